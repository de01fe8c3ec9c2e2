using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <param name="Base">Whose form it is, which may be a base that is behind the team.</param>
/// <param name="Note">What became of the press, for the person who pressed.</param>
/// <param name="Install">Where the presser finds the app, if it is not there yet.</param>
public sealed record NegotiationLimitsView(
    Dossier Dossier,
    int Base,
    Form Form,
    string? Note = null,
    Uri? Install = null
);

/// <summary>
/// A confidential form as the whole team sees it: what is asked, by whom it is to be answered, and whether it is. Never an answer:
/// those are in the chats of the few who may see them.
/// </summary>
public static class NegotiationLimitsCard
{
    public static AdaptiveCard Render(NegotiationLimitsView view, Texts texts)
    {
        var (account, soFar) = (view.Dossier.Account, view.Dossier.Answers);
        var entry = soFar.Entry(view.Base, view.Form.Key);
        var answered = entry is { Paused: false };
        var title = texts.FormTitle(view.Base, view.Form.Key);
        return Show.Card(
            texts,
            $"{account.Name} · {title}",
            [
                Show.Head(
                    $"{account.Name} · {texts["base", view.Base]} · {texts.BaseName(view.Base)}",
                    (answered ? "✓ " : string.Empty) + title
                ),
                Show.Prose(texts.FormText(view.Base, view.Form.Key, "why"), AdaptiveSpacing.Small, subtle: true),
                .. view
                    .Form.FieldsFor(soFar)
                    .Select(field => Show.Bullet(texts.Label(view.Base, view.Form.Key, field))),
                Show.Text(Who(account, texts), spacing: AdaptiveSpacing.Medium),
                Stand(account, entry, texts),
                view.Note is { } note ? Show.Strong(note) : null,
                Act.Row(
                    Act.Execute(texts[answered ? "limits.look" : "limits.fill"], Data(view), withInputs: false),
                    view.Install is { } link
                        ? new AdaptiveOpenUrlAction { Title = texts["unreachable.install"], Url = link }
                        : null
                ),
            ]
        );
    }

    /// <summary>Who sees the answers.</summary>
    public static string Who(Account account, Texts texts) => texts["limits.who", texts.Names(account.Leaders())];

    /// <summary>What anyone else hears who asks for them.</summary>
    public static string Only(Account account, Texts texts) => texts["limits.only", texts.Names(account.Leaders())];

    /// <summary>A card with inputs says who will see what is typed.</summary>
    public static FormView Noted(FormView view, Account account, Texts texts) =>
        view.Form.Confidential ? view with { Note = Who(account, texts) } : view;

    private static AdaptiveElement? Stand(Account account, FormEntry? entry, Texts texts) =>
        entry switch
        {
            { Paused: true } => Show.Subtle(texts["limits.begun", Texts.Name(entry.By), texts.Moment(entry.At)]),
            { Revision: > 1 } => Show.Subtle(texts["form.changedBy", Texts.Name(entry.By), texts.Moment(entry.At)]),
            not null => Show.Subtle(texts["form.answeredBy", Texts.Name(entry.By), texts.Moment(entry.At)]),
            _ when account.Leaders() is [var first, ..] => Show.Subtle(texts["limits.waits", Texts.Name(first)]),
            _ => null,
        };

    private static CardData Data(NegotiationLimitsView view) =>
        new()
        {
            Verb = Verbs.LimitsOpen,
            Account = view.Dossier.Account.Id,
            Year = view.Dossier.Season.Year,
            Base = view.Base,
            Form = view.Form.Key,
        };
}

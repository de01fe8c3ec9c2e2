using AccountBot.Cards.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Updates;
using AdaptiveCards;

namespace AccountBot.Cards.Updates;

/// <param name="PlayId">Names the report for the button.</param>
/// <param name="Follows">Whether the reader follows this subject: only then there is something to mute.</param>
public sealed record UpdateView(string Account, string AccountId, LogEntry Play, string PlayId, bool Follows)
{
    /// <summary>The reader just stopped following the subject.</summary>
    public bool Muted { get; init; }
}

/// <summary>What a colleague reported about an account, for someone whom it concerns.</summary>
public static class UpdateCard
{
    public static AdaptiveCard Render(UpdateView view, Texts texts)
    {
        var (logEntry, subject) = (view.Play, Subject(view.Play, texts));
        return Show.Card(
            texts,
            $"{view.Account} · {subject}",
            [
                Show.Head($"{view.Account} · {texts["update.head"]}", subject),
                Show.Text(logEntry.Text ?? string.Empty),
                Show.Subtle($"{Texts.Name(logEntry.By)} · {texts.Moment(logEntry.At)}"),
                view.Muted ? Show.Strong("✓ " + texts["update.muted", subject]) : null,
                Act.Row(
                    Act.Execute(
                        texts["score.showLog"],
                        new CardData
                        {
                            Verb = Verbs.Choose,
                            Account = view.AccountId,
                            Choice = ChooseAccountCard.LogCommand,
                        },
                        withInputs: false
                    ),
                    view.Follows ? Act.Execute(texts["update.mute"], Mute(view), withInputs: false) : null
                ),
            ]
        );
    }

    internal static string Subject(LogEntry logEntry, Texts texts) =>
        texts["b05.flow.subject." + (logEntry.Subject ?? Reporting.Other)];

    private static CardData Mute(UpdateView view) =>
        new()
        {
            Verb = Verbs.UpdateFollow,
            Account = view.AccountId,
            Year = view.Play.Year,
            Form = view.Play.Subject,
            Choice = FollowCard.Stop,
            Play = view.PlayId,
        };
}

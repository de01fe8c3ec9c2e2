using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Team;
using AdaptiveCards;

namespace AccountBot.Cards.Scoreboards;

/// <param name="Plays">One page, newest first.</param>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record LogView(string Account, string AccountId, IReadOnlyList<Play> Plays, string? Older, bool Newest);

/// <summary>Every play of an account, newest first.</summary>
public static class LogCard
{
    public const int PageSize = 10;

    public static AdaptiveCard Render(LogView view, Texts texts) =>
        Show.Card(
            texts,
            $"{texts["log.card.title"]} · {view.Account}",
            [
                Show.Head(view.Account, texts["log.card.title"]),
                view.Plays.Count == 0 ? Show.Prose(texts["log.card.empty"]) : null,
                .. view.Plays.Select(play => Line(play, texts)),
                view is { Newest: true, Older: null }
                    ? null
                    : Act.Row(
                        view.Newest ? null : Act.Execute(texts["log.card.newest"], Data(view, null)),
                        view.Older is null ? null : Act.Execute(texts["log.card.more"], Data(view, view.Older))
                    ),
            ]
        );

    public static string Said(Play play, Texts texts)
    {
        var key = "play." + char.ToLowerInvariant(play.Kind.ToString()[0]) + play.Kind.ToString()[1..];
        return texts[key, Subject(play, texts)];
    }

    private static string? Subject(Play play, Texts texts) =>
        play.Kind switch
        {
            PlayKind.Voted or PlayKind.VoteChanged => texts[
                play.Subject == nameof(Choice.Go) ? "gate.go" : "gate.noGo"
            ],
            PlayKind.Agreed or PlayKind.Objected or PlayKind.ObjectionWithdrawn => texts[
                play.Subject == nameof(AccordKind.Mandate) ? "accord.subject.mandate" : "accord.subject.acceptance"
            ],
            PlayKind.PlanRevised or PlayKind.SeasonStarted => play.Subject,
            _ when play.Subject is { } form => texts.FormTitle(play.Base, form),
            _ => null,
        };

    private static AdaptiveRichTextBlock Line(Play play, Texts texts)
    {
        var what = Said(play, texts) + (play.Text is { } text ? ": " + Shorten.Text(text, 200) : string.Empty);
        var spent =
            play.Hours is null && play.Cost is null
                ? string.Empty
                : " · " + texts["play.spent", texts.Number(play.Hours ?? 0), texts.Money(play.Cost ?? 0)];
        return Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(
                $"{texts.Moment(play.At)} · {texts["base", play.Base]}\n",
                size: AdaptiveTextSize.Small,
                subtle: true
            ),
            Show.Run(Texts.Name(play.By) + " ", weight: AdaptiveTextWeight.Bolder),
            Show.Run(what + spent)
        );
    }

    private static CardData Data(LogView view, string? page) =>
        new()
        {
            Verb = Verbs.LogPage,
            Account = view.AccountId,
            Page = page,
        };
}

using AccountBot.Cards.Forms;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.ActivityLog;

/// <param name="PlayId">Names the play for the button; null when it cannot be taken back.</param>
public sealed record LoggedView(string Account, string AccountId, LogEntry Play, string? PlayId)
{
    /// <summary>Who took it back, once someone did.</summary>
    public Person? TakenBackBy { get; init; }

    /// <summary>What else there is to know of that.</summary>
    public string? Note { get; init; }
}

/// <summary>What was just written in the log, with the way back.</summary>
public static class LoggedCard
{
    public static AdaptiveCard Render(LoggedView view, Texts texts)
    {
        var said = Said(view.Play, texts);
        return Show.Card(
            texts,
            said,
            Show.Subtle(
                $"{view.Account} · {texts["season", view.Play.Year]} · {texts["base", view.Play.Base]}",
                AdaptiveSpacing.None
            ),
            Show.Text((view.TakenBackBy is null ? "✓ " : "✕ ") + said, spacing: AdaptiveSpacing.Small),
            LogCard.Spent(view.Play, texts) is { } spent ? Show.Subtle(spent) : null,
            view is { TakenBackBy: null, Play: { Kind: LogEntryKind.Logged, Subject: { } contact } }
                ? Show.Subtle(texts["log.contact.counts", texts[$"log.contact.{contact}"]])
                : null,
            view.TakenBackBy is { } by ? Show.Strong(texts["log.takenBack", Texts.Name(by)]) : null,
            view.Note is { } note ? Show.Subtle(note) : null,
            view is { PlayId: { } id, TakenBackBy: null }
                ? Act.Row(OfferCard.TakeBack(view.AccountId, id, texts))
                : null
        );
    }

    private static string Said(LogEntry logEntry, Texts texts) =>
        logEntry.Kind switch
        {
            LogEntryKind.CompetitorSeen => texts["competitor.saved", logEntry.Subject]
                + (logEntry.Text is { } seen ? ": " + Shorten.Text(seen, 300) : string.Empty),
            LogEntryKind.CompetitorGone => texts["competitor.left", logEntry.Subject],
            LogEntryKind.Logged => texts["log.saved", Shorten.Text(logEntry.Text ?? string.Empty, 500)],
            _ => LogCard.Told(logEntry, texts)
                + (
                    logEntry is { Kind: LogEntryKind.Reported, Text: { } said }
                        ? ": " + Shorten.Text(said, 300)
                        : string.Empty
                ),
        };
}

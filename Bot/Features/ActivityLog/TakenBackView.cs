using AccountBot.Cards;
using AccountBot.Cards.ActivityLog;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>What became of taking something back, in words and as a card.</summary>
internal static class TakenBackView
{
    /// <summary>Why it was not taken back; null where it was.</summary>
    public static string? Refusal(CounterResult result, Texts texts) =>
        result.Outcome switch
        {
            CounterOutcome.Countered or CounterOutcome.Already => null,
            CounterOutcome.BuiltOn { Play: var logEntry, Since: var since } => texts[
                "undo.builtOn",
                LogCard.Told(logEntry, texts),
                LogCard.Told(since, texts)
            ],
            CounterOutcome.Final { Play: var logEntry } => texts["undo.final", LogCard.Told(logEntry, texts)],
            _ => texts["log.notYours"],
        };

    /// <param name="result">Of something that was taken back, now or before.</param>
    public static LoggedView Of(CounterResult result, string playId, Texts texts)
    {
        var account = result.Dossier.Account;
        return new LoggedView(account.Name, account.Id, result.LogEntry, playId)
        {
            TakenBackBy = result.Outcome switch
            {
                CounterOutcome.Countered countered => countered.Play.By,
                CounterOutcome.Already already => already.By,
                _ => null,
            },
            Note = result.Outcome switch
            {
                CounterOutcome.Countered { Entry: not null } => texts["undo.form"],
                CounterOutcome.Countered { Told: { Count: > 0 } told } => texts["undo.told", texts.Names(told)],
                _ => null,
            },
        };
    }
}

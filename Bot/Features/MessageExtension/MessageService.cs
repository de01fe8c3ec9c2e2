using System.Globalization;
using AccountBot.Bot.Features.ActivityLog;
using AccountBot.Bot.Features.Updates;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.MessageExtension;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Updates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.MessageExtension;

/// <summary>The message that is written down, and where it stands.</summary>
/// <param name="Link">The way back to it; null where there is none.</param>
public sealed record WrittenMessage(string Id, string Conversation, string? Link);

/// <summary>What became of a message that someone wants to write down.</summary>
public abstract record MessageOutcome
{
    private MessageOutcome() { }

    /// <param name="Words">What to say about it.</param>
    public sealed record Written(string Words) : MessageOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : MessageOutcome;

    /// <summary>There is no such account for this reader.</summary>
    public sealed record NotFound : MessageOutcome;
}

/// <summary>Writes a message in the log of an account: as a play, or as an update of which others hear.</summary>
public sealed class MessageService(
    AccountStore store,
    AccountLists lists,
    LogService plays,
    UpdateService updates,
    TimeProvider time
)
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);
    private const int ShownName = 60;

    public async Task<MessageOutcome> WriteAsync(
        Actor actor,
        IReadOnlyDictionary<string, string> typed,
        WrittenMessage message,
        CancellationToken ct
    )
    {
        var account = typed.GetValueOrDefault(LogThisCard.AccountInput) ?? string.Empty;
        var mine = await lists.OfAsync(actor.Tenant, actor.Person, ct);
        if (account.Length == 0)
        {
            return Wrong(LogThisCard.AccountInput, new Problem("problem.required"));
        }
        if (
            mine.FirstOrDefault(part => part.Account == account) is not { } part
            || await store.LoadNewestAsync(new DossierKey(actor.Tenant, account), part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(actor.Person)
        )
        {
            return new MessageOutcome.NotFound();
        }
        if (BaseOf(typed, file.Dossier.Season.AtBat) is not { } atBase)
        {
            return Wrong(LogThisCard.BaseInput, new Problem("problem.choice"));
        }
        var isUpdate = typed.GetValueOrDefault(LogThisCard.AsInput) == LogThisCard.Update;
        var inputs = new FormInputs(typed, Nobody, actor.Language, WorkCalendar.Usual.DayOf(time.GetUtcNow()));
        return (isUpdate ? Reporting.Form : LogWriting.Form).Read(inputs, SeasonSoFar.None) switch
        {
            FormReading.Wrong wrong => new MessageOutcome.Wrong(wrong.Problems),
            FormReading.Right right when isUpdate => await UpdateAsync(file, atBase, right.Answers, actor, message, ct),
            FormReading.Right right => await PlayAsync(file, atBase, right.Answers, actor, message, ct),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<MessageOutcome> PlayAsync(
        AccountSnapshot file,
        int atBase,
        Answers answers,
        Actor actor,
        WrittenMessage message,
        CancellationToken ct
    )
    {
        var result = await plays.WriteAsync(
            file.Key,
            file.Dossier.Season.Year,
            OnceOf(message),
            actor.Person,
            (now, at) => LogWriting.Log(now.Account, now.Season, answers, actor.Person, at, atBase, message.Link),
            ct
        );
        return result switch
        {
            { Outcome: LogOutcome.AlreadyLogged, LogEntry: { } logEntry } => Already(file, logEntry, actor.Texts),
            { LogEntry: { } logEntry } => Said("logThis.logged", file, logEntry, actor.Texts),
            { Outcome: LogOutcome.Ended ended } => Ended(ended.Season, actor.Texts),
            _ => new MessageOutcome.NotFound(),
        };
    }

    private async Task<MessageOutcome> UpdateAsync(
        AccountSnapshot file,
        int atBase,
        Answers answers,
        Actor actor,
        WrittenMessage message,
        CancellationToken ct
    )
    {
        var report = new Report(answers.Choice("subject")!, answers.Text("what")!)
        {
            Base = atBase,
            Link = message.Link,
        };
        var result = await updates.ReportAsync(
            file.Key,
            file.Dossier.Season.Year,
            report,
            (OnceOf(message), message.Conversation),
            actor.Person,
            ct
        );
        return result switch
        {
            { Outcome: ReportOutcome.Unchanged, LogEntry: { } logEntry } => Already(file, logEntry, actor.Texts),
            { LogEntry: { } logEntry } => Said("logThis.reported", file, logEntry, actor.Texts),
            { Outcome: ReportOutcome.Ended ended } => Ended(ended.Season, actor.Texts),
            _ => new MessageOutcome.NotFound(),
        };
    }

    /// <summary>The same message in the same account is written down once, no matter who does it.</summary>
    private static string OnceOf(WrittenMessage message) =>
        $"message.{message.Conversation.Split(";messageid=")[0]}.{message.Id}";

    private static int? BaseOf(IReadOnlyDictionary<string, string> typed, int atBat) =>
        int.TryParse(
            typed.GetValueOrDefault(LogThisCard.BaseInput) ?? "0",
            CultureInfo.InvariantCulture,
            out var chosen
        )
            ? chosen == 0
                ? atBat
                : TwelveBases.Find(chosen)?.Number
            : null;

    private static MessageOutcome Wrong(string input, Problem problem) =>
        new MessageOutcome.Wrong([new FieldProblem(input, problem)]);

    private static MessageOutcome Already(AccountSnapshot file, LogEntry logEntry, Texts texts) =>
        new MessageOutcome.Written(
            texts["logThis.already", Texts.Name(logEntry.By), Shorten.Text(file.Dossier.Account.Name, ShownName)]
        );

    private static MessageOutcome Said(string key, AccountSnapshot file, LogEntry logEntry, Texts texts) =>
        new MessageOutcome.Written(
            "✓ " + texts[key, Shorten.Text(file.Dossier.Account.Name, ShownName), logEntry.Base]
        );

    private static MessageOutcome Ended(Playbook.Seasons.Season season, Texts texts) =>
        new MessageOutcome.Written(texts["error.stale", StaleReply.Words(season, texts)]);
}

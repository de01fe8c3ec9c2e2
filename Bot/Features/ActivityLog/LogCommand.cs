using AccountBot.Bot.Routing;
using AccountBot.Cards.ActivityLog;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>Shows the log, or writes in it what follows.</summary>
[Command("log", "logboek", TakesMore = true, ReadOnly = true, Help = "help.log", HelpAt = 70)]
public sealed class LogCommand(LogQueries queries, LogAction log, TextForAccount writer) : IAccountCommand, ITextCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        turn.Show((await queries.CardAsync(turn.Account.Key, turn.Actor, LogPlace.Newest, ct))!);

    /// <summary>No account is called that, so it is an activity; but "Log in for the tender portal" is none.</summary>
    public async Task<bool> TakeOtherwiseAsync(CommandTurn turn, CancellationToken ct)
    {
        if (turn.Rest.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        await writer.WriteAsync(turn, WriteAsync, ct);
        return true;
    }

    public bool IsText(string rest, Language language) =>
        LogLine.Read(rest, language) is { Hours: not null } or { Cost: not null };

    public Task<Reply> ChosenAsync(CardTurn turn, string text, CancellationToken ct) =>
        writer.ChosenAsync(turn, text, WriteAsync, ct);

    private Task<AdaptiveCards.AdaptiveCard?> WriteAsync(
        Actor actor,
        AccountSnapshot account,
        string said,
        string once,
        CancellationToken ct
    )
    {
        var typed = LogLine.Read(said, actor.Language).Inputs(actor.Language);
        return log.WriteAsync(account, new TypedInputs(typed, once), actor, ct);
    }
}

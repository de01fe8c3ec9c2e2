using AccountBot.Bot.Routing;
using AccountBot.Playbook.Competitors;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Competitors;

/// <summary>Shows the competitors, or writes down the one that follows, or that one is gone.</summary>
[Command("competitor", "concurrent", TakesMore = true, Help = "help.competitor", HelpAt = 140)]
public sealed class CompetitorCommand(CompetitorAction competitors, TextForAccount writer)
    : IAccountCommand,
        ITextCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        Task.FromResult(turn.Show(CompetitorAction.Fresh(turn.Account.Dossier, turn.Actor.Texts)));

    public async Task<bool> TakeFirstAsync(CommandTurn turn, CancellationToken ct)
    {
        if (turn.Rest.Length == 0)
        {
            return false;
        }
        await writer.WriteAsync(turn, WriteAsync, ct);
        return true;
    }

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
        if (CompetitorLine.Gone(said) is { } gone)
        {
            return competitors.GoneAsync(account, gone, once, actor, ct);
        }
        var line = CompetitorLine.Read(said, account.Dossier.Season);
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = line.Name };
        if (line.Seen is { } seen)
        {
            inputs["seen"] = seen;
        }
        return competitors.WriteAsync(account, new TypedInputs(inputs, once), actor, ct);
    }
}

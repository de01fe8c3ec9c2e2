using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Lists the accounts in which someone has a role.</summary>
[Command("my accounts", "mijn accounts")]
public sealed class MineCommand(AccountSearch search, AccountChoices choices) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) => ShowAsync(turn.Context, turn.Actor, ct);

    /// <inheritdoc cref="MineCommand" />
    public async Task ShowAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        var mine = await search.MineAsync(actor, ct);
        var card = await choices.CardAsync(turn, actor, mine, Command.Of<StatusCommand>(), asking: false, ct);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
    }
}

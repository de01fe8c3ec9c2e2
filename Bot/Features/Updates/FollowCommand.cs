using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Updates;

/// <summary>Asks what someone wants to hear about an account.</summary>
[Command("follow", "volg", TakesMore = true)]
public sealed class FollowCommand : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        var personal = turn.Context.Activity.Conversation.ConversationType is null or "personal";
        return Task.FromResult(turn.Show(UpdateAction.Follows(turn.Account.Dossier, turn.Actor, personal)));
    }
}

using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Administration;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Administration;

/// <summary>What an administrator looks at first: always about their own tenant, always in their private chat.</summary>
public sealed class CheckQueries(SelfCheck check, OutboxBacklog backlog, Audit audit, OwnChat own)
{
    /// <summary>Answers in the administrator's private chat, wherever it was asked.</summary>
    public Task SayAsync(CommandTurn turn, Func<Actor, Task<AdaptiveCard>> answer, CancellationToken ct) =>
        own.SayAsync(
            turn.Context,
            turn.Actor,
            "admin.elsewhere",
            async who => CardReplies.Activity(await answer(who)),
            ct
        );

    /// <param name="done">What was just done, in words.</param>
    public async Task<AdaptiveCard> CheckAsync(ITurnContext turn, Actor actor, string? done, CancellationToken ct)
    {
        var view = await check.LookAsync(actor, turn.Activity.ServiceUrl, ct);
        return SelfCheckCard.Render(view with { Done = done }, actor.Texts);
    }

    public async Task<AdaptiveCard> ResendAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        var (texts, resent) = (actor.Texts, await backlog.ResendAsync(actor.Tenant, ct));
        audit.Resent(actor, resent.Accounts, resent.Of);
        var words = resent switch
        {
            { Of: 0 } => texts["admin.resend.nothing"],
            { Accounts: 0 } => texts["admin.resend.underWay", resent.Of],
            _ => texts["admin.resend.done", resent.Accounts, resent.Of],
        };
        return await CheckAsync(turn, actor, words, ct);
    }
}

using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Shows the gate that is open, to vote or to decide; or takes the vote that follows.</summary>
[Command("vote", "stem", TakesMore = true, ReadOnly = true, Help = "help.vote", HelpAt = 60)]
public sealed class VoteCommand(AccountStore store, OwnGateCards ownGates, TypedVotes votes, AccountSearch search)
    : IAccountCommand,
        ITextCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        var (account, season, actor) = (turn.Account, turn.Account.Dossier.Season, turn.Actor);
        var gate =
            season.State == SeasonState.AtGate
                ? await store.LoadGateAsync(account.Key, season.Year, season.AtBat, season.Round, ct)
                : null;
        if (gate is null)
        {
            return Reply.Say(actor.Texts["gate.open.none", account.Dossier.Account.Name]);
        }
        // In a personal chat only the reader sees the card, so it may say how they voted.
        if (turn.Context.Activity.Conversation.ConversationType is not (null or "personal"))
        {
            return turn.Show(GateCard.Render(new GateView(gate.Gate, gate.Votes), Texts.In(gate.Gate.Language)));
        }
        var card = actor.Seeing(account.Dossier.Account, Own(gate, actor));
        await ownGates.SendAsync(turn.Context, gate, card, actor.Person, ct);
        return Reply.Done;
    }

    public Task<bool> TakeOtherwiseAsync(CommandTurn turn, CancellationToken ct) =>
        votes.TakeAsync(turn.Context, turn.Actor, turn.Message with { Words = turn.Rest }, ct);

    public async Task<Reply> ChosenAsync(CardTurn turn, string text, CancellationToken ct) =>
        await search.OwnAsync(turn.Actor, turn.Data.Account ?? string.Empty, ct) is { } part
        && await votes.ChosenAsync(turn.Context, turn.Actor, part, text, ct) is { } card
            ? Reply.Show(card)
            : Reply.NotFound;

    private static AdaptiveCards.AdaptiveCard Own(GateSnapshot gate, Actor actor)
    {
        var texts = Texts.In(gate.Gate.Language);
        return gate.Gate.MayDecide(actor.Person) && !gate.Gate.MayVote(actor.Person)
            ? ManagerGateCard.Render(new ManagerGateView(gate.Gate, gate.Votes, Reader: actor.Person), texts)
            : GateCard.Render(new GateView(gate.Gate, gate.Votes, actor.Person), texts);
    }
}

using AccountBot.Bot.Features.Inbox;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Gates: with the reader's own vote, or for the person who decides.</summary>
public sealed class GateInboxAction(AccountStore store) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds => [InboxKind.DecideGate, InboxKind.Vote, InboxKind.GateStands];

    public async Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct)
    {
        var person = ask.Actor.Person;
        if (
            ask.What.Id.Split('.') is not [var atBase, var round]
            || await store.LoadGateAsync(ask.Key, ask.Part.Year, Number(atBase), Number(round), ct) is not { } file
            || !file.Gate.IsVisibleTo(person)
        )
        {
            return null;
        }
        var texts = Texts.In(file.Gate.Language);
        return ask.What.Kind == InboxKind.DecideGate && file.Gate.MayDecide(person)
            ? ManagerGateCard.Render(new ManagerGateView(file.Gate, file.Votes, Reader: person), texts)
            : GateCard.Render(new GateView(file.Gate, file.Votes, person), texts);
    }

    private static int Number(string text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}

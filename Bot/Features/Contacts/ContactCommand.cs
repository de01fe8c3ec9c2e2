using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>Finds someone at a customer by name or address.</summary>
[Command("contact", "contactpersoon", TakesMore = true, Help = "help.contact", HelpAt = 190)]
public sealed class ContactCommand(ContactQueries contacts) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        contacts.FindAsync(turn.Context, turn.Actor, turn.Rest, turn.OfferAsync, ct);
}

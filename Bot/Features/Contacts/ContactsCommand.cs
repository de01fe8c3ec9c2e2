using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>Lists the people at the customer.</summary>
[Command("contacts", "contactpersonen", TakesMore = true, ReadOnly = true, Help = "help.contacts", HelpAt = 180)]
public sealed class ContactsCommand(ContactQueries contacts) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        await contacts.ListAsync(turn.Context, turn.Actor, turn.Account, ct);
        return Reply.Done;
    }
}

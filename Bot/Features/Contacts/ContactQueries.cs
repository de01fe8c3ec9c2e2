using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Contacts;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>The customers' people: those of an account, and the person who is called like this.</summary>
public sealed class ContactQueries(ContactIndex index, AccountLists lists, Administrators administrators, OwnChat own)
{
    /// <summary>So many are looked through for a name, which is one read.</summary>
    private const int MostRows = 1_000;

    /// <summary>The list of an account: in the account's thread where it is asked for there, else in the private chat.</summary>
    public static AdaptiveCard List(AccountSnapshot file, int from, Actor actor) =>
        actor.Seeing(file.Dossier.Account, ContactsCard.Render(new ContactsView(file.Dossier, from), actor.Texts));

    /// <inheritdoc cref="List" />
    public async Task ListAsync(ITurnContext turn, Actor actor, AccountSnapshot file, CancellationToken ct)
    {
        if (turn.Activity.Conversation.Id == file.Home?.Thread)
        {
            await turn.SendActivityAsync(CardReplies.Activity(List(file, 0, actor)), ct);
            return;
        }
        await own.SayAsync(
            turn,
            actor,
            "contacts.elsewhere",
            who => Task.FromResult(CardReplies.Activity(List(file, 0, who))),
            ct
        );
    }

    /// <summary>Finds someone by name or address, and answers in the reader's private chat.</summary>
    /// <param name="orElse">Says whether the words were meant otherwise; asked where no one is called like this.</param>
    public async Task FindAsync(
        ITurnContext turn,
        Actor actor,
        string typed,
        Func<Task<bool>> orElse,
        CancellationToken ct
    )
    {
        if (typed.Length == 0)
        {
            await turn.SayAsync(actor.Texts["contact.ask"], ct);
            return;
        }
        var view = await ViewAsync(actor, typed, ct);
        if (view.Found.Count == 0 && await orElse())
        {
            return;
        }
        await own.SayAsync(
            turn,
            actor,
            "contact.elsewhere",
            who => Task.FromResult(CardReplies.Activity(FoundContactsCard.Render(view, who.Texts))),
            ct
        );
    }

    private async Task<FoundContactsView> ViewAsync(Actor actor, string typed, CancellationToken ct)
    {
        var mine = (await lists.OfAsync(actor.Tenant, actor.Person, ct)).ToDictionary(
            part => part.Account,
            StringComparer.Ordinal
        );
        var (rows, more) = await index.FindAsync(actor.Tenant, typed, MostRows, ct);
        var administers = administrators.Are(actor.Person);
        var found = rows.Where(row => administers || mine.ContainsKey(row.Account))
            .OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(row => row.AccountName, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        var cards = found.Select(row => new FoundContact(
            row.Account,
            mine.GetValueOrDefault(row.Account)?.Name ?? row.AccountName,
            row.Year,
            row.Entry,
            row.Name,
            row.Function,
            row.Email,
            mine.ContainsKey(row.Account)
        ));
        return new FoundContactsView(
            typed,
            [.. cards],
            more,
            administers ? Guid.CreateVersion7().ToString("N") : null,
            Who(typed, found)
        );
    }

    /// <summary>With what a search begins: the one who was found, else what was typed.</summary>
    private static string Who(string typed, IReadOnlyList<ContactName> found)
    {
        var first = found.FirstOrDefault();
        var same = found.Where(row => first is not null && row.Is(new PersonTerms([first.Name], []))).ToList();
        return first is null || same.Count < found.Count
            ? typed
            : found.Aggregate(new PersonTerms([], []), (sum, row) => sum.And(row.Name, row.Email)).Show();
    }
}

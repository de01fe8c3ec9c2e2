using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Routing;

/// <summary>
/// Who was picked on a card: people with a role in the account, people in the conversation where it lives, and people who have the app.
/// A name that was typed instead is looked up among the same people.
/// </summary>
public sealed class PickedPeople(
    AccountStore store,
    Roster roster,
    IAddresses addresses,
    IOptions<BotSettings> settings,
    TimeProvider time
)
{
    private const string ChatRows = "person|";
    private const int MostChats = 1_000;

    /// <param name="pickers">The inputs in which people are picked.</param>
    public async Task<FormInputs> ReadAsync(
        CardTurn turn,
        IReadOnlyList<string> pickers,
        int year,
        CancellationToken ct
    )
    {
        var typed = new Picking(turn.Context, turn.Actor, turn.Inputs);
        // The person who may not see the account learns nothing of its people.
        var file = await store.LoadAsync(turn.Account, year, ct);
        return file is not null && file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
            ? await ReadAsync(
                typed,
                pickers.Select(picker => new PersonField(picker)),
                file.Dossier.Account.Everybody,
                file.Home,
                ct
            )
            : await ReadAsync(typed, [], [], null, ct);
    }

    /// <param name="fields">The form's fields, of which those that pick people count.</param>
    /// <param name="known">Who is known already, before anyone else is asked.</param>
    /// <param name="accountConversation">Where the account lives; null for the conversation of the turn.</param>
    public async Task<FormInputs> ReadAsync(
        Picking typed,
        IEnumerable<Field> fields,
        IEnumerable<Person> known,
        AccountConversation? accountConversation,
        CancellationToken ct
    )
    {
        var place =
            (accountConversation is null ? null : RosterPlace.Of(accountConversation)) ?? RosterPlace.Of(typed.Turn);
        var entries = fields.SelectMany(field => EntriesOf(field, typed)).Distinct(StringComparer.Ordinal).ToList();
        var (people, fits) = (
            new Dictionary<string, Person>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<Person>>(StringComparer.Ordinal)
        );
        var near = known.ToList();
        var failed = false;
        foreach (var entry in entries)
        {
            if (near.Find(person => person.Is(entry)) is { } already)
            {
                people[entry] = already;
                continue;
            }
            var look = await roster.LookAsync(typed.Turn, place, ct);
            failed |= look is RosterResult.Failed;
            switch (await FindAsync(typed, entry, near, look, ct))
            {
                case [var one]:
                    people[entry] = one;
                    break;
                case { Count: > 1 } several:
                    fits[entry] = several;
                    break;
            }
        }
        var today = typed.Actor.Today(time);
        return new FormInputs(typed.Inputs, people, typed.Actor.Language, today, settings.Value.FourEyes)
        {
            Fits = fits,
            NobodyLooked = failed,
        };
    }

    private static IEnumerable<string> EntriesOf(Field field, Picking typed)
    {
        if (field is not (PersonField or PeopleField))
        {
            return [];
        }
        var picked = (typed.Inputs.GetValueOrDefault(field.Key) ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        // A name beside an empty picker may be that of someone we know.
        return
            picked.Count == 0
            && field is PersonField { Named: true } person
            && typed.Inputs.GetValueOrDefault(person.NameInput)?.Trim() is { Length: > 0 } name
            ? [name]
            : picked;
    }

    /// <summary>One for an id or a name that is clear; several, or no one.</summary>
    private async Task<IReadOnlyList<Person>> FindAsync(
        Picking typed,
        string entry,
        List<Person> known,
        RosterResult look,
        CancellationToken ct
    )
    {
        List<Person> all = [.. known, .. (look as RosterResult.Seen)?.Identified ?? [], typed.Actor.Person];
        if (all.Find(person => person.Is(entry) || person.ChatId == entry) is { } found)
        {
            return [found];
        }
        if (Guid.TryParse(entry, out _))
        {
            var chat = (await addresses.GetAsync(typed.Actor.Tenant, PersonalChat.Row(entry), ct))?.Value;
            return chat is PersonalChat { Name: { } name } ? [new Person(entry, name)] : [];
        }
        return PersonMatch.Find(entry, all) is { Count: > 0 } named
            ? named
            : PersonMatch.Find(entry, await WithAppAsync(typed.Actor.Tenant, ct));
    }

    private async Task<IEnumerable<Person>> WithAppAsync(string tenant, CancellationToken ct)
    {
        var page = await addresses.PageAsync(tenant, RowRange.Prefix(ChatRows), MostChats, null, ct);
        return from row in page.Rows
            let name = (row.Value as PersonalChat)?.Name
            where name is not null
            select new Person(Keys.Unescape(row.Key[ChatRows.Length..]), name);
    }
}

/// <summary>What was typed on a card, by whom, and in which turn: the roster of that place knows the people.</summary>
public sealed record Picking(ITurnContext Turn, Actor Actor, IReadOnlyDictionary<string, string> Inputs);

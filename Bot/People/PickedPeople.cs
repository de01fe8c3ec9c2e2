using AccountBot.Bot.CardActions;
using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.People;

/// <summary>Who was picked on a card about an account: those with a role in it, and whoever is in the team where it is played.</summary>
public sealed class PickedPeople(AccountStore store, Roster roster, IOptions<BotSettings> settings, TimeProvider time)
{
    /// <param name="pickers">The inputs in which people are picked.</param>
    public async Task<FormInputs> ReadAsync(
        CardTurn turn,
        IReadOnlyList<string> pickers,
        int year,
        CancellationToken ct
    )
    {
        var known = new Dictionary<string, Person>(StringComparer.Ordinal);
        var ids = pickers
            .SelectMany(picker => turn.Input(picker).Split(',', StringSplitOptions.TrimEntries))
            .Where(id => id.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (
            ids.Count > 0
            && await store.LoadAsync(turn.Account, year, ct) is { } file
            && file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            var everybody = file.Dossier.Account.Everybody.ToList();
            foreach (var id in ids)
            {
                if (everybody.Find(person => person.Is(id)) is { } person)
                {
                    known[id] = person;
                }
            }
            var others = ids.Where(id => !known.ContainsKey(id)).ToList();
            foreach (var (id, person) in await roster.ResolveAsync(turn.Context, others, [], ct, file.Home?.Team))
            {
                known[id] = person;
            }
        }
        var today = DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime);
        return new FormInputs(turn.Inputs, known, turn.Reader.Language, today, settings.Value.FourEyes);
    }
}

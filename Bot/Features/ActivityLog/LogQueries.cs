using AccountBot.Bot.Routing;
using AccountBot.Cards.ActivityLog;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>Shows the log of an account, a page at a time: three reads, however long the log is.</summary>
public sealed class LogQueries(AccountStore store)
{
    /// <summary>A page of the log; null when there is no such account for this reader.</summary>
    /// <param name="with">What else there is to say on the page.</param>
    public async Task<AdaptiveCard?> CardAsync(
        DossierKey key,
        Actor actor,
        LogPlace place,
        CancellationToken ct,
        Func<LogView, LogView>? with = null
    )
    {
        var account = await store.RowAsync<Account>(key, AccountKeys.Account, ct);
        if (account is null || !actor.MaySee(account))
        {
            return null;
        }
        var after = AccountKeys.IsPlayId(place.After) ? place.After : null;
        var page = await store.LogAsync(key, place.Choice, LogCard.PageSize, after, ct);
        var countered = await store.CounteredAsync(key, page.Lines, ct);
        var corrected = page.Lines.ToLookup(line => countered.Contains(AccountKeys.Countered(line.Id)));
        var people = People(account, page);
        var view = new LogView(account.Name, account.Id, page.Plays, page.Older, Newest: after is null)
        {
            From = after,
            Choice = place.Choice.Naming(people),
            People = [.. people.Take(LogFilterParts.MostPeople)],
            LookedUntil = page.LookedUntil,
            Countered = [.. corrected[true].Select(line => line.Play)],
            Correctable =
            [
                .. corrected[false]
                    .Where(line =>
                        CounterEntry.IsByHand(line.Play) && CounterEntry.MayCounter(account, line.Play, actor.Person)
                    )
                    .Select(line => KeyValuePair.Create(line.Id, line.Play)),
            ],
        };
        return LogCard.Render(with?.Invoke(view) ?? view, actor.Texts);
    }

    /// <summary>Who is on the page, who plays now, and who else was met on the way.</summary>
    private static IEnumerable<Person> People(Account account, LogPage page) =>
        page
            .Plays.Select(logEntry => logEntry.By)
            .Concat(account.Everybody)
            .Concat(page.LookedAt.Select(logEntry => logEntry.By))
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
            .Take(LogFilterParts.MostPeople);
}

using System.Security.Cryptography;
using System.Text.Json;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>What the lists beside an account are to say of it.</summary>
public static class ProjectedRows
{
    /// <summary>What is to be written of an account on the partitions of its people, by the person's id in lower case.</summary>
    public static (IReadOnlyDictionary<string, Participation> Parts, ProjectedState Book) Of(InboxInput now)
    {
        var (plates, parts) = (InboxRules.Of(now), new Dictionary<string, Participation>(StringComparer.Ordinal));
        foreach (var person in now.Account.Everybody.Concat(now.Guests))
        {
            var id = person.Id.ToLowerInvariant();
            parts[id] = PartOf(now, person, plates.GetValueOrDefault(id));
        }
        foreach (var person in now.Account.Missed().Where(person => !now.Account.IsVisibleTo(person)))
        {
            // Not on their list any more, but found again should they come back.
            parts[person.Id.ToLowerInvariant()] = Bare(now) with
            {
                Over = now.Account.Gone?.FirstOrDefault(each => person.Is(each.Person))?.Since ?? now.Account.CreatedAt,
            };
        }
        var hashes = parts.ToDictionary(each => each.Key, each => HashOf(each.Value), StringComparer.Ordinal);
        var summary = SummaryOf(now);
        var contacts = ContactIndex.HashOf(now.Dossier);
        var health = HashOf(HealthFacts.Of(now.Dossier));
        return (parts, new ProjectedState(hashes, HashOf(summary), NameOf(now, summary).Row, contacts, health));
    }

    /// <summary>Names the <see cref="AccountName"/> that is to be written.</summary>
    internal static string NameHashOf(InboxInput now) => HashOf(NameOf(now, SummaryOf(now)));

    internal static string HashOf<T>(T written) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(written)).AsSpan(0, 8));

    private static Participation PartOf(InboxInput now, Person person, IReadOnlyList<InboxItem>? waits)
    {
        var (account, season) = (now.Account, now.Season);
        var weekly = person.Is(account.AccountManager) || person.Is(account.Manager);
        var part = Bare(now) with { Waits = waits, Weekly = weekly ? true : null, Since = season.Since };
        if (!account.IsVisibleTo(person))
        {
            return part with { Guest = true };
        }
        return part with
        {
            Over = account.HasARole(person) ? null : account.Delegate?.Over,
            // To the day where that will do: else every play would change the row of everyone.
            LastPlay = weekly ? season.LastPlay : DayOf(season.LastPlay),
            AccountManager = new Person(account.AccountManager.Id, account.AccountManager.Name),
            Potential = Base01Analysis.PotentialIn(now.Dossier.Answers),
            Competitor = season.Competitors.Count > 0 ? true : null,
            Until = season.State == SeasonState.Parked ? season.Parking?.Until : null,
            Decides = DecidesIn(account),
        };
    }

    private static Participation Bare(InboxInput now) =>
        new(
            now.Account.Id,
            now.Account.Name,
            now.Season.Year,
            now.Season.AtBat,
            now.Season.State,
            Sample: now.Account.Sample
        );

    public static AccountSummary SummaryOf(InboxInput now)
    {
        var (account, season) = (now.Account, now.Season);
        return new AccountSummary(
            account.Id,
            account.Name,
            season.Year,
            season.AtBat,
            season.State,
            season.Since,
            account.AccountManager.Id,
            Base01Analysis.PotentialIn(now.Dossier.Answers),
            season.Competitors.Count > 0,
            account.AccountManager.Name,
            season.State == SeasonState.Parked ? season.Parking?.Until : null,
            DecidesIn(account)
        );
    }

    /// <summary>Its beginning, where the office is: that is the day in which the days since are counted.</summary>
    private static DateTimeOffset DayOf(DateTimeOffset moment) =>
        WorkCalendar.Usual.At(WorkCalendar.Usual.DayOf(moment), TimeOnly.MinValue);

    private static string? DecidesIn(Account account) =>
        account.Rule == GateRule.Manager ? account.Manager?.Name : null;

    public static AccountName NameOf(InboxInput now, AccountSummary summary) =>
        new(now.Account.Id, now.Account.Name, now.Season.Year, summary);
}

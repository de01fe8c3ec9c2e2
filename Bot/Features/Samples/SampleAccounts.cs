using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Samples;

/// <summary>Sample accounts for the person who wants to look around: made with one word.</summary>
public sealed class SampleAccounts(
    AccountTransaction transactions,
    AccountStore store,
    Roster roster,
    IHostEnvironment environment,
    TimeProvider time
)
{
    /// <summary>The base at which the sample stands.</summary>
    public const int AtBase = 6;

    private const int MostMembers = 4;
    private const int Batch = 90;
    private static readonly TimeSpan Past = TimeSpan.FromDays(75);

    /// <summary>Makes a sample in the conversation of the turn. Only where a developer runs the bot.</summary>
    public async Task MakeAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            await turn.SayAsync(actor.Texts["sample.notHere"], ct);
            return;
        }
        var people = await roster.OfAsync(turn, ct);
        var key = new DossierKey(actor.Tenant, Guid.CreateVersion7().ToString("N"));
        var season = Played(key.Account, actor, people);
        // The account itself comes last: until it is there, no one sees the rest.
        foreach (var rows in season.Rows.Chunk(Batch))
        {
            var changes = rows.Aggregate(new Changes(), (sum, row) => sum.Put(row.Key, row.Value));
            await store.CommitAsync(key, changes.Rows, ct);
        }
        var year = season.Dossier.Season.Year;
        await transactions.ChangeAsync(
            key,
            year,
            _ =>
                Task.FromResult(
                    Decision.Of(
                        true,
                        new Changes()
                            .Account(season.Dossier.Account)
                            .Put(AccountKeys.Home, ConversationOfTurn.Of(turn))
                            .Season(season.Dossier.Season)
                            .Say(
                                new Notice.ShowScoreboard(year, After: "new"),
                                new Notice.PlayOn(year, AtBase, "sample")
                            )
                    )
                ),
            ct
        );
        await turn.SayAsync(actor.Texts["sample.made", season.Dossier.Account.Name, AtBase], ct);
    }

    private SampleSeason Played(string id, Actor actor, IReadOnlyList<Person> people)
    {
        var start = time.GetUtcNow() - Past;
        var others = people.Where(person => !person.Is(actor.Person)).ToList();
        var manager = others.FirstOrDefault();
        var members = others.Skip(2).Concat(others.Take(2)).Take(MostMembers);
        var account = new Account(
            id,
            actor.Texts["sample.name"],
            CustomerKind.Existing,
            actor.Language,
            manager is null ? GateRule.TeamMajority : GateRule.Manager,
            actor.Person,
            manager,
            others.Skip(1).FirstOrDefault(),
            [.. members.Select(person => new Member(person, MemberKind.Permanent))],
            time.GetUtcNow().Year,
            actor.Person,
            start,
            Sample: true
        );
        var season = Season.Start(account.Year, start).After(actor.Person, Spending.OnePlay, start);
        var created = LogEntry.Of(LogEntryKind.AccountCreated, account.Year, 1, actor.Person, start);
        return new SampleSeason(new Opening(account, season, created), new SampleStory(actor.Texts), start).PlayTo(
            AtBase
        );
    }
}

using AccountBot.Bot.Features.Contacts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The process that erases is ended in the middle, at every part of its work; another one finishes it, and nothing is done twice.</summary>
public sealed class ErasureCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Points = 9;
    private const int MostLooks = 6;

    [Fact]
    public async Task ProcessEndedInTheMiddle_IsFollowedByAnother_AndNothingIsLeft()
    {
        var whole = new Crash(int.MaxValue);
        (await EraseAsync(whole)).ShouldBeFalse();
        whole.Steps.ShouldBeGreaterThan(30);

        var left = await Crash.AtPointsAsync(Points, whole.Steps, EraseAsync);
        // The last two may just have ended their work.
        left.Take(Points - 2).ShouldAllBe(some => some);
    }

    /// <returns>Whether something was left to do for the other process.</returns>
    private async Task<bool> EraseAsync(Crash crash)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.SeedAsync(4);
        await scenario.PlantAsync();
        await scenario.SettledAsync();
        var owner = ContactSearches.OwnerOf(scenario.Teams.Tenant, "admin");
        await using (var doomed = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix, time, crash))
        {
            await crash.LookedAsync();
            await StartAsync(scenario, owner);
            crash.Begin();
            // On a busy machine one look at the agenda does not do all: what is put off by some minutes is done at the next.
            for (var look = 0; look < MostLooks && crash.Where is null && await IsThereAsync(scenario, owner); look++)
            {
                await doomed.CatchUpAsync();
                time.Ahead += TimeSpan.FromMinutes(10);
            }
        }
        var left =
            (await scenario.NamedInAsync(scenario.Teams.Tenant)).Count > 0 || await IsThereAsync(scenario, owner);

        time.Ahead += TimeSpan.FromHours(1);
        for (
            var look = 0;
            look < MostLooks && (look == 0 || (await scenario.NamedInAsync(scenario.Teams.Tenant)).Count > 0);
            look++
        )
        {
            await scenario.Bot.CatchUpAsync();
            await scenario.SettledAsync();
            time.Ahead += TimeSpan.FromMinutes(10);
        }

        (await scenario.NamedInAsync(scenario.Teams.Tenant)).ShouldBeEmpty(crash.Where);
        (await IsThereAsync(scenario, owner)).ShouldBeFalse(crash.Where);
        var plays = (await scenario.Bot.Store.LogAsync(scenario.Key, 1000, null, default)).Plays;
        plays.Count(logEntry => logEntry.Kind == LogEntryKind.ContactErased).ShouldBe(1, crash.Where);
        return left;
    }

    private static async Task<bool> IsThereAsync(TeamScenario scenario, AccountBot.Storage.PersonKey owner) =>
        await scenario.Bot.Get<ContactSearches>().ReadAsync(owner, Id, default) is not null;

    private const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";

    /// <summary>An administrator has said yes.</summary>
    private static async Task StartAsync(TeamScenario scenario, AccountBot.Storage.PersonKey owner)
    {
        var said = (await scenario.Kim.SaysAsync("help")).Conversation;
        var card = new PostedCard(scenario.Teams.ServiceUrl, "msteams", said.Id, said.Last.Id, scenario.Teams.BotId);
        var search = new ContactSearch(
            Id,
            new PersonTerms([PlantedPerson.Name], [PlantedPerson.Email]),
            SearchStep.Erasing,
            Language.En,
            new Person("admin", "Anna Admin"),
            scenario.Bot.Get<TimeProvider>().GetUtcNow(),
            card
        );
        (await scenario.Bot.Get<ContactSearches>().StartAsync(owner, search, default)).ShouldBeTrue();
    }
}

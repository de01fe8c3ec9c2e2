using AccountBot.Bot.Contacts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
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
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.SeedAsync(4);
        await field.PlantAsync();
        await field.SettledAsync();
        var owner = ContactSearches.OwnerOf(field.Teams.Tenant, "admin");
        await using (var doomed = await BotHost.StartAsync(azurite, field.Teams, field.Bot.Prefix, time, crash))
        {
            await crash.LookedAsync();
            await StartAsync(field, owner);
            crash.Begin();
            // On a busy machine one look at the agenda does not do all: what is put off by some minutes is done at the next.
            for (var look = 0; look < MostLooks && crash.Where is null && await IsThereAsync(field, owner); look++)
            {
                await doomed.CatchUpAsync();
                time.Ahead += TimeSpan.FromMinutes(10);
            }
        }
        var left = (await field.NamedInAsync(field.Teams.Tenant)).Count > 0 || await IsThereAsync(field, owner);

        time.Ahead += TimeSpan.FromHours(1);
        await field.Bot.CatchUpAsync();
        await field.SettledAsync();

        (await field.NamedInAsync(field.Teams.Tenant)).ShouldBeEmpty(crash.Where);
        (await IsThereAsync(field, owner)).ShouldBeFalse(crash.Where);
        var plays = (await field.Bot.Store.LogAsync(field.Key, 1000, null, default)).Plays;
        plays.Count(play => play.Kind == PlayKind.ContactErased).ShouldBe(1, crash.Where);
        return left;
    }

    private static async Task<bool> IsThereAsync(Field field, AccountBot.Storage.PersonKey owner) =>
        await field.Bot.Get<ContactSearches>().ReadAsync(owner, Id, default) is not null;

    private const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";

    /// <summary>An administrator has said yes.</summary>
    private static async Task StartAsync(Field field, AccountBot.Storage.PersonKey owner)
    {
        var said = (await field.Kim.SaysAsync("help")).Conversation;
        var card = new PostedCard(field.Teams.ServiceUrl, "msteams", said.Id, said.Last.Id, field.Teams.BotId);
        var search = new ContactSearch(
            Id,
            new PersonTerms([PlantedPerson.Name], [PlantedPerson.Email]),
            SearchStep.Erasing,
            Language.En,
            new Person("admin", "Anna Admin"),
            field.Bot.Get<TimeProvider>().GetUtcNow(),
            card
        );
        (await field.Bot.Get<ContactSearches>().StartAsync(owner, search, default)).ShouldBeTrue();
    }
}

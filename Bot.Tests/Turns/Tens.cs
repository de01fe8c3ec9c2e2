using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An account of ten people: the account manager, seven members, the manager and the director.</summary>
internal static class Tens
{
    public static async Task<(TeamScenario Field, IReadOnlyList<FakePerson> Members)> OfTenAsync(
        this AzuriteFixture azurite,
        bool dutch = false,
        TimeProvider? time = null
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        var more = new[] { "Pia Post", "Quinten Quist", "Rosa Roos", "Ties Tas", "Uma Udo" }
            .Select(name => scenario.Teams.AddPerson(name, dutch ? "nl-NL" : "en-GB"))
            .ToList();
        await scenario.Kim.AddsAsync(scenario.Sales, more);
        List<FakePerson> members = [scenario.Sam, scenario.Noor, .. more];
        await scenario.CreateAsync(also: [("members", string.Join(',', members.Select(person => person.AadObjectId)))]);
        await scenario.SettledAsync();
        return (scenario, members);
    }

    /// <summary>The newest message of the bot in someone's private chat that says this.</summary>
    public static Task<FakeMessage> HearsAsync(this FakePerson person, TeamScenario scenario, string words) =>
        scenario.Teams.MessageAsync(person.Chat, message => message.By is null && message.Says(words));
}

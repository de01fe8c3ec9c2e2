using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An account of ten people: the account manager, seven members, the manager and the director.</summary>
internal static class Tens
{
    public static async Task<(Field Field, IReadOnlyList<FakePerson> Members)> OfTenAsync(
        this AzuriteFixture azurite,
        bool dutch = false,
        TimeProvider? time = null
    )
    {
        var field = await Field.OpenAsync(azurite, dutch, time);
        var more = new[] { "Pia Post", "Quinten Quist", "Rosa Roos", "Ties Tas", "Uma Udo" }
            .Select(name => field.Teams.AddPerson(name, dutch ? "nl-NL" : "en-GB"))
            .ToList();
        await field.Kim.AddsAsync(field.Sales, more);
        List<FakePerson> members = [field.Sam, field.Noor, .. more];
        await field.CreateAsync(also: [("members", string.Join(',', members.Select(person => person.AadObjectId)))]);
        await field.SettledAsync();
        return (field, members);
    }

    /// <summary>The newest message of the bot in someone's private chat that says this.</summary>
    public static Task<FakeMessage> HearsAsync(this FakePerson person, Field field, string words) =>
        field.Teams.MessageAsync(person.Chat, message => message.By is null && message.Says(words));
}

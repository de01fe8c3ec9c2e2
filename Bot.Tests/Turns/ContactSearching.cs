using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards.Contacts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A season in which a customer's person is everywhere, and an administrator who looks her up.</summary>
internal static class ContactSearching
{
    const string AdminId = "00000007-0000-4000-9000-000000000007";

    /// <summary>A season at base 4 in which she is everywhere, and an administrator without a role in it.</summary>
    public static async Task<(TeamScenario Field, FakePerson Anna)> OpenAsync(
        AzuriteFixture azurite,
        bool dutch,
        ShiftedTime? time = null
    )
    {
        var scenario = await TeamScenario.OpenAsync(
            azurite,
            dutch,
            time,
            ("AccountBot:Admins:0", AdminId),
            ("AccountBot:FileHosts:0", "127.0.0.1"),
            ("AccountBot:FileHosts:1", "localhost")
        );
        var anna = scenario.Teams.AddPerson("Anna Admin", dutch ? "nl-NL" : "en-GB");
        anna.AadObjectId.ShouldBe(AdminId);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.SeedAsync(8);
        await scenario.PlantAsync();
        await scenario.SettledAsync();
        return (scenario, anna);
    }

    /// <summary>The administrator finds her and has all accounts looked through.</summary>
    public static async Task<FakeMessage> LookAsync(TeamScenario scenario, FakePerson anna, bool dutch)
    {
        var card = await anna.AsksAsync(anna.Chat, (dutch ? "contactpersoon " : "contact ") + "jansen");
        card.Says(PlantedPerson.Name).ShouldBeTrue(card.ToString());
        card.Card!.Input(FoundContactsCard.WhoInput).Value.ShouldBe($"{PlantedPerson.Name}\n{PlantedPerson.Email}");
        (await anna.PressesAsync(card, scenario.Text("contact.search.look")))
            .ShouldShowCard()
            .Says(scenario.Text("contact.search.looking"))
            .ShouldBeTrue();
        await scenario.Bot.CatchUpAsync();
        card.Says(scenario.Text("contact.search.looked")).ShouldBeTrue(card.ToString());
        card.Card!.HasButton(scenario.Text("contact.erase")).ShouldBeTrue(card.ToString());
        return card;
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An administrator erases everything that is held of a customer's person, over all accounts.</summary>
public sealed class ErasureTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    /// <summary>The kinds of rows in which she is planted.</summary>
    private static readonly string[] KindsThatNamePeople =
    [
        "account",
        "accord",
        "contactIndexed",
        "contactName",
        "executiveRequest",
        "form",
        "gate",
        "participation",
        "plan",
        "play",
        "season",
        "task",
        "visit",
        "vote",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erasing_LeavesNothingOfThePerson_InAnyTable_AndTheLogTellsThatItHappened(bool dutch)
    {
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch);
        await using var _ = scenario;
        var visit = await VisitCardAsync(scenario);
        var form = await FormCardAsync(scenario);
        var tenant = scenario.Teams.Tenant;
        var untouched = await scenario.CopyAsync("Fabrikam", without: true);
        var texts = await scenario.CopyAsync("Northwind");
        var elsewhere = await scenario.CopyAsync("Contoso", "another-tenant");
        var (before, others) = (await RowsAsync(scenario, untouched), await RowsAsync(scenario, elsewhere));
        Kinds(await scenario.NamedInAsync(tenant)).ShouldBe(KindsThatNamePeople, ignoreOrder: true);

        var card = await ContactSearching.LookAsync(scenario, anna, dutch);
        await EraseAsync(scenario, anna, card);
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();

        (await scenario.NamedInAsync(tenant)).ShouldBeEmpty();
        card.Says(scenario.Text("contact.erased.title")).ShouldBeTrue(card.ToString());
        card.Says(PlantedPerson.Name).ShouldBeFalse(card.ToString());
        foreach (var key in new[] { scenario.Key, texts })
        {
            var logEntry = (await PlaysAsync(scenario, key)).Single(each => each.Kind == LogEntryKind.ContactErased);
            (logEntry.By.Name, logEntry.Subject, logEntry.Text).ShouldBe(("Anna Admin", null, null));
            (await PlaysAsync(scenario, key)).ShouldContain(each =>
                each.Text == $"1h called {ErasedName.Mark} <{ErasedName.Mark}>"
            );
        }
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "contact", 1).ShouldBeNull();
        (await scenario.FileAsync()).Dossier.Season.Parking!.FirstOut.ShouldBe([ErasedName.Mark]);
        (await RowsAsync(scenario, untouched)).ShouldBe(before);
        (await RowsAsync(scenario, elsewhere)).ShouldBe(others);
        // The colleague with the same family name is still there, and the card that was posted shows it.
        (await scenario.FileAsync()).Dossier.Account.Members.ShouldContain(each => each.Person.Name == "Noor Jansen");
        visit.Says(PlantedPerson.Name).ShouldBeFalse(visit.ToString());
        visit.Says(ErasedName.Mark).ShouldBeTrue(visit.ToString());
        scenario.Scoreboard.Says(PlantedPerson.Name).ShouldBeFalse();
        form.Says(scenario.Text("contacts.erased.form")).ShouldBeTrue(form.ToString());
        var log = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "logboek Contoso" : "log Contoso");
        log.Says(scenario.Text("play.contactErased")).ShouldBeTrue(log.ToString());
    }

    /// <summary>Nothing goes before the administrator said yes to what the card asks.</summary>
    private static async Task EraseAsync(TeamScenario scenario, FakePerson anna, FakeMessage card)
    {
        var asks = (await anna.PressesAsync(card, scenario.Text("contact.erase"))).ShouldShowCard();
        asks.Says(scenario.Text("contact.erase.forGood")).ShouldBeTrue();
        asks.Says(PlantedPerson.Email).ShouldBeTrue(asks.Text);
        asks.Says("Northwind (").ShouldBeTrue(asks.Text);
        (await scenario.NamedInAsync(scenario.Teams.Tenant)).ShouldNotBeEmpty("Nothing goes before somebody said yes.");
        (await anna.PressesAsync(card, scenario.Text("contact.erase.yes")))
            .ShouldShowCard()
            .Says(scenario.Text("contact.erase.running"))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task SecondPress_AndACardOfEarlier_EraseOnce()
    {
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch: false);
        await using var _ = scenario;
        var card = await ContactSearching.LookAsync(scenario, anna, dutch: false);
        (await anna.PressesAsync(card, scenario.Text("contact.erase"))).ShouldShowCard();

        var yes = await anna.PressesAsync(card, scenario.Text("contact.erase.yes"));
        foreach (var again in await anna.RepeatsAsync(yes, 2, atOnce: true))
        {
            again.IsOk.ShouldBeTrue(again.ToString());
        }
        await scenario.Bot.CatchUpAsync();

        (await anna.RepeatsAsync(yes, 1))[0].ShouldSay(scenario.Text("contact.search.over"));
        (await PlaysAsync(scenario, scenario.Key))
            .Count(logEntry => logEntry.Kind == LogEntryKind.ContactErased)
            .ShouldBe(1);
        (await scenario.NamedInAsync(scenario.Teams.Tenant)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoeverIsNoAdministrator_HearsOfNoSuchThing(bool dutch)
    {
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch);
        await using var _ = scenario;
        var card = await ContactSearching.LookAsync(scenario, anna, dutch);
        var own = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "contactpersoon Karin" : "contact Karin");
        own.Card!.HasButton(scenario.Text("contact.search.look")).ShouldBeFalse();

        foreach (
            var (verb, button) in new[]
            {
                (Verbs.ContactHeld, "contact.search.read"),
                (Verbs.ContactErase, "contact.erase"),
            }
        )
        {
            var data = card.Card!.Data(scenario.Text(button));
            (await scenario.Kim.InvokesAsync(own, verb, data)).ShouldSay(scenario.Text("error.notFound"));
        }
        var look = card.Card!.Data(scenario.Text("contact.search.again"));
        (await scenario.Kim.InvokesAsync(own, Verbs.ContactLook, look)).ShouldSay(scenario.Text("error.notFound"));
        // An administrator does it in the private chat, where no one else reads the name.
        (await anna.InvokesAsync(scenario.Scoreboard, Verbs.ContactLook, look)).ShouldSay(
            scenario.Text("contact.search.ownChat")
        );
        (await scenario.NamedInAsync(scenario.Teams.Tenant)).ShouldNotBeEmpty();
    }

    /// <summary>The card about a visit to her, in the account manager's chat.</summary>
    private static async Task<FakeMessage> VisitCardAsync(TeamScenario scenario)
    {
        var form = await scenario.Dirk.AsksAsync(scenario.Thread, scenario.Dutch ? "bezoek Contoso" : "visit Contoso");
        var day = TimeProvider
            .System.GetUtcNow()
            .AddDays(9)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (
            await scenario.Dirk.PressesAsync(
                form,
                Verbs.VisitSave,
                ("on", day),
                ("with", PlantedPerson.Name),
                ("purpose", "Opening")
            )
        ).ShouldShowCard();
        await scenario.SettledAsync();
        return await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("visit.card.title", "Dirk Directeur", "Contoso"))
        );
    }

    /// <summary>A card in the thread that is written down as that of her entry.</summary>
    private static async Task<FakeMessage> FormCardAsync(TeamScenario scenario)
    {
        var card = await scenario.Kim.AsksAsync(scenario.Thread, scenario.Dutch ? "kaart" : "map");
        card.Says(PlantedPerson.Name).ShouldBeTrue(card.ToString());
        var row = AccountKeys.FormCard(new AccountBot.Playbook.FormAddress(TeamScenario.Year, 2, "contact", 1));
        var posted = new PostedCard(
            scenario.Teams.ServiceUrl,
            "msteams",
            scenario.Thread.Id,
            card.Id,
            scenario.Teams.BotId
        );
        await scenario.Bot.Store.CommitAsync(scenario.Key, new Changes().Put(row, posted).Rows, default);
        return card;
    }

    private static IEnumerable<string> Kinds(IEnumerable<string> rows) =>
        rows.Select(row => row.Split(' ')[1]).Distinct(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> RowsAsync(TeamScenario scenario, DossierKey key) =>
        [
            .. (await scenario.Bot.Get<IDossiers>().ReadAsync(key, AccountKeys.Everything, default)).Select(row =>
                $"{row.Key} {row.Version}"
            ),
        ];

    private static async Task<IReadOnlyList<LogEntry>> PlaysAsync(TeamScenario scenario, DossierKey key) =>
        (await scenario.Bot.Store.LogAsync(key, 1000, null, default)).Plays;
}

using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An administrator looks up everything that is held of a customer's person, over all accounts, and erases it.</summary>
public sealed class ErasureTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string AdminId = "00000007-0000-4000-9000-000000000007";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erasing_LeavesNothingOfThePerson_InAnyTable_AndTheLogTellsThatItHappened(bool dutch)
    {
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;
        var visit = await VisitCardAsync(scenario);
        var form = await FormCardAsync(scenario);
        var tenant = scenario.Teams.Tenant;
        var untouched = await scenario.CopyAsync("Fabrikam", without: true);
        var texts = await scenario.CopyAsync("Northwind");
        var elsewhere = await scenario.CopyAsync("Contoso", "another-tenant");
        var (before, others) = (await RowsAsync(scenario, untouched), await RowsAsync(scenario, elsewhere));
        Kinds(await scenario.NamedInAsync(tenant))
            .ShouldBe(
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
                ],
                ignoreOrder: true
            );

        var card = await LookAsync(scenario, anna, dutch);
        var asks = (await anna.PressesAsync(card, scenario.Text("contact.erase"))).ShouldShowCard();
        asks.Says(scenario.Text("contact.erase.forGood")).ShouldBeTrue();
        asks.Says(PlantedPerson.Email).ShouldBeTrue(asks.Text);
        asks.Says("Northwind (").ShouldBeTrue(asks.Text);
        (await scenario.NamedInAsync(tenant)).ShouldNotBeEmpty("Nothing goes before somebody said yes.");
        (await anna.PressesAsync(card, scenario.Text("contact.erase.yes")))
            .ShouldShowCard()
            .Says(scenario.Text("contact.erase.running"))
            .ShouldBeTrue();
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsHeld_IsShownPageByPage_WithWhereItStands(bool dutch)
    {
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;
        var card = await LookAsync(scenario, anna, dutch);

        var read = new List<string>();
        var page = (await anna.PressesAsync(card, scenario.Text("contact.search.read"))).ShouldShowCard();
        read.Add(page.Text);
        while (page.HasButton(scenario.Text("contact.held.next")))
        {
            page = (await anna.PressesAsync(card, scenario.Text("contact.held.next"))).ShouldShowCard();
            read.Add(page.Text);
        }

        var all = string.Join('\n', read);
        read.Count.ShouldBeGreaterThan(1);
        foreach (
            var held in new[]
            {
                PlantedPerson.Email,
                "Head of purchasing",
                $"{PlantedPerson.Name} plays tennis",
                $"{PlantedPerson.Name} wants two years.",
                $"{PlantedPerson.Name} opens the plant",
                $"{PlantedPerson.Name} left them no budget",
                scenario.Text("b02.contact.attitude"),
                scenario.Text("contact.place.vote"),
                scenario.Text("season", TeamScenario.Year),
            }
        )
        {
            all.ShouldContain(held, Case.Insensitive);
        }
        (await anna.PressesAsync(card, scenario.Text("contact.held.before"))).ShouldShowCard();
        (await anna.PressesAsync(card, scenario.Text("contact.held.back")))
            .ShouldShowCard()
            .HasButton(scenario.Text("contact.erase"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsHeld_ComesAsAFile_ToWhoLookedForIt(bool dutch)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;
        var card = await LookAsync(scenario, anna, dutch);
        (await anna.PressesAsync(card, scenario.Text("contact.search.read"))).ShouldShowCard();

        var pressed = await anna.PressesAsync(card, scenario.Text("export.button"));
        pressed.ShouldSay(scenario.Text("form.below"));
        var consent = anna.Chat.FromBot[^1].ShouldBeConsent();
        consent.FileName().ShouldNotContain(PlantedPerson.Name.Split(' ')[0]);
        (await anna.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()))).Status.ShouldBe(HttpStatusCode.OK);

        var held = JObject.Parse(System.Text.Encoding.UTF8.GetString(drive.Files[^1].Bytes));
        held["data"]!.Select(place => (string)place["text"]!).ShouldContain($"{PlantedPerson.Name} wants two years.");
        held.Value<int>("places").ShouldBe(held["data"]!.Count());
        var forged = await scenario.Kim.InvokesAsync(
            card,
            Verbs.ExportFile,
            (JObject)pressed.Sent.SelectToken("value.action.data")!
        );
        forged.ShouldSay(scenario.Text("error.notFound"));
    }

    [Fact]
    public async Task Search_ThatNobodyNeeds_IsPutAwayAfterAWeek()
    {
        var time = new ShiftedTime();
        var (scenario, anna) = await OpenAsync(dutch: false, time);
        await using var _ = scenario;
        var card = await LookAsync(scenario, anna, dutch: false);
        var held = card.Card!.Data(scenario.Text("contact.search.read"));

        time.Ahead += TimeSpan.FromDays(8);
        await scenario.Bot.CatchUpAsync();

        card.Says(scenario.Text("contact.search.over")).ShouldBeTrue(card.ToString());
        card.Says(PlantedPerson.Name).ShouldBeFalse();
        (await scenario.NamedInAsync(scenario.Teams.Tenant)).ShouldNotContain(row => row.Contains("Search"));
        (await anna.InvokesAsync(card, Verbs.ContactHeld, held)).ShouldSay(scenario.Text("contact.search.over"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OtherNames_AreLookedForFirst_BeforeAnythingIsErased(bool dutch)
    {
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;
        var card = await LookAsync(scenario, anna, dutch);
        var more = PlantedPerson.Name + "\n" + PlantedPerson.Email + "\nMrs Jansen";

        var back = (
            await anna.PressesAsync(card, scenario.Text("contact.erase"), (FoundContactsCard.WhoInput, more))
        ).ShouldShowCard();
        back.Says(scenario.Text("contact.search.changed")).ShouldBeTrue();
        back.Input(FoundContactsCard.WhoInput).Value.ShouldBe(more);
        (await anna.PressesAsync(card, scenario.Text("contact.search.again"), (FoundContactsCard.WhoInput, "x")))
            .ShouldShowCard()
            .Says(scenario.Text("problem.nameTooShort", "x"))
            .ShouldBeTrue();
        (await anna.PressesAsync(card, scenario.Text("contact.search.again"), (FoundContactsCard.WhoInput, more)))
            .ShouldShowCard()
            .Says(scenario.Text("contact.search.looking"))
            .ShouldBeTrue();
        await scenario.Bot.CatchUpAsync();

        (await anna.PressesAsync(card, scenario.Text("contact.erase")))
            .ShouldShowCard()
            .Says("Mrs Jansen")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Search_GoesThroughEveryAccount_InSlices_AndSaysHowFarItIs()
    {
        var time = new ShiftedTime();
        var (scenario, anna) = await OpenAsync(dutch: false, time);
        await using var _ = scenario;
        var (portfolio, summary) = (scenario.Bot.Get<IPortfolio>(), await SummaryAsync(scenario));
        foreach (var number in Enumerable.Range(0, 65))
        {
            var account = $"{number:x32}";
            var row = AccountSummary.RowOf(account);
            await portfolio.PutAsync(scenario.Teams.Tenant, row, summary with { Account = account }, default);
        }
        var card = await anna.AsksAsync(anna.Chat, "contact jansen");
        (await anna.PressesAsync(card, scenario.Text("contact.search.look"))).ShouldShowCard();
        // A minute for every look at the clock: each slice does twenty accounts.
        time.Pace = TimeSpan.FromMinutes(1);
        var rounds = 0;
        for (; rounds < 20 && !card.Says(scenario.Text("contact.search.looked")); rounds++)
        {
            await scenario.Bot.Get<AccountBot.Bot.Delivery.AgendaWorker>().RoundAsync(default);
        }

        rounds.ShouldBeGreaterThan(1, "It makes way for others in between.");
        card.Cards.Count(each => each.Says(scenario.Text("contact.search.looking"))).ShouldBeGreaterThan(1);
        card.Card!.Text.ShouldContain("66 accounts");
    }

    private static async Task<AccountSummary> SummaryAsync(TeamScenario scenario) =>
        (AccountSummary)
            (
                await scenario
                    .Bot.Get<IPortfolio>()
                    .GetAsync(scenario.Teams.Tenant, AccountSummary.RowOf(scenario.Key.Account), default)
            )!.Value;

    [Fact]
    public async Task SecondPress_AndACardOfEarlier_EraseOnce()
    {
        var (scenario, anna) = await OpenAsync(dutch: false);
        await using var _ = scenario;
        var card = await LookAsync(scenario, anna, dutch: false);
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
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;
        var card = await LookAsync(scenario, anna, dutch);
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

    /// <summary>A season at base 4 in which she is everywhere, and an administrator without a role in it.</summary>
    private async Task<(TeamScenario Field, FakePerson Anna)> OpenAsync(bool dutch, ShiftedTime? time = null)
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
    private static async Task<FakeMessage> LookAsync(TeamScenario scenario, FakePerson anna, bool dutch)
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

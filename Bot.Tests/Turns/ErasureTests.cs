using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Plays;
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
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;
        var visit = await VisitCardAsync(field);
        var form = await FormCardAsync(field);
        var tenant = field.Teams.Tenant;
        var untouched = await field.CopyAsync("Fabrikam", without: true);
        var texts = await field.CopyAsync("Northwind");
        var elsewhere = await field.CopyAsync("Contoso", "another-tenant");
        var (before, others) = (await RowsAsync(field, untouched), await RowsAsync(field, elsewhere));
        Kinds(await field.NamedInAsync(tenant))
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

        var card = await LookAsync(field, anna, dutch);
        var asks = (await anna.PressesAsync(card, field.Text("contact.erase"))).ShouldShowCard();
        asks.Says(field.Text("contact.erase.forGood")).ShouldBeTrue();
        asks.Says(PlantedPerson.Email).ShouldBeTrue(asks.Text);
        asks.Says("Northwind (").ShouldBeTrue(asks.Text);
        (await field.NamedInAsync(tenant)).ShouldNotBeEmpty("Nothing goes before somebody said yes.");
        (await anna.PressesAsync(card, field.Text("contact.erase.yes")))
            .ShouldShowCard()
            .Says(field.Text("contact.erase.running"))
            .ShouldBeTrue();
        await field.Bot.CatchUpAsync();
        await field.SettledAsync();

        (await field.NamedInAsync(tenant)).ShouldBeEmpty();
        card.Says(field.Text("contact.erased.title")).ShouldBeTrue(card.ToString());
        card.Says(PlantedPerson.Name).ShouldBeFalse(card.ToString());
        foreach (var key in new[] { field.Key, texts })
        {
            var play = (await PlaysAsync(field, key)).Single(each => each.Kind == PlayKind.ContactErased);
            (play.By.Name, play.Subject, play.Text).ShouldBe(("Anna Admin", null, null));
            (await PlaysAsync(field, key)).ShouldContain(each =>
                each.Text == $"1h called {ErasedName.Mark} <{ErasedName.Mark}>"
            );
        }
        (await field.FileAsync()).Dossier.Answers.Entry(2, "contact", 1).ShouldBeNull();
        (await field.FileAsync()).Dossier.Season.Parking!.FirstOut.ShouldBe([ErasedName.Mark]);
        (await RowsAsync(field, untouched)).ShouldBe(before);
        (await RowsAsync(field, elsewhere)).ShouldBe(others);
        // The colleague with the same family name is still there, and the card that was posted shows it.
        (await field.FileAsync()).Dossier.Account.Members.ShouldContain(each => each.Person.Name == "Noor Jansen");
        visit.Says(PlantedPerson.Name).ShouldBeFalse(visit.ToString());
        visit.Says(ErasedName.Mark).ShouldBeTrue(visit.ToString());
        field.Scoreboard.Says(PlantedPerson.Name).ShouldBeFalse();
        form.Says(field.Text("contacts.erased.form")).ShouldBeTrue(form.ToString());
        var log = await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "logboek Contoso" : "log Contoso");
        log.Says(field.Text("play.contactErased")).ShouldBeTrue(log.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsHeld_IsShownPageByPage_WithWhereItStands(bool dutch)
    {
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;
        var card = await LookAsync(field, anna, dutch);

        var read = new List<string>();
        var page = (await anna.PressesAsync(card, field.Text("contact.search.read"))).ShouldShowCard();
        read.Add(page.Text);
        while (page.HasButton(field.Text("contact.held.next")))
        {
            page = (await anna.PressesAsync(card, field.Text("contact.held.next"))).ShouldShowCard();
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
                field.Text("b02.contact.attitude"),
                field.Text("contact.place.vote"),
                field.Text("season", Field.Year),
            }
        )
        {
            all.ShouldContain(held, Case.Insensitive);
        }
        (await anna.PressesAsync(card, field.Text("contact.held.before"))).ShouldShowCard();
        (await anna.PressesAsync(card, field.Text("contact.held.back")))
            .ShouldShowCard()
            .HasButton(field.Text("contact.erase"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsHeld_ComesAsAFile_ToWhoLookedForIt(bool dutch)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;
        var card = await LookAsync(field, anna, dutch);
        (await anna.PressesAsync(card, field.Text("contact.search.read"))).ShouldShowCard();

        var pressed = await anna.PressesAsync(card, field.Text("export.button"));
        pressed.ShouldSay(field.Text("form.below"));
        var consent = anna.Chat.FromBot[^1].ShouldBeConsent();
        consent.FileName().ShouldNotContain(PlantedPerson.Name.Split(' ')[0]);
        (await anna.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()))).Status.ShouldBe(HttpStatusCode.OK);

        var held = JObject.Parse(System.Text.Encoding.UTF8.GetString(drive.Files[^1].Bytes));
        held["data"]!.Select(place => (string)place["text"]!).ShouldContain($"{PlantedPerson.Name} wants two years.");
        held.Value<int>("places").ShouldBe(held["data"]!.Count());
        var forged = await field.Kim.InvokesAsync(
            card,
            Verbs.ExportFile,
            (JObject)pressed.Sent.SelectToken("value.action.data")!
        );
        forged.ShouldSay(field.Text("error.notFound"));
    }

    [Fact]
    public async Task Search_ThatNobodyNeeds_IsPutAwayAfterAWeek()
    {
        var time = new ShiftedTime();
        var (field, anna) = await OpenAsync(dutch: false, time);
        await using var _ = field;
        var card = await LookAsync(field, anna, dutch: false);
        var held = card.Card!.Data(field.Text("contact.search.read"));

        time.Ahead += TimeSpan.FromDays(8);
        await field.Bot.CatchUpAsync();

        card.Says(field.Text("contact.search.over")).ShouldBeTrue(card.ToString());
        card.Says(PlantedPerson.Name).ShouldBeFalse();
        (await field.NamedInAsync(field.Teams.Tenant)).ShouldNotContain(row => row.Contains("Search"));
        (await anna.InvokesAsync(card, Verbs.ContactHeld, held)).ShouldSay(field.Text("contact.search.over"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OtherNames_AreLookedForFirst_BeforeAnythingIsErased(bool dutch)
    {
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;
        var card = await LookAsync(field, anna, dutch);
        var more = PlantedPerson.Name + "\n" + PlantedPerson.Email + "\nMrs Jansen";

        var back = (
            await anna.PressesAsync(card, field.Text("contact.erase"), (FoundContactsCard.WhoInput, more))
        ).ShouldShowCard();
        back.Says(field.Text("contact.search.changed")).ShouldBeTrue();
        back.Input(FoundContactsCard.WhoInput).Value.ShouldBe(more);
        (await anna.PressesAsync(card, field.Text("contact.search.again"), (FoundContactsCard.WhoInput, "x")))
            .ShouldShowCard()
            .Says(field.Text("problem.nameTooShort", "x"))
            .ShouldBeTrue();
        (await anna.PressesAsync(card, field.Text("contact.search.again"), (FoundContactsCard.WhoInput, more)))
            .ShouldShowCard()
            .Says(field.Text("contact.search.looking"))
            .ShouldBeTrue();
        await field.Bot.CatchUpAsync();

        (await anna.PressesAsync(card, field.Text("contact.erase"))).ShouldShowCard().Says("Mrs Jansen").ShouldBeTrue();
    }

    [Fact]
    public async Task Search_GoesThroughEveryAccount_InSlices_AndSaysHowFarItIs()
    {
        var time = new ShiftedTime();
        var (field, anna) = await OpenAsync(dutch: false, time);
        await using var _ = field;
        var (portfolio, summary) = (field.Bot.Get<IPortfolio>(), await SummaryAsync(field));
        foreach (var number in Enumerable.Range(0, 65))
        {
            var account = $"{number:x32}";
            var row = AccountSummary.RowOf(account);
            await portfolio.PutAsync(field.Teams.Tenant, row, summary with { Account = account }, default);
        }
        var card = await anna.AsksAsync(anna.Chat, "contact jansen");
        (await anna.PressesAsync(card, field.Text("contact.search.look"))).ShouldShowCard();
        // A minute for every look at the clock: each slice does twenty accounts.
        time.Pace = TimeSpan.FromMinutes(1);
        var rounds = 0;
        for (; rounds < 20 && !card.Says(field.Text("contact.search.looked")); rounds++)
        {
            await field.Bot.Get<AccountBot.Bot.Sending.AgendaWorker>().RoundAsync(default);
        }

        rounds.ShouldBeGreaterThan(1, "It makes way for others in between.");
        card.Cards.Count(each => each.Says(field.Text("contact.search.looking"))).ShouldBeGreaterThan(1);
        card.Card!.Text.ShouldContain("66 accounts");
    }

    private static async Task<AccountSummary> SummaryAsync(Field field) =>
        (AccountSummary)
            (
                await field
                    .Bot.Get<IPortfolio>()
                    .GetAsync(field.Teams.Tenant, AccountSummary.RowOf(field.Key.Account), default)
            )!.Value;

    [Fact]
    public async Task SecondPress_AndACardOfEarlier_EraseOnce()
    {
        var (field, anna) = await OpenAsync(dutch: false);
        await using var _ = field;
        var card = await LookAsync(field, anna, dutch: false);
        (await anna.PressesAsync(card, field.Text("contact.erase"))).ShouldShowCard();

        var yes = await anna.PressesAsync(card, field.Text("contact.erase.yes"));
        foreach (var again in await anna.RepeatsAsync(yes, 2, atOnce: true))
        {
            again.IsOk.ShouldBeTrue(again.ToString());
        }
        await field.Bot.CatchUpAsync();

        (await anna.RepeatsAsync(yes, 1))[0].ShouldSay(field.Text("contact.search.over"));
        (await PlaysAsync(field, field.Key)).Count(play => play.Kind == PlayKind.ContactErased).ShouldBe(1);
        (await field.NamedInAsync(field.Teams.Tenant)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoeverIsNoAdministrator_HearsOfNoSuchThing(bool dutch)
    {
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;
        var card = await LookAsync(field, anna, dutch);
        var own = await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "contactpersoon Karin" : "contact Karin");
        own.Card!.HasButton(field.Text("contact.search.look")).ShouldBeFalse();

        foreach (
            var (verb, button) in new[]
            {
                (Verbs.ContactHeld, "contact.search.read"),
                (Verbs.ContactErase, "contact.erase"),
            }
        )
        {
            var data = card.Card!.Data(field.Text(button));
            (await field.Kim.InvokesAsync(own, verb, data)).ShouldSay(field.Text("error.notFound"));
        }
        var look = card.Card!.Data(field.Text("contact.search.again"));
        (await field.Kim.InvokesAsync(own, Verbs.ContactLook, look)).ShouldSay(field.Text("error.notFound"));
        // An administrator does it in the private chat, where no one else reads the name.
        (await anna.InvokesAsync(field.Scoreboard, Verbs.ContactLook, look)).ShouldSay(
            field.Text("contact.search.ownChat")
        );
        (await field.NamedInAsync(field.Teams.Tenant)).ShouldNotBeEmpty();
    }

    /// <summary>A season at base 4 in which she is everywhere, and an administrator without a role in it.</summary>
    private async Task<(Field Field, FakePerson Anna)> OpenAsync(bool dutch, ShiftedTime? time = null)
    {
        var field = await Field.OpenAsync(
            azurite,
            dutch,
            time,
            ("AccountBot:Admins:0", AdminId),
            ("AccountBot:FileHosts:0", "127.0.0.1"),
            ("AccountBot:FileHosts:1", "localhost")
        );
        var anna = field.Teams.AddPerson("Anna Admin", dutch ? "nl-NL" : "en-GB");
        anna.AadObjectId.ShouldBe(AdminId);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.SeedAsync(8);
        await field.PlantAsync();
        await field.SettledAsync();
        return (field, anna);
    }

    /// <summary>The administrator finds her and has all accounts looked through.</summary>
    private static async Task<FakeMessage> LookAsync(Field field, FakePerson anna, bool dutch)
    {
        var card = await anna.AsksAsync(anna.Chat, (dutch ? "contactpersoon " : "contact ") + "jansen");
        card.Says(PlantedPerson.Name).ShouldBeTrue(card.ToString());
        card.Card!.Input(FoundContactsCard.WhoInput).Value.ShouldBe($"{PlantedPerson.Name}\n{PlantedPerson.Email}");
        (await anna.PressesAsync(card, field.Text("contact.search.look")))
            .ShouldShowCard()
            .Says(field.Text("contact.search.looking"))
            .ShouldBeTrue();
        await field.Bot.CatchUpAsync();
        card.Says(field.Text("contact.search.looked")).ShouldBeTrue(card.ToString());
        card.Card!.HasButton(field.Text("contact.erase")).ShouldBeTrue(card.ToString());
        return card;
    }

    /// <summary>The card about a visit to her, in the account manager's chat.</summary>
    private static async Task<FakeMessage> VisitCardAsync(Field field)
    {
        var form = await field.Dirk.AsksAsync(field.Thread, field.Dutch ? "bezoek Contoso" : "visit Contoso");
        var day = TimeProvider
            .System.GetUtcNow()
            .AddDays(9)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (
            await field.Dirk.PressesAsync(
                form,
                Verbs.VisitSave,
                ("on", day),
                ("with", PlantedPerson.Name),
                ("purpose", "Opening")
            )
        ).ShouldShowCard();
        await field.SettledAsync();
        return await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message.Says(field.Text("visit.card.title", "Dirk Directeur", "Contoso"))
        );
    }

    /// <summary>A card in the thread that is written down as that of her entry.</summary>
    private static async Task<FakeMessage> FormCardAsync(Field field)
    {
        var card = await field.Kim.AsksAsync(field.Thread, field.Dutch ? "kaart" : "map");
        card.Says(PlantedPerson.Name).ShouldBeTrue(card.ToString());
        var row = AccountKeys.FormCard(new AccountBot.Playbook.FormAddress(Field.Year, 2, "contact", 1));
        var posted = new PostedCard(field.Teams.ServiceUrl, "msteams", field.Thread.Id, card.Id, field.Teams.BotId);
        await field.Bot.Store.CommitAsync(field.Key, new Changes().Put(row, posted).Rows, default);
        return card;
    }

    private static IEnumerable<string> Kinds(IEnumerable<string> rows) =>
        rows.Select(row => row.Split(' ')[1]).Distinct(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> RowsAsync(Field field, DossierKey key) =>
        [
            .. (await field.Bot.Get<IDossiers>().ReadAsync(key, AccountKeys.Everything, default)).Select(row =>
                $"{row.Key} {row.Version}"
            ),
        ];

    private static async Task<IReadOnlyList<Play>> PlaysAsync(Field field, DossierKey key) =>
        (await field.Bot.Store.LogAsync(key, 1000, null, default)).Plays;
}

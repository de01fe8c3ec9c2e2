using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An administrator looks up everything that is held of a customer's person, over all accounts.</summary>
public sealed class ContactSearchTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsHeld_IsShownPageByPage_WithWhereItStands(bool dutch)
    {
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch);
        await using var _ = scenario;
        var card = await ContactSearching.LookAsync(scenario, anna, dutch);

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
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch);
        await using var _ = scenario;
        var card = await ContactSearching.LookAsync(scenario, anna, dutch);
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
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch: false, time);
        await using var _ = scenario;
        var card = await ContactSearching.LookAsync(scenario, anna, dutch: false);
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
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch);
        await using var _ = scenario;
        var card = await ContactSearching.LookAsync(scenario, anna, dutch);
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
        var (scenario, anna) = await ContactSearching.OpenAsync(azurite, dutch: false, time);
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
}

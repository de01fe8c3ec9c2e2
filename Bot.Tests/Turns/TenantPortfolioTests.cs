using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>All accounts of a tenant by name, for auditors and administrators.</summary>
public sealed class TenantPortfolioTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    /// <summary>The seventh person of a field; the setting must know the id before there is anyone.</summary>
    private const string Seventh = "00000007-0000-4000-9000-000000000007";

    private static string Beginning => AccountBot.Cards.Portfolio.TenantPortfolioCard.BeginningInput;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Auditor_SeesEveryAccountByName_TenAtATime_FindsByBeginning_AndOpensThem(bool dutch)
    {
        var (scenario, anna) = await OpenAsync(dutch, "AccountBot:Auditors:0");
        await using var _ = scenario;
        await scenario.CreateAsync("Ångström");
        await scenario.SettledAsync();
        await SeedAsync(scenario, 24);

        var list = await anna.PortfolioAsync(dutch);
        list.Says(scenario.Text("portfolio.all.title")).ShouldBeTrue(list.ToString());
        list.Card!.Names().Count.ShouldBe(10);
        var second = await PressAsync(anna, list, list.Card!, scenario.Text("portfolio.all.next"));
        var third = await PressAsync(anna, list, second, scenario.Text("portfolio.all.next"));
        third.HasButton(scenario.Text("portfolio.all.next")).ShouldBeFalse();
        list.Card!.Names().Concat(second.Names()).Concat(third.Names()).Count().ShouldBe(24);
        (await PressAsync(anna, list, third, scenario.Text("plate.first"))).Text.ShouldBe(list.Card!.Text);

        var found = await LookAsync(anna, list, "angs");
        found.Says("Ångström").ShouldBeTrue(found.Text);
        found.Names().ShouldBeEmpty();
        (await LookAsync(anna, list, "Account 01")).Names().Count.ShouldBe(10);
        (await LookAsync(anna, list, "Zorro")).Says(scenario.Text("portfolio.all.nothing")).ShouldBeTrue();
        (await LookAsync(anna, list, "?!")).Says(scenario.Text("portfolio.all.nothing")).ShouldBeTrue();
        (await anna.OpensAsync(list, scenario.Key.Account, found)).ShouldSay(scenario.Text("form.below"));
        anna.Chat.Last.Says("Ångström").ShouldBeTrue();
        anna.Chat.Last.Card!.HasButton(Verbs.LogForm).ShouldBeFalse();
        (await PressAsync(anna, list, found, scenario.Text("portfolio.mine")))
            .Says(scenario.Text("portfolio.empty"))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Page_CostsTheSame_HoweverManyAccountsThereAre()
    {
        var (scenario, anna) = await OpenAsync(false, "AccountBot:Auditors:0");
        await using var _ = scenario;
        await SeedAsync(scenario, 12);
        var list = await anna.PortfolioAsync(false);
        await SeedAsync(scenario, 120);

        using var costs = new TurnCosts(scenario.Bot);
        await LookAsync(anna, list, string.Empty);
        await LookAsync(anna, list, "Account 07");
        costs.Reads("adaptiveCard/action").ShouldBe([1, 1]);
        costs.Writes("adaptiveCard/action").ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Administrator_SeesEveryAccount_AndOpensOnlyTheirOwn(bool dutch)
    {
        var (scenario, ada) = await OpenAsync(dutch, "AccountBot:Admins:0");
        await using var _ = scenario;
        await scenario.CreateAsync("Northwind");
        await scenario.SettledAsync();
        var theirs = scenario.Key.Account;
        await scenario.Kim.AddsAsync(scenario.Sales, ada);
        await scenario.CreateAsync("Harbour", also: [("members", ada.AadObjectId)]);
        await scenario.SettledAsync();

        var mine = await ada.PortfolioAsync(dutch);
        mine.Says("Northwind").ShouldBeFalse(mine.ToString());
        var all = await PressAsync(ada, mine, mine.Card!, scenario.Text("portfolio.all"));

        all.Says("Northwind").ShouldBeTrue(all.Text);
        all.Rows().ShouldBe([scenario.Key.Account]);
        var forged = all.Data(Verbs.ScoreboardShow);
        forged["card"]!["account"] = theirs;
        (await ada.InvokesAsync(mine, Verbs.ScoreboardShow, forged)).ShouldSay(scenario.Text("error.notFound"));
    }

    [Fact]
    public async Task WhoeverIsNeither_HasNoSuchButton_AndIsAnsweredAsIfItDidNotExist()
    {
        var (scenario, anna) = await OpenAsync(false, "AccountBot:Auditors:0");
        await using var _ = scenario;
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var mine = await scenario.Kim.PortfolioAsync(false);
        var list = await anna.PortfolioAsync(false);

        mine.Card!.HasButton(scenario.Text("portfolio.all")).ShouldBeFalse();
        var look = list.Card!.Data(Verbs.PortfolioAll);
        (await scenario.Kim.InvokesAsync(mine, Verbs.PortfolioAll, look)).ShouldSay(scenario.Text("error.notFound"));
        // Not even an auditor gets it where others read along.
        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, "help");
        (await anna.InvokesAsync(said, Verbs.PortfolioAll, look)).ShouldSay(scenario.Text("error.notFound"));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("|account|")]
    [InlineData("|zzz")]
    [InlineData("a|\u0007'/\\#?")]
    public async Task PageThatIsForged_IsAnsweredWithoutAFault_AndTellsNothingElse(string page)
    {
        var (scenario, anna) = await OpenAsync(false, "AccountBot:Auditors:0");
        await using var _ = scenario;
        await SeedAsync(scenario, 2);
        var list = await anna.PortfolioAsync(false);
        var data = list.Card!.Data(Verbs.PortfolioAll);
        data.Remove(Beginning);
        data["card"]!["page"] = page;

        (await anna.InvokesAsync(list, Verbs.PortfolioAll, data)).ShouldShowCard().Names().Count.ShouldBeInRange(0, 2);
    }

    private async Task<(TeamScenario Field, FakePerson Seventh)> OpenAsync(bool dutch, string setting)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, null, (setting, Seventh));
        var person = scenario.Teams.AddPerson("Anna Auditor", dutch ? "nl-NL" : "en-GB");
        person.AadObjectId.ShouldBe(Seventh);
        return (scenario, person);
    }

    private static async Task<CardView> PressAsync(FakePerson who, FakeMessage list, CardView card, string button) =>
        (await who.PressesOnAsync(list, card, button)).ShouldShowCard();

    private static async Task<CardView> LookAsync(FakePerson who, FakeMessage list, string beginning) =>
        (await who.PressesOnAsync(list, list.Card!, Texts(list), (Beginning, beginning))).ShouldShowCard();

    private static string Texts(FakeMessage list) =>
        Enum.GetValues<AccountBot.Playbook.Language>()
            .Select(language => AccountBot.Cards.Texts.In(language)["portfolio.all.look"])
            .First(list.Card!.HasButton);

    private static async Task SeedAsync(TeamScenario scenario, int accounts)
    {
        var portfolio = scenario.Bot.Get<IPortfolio>();
        for (var number = 1; number <= accounts; number++)
        {
            var summary = new AccountSummary(
                $"seeded{number:000}",
                $"Account {number:000}",
                TeamScenario.Year,
                3,
                SeasonState.AtBat,
                TimeProvider.System.GetUtcNow(),
                "somebody",
                1_000,
                Competitor: false,
                "Somebody Else"
            );
            var name = new AccountName(summary.Account, summary.Name, summary.Year, summary);
            await portfolio.PutAsync(scenario.Teams.Tenant, name.Row, name, CancellationToken.None);
        }
    }
}

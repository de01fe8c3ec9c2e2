using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Portfolio;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Someone's accounts in one list.</summary>
public sealed class PortfolioTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryRole_SeesItsAccounts_AndOpensThem_AndNobodyElse(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();

        foreach (var person in new[] { scenario.Kim, scenario.Sam, scenario.Eva, scenario.Dirk })
        {
            var portfolio = await person.PortfolioAsync(dutch);
            portfolio.Says(scenario.Text("portfolio.count.one")).ShouldBeTrue($"{person}: {portfolio}");
            portfolio.Says("Contoso").ShouldBeTrue();
            portfolio.Says("◉○○○○○○○○○○○").ShouldBeTrue();
            portfolio.Says(scenario.Text("score.atGate", 1, scenario.Text("b01.name"))).ShouldBeTrue();
            portfolio.Says(scenario.Text("portfolio.gate.by", scenario.Eva.Name)).ShouldBeTrue(portfolio.ToString());
            portfolio.Says($"{scenario.Text("portfolio.gates")}  1").ShouldBeTrue(portfolio.ToString());
            var potential = scenario.Text("score.potential.value", scenario.Texts.Money(240_000));
            portfolio.Says($"{scenario.Text("portfolio.atStake")}  {potential}").ShouldBeTrue(portfolio.ToString());
            portfolio.Says($"{potential} · {scenario.Kim.Name}").ShouldBeTrue(portfolio.ToString());

            // Twice, as people do.
            (await person.OpensAsync(portfolio, scenario.Key.Account)).ShouldSay(scenario.Text("form.below"));
            (await person.OpensAsync(portfolio, scenario.Key.Account)).ShouldSay(scenario.Text("form.below"));
            person.Chat.Last.Says(scenario.Text("score.am")).ShouldBeTrue();
        }
        var empty = await scenario.Olaf.PortfolioAsync(dutch);
        empty.Says(scenario.Text("portfolio.empty")).ShouldBeTrue(empty.ToString());
        empty.Says("Contoso").ShouldBeFalse();
        empty.Card!.HasButton(scenario.Text("portfolio.filter")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filters_AndOrder_AreKept_WhileThePagesAreTurned_AndCostOneRead(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.SeedAccountsAsync(30);
        var kim = scenario.Kim;
        var portfolio = await kim.PortfolioAsync(dutch);
        portfolio.Card!.Names().ShouldBe(Named(Enumerable.Range(1, 10)));
        portfolio.Says(scenario.Text("portfolio.count", 30)).ShouldBeTrue();

        var mine = await ChooseAsync(scenario, portfolio, portfolio.Card!, ("filter", "Mine"), ("order", "Days"));
        mine.Says(scenario.Text("portfolio.count.of", 15, 30)).ShouldBeTrue(mine.Text);
        mine.Says("▼ " + scenario.Text("portfolio.filter.mine")).ShouldBeTrue(mine.Text);
        mine.Names().ShouldBe(Named([30, 28, 26, 24, 22, 20, 18, 16, 14, 12]));
        var next = await PressAsync(scenario, portfolio, mine, scenario.Text("plate.next", 5));
        next.Names().Count.ShouldBe(5);
        next.Names().Intersect(mine.Names()).ShouldBeEmpty();
        next.Input(PortfolioFilterParts.FilterInput).Value.ShouldBe("Mine");
        next.Input(PortfolioFilterParts.OrderInput).Value.ShouldBe("Days");
        (await PressAsync(scenario, portfolio, next, scenario.Text("plate.first"))).Names().ShouldBe(mine.Names());
        var all = await PressAsync(scenario, portfolio, next, scenario.Text("portfolio.everything"));
        all.Says(scenario.Text("portfolio.count", 30)).ShouldBeTrue();

        using var costs = new TurnCosts(scenario.Bot);
        await PressAsync(scenario, portfolio, mine, scenario.Text("plate.next", 5));
        costs.Reads("adaptiveCard/action").ShouldBe([1]);
        costs.Writes("adaptiveCard/action").ShouldBe([0]);
    }

    [Fact]
    public async Task EveryFilter_LeavesWhatFits_AndSaysSoWhereNothingDoes()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.SeedAccountsAsync(30);
        var portfolio = await scenario.Kim.PortfolioAsync(dutch: false);
        var card = portfolio.Card!;

        (await ChooseAsync(scenario, portfolio, card, ("filter", "Parked")))
            .Names()
            .ShouldBe(Named([5, 10, 15, 20, 25, 30]));
        (await ChooseAsync(scenario, portfolio, card, ("filter", "AtGate"))).Names().ShouldBe(Named([7, 14, 21, 28]));
        var stalled = await ChooseAsync(scenario, portfolio, card, ("filter", "Stalled"));
        stalled.Names().ShouldBe(Named([21, 22, 23, 24, 26, 27, 28, 29]));
        stalled.Says("⚠ " + scenario.Text("portfolio.stalled")).ShouldBeTrue();
        var sams = await ChooseAsync(scenario, portfolio, card, ("by", scenario.Sam.AadObjectId), ("base", "3"));
        sams.Names().ShouldBe(Named([3, 15, 27]));
        sams.Says($"▼ {scenario.Sam.Name} · {scenario.Text("base", 3)}").ShouldBeTrue(sams.Text);
        var none = await ChooseAsync(scenario, portfolio, card, ("filter", "AtGate"), ("base", "12"));
        none.Says(scenario.Text("portfolio.nothing", 30)).ShouldBeTrue(none.Text);
        none.Names().ShouldBeEmpty();
        (await ChooseAsync(scenario, portfolio, none, ("filter", "All"), ("base", "any"), ("order", "Potential")))
            .Names()[0]
            .ShouldBe("Account 30");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InAChannel_ThePortfolioComesInTheOwnChat(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, dutch ? "overzicht" : "portfolio");

        said.Says(scenario.Text("portfolio.elsewhere")).ShouldBeTrue(said.ToString());
        said.Says("Contoso").ShouldBeFalse();
        var portfolio = scenario.Kim.Chat.Last;
        portfolio.Says(scenario.Text("portfolio.title")).ShouldBeTrue(portfolio.ToString());
        var show = portfolio.Card!.Data(Verbs.PortfolioChoose);
        (await scenario.Kim.InvokesAsync(said, Verbs.PortfolioShow, show)).ShouldSay(
            scenario.Text("portfolio.elsewhere")
        );
    }

    [Fact]
    public async Task AccountOfSomebodyElse_OpenedWithAForgedRow_IsAnsweredAsIfItDidNotExist()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var portfolio = await scenario.Kim.PortfolioAsync(dutch: false);
        var others = await scenario.Olaf.PortfolioAsync(dutch: false);

        var forged = portfolio.Card!.Data(Verbs.ScoreboardShow);
        (await scenario.Olaf.InvokesAsync(others, Verbs.ScoreboardShow, forged)).ShouldSay(
            scenario.Text("error.notFound")
        );
        var choice = portfolio.Card!.Data(Verbs.PortfolioChoose);
        choice["by"] = scenario.Kim.AadObjectId;
        (await scenario.Olaf.InvokesAsync(others, Verbs.PortfolioChoose, choice))
            .ShouldShowCard()
            .Says("Contoso")
            .ShouldBeFalse();
    }

    [Fact]
    public async Task AccountThatIsRenamed_OpensFromAnOldCard_AndIsListedOnceByItsNewName()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.PlatesAsync();
        var portfolio = await scenario.Kim.PortfolioAsync(dutch: false);
        var file = await scenario.FileAsync();
        var renamed = new Changes(file).Account(file.Dossier.Account with { Name = "Adatum" });
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, renamed.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();

        (await scenario.Kim.OpensAsync(portfolio, scenario.Key.Account)).ShouldSay(scenario.Text("form.below"));
        scenario.Kim.Chat.Last.Says("Adatum").ShouldBeTrue();
        await scenario.PlatesAsync();
        (await scenario.Kim.PortfolioAsync(dutch: false)).Says("Adatum").ShouldBeTrue();
        var (names, _) = await scenario
            .Bot.Get<AccountLists>()
            .ByNameAsync(scenario.Teams.Tenant, string.Empty, null, 10, CancellationToken.None);
        names.ShouldHaveSingleItem().Name.ShouldBe("Adatum");
    }

    [Fact]
    public async Task PlaysOfOneDay_ChangeAMembersRowOnce_AndAManagersEachTime()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.PlatesAsync();
        var (member, manager) = (await scenario.PartAsync(scenario.Noor), await scenario.PartAsync(scenario.Eva));

        await scenario.Sam.AsksAsync(scenario.Thread, "log 1h called Karin");

        (await scenario.PartAsync(scenario.Noor)).LastPlay.ShouldBe(member.LastPlay);
        member.LastPlay!.Value.TimeOfDay.ShouldBe(TimeSpan.Zero);
        (await scenario.PartAsync(scenario.Eva)).LastPlay.ShouldNotBe(manager.LastPlay);
    }

    static async Task<CardView> ChooseAsync(
        TeamScenario scenario,
        FakeMessage portfolio,
        CardView card,
        params (string Input, string Value)[] picked
    ) => (await scenario.Kim.PressesOnAsync(portfolio, card, Verbs.PortfolioChoose, picked)).ShouldShowCard();

    static async Task<CardView> PressAsync(
        TeamScenario scenario,
        FakeMessage portfolio,
        CardView card,
        string button
    ) => (await scenario.Kim.PressesOnAsync(portfolio, card, button)).ShouldShowCard();

    static IEnumerable<string> Named(IEnumerable<int> numbers) => numbers.Select(number => $"Account {number:00}");
}

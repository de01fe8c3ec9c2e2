using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.PlatesAsync();

        foreach (var person in new[] { field.Kim, field.Sam, field.Eva, field.Dirk })
        {
            var portfolio = await person.PortfolioAsync(dutch);
            portfolio.Says(field.Text("portfolio.count.one")).ShouldBeTrue($"{person}: {portfolio}");
            portfolio.Says("Contoso").ShouldBeTrue();
            portfolio.Says("◉○○○○○○○○○○○").ShouldBeTrue();
            portfolio.Says(field.Text("score.atGate", 1, field.Text("b01.name"))).ShouldBeTrue();
            portfolio.Says(field.Text("portfolio.gate.by", field.Eva.Name)).ShouldBeTrue(portfolio.ToString());
            portfolio.Says($"{field.Text("portfolio.gates")}  1").ShouldBeTrue(portfolio.ToString());
            var potential = field.Text("score.potential.value", field.Texts.Money(240_000));
            portfolio.Says($"{field.Text("portfolio.atStake")}  {potential}").ShouldBeTrue(portfolio.ToString());
            portfolio.Says($"{potential} · {field.Kim.Name}").ShouldBeTrue(portfolio.ToString());

            // Twice, as people do.
            (await person.OpensAsync(portfolio, field.Key.Account)).ShouldSay(field.Text("form.below"));
            (await person.OpensAsync(portfolio, field.Key.Account)).ShouldSay(field.Text("form.below"));
            person.Chat.Last.Says(field.Text("score.am")).ShouldBeTrue();
        }
        var empty = await field.Olaf.PortfolioAsync(dutch);
        empty.Says(field.Text("portfolio.empty")).ShouldBeTrue(empty.ToString());
        empty.Says("Contoso").ShouldBeFalse();
        empty.Card!.HasButton(field.Text("portfolio.filter")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filters_AndOrder_AreKept_WhileThePagesAreTurned_AndCostOneRead(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.SeedAccountsAsync(30);
        var kim = field.Kim;
        var portfolio = await kim.PortfolioAsync(dutch);
        portfolio.Card!.Names().ShouldBe(Named(Enumerable.Range(1, 10)));
        portfolio.Says(field.Text("portfolio.count", 30)).ShouldBeTrue();

        var mine = await ChooseAsync(field, portfolio, portfolio.Card!, ("filter", "Mine"), ("order", "Days"));
        mine.Says(field.Text("portfolio.count.of", 15, 30)).ShouldBeTrue(mine.Text);
        mine.Says("▼ " + field.Text("portfolio.filter.mine")).ShouldBeTrue(mine.Text);
        mine.Names().ShouldBe(Named([30, 28, 26, 24, 22, 20, 18, 16, 14, 12]));
        var next = await PressAsync(field, portfolio, mine, field.Text("plate.next", 5));
        next.Names().Count.ShouldBe(5);
        next.Names().Intersect(mine.Names()).ShouldBeEmpty();
        next.Input(PortfolioFilterParts.FilterInput).Value.ShouldBe("Mine");
        next.Input(PortfolioFilterParts.OrderInput).Value.ShouldBe("Days");
        (await PressAsync(field, portfolio, next, field.Text("plate.first"))).Names().ShouldBe(mine.Names());
        var all = await PressAsync(field, portfolio, next, field.Text("portfolio.everything"));
        all.Says(field.Text("portfolio.count", 30)).ShouldBeTrue();

        using var costs = new TurnCosts(field.Bot);
        await PressAsync(field, portfolio, mine, field.Text("plate.next", 5));
        costs.Reads("adaptiveCard/action").ShouldBe([1]);
        costs.Writes("adaptiveCard/action").ShouldBe([0]);
    }

    [Fact]
    public async Task EveryFilter_LeavesWhatFits_AndSaysSoWhereNothingDoes()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.SeedAccountsAsync(30);
        var portfolio = await field.Kim.PortfolioAsync(dutch: false);
        var card = portfolio.Card!;

        (await ChooseAsync(field, portfolio, card, ("filter", "Parked")))
            .Names()
            .ShouldBe(Named([5, 10, 15, 20, 25, 30]));
        (await ChooseAsync(field, portfolio, card, ("filter", "AtGate"))).Names().ShouldBe(Named([7, 14, 21, 28]));
        var stalled = await ChooseAsync(field, portfolio, card, ("filter", "Stalled"));
        stalled.Names().ShouldBe(Named([21, 22, 23, 24, 26, 27, 28, 29]));
        stalled.Says("⚠ " + field.Text("portfolio.stalled")).ShouldBeTrue();
        var sams = await ChooseAsync(field, portfolio, card, ("by", field.Sam.AadObjectId), ("base", "3"));
        sams.Names().ShouldBe(Named([3, 15, 27]));
        sams.Says($"▼ {field.Sam.Name} · {field.Text("base", 3)}").ShouldBeTrue(sams.Text);
        var none = await ChooseAsync(field, portfolio, card, ("filter", "AtGate"), ("base", "12"));
        none.Says(field.Text("portfolio.nothing", 30)).ShouldBeTrue(none.Text);
        none.Names().ShouldBeEmpty();
        (await ChooseAsync(field, portfolio, none, ("filter", "All"), ("base", "any"), ("order", "Potential")))
            .Names()[0]
            .ShouldBe("Account 30");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InAChannel_ThePortfolioComesInTheOwnChat(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();

        var said = await field.Kim.AsksAsync(field.Sales.General, dutch ? "overzicht" : "portfolio");

        said.Says(field.Text("portfolio.elsewhere")).ShouldBeTrue(said.ToString());
        said.Says("Contoso").ShouldBeFalse();
        var portfolio = field.Kim.Chat.Last;
        portfolio.Says(field.Text("portfolio.title")).ShouldBeTrue(portfolio.ToString());
        var show = portfolio.Card!.Data(Verbs.PortfolioChoose);
        (await field.Kim.InvokesAsync(said, Verbs.PortfolioShow, show)).ShouldSay(field.Text("portfolio.elsewhere"));
    }

    [Fact]
    public async Task AccountOfSomebodyElse_OpenedWithAForgedRow_IsAnsweredAsIfItDidNotExist()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        var portfolio = await field.Kim.PortfolioAsync(dutch: false);
        var others = await field.Olaf.PortfolioAsync(dutch: false);

        var forged = portfolio.Card!.Data(Verbs.ScoreboardShow);
        (await field.Olaf.InvokesAsync(others, Verbs.ScoreboardShow, forged)).ShouldSay(field.Text("error.notFound"));
        var choice = portfolio.Card!.Data(Verbs.PortfolioChoose);
        choice["by"] = field.Kim.AadObjectId;
        (await field.Olaf.InvokesAsync(others, Verbs.PortfolioChoose, choice))
            .ShouldShowCard()
            .Says("Contoso")
            .ShouldBeFalse();
    }

    [Fact]
    public async Task AccountThatIsRenamed_OpensFromAnOldCard_AndIsListedOnceByItsNewName()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.PlatesAsync();
        var portfolio = await field.Kim.PortfolioAsync(dutch: false);
        var file = await field.FileAsync();
        var renamed = new Changes(file).Account(file.Dossier.Account with { Name = "Adatum" });
        (
            await field.Bot.Store.CommitAsync(field.Key, renamed.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();

        (await field.Kim.OpensAsync(portfolio, field.Key.Account)).ShouldSay(field.Text("form.below"));
        field.Kim.Chat.Last.Says("Adatum").ShouldBeTrue();
        await field.PlatesAsync();
        (await field.Kim.PortfolioAsync(dutch: false)).Says("Adatum").ShouldBeTrue();
        var (names, _) = await field
            .Bot.Get<Projections>()
            .ByNameAsync(field.Teams.Tenant, string.Empty, null, 10, CancellationToken.None);
        names.ShouldHaveSingleItem().Name.ShouldBe("Adatum");
    }

    [Fact]
    public async Task PlaysOfOneDay_ChangeAMembersRowOnce_AndAManagersEachTime()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.PlatesAsync();
        var (member, manager) = (await field.PartAsync(field.Noor), await field.PartAsync(field.Eva));

        await field.Sam.AsksAsync(field.Thread, "log 1h called Karin");

        (await field.PartAsync(field.Noor)).LastPlay.ShouldBe(member.LastPlay);
        member.LastPlay!.Value.TimeOfDay.ShouldBe(TimeSpan.Zero);
        (await field.PartAsync(field.Eva)).LastPlay.ShouldNotBe(manager.LastPlay);
    }

    static async Task<CardView> ChooseAsync(
        Field field,
        FakeMessage portfolio,
        CardView card,
        params (string Input, string Value)[] picked
    ) => (await field.Kim.PressesOnAsync(portfolio, card, Verbs.PortfolioChoose, picked)).ShouldShowCard();

    static async Task<CardView> PressAsync(Field field, FakeMessage portfolio, CardView card, string button) =>
        (await field.Kim.PressesOnAsync(portfolio, card, button)).ShouldShowCard();

    static IEnumerable<string> Named(IEnumerable<int> numbers) => numbers.Select(number => $"Account {number:00}");
}

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
        var (field, anna) = await OpenAsync(dutch, "AccountBot:Auditors:0");
        await using var _ = field;
        await field.CreateAsync("Ångström");
        await field.SettledAsync();
        await SeedAsync(field, 24);

        var list = await anna.PortfolioAsync(dutch);
        list.Says(field.Text("portfolio.all.title")).ShouldBeTrue(list.ToString());
        list.Card!.Names().Count.ShouldBe(10);
        var second = await PressAsync(anna, list, list.Card!, field.Text("portfolio.all.next"));
        var third = await PressAsync(anna, list, second, field.Text("portfolio.all.next"));
        third.HasButton(field.Text("portfolio.all.next")).ShouldBeFalse();
        list.Card!.Names().Concat(second.Names()).Concat(third.Names()).Count().ShouldBe(24);
        (await PressAsync(anna, list, third, field.Text("plate.first"))).Text.ShouldBe(list.Card!.Text);

        var found = await LookAsync(anna, list, "angs");
        found.Says("Ångström").ShouldBeTrue(found.Text);
        found.Names().ShouldBeEmpty();
        (await LookAsync(anna, list, "Account 01")).Names().Count.ShouldBe(10);
        (await LookAsync(anna, list, "Zorro")).Says(field.Text("portfolio.all.nothing")).ShouldBeTrue();
        (await LookAsync(anna, list, "?!")).Says(field.Text("portfolio.all.nothing")).ShouldBeTrue();
        (await anna.OpensAsync(list, field.Key.Account, found)).ShouldSay(field.Text("form.below"));
        anna.Chat.Last.Says("Ångström").ShouldBeTrue();
        anna.Chat.Last.Card!.HasButton(Verbs.LogForm).ShouldBeFalse();
        (await PressAsync(anna, list, found, field.Text("portfolio.mine")))
            .Says(field.Text("portfolio.empty"))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Page_CostsTheSame_HoweverManyAccountsThereAre()
    {
        var (field, anna) = await OpenAsync(false, "AccountBot:Auditors:0");
        await using var _ = field;
        await SeedAsync(field, 12);
        var list = await anna.PortfolioAsync(false);
        await SeedAsync(field, 120);

        using var costs = new TurnCosts(field.Bot);
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
        var (field, ada) = await OpenAsync(dutch, "AccountBot:Admins:0");
        await using var _ = field;
        await field.CreateAsync("Northwind");
        await field.SettledAsync();
        var theirs = field.Key.Account;
        await field.Kim.AddsAsync(field.Sales, ada);
        await field.CreateAsync("Harbour", also: [("members", ada.AadObjectId)]);
        await field.SettledAsync();

        var mine = await ada.PortfolioAsync(dutch);
        mine.Says("Northwind").ShouldBeFalse(mine.ToString());
        var all = await PressAsync(ada, mine, mine.Card!, field.Text("portfolio.all"));

        all.Says("Northwind").ShouldBeTrue(all.Text);
        all.Rows().ShouldBe([field.Key.Account]);
        var forged = all.Data(Verbs.ScoreboardShow);
        forged["card"]!["account"] = theirs;
        (await ada.InvokesAsync(mine, Verbs.ScoreboardShow, forged)).ShouldSay(field.Text("error.notFound"));
    }

    [Fact]
    public async Task WhoeverIsNeither_HasNoSuchButton_AndIsAnsweredAsIfItDidNotExist()
    {
        var (field, anna) = await OpenAsync(false, "AccountBot:Auditors:0");
        await using var _ = field;
        await field.CreateAsync();
        await field.SettledAsync();
        var mine = await field.Kim.PortfolioAsync(false);
        var list = await anna.PortfolioAsync(false);

        mine.Card!.HasButton(field.Text("portfolio.all")).ShouldBeFalse();
        var look = list.Card!.Data(Verbs.PortfolioAll);
        (await field.Kim.InvokesAsync(mine, Verbs.PortfolioAll, look)).ShouldSay(field.Text("error.notFound"));
        // Not even an auditor gets it where others read along.
        var said = await field.Kim.AsksAsync(field.Sales.General, "help");
        (await anna.InvokesAsync(said, Verbs.PortfolioAll, look)).ShouldSay(field.Text("error.notFound"));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("|account|")]
    [InlineData("|zzz")]
    [InlineData("a|\u0007'/\\#?")]
    public async Task PageThatIsForged_IsAnsweredWithoutAFault_AndTellsNothingElse(string page)
    {
        var (field, anna) = await OpenAsync(false, "AccountBot:Auditors:0");
        await using var _ = field;
        await SeedAsync(field, 2);
        var list = await anna.PortfolioAsync(false);
        var data = list.Card!.Data(Verbs.PortfolioAll);
        data.Remove(Beginning);
        data["card"]!["page"] = page;

        (await anna.InvokesAsync(list, Verbs.PortfolioAll, data)).ShouldShowCard().Names().Count.ShouldBeInRange(0, 2);
    }

    private async Task<(Field Field, FakePerson Seventh)> OpenAsync(bool dutch, string setting)
    {
        var field = await Field.OpenAsync(azurite, dutch, null, (setting, Seventh));
        var person = field.Teams.AddPerson("Anna Auditor", dutch ? "nl-NL" : "en-GB");
        person.AadObjectId.ShouldBe(Seventh);
        return (field, person);
    }

    private static async Task<CardView> PressAsync(FakePerson who, FakeMessage list, CardView card, string button) =>
        (await who.PressesOnAsync(list, card, button)).ShouldShowCard();

    private static async Task<CardView> LookAsync(FakePerson who, FakeMessage list, string beginning) =>
        (await who.PressesOnAsync(list, list.Card!, Texts(list), (Beginning, beginning))).ShouldShowCard();

    private static string Texts(FakeMessage list) =>
        Enum.GetValues<AccountBot.Playbook.Language>()
            .Select(language => AccountBot.Cards.Texts.In(language)["portfolio.all.look"])
            .First(list.Card!.HasButton);

    private static async Task SeedAsync(Field field, int accounts)
    {
        var portfolio = field.Bot.Get<IPortfolio>();
        for (var number = 1; number <= accounts; number++)
        {
            var summary = new AccountSummary(
                $"seeded{number:000}",
                $"Account {number:000}",
                Field.Year,
                3,
                SeasonState.AtBat,
                TimeProvider.System.GetUtcNow(),
                "somebody",
                1_000,
                Competitor: false,
                "Somebody Else"
            );
            var name = new AccountName(summary.Account, summary.Name, summary.Year, summary);
            await portfolio.PutAsync(field.Teams.Tenant, name.Row, name, CancellationToken.None);
        }
    }
}

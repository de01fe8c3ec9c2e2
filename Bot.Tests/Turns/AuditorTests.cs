using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Someone whom the operator named reads every account of the tenant, and changes nothing.</summary>
public sealed class AuditorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string AuditorId = "00000007-0000-4000-9000-000000000007";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Auditor_FindsAnAccountByTheBeginningOfItsName_AndReadsEverything(bool dutch)
    {
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;

        foreach (
            var (said, title) in new[]
            {
                (dutch ? "stand café" : "status café", scenario.Text("score.am")),
                (dutch ? "logboek CAFE" : "log CAFE", scenario.Text("log.card.title")),
                (dutch ? "gezondheid café" : "health café", scenario.Text("health.notKnown")),
                (dutch ? "taken cafe n" : "tasks cafe n", scenario.Text("tasks.title")),
                ("plan Café Noord", scenario.Text("plan.none")),
                (dutch ? "kaart café" : "map café", scenario.Texts.FormTitle(2, "contact")),
                (dutch ? "seizoen café" : "season café", scenario.Text("season", TeamScenario.Year)),
            }
        )
        {
            var shown = await anna.AsksAsync(anna.Chat, said);
            shown.Says(title).ShouldBeTrue($"{said}: {shown}");
            Changing(shown.Card!).ShouldBeEmpty(said);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Auditor_IsToldOfNoAccount_WhereSomethingWouldChange(bool dutch)
    {
        var (scenario, anna) = await OpenAsync(dutch);
        await using var _ = scenario;

        foreach (var said in dutch ? new[] { "speel Café", "draag over Café" } : ["play Café", "hand over Café"])
        {
            (await anna.AsksAsync(anna.Chat, said)).Says(scenario.Text("error.noAccount", "Café")).ShouldBeTrue(said);
        }
        (await anna.AsksAsync(anna.Chat, dutch ? "mijn accounts" : "my accounts"))
            .Says(scenario.Text("mine.none"))
            .ShouldBeTrue();
        var shown = await anna.AsksAsync(anna.Chat, dutch ? "stand Café" : "status Café");
        (await anna.InvokesAsync(shown, Verbs.LogForm, scenario.Scoreboard.Card!.Data(Verbs.LogForm))).ShouldSay(
            scenario.Text("error.notFound")
        );
        var seen = await anna.PressesAsync(shown, scenario.Text("score.book"));
        seen.ShouldSay(scenario.Text("form.below"));
    }

    [Fact]
    public async Task Auditor_OnTheTeamOfAnAccount_IsAMemberThere()
    {
        var (scenario, anna) = await OpenAsync(false);
        await using var _ = scenario;
        await scenario.Kim.AddsAsync(scenario.Sales, anna);
        await scenario.CreateAsync("Harbour", also: [("members", anna.AadObjectId)]);
        await scenario.SettledAsync();

        (await anna.AsksAsync(anna.Chat, "status Harbour")).Card!.HasButton(Verbs.LogForm).ShouldBeTrue();
        (await anna.AsksAsync(anna.Chat, "status Café")).Card!.HasButton(Verbs.LogForm).ShouldBeFalse();
    }

    [Fact]
    public async Task Auditor_InTheThreadOfAnAccount_NeedsNoName()
    {
        var (scenario, anna) = await OpenAsync(false);
        await using var _ = scenario;
        await scenario.Kim.AddsAsync(scenario.Sales, anna);

        (await anna.AsksAsync(scenario.Thread, "status")).Says("Café Noord").ShouldBeTrue();
        (await scenario.Olaf.AsksAsync(scenario.Thread, "status")).Says("Café").ShouldBeFalse();
    }

    [Fact]
    public async Task Name_IsOneRangeOfThePortfolio_ApartFromTheSummaries_AndGoesWithTheAccount()
    {
        var (scenario, _) = await OpenAsync(false);
        await using var __ = scenario;
        var (lists, portfolio) = (scenario.Bot.Get<AccountLists>(), scenario.Bot.Get<IPortfolio>());
        var file = await scenario.FileAsync();

        var named = (await lists.NamedAsync(scenario.Teams.Tenant, "cafe", default)).ShouldHaveSingleItem();
        (named.Account, named.Name, named.Year).ShouldBe((scenario.Key.Account, "Café Noord", TeamScenario.Year));
        named.Summary.ShouldNotBeNull().Base.ShouldBe(1);
        (await lists.NamedAsync(scenario.Teams.Tenant, "afe", default)).ShouldBeEmpty();
        (await lists.NamedAsync("another-tenant", "cafe", default)).ShouldBeEmpty();
        (await portfolio.ListAsync(scenario.Teams.Tenant, RowRange.Prefix(AccountSummary.Rows), default))
            .ShouldHaveSingleItem()
            .Value.ShouldBeOfType<AccountSummary>();
        await scenario.Bot.Get<Projector>().GoneAsync(scenario.Key, file.Dossier.Account, null, default);
        (await portfolio.ListAsync(scenario.Teams.Tenant, RowRange.All, default)).ShouldBeEmpty();
    }

    private async Task<(TeamScenario Field, FakePerson Anna)> OpenAsync(bool dutch)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, null, ("AccountBot:Auditors:0", AuditorId));
        var anna = scenario.Teams.AddPerson("Anna Auditor", dutch ? "nl-NL" : "en-GB");
        anna.AadObjectId.ShouldBe(AuditorId);
        await scenario.CreateAsync("Café Noord");
        await scenario.SettledAsync();
        return (scenario, anna);
    }

    private static IEnumerable<string?> Changing(CardView card) =>
        card
            .Everything.Where(element => element.Type == "Action.Execute")
            .Select(element => (string?)element.Json["verb"])
            .Where(verb =>
                verb
                    is not (
                        Verbs.Choose
                        or Verbs.LogPage
                        or Verbs.DecisionsShow
                        or Verbs.PlanShow
                        or Verbs.PlanCompare
                        or Verbs.ExportShow
                        or Verbs.Entries
                        or Verbs.SeasonShow
                        or Verbs.SeasonForm
                        or Verbs.SeasonCompare
                        or Verbs.TaskList
                    )
            );
}

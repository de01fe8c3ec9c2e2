using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;

        foreach (
            var (said, title) in new[]
            {
                (dutch ? "stand café" : "status café", field.Text("score.am")),
                (dutch ? "logboek CAFE" : "log CAFE", field.Text("log.card.title")),
                (dutch ? "gezondheid café" : "health café", field.Text("health.notKnown")),
                (dutch ? "taken cafe n" : "tasks cafe n", field.Text("tasks.title")),
                ("plan Café Noord", field.Text("plan.none")),
                (dutch ? "kaart café" : "map café", field.Texts.FormTitle(2, "contact")),
                (dutch ? "seizoen café" : "season café", field.Text("season", Field.Year)),
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
        var (field, anna) = await OpenAsync(dutch);
        await using var _ = field;

        foreach (var said in dutch ? new[] { "speel Café", "draag over Café" } : ["play Café", "hand over Café"])
        {
            (await anna.AsksAsync(anna.Chat, said)).Says(field.Text("error.noAccount", "Café")).ShouldBeTrue(said);
        }
        (await anna.AsksAsync(anna.Chat, dutch ? "mijn accounts" : "my accounts"))
            .Says(field.Text("mine.none"))
            .ShouldBeTrue();
        var shown = await anna.AsksAsync(anna.Chat, dutch ? "stand Café" : "status Café");
        (await anna.InvokesAsync(shown, Verbs.LogForm, field.Scoreboard.Card!.Data(Verbs.LogForm))).ShouldSay(
            field.Text("error.notFound")
        );
        var seen = await anna.PressesAsync(shown, field.Text("score.book"));
        seen.ShouldSay(field.Text("form.below"));
    }

    [Fact]
    public async Task Auditor_OnTheTeamOfAnAccount_IsAMemberThere()
    {
        var (field, anna) = await OpenAsync(false);
        await using var _ = field;
        await field.Kim.AddsAsync(field.Sales, anna);
        await field.CreateAsync("Harbour", also: [("members", anna.AadObjectId)]);
        await field.SettledAsync();

        (await anna.AsksAsync(anna.Chat, "status Harbour")).Card!.HasButton(Verbs.LogForm).ShouldBeTrue();
        (await anna.AsksAsync(anna.Chat, "status Café")).Card!.HasButton(Verbs.LogForm).ShouldBeFalse();
    }

    [Fact]
    public async Task Auditor_InTheThreadOfAnAccount_NeedsNoName()
    {
        var (field, anna) = await OpenAsync(false);
        await using var _ = field;
        await field.Kim.AddsAsync(field.Sales, anna);

        (await anna.AsksAsync(field.Thread, "status")).Says("Café Noord").ShouldBeTrue();
        (await field.Olaf.AsksAsync(field.Thread, "status")).Says("Café").ShouldBeFalse();
    }

    [Fact]
    public async Task Name_IsOneRangeOfThePortfolio_ApartFromTheSummaries_AndGoesWithTheAccount()
    {
        var (field, _) = await OpenAsync(false);
        await using var __ = field;
        var (lists, portfolio) = (field.Bot.Get<Projections>(), field.Bot.Get<IPortfolio>());
        var file = await field.FileAsync();

        var named = (await lists.NamedAsync(field.Teams.Tenant, "cafe", default)).ShouldHaveSingleItem();
        (named.Account, named.Name, named.Year).ShouldBe((field.Key.Account, "Café Noord", Field.Year));
        named.Summary.ShouldNotBeNull().Base.ShouldBe(1);
        (await lists.NamedAsync(field.Teams.Tenant, "afe", default)).ShouldBeEmpty();
        (await lists.NamedAsync("another-tenant", "cafe", default)).ShouldBeEmpty();
        (await portfolio.ListAsync(field.Teams.Tenant, RowRange.Prefix(AccountSummary.Rows), default))
            .ShouldHaveSingleItem()
            .Value.ShouldBeOfType<AccountSummary>();
        await lists.GoneAsync(field.Key, file.Dossier.Account, null, default);
        (await portfolio.ListAsync(field.Teams.Tenant, RowRange.All, default)).ShouldBeEmpty();
    }

    private async Task<(Field Field, FakePerson Anna)> OpenAsync(bool dutch)
    {
        var field = await Field.OpenAsync(azurite, dutch, null, ("AccountBot:Auditors:0", AuditorId));
        var anna = field.Teams.AddPerson("Anna Auditor", dutch ? "nl-NL" : "en-GB");
        anna.AadObjectId.ShouldBe(AuditorId);
        await field.CreateAsync("Café Noord");
        await field.SettledAsync();
        return (field, anna);
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

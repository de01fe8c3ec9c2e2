using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using Xunit.Abstractions;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>From an empty channel to the home run and the first form of the next year: a team of six, its manager and its director.</summary>
public sealed class WholeSeasonTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    /// <summary>In calls to the store for a turn, with all that follows from it. More would show on the bill.</summary>
    private const int Dear = 30;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Season_IsPlayedFromBase1ToTheHomeRun_AndTheNextOneBegins(bool dutch)
    {
        // What is still being said must not seem forgotten to a clock that runs this fast.
        await using var scenario = await TeamScenario.OpenAsync(
            azurite,
            dutch,
            new HurriedTime(20),
            ("AccountBot:OutboxGrace", "00:20:00")
        );
        using var costs = new SeasonCosts(scenario.Bot);
        FakePerson[] others =
        [
            .. new[] { "Bram Visser", "Lotte Mulder", "Pim de Boer" }.Select(name =>
                scenario.Teams.AddPerson(name, dutch ? "nl-NL" : "en-GB")
            ),
        ];
        await scenario.Kim.AddsAsync(scenario.Sales, others);
        FakePerson[] team = [scenario.Kim, scenario.Sam, scenario.Noor, .. others];
        var members = string.Join(',', team.Skip(1).Select(person => person.AadObjectId));
        await scenario.CreateAsync(also: [("members", members)]);
        var player = new SeasonPlayer(scenario, team);

        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.Play)).ShouldSay(scenario.Text("form.below"));
        await player.PlayAsync(1);
        await player.PassGateAsync(1);

        player.Typed[(2, "contact")] = WholeSeasonPlanning.WhoIsWho;
        await player.PlayAsync(2);
        await player.PassGateAsync(2);

        await WholeSeasonPlanning.PlanAsync(scenario, player);
        await WholeSeasonPlanning.TeamAsync(scenario, player);
        await WholeSeasonPlanning.InternalAsync(scenario, player, team);
        await WholeSeasonPlanning.TestingAsync(scenario, player);
        await WholeSeasonDealing.PresentingAsync(scenario, player);
        await WholeSeasonDealing.NegotiationAsync(scenario, player, team);
        await WholeSeasonDealing.UsersAsync(player);
        await WholeSeasonDealing.AftercareAsync(scenario, player, team);
        await WholeSeasonDealing.RelationshipAsync(player);
        await WholeSeasonDealing.RecruitingAsync(scenario, player);

        var dossier = await player.DossierAsync();
        dossier.Season.State.ShouldBe(SeasonState.HomeRun);
        dossier.Season.Reached.Select(reached => reached.Base).ShouldBe(Enumerable.Range(1, 12));
        player.Answered.Distinct().ShouldBe(EveryForm, ignoreOrder: true);
        var kept = await SeasonCosts.KeptAsync(azurite, scenario.Bot.Prefix);
        output.WriteLine($"A season of {team.Length + 2} people: {costs}; {kept} are kept.");
        ((costs.Reads + costs.Writes) / costs.Turns).ShouldBeLessThan(Dear);
        await NextSeasonAsync(scenario, player);
    }

    /// <summary>Every form with fields of its own; the missing roles are not asked where the map has all five.</summary>
    static IEnumerable<(int Base, string Form)> EveryForm =>
        from definition in TwelveBases.All
        from form in definition.Forms
        where form.Work == FormWork.Fields && form.Key != "missing"
        select (definition.Number, form.Key);

    /// <summary>The home run offers the season in numbers, and that one the next year.</summary>
    static async Task NextSeasonAsync(TeamScenario scenario, SeasonPlayer player)
    {
        var five = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("five.homeRun"))
        );
        (await scenario.Kim.PressesAsync(five, Verbs.SeasonShow)).ShouldSay(scenario.Text("form.below"));
        var numbers = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("season.title", TeamScenario.Year))
        );
        numbers.Says(scenario.Texts.Money(255000)).ShouldBeTrue();
        numbers.Says(scenario.Text("season.reached.value", 12, 12)).ShouldBeTrue();
        var start = scenario.Text("season.startNext", TeamScenario.Year + 1);
        (await scenario.Kim.PressesAsync(numbers, start)).ShouldSay(
            scenario.Text("season.started", TeamScenario.Year + 1)
        );
        (await scenario.Kim.PressesAsync(numbers, start)).ShouldSay(
            scenario.Text("season.already", TeamScenario.Year + 1)
        );
        var question = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Says(scenario.Text("form.carried", TeamScenario.Year))
                && message.Card!.HasButton(Verbs.FormSave)
        );
        question.Card!.Input("asked").Value.ShouldNotBeNullOrEmpty();
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says(scenario.Text("season", TeamScenario.Year + 1)),
            "the scoreboard shows the new season"
        );
        var next = await player.DossierAsync(TeamScenario.Year + 1);
        Base02Inventory
            .ContactsIn(next.Answers)
            .Select(contact => contact.Name)
            .ShouldBe(["Karin Jansen", "Piet Prins"]);
        (await player.DossierAsync()).Season.State.ShouldBe(SeasonState.HomeRun);
    }
}

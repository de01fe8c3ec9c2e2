using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A GO that asks for something on top.</summary>
public sealed class ConditionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Conditions_StandOnTheClosedGate_AndAreTheAccountManagersTasks(bool dutch)
    {
        var (scenario, gate, decision) = await AtTheGateAsync(dutch);
        await using var _ = scenario;

        var decided = await scenario.Eva.PressesAsync(
            decision,
            scenario.Text("manager.sendConditions"),
            (ManagerGateCard.ConditionsInput, "A signed letter\n- No discount")
        );
        decided.ShouldShowCard().Says(scenario.Text("gate.conditions")).ShouldBeTrue();
        foreach (var again in await scenario.Eva.RepeatsAsync(decided, 2))
        {
            again.ShouldShowCard().Says("No discount").ShouldBeTrue();
        }

        await scenario.Teams.UntilAsync(() => gate.Says("A signed letter"), "the team sees the conditions");
        var tasks = (await scenario.FileAsync()).Dossier.Answers.Tasks;
        tasks
            .Select(task => (task.Text, task.Kind, task.Owner!.Name, task.Due, task.State))
            .ShouldBe([
                ("A signed letter", TaskKind.Condition, "Kim de Vries", null, TaskState.Open),
                ("No discount", TaskKind.Condition, "Kim de Vries", null, TaskState.Open),
            ]);
    }

    [Fact]
    public async Task PlainGo_TakesAlongWhatWasTyped_AndNothingWhereNothingWas()
    {
        var (scenario, _, decision) = await AtTheGateAsync();
        await using var __ = scenario;

        (
            await scenario.Eva.PressesAsync(
                decision,
                scenario.Text("manager.go"),
                (ManagerGateCard.ConditionsInput, "A signed letter")
            )
        ).ShouldShowCard();

        (await scenario.FileAsync()).Dossier.Answers.Tasks.ShouldHaveSingleItem().Text.ShouldBe("A signed letter");
    }

    [Fact]
    public async Task WrongConditions_ComeBackAtTheirInput_AndTheGateStaysOpen()
    {
        var (scenario, _, decision) = await AtTheGateAsync();
        await using var __ = scenario;

        foreach (
            var typed in new[]
            {
                string.Empty,
                new string('x', 201),
                string.Join('\n', Enumerable.Range(1, 9).Select(number => $"Condition {number}")),
            }
        )
        {
            var data = decision.Cards[0].Data(scenario.Text("manager.sendConditions"));
            data[ManagerGateCard.ConditionsInput] = typed;
            var back = (
                await scenario.Eva.InvokesAsync(decision, AccountBot.Cards.Verbs.GateDecide, data)
            ).ShouldShowCard();
            back.HasError(ManagerGateCard.ConditionsInput).ShouldBeTrue(typed);
            (back.Input(ManagerGateCard.ConditionsInput).Value ?? string.Empty).ShouldBe(typed);
        }

        var file = await scenario.FileAsync();
        file.Dossier.Season.AtBat.ShouldBe(1);
        file.Dossier.Answers.Tasks.ShouldBeEmpty();
    }

    private async Task<(TeamScenario Field, FakeMessage Gate, FakeMessage Decision)> AtTheGateAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        return (scenario, gate, await scenario.ManagerGateAsync());
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What a gate weighs beside the answers, and what a GO may ask for.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData(2, Language.En, null)]
    [InlineData(3, Language.En, "Grow to a million")]
    [InlineData(3, Language.Nl, "Groei naar een miljoen")]
    [InlineData(9, Language.Nl, "Groei naar een miljoen")]
    public void Objective_IsShownFromBase3On_InTheAccountsLanguage(int atBase, Language language, string? shown)
    {
        var evidence = EvidenceOf(new BaseDefinition(atBase, "x", []), language);

        evidence.Objective.ShouldBe(shown);
    }

    [Fact]
    public void WarningsOfTheBase_AreOnItsGate()
    {
        var warned = new Warning("gate.why", new Answer.Money(12));
        var atBase = new BaseDefinition(4, "x", []) { Warn = _ => Enumerable.Repeat(warned, 20) };

        EvidenceOf(atBase).Warnings.ShouldNotBeNull().Count.ShouldBe(6);
        EvidenceOf(atBase).Left.ShouldBe(new LeftOut(0, 0, 14));
        EvidenceOf(atBase).Warnings!.ShouldAllBe(warning => warning == warned);
        EvidenceOf(new BaseDefinition(4, "x", [])).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Conditions_BecomeTasksOfTheAccountManager()
    {
        var opened = A.Gate().Opened();
        var verdict = new Verdict(Choice.Go, A.Eva, A.Monday, Conditions: ["A letter", "No discount"]);

        var tasks = GateClosing.Of(opened.Gate with { Verdict = verdict }, opened.Season, [], A.Eva).Tasks;

        tasks.Select(task => task.Text).ShouldBe(["A letter", "No discount"]);
        tasks.Select(task => task.Id).ShouldBeUnique();
        tasks.ShouldAllBe(task =>
            task.Kind == TaskKind.Condition
            && task.Owner == A.Kim
            && task.Due == null
            && task.State == TaskState.Open
            && task.By == A.Eva
            && task.Base == 1
        );
    }

    [Fact]
    public void GoWithoutConditions_BringsNoTasks()
    {
        var opened = A.Gate().Opened();

        GateClosing
            .Of(opened.Gate with { Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) }, opened.Season, [], A.Eva)
            .Tasks.ShouldBeEmpty();
    }

    static Evidence EvidenceOf(BaseDefinition atBase, Language language = Language.En)
    {
        var objective = new FormEntry(
            A.Year,
            3,
            "objective",
            1,
            0,
            new Answers(
                new Dictionary<string, Answer>(StringComparer.Ordinal)
                {
                    ["en"] = new Answer.Text("Grow to a million"),
                    ["nl"] = new Answer.Text("Groei naar een miljoen"),
                }
            ),
            Paused: false,
            1,
            A.Kim,
            A.Monday
        );
        return Evidence.Of(
            A.Account() with
            {
                Language = language,
            },
            Season.Start(A.Year, A.Monday),
            atBase,
            new SeasonSoFar([objective])
        );
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>The H.A.R.D. checks of the plan: for each rule an answer that passes and one that does not.</summary>
public sealed class HardChecksTests
{
    /// <summary>Question, letter, answers with which the check passes, answers with which it does not, and why not.</summary>
    public static TheoryData<string, string, string, string, string> Rules =>
        new()
        {
            { "what", "clear", "goal.what=Buy 12 lines", "goal.what=Buy 12 bag", "short" },
            { "what", "clear", "goal.what=Buy 1,200,000 bags", "goal.what=Buy 1,200,000 bags, maybe", "vague" },
            { "what", "ambitious", "goal.what=Buy 1,200,000 bags", "goal.what=Buy all their bags", "what.ambitious" },
            {
                "what",
                "driven",
                "goal.what=Buy all their bags|goal.outcome=95% on time",
                "goal.what=Buy all their bags|goal.outcome=All in good time",
                "what.driven"
            },
            {
                "what",
                "direct",
                "goal.what=" + new string('1', 250),
                "goal.what=" + new string('1', 251),
                "what.direct"
            },
            { "when", "clear", "goal.outcome=95% within 5 days", "goal.outcome=95% on day", "short" },
            { "when", "clear", "goal.outcome=95% within 5 days", "goal.outcome=95% zo snel mogelijk", "vague" },
            { "when", "ambitious", "goal.by=2027-09-02", "goal.by=2027-09-03", "when.ambitious" },
            { "when", "driven", "goal.outcome=95% within 5 days", "goal.outcome=All within days", "when.driven" },
            { "when", "direct", "goal.by=2026-06-01", "goal.by=", "when.direct" },
            { "whom", "clear", "reach.us=kim", "reach.us=", "whom.clear" },
            { "whom", "ambitious", "reach.them=1", "reach.them=", "whom.ambitious" },
            { "whom", "direct", "reach.us=kim|reach.them=1", "reach.us=kim|reach.them=", "whom.direct" },
            { "whom", "direct", "reach.us=kim,sam|reach.them=", "reach.us=|reach.them=", "whom.direct" },
            { "where", "clear", "reach.where=europe", "reach.where=", "where.clear" },
            { "where", "ambitious", "reach.where=europe", "reach.where=country", "where.ambitious" },
            { "where", "driven", "reach.where=europe", "reach.where=world", "where.driven" },
            { "where", "direct", "reach.where=list|reach.places=Flanders", "reach.where=list", "where.direct" },
            { "result", "clear", "result.turnover=1", "result.turnover=0", "result.clear" },
            { "result", "ambitious", "result.turnover=120,000", "result.turnover=119,999", "result.ambitious" },
            { "result", "driven", "result.turnover=720,000", "result.turnover=720,001", "result.driven" },
            { "result", "direct", "result.share=", "result.share=|result.margin=", "result.direct" },
            {
                "result",
                "direct",
                "result.share=|result.margin=|result.position=First",
                "result.share=|result.margin=|result.turnover=",
                "result.direct"
            },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Check_PassesOrTellsWhyNot(string question, string letter, string passes, string fails, string why)
    {
        Check(question, letter, Plan(passes)).Problem.ShouldBeNull();
        Check(question, letter, Plan(fails)).Problem.ShouldNotBeNull().Text.ShouldBe("b03.hard." + why);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void WithWhom_IsAHandfulOfPeople(int people, bool passes)
    {
        var plan = Plan(string.Empty);
        var reach = plan.Entry(Base03Plan.Number, "reach")!;
        var us = new Answer.Colleagues([.. Enumerable.Range(1, people).Select(number => A.Person($"Person {number}"))]);

        Check("whom", "driven", plan.With(reach with { Answers = Answers.Of(("us", us)) })).Passed.ShouldBe(passes);
    }

    [Fact]
    public void EveryQuestion_IsHeldAgainstEveryLetter()
    {
        var checks = HardChecks.Of(Plan(string.Empty));

        checks.Count.ShouldBe(20);
        checks.Select(check => check.Key).ShouldBeUnique();
        checks.ShouldAllBe(check => check.Passed);
        Rules
            .Select(rule => $"{rule[0]}_{rule[1]}")
            .Append("whom_driven")
            .Distinct()
            .ShouldBe(checks.Select(check => check.Key), ignoreOrder: true, "a rule without a row");
    }

    [Fact]
    public void WithoutAPotential_NoTurnoverIsTooLowOrTooHigh()
    {
        var plan = A.Dossier().AtBase(3).WithPaused("result", 0, ("turnover", "1")).SoFar;

        Check("result", "ambitious", plan).Passed.ShouldBeTrue();
        Check("result", "driven", plan).Passed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("goal.what=Buy 1,200,000 bags", null, HardState.Confirmed)]
    [InlineData("goal.what=Buy 1,200,000 bags", "disagree", HardState.OverruledNo)]
    [InlineData("goal.what=Buy all their bags", null, HardState.Open)]
    [InlineData("goal.what=Buy all their bags", "why_what_ambitious", HardState.OverruledYes)]
    public void Check_StandsAsTheTeamLeftIt(string goal, string? said, HardState state)
    {
        var plan = Plan(goal);
        var answer =
            said == "disagree" ? (Answer)new Answer.Choice(["what_ambitious"]) : new Answer.Text("We know why");
        var mark = plan.Entry(Base03Plan.Number, "goal")! with { Form = "hard" };
        var looked = said is null ? plan : plan.With(mark with { Answers = Answers.Of((said, answer)) });

        HardChecks.StateOf(Check("what", "ambitious", looked), looked).ShouldBe(state);
    }

    static HardCheck Check(string question, string letter, SeasonSoFar soFar) =>
        HardChecks.Of(soFar).Single(check => (check.Question, check.Letter) == (question, letter));

    /// <summary>A plan on which every check passes, but for these answers: <c>form.input=typed|…</c>.</summary>
    static SeasonSoFar Plan(string changed)
    {
        var typed = changed
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(each => each.Split('=', 2))
            .ToDictionary(each => each[0], each => Ids(each[1]), StringComparer.Ordinal);
        var start = A.Dossier().PlayedTo(3);
        return new[] { "goal", "reach", "result" }
            .Aggregate(start, (sum, form) => sum.WithPaused(form, 0, [.. Changed(form, sum.SoFar, typed)]))
            .SoFar;
    }

    static IEnumerable<(string Input, string Typed)> Changed(
        string form,
        SeasonSoFar soFar,
        Dictionary<string, string> typed
    ) =>
        GoodAnswers
            .To(Base03Plan.Number, form, soFar)
            .Concat(
                typed
                    .Where(each => each.Key.StartsWith(form + ".", StringComparison.Ordinal))
                    .Select(each => (Input: each.Key[(form.Length + 1)..], Typed: each.Value))
            )
            .GroupBy(each => each.Input)
            .Select(each => (each.Key, each.Last().Typed));

    static string Ids(string typed) =>
        typed.Replace("kim", A.Kim.Id, StringComparison.Ordinal).Replace("sam", A.Sam.Id, StringComparison.Ordinal);
}

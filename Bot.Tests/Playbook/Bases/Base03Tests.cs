using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 3, the plan: five answers, twenty checks settled, one sentence.</summary>
public sealed class Base03Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(3).Complete();

    [Theory]
    [InlineData("goal", "what")]
    [InlineData("goal", "by")]
    [InlineData("goal", "outcome")]
    [InlineData("reach", "us")]
    [InlineData("reach", "where")]
    [InlineData("result", "turnover")]
    [InlineData("objective", "en")]
    [InlineData("objective", "nl")]
    public void Base3_WithoutOneOfTheFiveAnswersOrTheObjective_IsNotReached(string form, string field) =>
        Complete.WithoutAnswer(form, field).Gaps.ShouldContain($"{form}.{field}");

    [Theory]
    [InlineData("reach", "them")]
    [InlineData("result", "margin")]
    [InlineData("result", "share")]
    [InlineData("result", "position")]
    [InlineData("next", "hours")]
    public void Base3_WithoutAnAnswerThatIsFree_IsReachedOnceTheChecksAreSettled(string form, string field) =>
        Complete.WithoutAnswer(form, field).With("hard").Gaps.ShouldBeEmpty();

    [Fact]
    public void Base3_BeforeTheTeamLookedAtTheChecks_IsNotReached() => Complete.Without("hard").Gaps.ShouldBe(["hard"]);

    [Fact]
    public void Base3_WithAGoalThatFailsACheck_IsReachedOnceTheTeamGaveAReason()
    {
        var changed = Complete.With(
            "goal",
            ("what", "Buy all their bags from us"),
            ("by", "2027-03-01"),
            ("outcome", "95% of the orders on time")
        );

        changed.Gaps.ShouldBe(["hard.why_what_ambitious"]);
        changed.With("hard", ("why_what_ambitious", "Nobody ever got in there")).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base3_WithATickTheTeamDoesNotAgreeWith_IsReachedAllTheSame() =>
        Complete
            .With("hard", ("disagree", "when_ambitious"), ("disagreeWhy", "Production cannot make it"))
            .Gaps.ShouldBeEmpty();

    [Fact]
    public void Disagreeing_TakesAReason()
    {
        var form = Base03Plan.Definition.Find("hard")!;

        var read = form.Read(A.Inputs(("disagree", "when_ambitious")), Complete.SoFar);

        read.ShouldBeOfType<FormReading.Wrong>().Problems.ShouldHaveSingleItem().Field.ShouldBe("disagreeWhy");
    }

    [Fact]
    public void ListOfPlaces_NamesOne()
    {
        var form = Base03Plan.Definition.Find("reach")!;
        (string, string)[] without = [("us", A.Kim.Id), ("where", "list")];

        form.Read(A.Inputs(without), Complete.SoFar)
            .ShouldBeOfType<FormReading.Wrong>()
            .Problems.Select(each => (each.Field, each.Problem.Text))
            .ShouldBe([("places", "problem.places")]);
        form.Read(A.Inputs([.. without, ("places", "Flanders")]), Complete.SoFar).ShouldBeOfType<FormReading.Right>();
    }

    [Fact]
    public void Turnover_IsFilledInWithThePotentialOfBase1()
    {
        var soFar = A.Dossier().PlayedTo(3).SoFar;

        Base03Plan.Definition.Find("result")!.Prefill(soFar, 0).Money("turnover").ShouldBe(240_000);
        Base03Plan.Definition.Find("reach")!.Prefill(soFar, 0).People("us").ShouldBe([A.Kim, A.Sam, A.Noor]);
    }

    [Theory]
    [InlineData(Language.En, "From March 2027 they buy all their coffee bags from us")]
    [InlineData(Language.Nl, "Vanaf maart 2027 kopen ze al hun koffiezakken bij ons")]
    public void Objective_IsOneSentence_InEachLanguage(Language language, string objective)
    {
        Base03Plan.ObjectiveIn(Complete.SoFar, language).ShouldBe(objective);
        Base03Plan.ObjectiveIn(A.Dossier().PlayedTo(3).SoFar, language).ShouldBeNull();
    }

    [Fact]
    public void Plan_StaysOpenToChange_AtLaterBases() =>
        Base03Plan.PlanForms.ShouldAllBe(form => Base03Plan.Definition.Find(form)!.Living);
}

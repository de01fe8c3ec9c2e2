using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 8, the negotiation: the limits first, then the result.</summary>
public sealed class Base08Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(8).Complete();

    [Theory]
    [InlineData("before", "aim")]
    [InlineData("before", "settle")]
    [InlineData("before", "walk")]
    [InlineData("before", "ours")]
    [InlineData("before", "theirs")]
    [InlineData("before", "give")]
    [InlineData("before", "decider")]
    [InlineData("before", "when")]
    [InlineData("result", "value")]
    [InlineData("result", "term")]
    [InlineData("result", "start")]
    [InlineData("result", "conditions")]
    [InlineData("result", "agreedBy")]
    [InlineData("result", "agreedOn")]
    public void Base8_WithoutOneRequiredAnswer_IsNotReached(string form, string field) =>
        Complete.WithoutAnswer(form, field).Gaps.ShouldBe([$"{form}.{field}"]);

    [Fact]
    public void Base8_WithoutARound_IsReached() => Complete.Without("round").Gaps.ShouldBeEmpty();

    [Theory]
    [InlineData("300,000", "260,000", "220,000", null)]
    [InlineData("300,000", "300,000", "300,000", null)]
    [InlineData("300,000", "300,001", "220,000", "settle problem.settleTooHigh")]
    [InlineData("300,000", "260,000", "260,001", "walk problem.walkTooHigh")]
    [InlineData("300,000", "310,000", "320,000", "settle problem.settleTooHigh, walk problem.walkTooHigh")]
    public void AimSettleAndWalkAway_Fall(string aim, string settle, string walk, string? problems)
    {
        string[] changed = ["aim", "settle", "walk"];
        var typed = GoodAnswers
            .To(8, "before", Complete.SoFar)
            .Where(each => !changed.Contains(each.Input))
            .Concat([("aim", aim), ("settle", settle), ("walk", walk)]);

        var read = Base08Negotiation.Definition.Find("before")!.Read(A.Inputs(typed), Complete.SoFar);

        var found = (read as FormReading.Wrong)?.Problems.Select(each => $"{each.Field} {each.Problem.Text}");
        (found is null ? null : string.Join(", ", found)).ShouldBe(problems);
    }

    [Theory]
    [InlineData("219,999", true)]
    [InlineData("220,000", false)]
    [InlineData("400,000", false)]
    public void Result_BelowTheWalkAwayPoint_IsKnown_AndReachesTheBaseAllTheSame(string value, bool below)
    {
        var typed = GoodAnswers.To(8, "result", Complete.SoFar).Where(each => each.Input != "value");
        var season = Complete.With("result", [.. typed, ("value", value)]);

        Base08Negotiation.IsBelowWalkAway(season.SoFar).ShouldBe(below);
        season.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void WithoutAResult_NothingIsBelowTheWalkAwayPoint()
    {
        Base08Negotiation.IsBelowWalkAway(Complete.Without("result").SoFar).ShouldBeFalse();
        Base08Negotiation.ValueIn(Complete.Without("result").SoFar).ShouldBeNull();
        Base08Negotiation.ValueIn(Complete.SoFar).ShouldBe(265_000);
    }

    [Fact]
    public void Limits_AreForAccountManagerManagerAndDirector_AndNoEvidenceForTheVoters()
    {
        var dossier = Complete.Build();
        var opened = dossier.OpenGate(null, A.Kim, A.Monday).ShouldBeOfType<OpenGateOutcome.Opened>();

        A.Everybody.Where(dossier.Account.MaySeeLimits).ShouldBe([A.Kim, A.Eva, A.Director]);
        Base08Negotiation
            .Definition.Forms.Where(form => form.Confidential)
            .ShouldHaveSingleItem()
            .Key.ShouldBe(Base08Negotiation.LimitsForm);
        opened.Gate.Evidence.Lines.Select(line => line.Form).Distinct().ShouldBe(["result"]);
    }

    [Fact]
    public void Limits_AreAnsweredByThoseWhoSeeThem_AndByNobodyElseOfTheTeam()
    {
        Dossier dossier = A.Dossier().PlayedTo(8);
        var at = new FormAddress(A.Year, 8, Base08Negotiation.LimitsForm, 0);
        var inputs = A.Inputs(GoodAnswers.To(8, Base08Negotiation.LimitsForm, dossier.Answers));

        foreach (var person in A.Everybody)
        {
            var outcome = dossier.Answer(at, inputs, 0, SaveThen.Next, person, A.Monday);
            (outcome is AnswerOutcome.Saved).ShouldBe(dossier.Account.MaySeeLimits(person), person.Name);
            (outcome is AnswerOutcome.Confidential).ShouldBe(!dossier.Account.MaySeeLimits(person), person.Name);
        }
    }

    [Fact]
    public void Forms_OfferWhatIsKnown()
    {
        var season = A.Dossier().PlayedTo(8);
        var before = Base08Negotiation.Definition.Find("before")!.Prefill(season.SoFar, 0);
        var result = Base08Negotiation
            .Definition.Find("result")!
            .Prefill(season.With("before").With("round", 1).SoFar, 0);

        before.Money("aim").ShouldBe(300_000);
        before.Contact("decider").ShouldBe(new Contact(1, "Karin Jansen"));
        result.Money("value").ShouldBe(285_000);
        result.Contact("agreedBy").ShouldBe(new Contact(1, "Karin Jansen"));
    }
}

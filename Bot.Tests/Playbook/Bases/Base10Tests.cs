using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 10, aftercare: check held, a score given, no complaint without an owner.</summary>
public sealed class Base10Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(10).Complete();

    [Theory]
    [InlineData("promise")]
    [InlineData("score")]
    public void Base10_WithoutAPromiseOrAScore_IsNotReached(string form) =>
        Complete.Without(form).Gaps.ShouldBe([form]);

    [Fact]
    public void Base10_WithoutTheFirstUseCheck_IsNotReached() =>
        Complete.Without("check").Gaps.ShouldBe(["check.date"]);

    [Theory]
    [InlineData("open")]
    [InlineData("late")]
    [InlineData("no")]
    public void Base10_WithAPromiseThatIsNotKept_IsReached(string kept)
    {
        var typed = GoodAnswers.To(10, "promise", Complete.SoFar).Where(each => each.Input != "kept");

        Complete.With("promise", 1, [.. typed, ("kept", kept)]).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base10_WithAComplaintWithoutAnOwner_IsNotReached()
    {
        var season = Complete.With("complaint", 1, ("what", "Wrong print"), ("solved", "no"));

        season.Gaps.ShouldBe(["complaint waits for Wrong print"]);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    public void Base10_WithAComplaintThatSomebodySolves_IsReached(string solved) =>
        Complete
            .With("complaint", 1, ("what", "Wrong print"), ("owner", A.Sam.Id), ("solved", solved))
            .Gaps.ShouldBeEmpty();

    [Theory]
    [InlineData("0", true)]
    [InlineData("6", true)]
    [InlineData("6.1", false)]
    [InlineData("10", false)]
    public void ScoreOfSixOrLess_PutsTheAccountOnTheManagersList(string score, bool listed)
    {
        var typed = GoodAnswers.To(10, "score", Complete.SoFar).Where(each => each.Input != "score");
        var season = Complete.With("score", 2, [.. typed, ("score", score)]);

        Base10Aftercare.NeedsTheManager(season.SoFar).ShouldBe(listed);
        season.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void ScoreAboveTen_IsNoScore()
    {
        var typed = GoodAnswers.To(10, "score", Complete.SoFar).Where(each => each.Input != "score");

        var read = Base10Aftercare
            .Definition.Find("score")!
            .Read(A.Inputs([.. typed, ("score", "11")]), Complete.SoFar);

        read.ShouldBeOfType<FormReading.Wrong>().Problems.ShouldHaveSingleItem().Field.ShouldBe("score");
    }

    [Fact]
    public void ScoreForm_OffersTheNextContactOfTheMap()
    {
        var form = Base10Aftercare.Definition.Find("score")!;

        form.Prefill(A.Dossier().PlayedTo(10).SoFar, 1).Contact("who").ShouldBe(new Contact(1, "Karin Jansen"));
        form.Prefill(Complete.SoFar, 2).Has("who").ShouldBeFalse();
    }
}

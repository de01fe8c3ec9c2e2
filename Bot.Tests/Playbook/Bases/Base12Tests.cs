using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 12, recruiting: everything required, and someone new.</summary>
public sealed class Base12Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(12).Complete();

    [Theory]
    [InlineData("no", false, false, false)]
    [InlineData("yes", false, false, true)]
    [InlineData("no", true, false, true)]
    [InlineData("no", false, true, true)]
    [InlineData("yes", true, true, true)]
    public void Base12_NeedsAReference_AnIntroduction_OrAProspect(
        string reference,
        bool introduction,
        bool prospect,
        bool reached
    )
    {
        var season = Complete.With("reference", ("reference", reference));
        season = introduction ? season.With("introduction", 1) : season;
        season = prospect ? season : season.Without("prospects");

        Base12Recruiting.BringsSomebody(season.SoFar).ShouldBe(reached);
        season.Gaps.ShouldBe(reached ? [] : ["prospects waits for Contoso"]);
    }

    [Fact]
    public void Base12_WithoutAskingForAReference_IsNotReached() =>
        Complete.Without("reference").Gaps.ShouldBe(["reference.reference"]);

    [Fact]
    public void Base12_WithoutWhatTheSeasonTaught_IsNotReached() =>
        Complete.Without("lessons").Gaps.ShouldBe(["lessons.lessons"]);

    [Fact]
    public void Base12_WithoutACaseStudy_IsReached() => Complete.Without("case").Gaps.ShouldBeEmpty();

    [Fact]
    public void Base12_AsksNothingAboutANextBase() => Base12Recruiting.Definition.Find("next").ShouldBeNull();
}

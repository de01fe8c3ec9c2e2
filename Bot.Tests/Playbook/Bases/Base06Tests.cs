using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 6, testing ideas: a talk, three questions, and an appointment when two of them are yes.</summary>
public sealed class Base06Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(6).Complete();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Base6_WithTwoOrMoreTimesYes_NeedsAnAppointment_WithFewerItAdvisesNoGo(int yes, bool appointment)
    {
        var season = Complete.Without("appointment").With("questions", Answered(yes));

        Base06Testing.Yes(season.SoFar).ShouldBe(yes);
        Base06Testing.AdvisesNoGo(season.SoFar).ShouldBe(!appointment);
        season.Gaps.ShouldBe(appointment ? ["appointment.date", "appointment.who"] : []);
    }

    [Theory]
    [InlineData("appeal")]
    [InlineData("raise")]
    [InlineData("affect")]
    public void Base6_WithoutOneOfTheThreeQuestions_IsNotReached_AndAdvisesNothing(string question)
    {
        var season = Complete.WithoutAnswer("questions", question);

        season.Gaps.ShouldBe(["questions." + question]);
        Base06Testing.Yes(season.SoFar).ShouldBeNull();
        Base06Testing.AdvisesNoGo(season.SoFar).ShouldBeFalse();
    }

    [Theory]
    [InlineData("date")]
    [InlineData("who")]
    [InlineData("reaction")]
    [InlineData("can")]
    [InlineData("cannot")]
    public void Base6_WithoutTheTalkOrBothLists_IsNotReached(string field) =>
        Complete.WithoutAnswer("talk", field).Gaps.ShouldBe(["talk." + field]);

    [Fact]
    public void Base6_WithoutAVisitBeforehand_IsReached() => Complete.Without("visit").Gaps.ShouldBeEmpty();

    [Fact]
    public void Base6_BeforeTheTeamSaidWhetherThePlanChanges_IsNotReached() =>
        Complete.Without("adjusted").Gaps.ShouldBe(["adjusted.adjusted"]);

    [Fact]
    public void Visit_SaysWhoOfTheCustomerComesAlong()
    {
        var visit = Complete.With("visit", 1).SoFar.All(6, "visit").ShouldHaveSingleItem();

        visit.Answers.Contact("who").ShouldBe(new Contact(1, "Karin Jansen"));
    }

    static (string, string)[] Answered(int yes) =>
        [.. Base06Testing.Questions.Select((question, at) => (question, at < yes ? "yes" : "no"))];
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 7, presenting: preparations, meeting, message, rehearsal and outcome.</summary>
public sealed class Base07Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(7).Complete();

    [Theory]
    [InlineData("meeting", "date")]
    [InlineData("meeting", "place")]
    [InlineData("meeting", "them")]
    [InlineData("meeting", "us")]
    [InlineData("message", "message")]
    [InlineData("message", "objections")]
    [InlineData("message", "rehearsal")]
    [InlineData("outcome", "nextStep")]
    [InlineData("outcome", "nextDate")]
    public void Base7_WithoutOneRequiredAnswer_IsNotReached(string form, string field) =>
        Complete.WithoutAnswer(form, field).Gaps.ShouldBe([$"{form}.{field}"]);

    [Fact]
    public void Base7_WithoutSomebodyOfOurBoard_IsReached() =>
        Complete.WithoutAnswer("meeting", "executive").Gaps.ShouldBeEmpty();

    [Fact]
    public void Base7_WithoutQuestionsLeft_IsReached() => Complete.Without("question").Gaps.ShouldBeEmpty();

    [Theory]
    [InlineData(TaskState.Open, false)]
    [InlineData(TaskState.Done, true)]
    [InlineData(TaskState.Dropped, true)]
    public void Base7_NeedsEveryPreparationDoneOrDropped(TaskState state, bool reached)
    {
        var season = Complete
            .WithPreparation("train", TaskState.Done)
            .WithPreparation("invite", state, "They were here");

        season.Gaps.ShouldBe(reached ? [] : ["preparations waits for 1"]);
    }

    [Fact]
    public void Base7_WithOtherTasksOpen_IsReached()
    {
        var season = Complete.WithPreparation("invite", TaskState.Open);
        var tasks = season.Answers.Tasks.Select(task => task with { Kind = TaskKind.Own });

        (season with { Answers = season.Answers with { Tasks = [.. tasks] } }).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base7_WithoutTheReactionOfOneWhoWasThere_IsNotReached()
    {
        var two = Complete.With(
            "meeting",
            ("date", "2026-03-23"),
            ("place", "Their head office"),
            ("them", "1"),
            ("them_other", "Joost Smeets"),
            ("us", A.Kim.Id)
        );
        var joost = Base07Presenting.ReactionField(new Contact(null, "Joost Smeets"));

        two.Gaps.ShouldBe(["outcome." + joost]);
        two.With("outcome").Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void ReactionFields_AreNamedAfterThePerson_NotTheirPlaceInTheList()
    {
        Base07Presenting.ReactionField(new Contact(3, "Karin")).ShouldBe("reaction_3");
        Base07Presenting
            .ReactionField(new Contact(null, "Karin"))
            .ShouldNotBe(Base07Presenting.ReactionField(new Contact(null, "Joost")));
    }

    [Fact]
    public void OneObjection_IsNotEnough()
    {
        var read = Base07Presenting
            .Definition.Find("message")!
            .Read(
                A.Inputs(
                    ("message", "No line stands still"),
                    ("objections_0_left", "Too expensive"),
                    ("objections_0_right", "Per year it is not"),
                    ("rehearsal", "2026-02-27")
                ),
                Complete.SoFar
            );

        read.ShouldBeOfType<FormReading.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .Problem.Text.ShouldBe("problem.leastPairs");
    }

    [Fact]
    public void MeetingForm_OffersTheAppointmentOfBase6_AndTheDecisionMakers()
    {
        var season = A.Dossier()
            .AtBase(2)
            .With("contact", 1, ("name", "Karin"), ("roles", "user"), ("dmt", "no"))
            .With("contact", 2, ("name", "Joost"), ("roles", "decider"), ("dmt", "yes"))
            .AtBase(6)
            .With("questions")
            .With("appointment")
            .AtBase(7);

        var known = Base07Presenting.Definition.Find("meeting")!.Prefill(season.SoFar, 0);

        known.Date("date").ShouldBe(new DateOnly(2026, 3, 23));
        known.Contacts("them").ShouldBe([new Contact(2, "Joost")]);
    }
}

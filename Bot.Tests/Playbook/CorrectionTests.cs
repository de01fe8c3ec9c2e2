using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What is held of a customer's person may be corrected at any moment, and nothing is played by that.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData(SeasonState.AtBat)]
    [InlineData(SeasonState.AtGate)]
    [InlineData(SeasonState.Parked)]
    [InlineData(SeasonState.HomeRun)]
    [InlineData(SeasonState.Ended)]
    public void Contact_OfAnySeason_IsPutRight_AndTheLogTells(SeasonState state)
    {
        var dossier = At(12, state);

        var saved = Save(dossier, 1).ShouldBeOfType<AnswerOutcome.Saved>();

        saved.Entry.Answers.Text("name").ShouldBe("Karin Janssen");
        saved.Play!.Kind.ShouldBe(LogEntryKind.FormChanged);
        if (dossier.Season.IsOver)
        {
            saved.Season.ShouldBe(dossier.Season);
            saved.Notices.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Contact_ThatCameAlong_IsPutRightBeforeItsBaseIsPlayed_WithoutGoingOn()
    {
        var dossier = At(12, SeasonState.AtBat) with { Season = Season.Start(A.Year, A.Monday) };

        var saved = Save(dossier, 1).ShouldBeOfType<AnswerOutcome.Saved>();

        saved.Mark.ShouldBeNull();
        saved.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void NewContact_IsNotAddedToASeasonThatIsOver()
    {
        var dossier = At(12, SeasonState.Ended);

        Save(dossier, 2).ShouldBeOfType<AnswerOutcome.Closed>();
    }

    [Fact]
    public void PuttingRight_IsForTheTeam() =>
        At(12, SeasonState.Ended)
            .Answer(At(1), Typed(), 1, SaveThen.Next, A.Outsider, A.Monday)
            .ShouldBeOfType<AnswerOutcome.NotOnTheTeam>();

    [Fact]
    public void SavingHalfway_DoesNotTakeAContactOffTheMapOfASeasonThatIsOver() =>
        At(12, SeasonState.Ended)
            .Answer(At(1), Typed(), 1, SaveThen.Pause, A.Sam, A.Monday)
            .ShouldBeOfType<AnswerOutcome.Saved>()
            .Entry.Paused.ShouldBeFalse();

    static AnswerOutcome Save(Dossier dossier, int entry) =>
        dossier.Answer(
            At(entry),
            Typed(),
            dossier.Answers.Entry(2, "contact", entry)?.Revision ?? 0,
            SaveThen.Next,
            A.Sam,
            A.Monday
        );

    static AccountBot.Playbook.Forms.FormInputs Typed() =>
        A.Inputs(("name", "Karin Janssen"), ("roles", "coach"), ("attitude", "0"), ("influence", "2"));

    static FormAddress At(int entry) => new(A.Year, 2, "contact", entry);

    static Dossier At(int atBase, SeasonState state) =>
        A.Dossier().PlayedTo(atBase).With(season => season with { State = state }).Build();
}

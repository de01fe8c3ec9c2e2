using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What becomes of a form that someone sends.</summary>
public sealed class DossierAnswerTests
{
    static readonly DateTimeOffset Now = A.Monday.AddHours(2);
    static readonly FormAddress Worth = new(A.Year, 1, "worth", 0);

    [Fact]
    public void RightAnswers_AreSaved_AsAPlayOfWhoGaveThem()
    {
        var saved = Saved(Answer(A.Dossier(), Worth, GoodWorth, by: A.Sam));

        saved.Entry.Answers.Number("hours").ShouldBe(8);
        (saved.Entry.Revision, saved.Entry.Paused, saved.Entry.By, saved.Entry.At).ShouldBe((1, false, A.Sam, Now));
        saved.Mark.ShouldBeNull();
        saved.Play.ShouldBe(new LogEntry(LogEntryKind.FormAnswered, A.Year, 1, A.Sam, Now, Subject: "worth"));
        saved.Season.Spent.ShouldBe(Spending.OnePlay);
        saved.Season.LastPlay.ShouldBe(Now);
        saved.Notices.ShouldHaveSingleItem().ShouldBeOfType<Notice.PlayOn>();
    }

    [Fact]
    public void WrongAnswers_ChangeNothing() =>
        Answer(A.Dossier(), Worth, [("hours", "many"), ("cost", "720")])
            .ShouldBeOfType<AnswerOutcome.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe("hours");

    [Fact]
    public void Change_MakesANewRevision_AndIsLoggedAsOne()
    {
        var saved = Saved(Answer(A.Dossier().With("worth"), Worth, [("hours", "9"), ("cost", "720")], revision: 1));

        saved.Entry.Revision.ShouldBe(2);
        saved.Entry.Answers.Number("hours").ShouldBe(9);
        saved.Play!.Kind.ShouldBe(LogEntryKind.FormChanged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void SameAnswerAgain_FromAnotherRevision_IsTheSameAnswer(int revision)
    {
        var outcome = Answer(A.Dossier().With("worth"), Worth, GoodWorth, revision);

        var already = outcome.ShouldBeOfType<AnswerOutcome.AlreadyAnswered>();
        already.Same.ShouldBeTrue();
        already.Entry!.Revision.ShouldBe(1);
    }

    [Fact]
    public void OtherAnswer_ToAFormThatSomebodyAnsweredMeanwhile_ReplacesNothing() =>
        Answer(A.Dossier().With("worth"), Worth, [("hours", "9"), ("cost", "720")])
            .ShouldBeOfType<AnswerOutcome.AlreadyAnswered>()
            .Same.ShouldBeFalse();

    [Fact]
    public void WrongAnswer_ToAFormThatSomebodyAnsweredMeanwhile_IsNotTheSame() =>
        Answer(A.Dossier().With("worth"), Worth, [("hours", "many")])
            .ShouldBeOfType<AnswerOutcome.AlreadyAnswered>()
            .Same.ShouldBeFalse();

    [Fact]
    public void AnswerToWhatIsNotThereAnyMore_SaysSo() =>
        Answer(A.Dossier(), Worth, GoodWorth, revision: 3)
            .ShouldBeOfType<AnswerOutcome.AlreadyAnswered>()
            .Entry.ShouldBeNull();

    [Fact]
    public void Pause_KeepsWhatWasTyped_AndSaysNothingMore()
    {
        var saved = Saved(Answer(A.Dossier(), Worth, [("hours", "8")], then: SaveThen.Pause));

        saved.Entry.Paused.ShouldBeTrue();
        saved.Entry.Answers.Number("hours").ShouldBe(8);
        saved.Play!.Kind.ShouldBe(LogEntryKind.FormPaused);
        saved.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void PausedForm_TakenUpByAnother_IsAnswered_NotChanged()
    {
        var paused = A.Dossier().WithPaused("worth", 0, ("hours", "8"));

        var saved = Saved(Answer(paused, Worth, GoodWorth, revision: 1, by: A.Noor));

        (saved.Entry.Paused, saved.Entry.Revision, saved.Entry.By).ShouldBe((false, 2, A.Noor));
        saved.Play!.Kind.ShouldBe(LogEntryKind.FormAnswered);
    }

    [Theory]
    [InlineData(SeasonState.AtGate)]
    [InlineData(SeasonState.Ended)]
    [InlineData(SeasonState.HomeRun)]
    public void AnswerWhileTheBaseIsNotAtBat_IsRefused(SeasonState state) =>
        Answer(A.Dossier().With(season => season with { State = state }), Worth, GoodWorth)
            .ShouldBeOfType<AnswerOutcome.Closed>()
            .Season.State.ShouldBe(state);

    [Theory]
    [InlineData(A.Year, 2)]
    [InlineData(A.Year, 12)]
    [InlineData(A.Year - 1, 1)]
    public void AnswerToAnotherBaseOrSeason_IsRefused(int year, int atBase) =>
        Answer(A.Dossier(), new FormAddress(year, atBase, "worth", 0), GoodWorth)
            .ShouldBeOfType<AnswerOutcome.Closed>();

    [Fact]
    public void AnswerOfSomebodyOutsideTheTeam_IsRefused()
    {
        foreach (var person in new[] { A.Outsider, A.Eva, A.Director })
        {
            Answer(A.Dossier(), Worth, GoodWorth, by: person).ShouldBeOfType<AnswerOutcome.NotOnTheTeam>();
        }
    }

    [Fact]
    public void OutsiderIsNotToldWhatStandsThere() =>
        Answer(A.Dossier().With(season => season with { State = SeasonState.Parked }), Worth, GoodWorth, by: A.Outsider)
            .ShouldBeOfType<AnswerOutcome.NotOnTheTeam>();

    [Theory]
    [InlineData(1, "nothing", 0)]
    [InlineData(1, "worth", 1)]
    [InlineData(2, "talk", 0)]
    [InlineData(2, "talk", -1)]
    [InlineData(2, "need", 2)]
    public void FormThatDoesNotExist_IsUnknown(int atBase, string form, int entry)
    {
        var dossier = A.Dossier().AtBase(atBase).Build();
        var at = new FormAddress(A.Year, atBase, form, entry);

        dossier.Answer(at, A.Inputs(), 0, SaveThen.Next, A.Kim, Now).ShouldBeOfType<AnswerOutcome.UnknownForm>();
        dossier.GoOn(at, A.Kim, Now).ShouldBeOfType<AnswerOutcome.UnknownForm>();
    }

    [Fact]
    public void RepeatableForm_SavedForTheNext_MarksThatTheTeamWentOn()
    {
        var saved = Saved(Answer(A.Dossier().AtBase(2), Talk(1), GoodTalk));

        saved.Entry.Entry.ShouldBe(1);
        saved.Mark.ShouldNotBeNull().Entry.ShouldBe(0);
        saved.Mark.Answers.ByField.ShouldBeEmpty();
    }

    [Fact]
    public void RepeatableForm_SavedForOneMore_IsStillOpen()
    {
        var before = A.Dossier().AtBase(2);

        var saved = Saved(Answer(before, Talk(1), GoodTalk, then: SaveThen.Again));

        saved.Mark.ShouldBeNull();
        (before with { Answers = before.Answers.With(saved.Entry) })
            .Build()
            .Next.ShouldBe(new NextStep.Fill(2, "talk"));
        saved.Notices.ShouldHaveSingleItem().ShouldBeOfType<Notice.PlayOn>();
    }

    [Fact]
    public void MoreOfARepeatableForm_AfterTheTeamWentOn_MarksNothingTwice() =>
        Saved(Answer(A.Dossier().AtBase(2).With("talk", 1).GoneOn("talk"), Talk(2), GoodTalk)).Mark.ShouldBeNull();

    [Fact]
    public void EntryBeyondTheMost_IsRefused()
    {
        var dossier = A.Dossier().AtBase(2);

        Saved(Answer(dossier, Talk(Form.MostEntries), GoodTalk));
        Answer(dossier, Talk(Form.MostEntries + 1), GoodTalk)
            .ShouldBeOfType<AnswerOutcome.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .Problem.Text.ShouldBe("problem.tooMany");
    }

    [Fact]
    public void GoingOn_WithEnoughEntries_IsTaken_AndIsNoPlay()
    {
        var outcome = A.Dossier().AtBase(2).With("talk", 1).Build().GoOn(Talk(2), A.Sam, Now);

        var saved = outcome.ShouldBeOfType<AnswerOutcome.Saved>();
        (saved.Entry.Entry, saved.Entry.By).ShouldBe((0, A.Sam));
        saved.Play.ShouldBeNull();
        saved.Notices.ShouldHaveSingleItem().ShouldBeOfType<Notice.PlayOn>();
    }

    [Fact]
    public void GoingOn_WithoutATalk_IsRefused()
    {
        var half = A.Dossier().AtBase(2).WithPaused("talk", 1, ("with", "Ms Jansen"));

        foreach (var dossier in new[] { A.Dossier().AtBase(2), half })
        {
            dossier
                .Build()
                .GoOn(Talk(1), A.Sam, Now)
                .ShouldBeOfType<AnswerOutcome.Wrong>()
                .Problems.ShouldHaveSingleItem()
                .Problem.Text.ShouldBe("problem.least");
        }
    }

    [Fact]
    public void GoingOn_WithoutContacts_IsTaken() =>
        A.Dossier()
            .AtBase(2)
            .Build()
            .GoOn(new FormAddress(A.Year, 2, "contact", 1), A.Sam, Now)
            .ShouldBeOfType<AnswerOutcome.Saved>();

    [Fact]
    public void GoingOn_Twice_IsTheSame() =>
        A.Dossier()
            .AtBase(2)
            .With("talk", 1)
            .GoneOn("talk")
            .Build()
            .GoOn(Talk(2), A.Sam, Now)
            .ShouldBeOfType<AnswerOutcome.AlreadyAnswered>()
            .Same.ShouldBeTrue();

    [Theory]
    [InlineData(1, "worth")]
    [InlineData(1, "match")]
    [InlineData(2, "missing")]
    public void GoingOn_FromAFormThatIsAnsweredOnce_IsUnknown(int atBase, string form) =>
        A.Dossier()
            .AtBase(atBase)
            .Build()
            .GoOn(new FormAddress(A.Year, atBase, form, 0), A.Sam, Now)
            .ShouldBeOfType<AnswerOutcome.UnknownForm>();

    [Fact]
    public void GoingOn_IsForTheTeamOnly() =>
        A.Dossier()
            .AtBase(2)
            .With("talk", 1)
            .Build()
            .GoOn(Talk(2), A.Outsider, Now)
            .ShouldBeOfType<AnswerOutcome.NotOnTheTeam>();

    [Fact]
    public void EverySave_HasANoticeOfItsOwn()
    {
        var first = Saved(Answer(A.Dossier().AtBase(2), Talk(1), GoodTalk));
        var second = Saved(Answer(A.Dossier().AtBase(2).With("talk", 1), Talk(2), GoodTalk));
        var changed = Saved(Answer(A.Dossier().AtBase(2).With("talk", 1), Talk(1), GoodTalk, revision: 1));

        new[] { first, second, changed }
            .SelectMany(saved => saved.Notices)
            .Select(notice => notice.Id)
            .ShouldBeUnique();
    }

    static readonly (string, string)[] GoodWorth = [("worth", "yes"), ("hours", "8"), ("cost", "720")];

    static readonly (string, string)[] GoodTalk = [.. GoodAnswers.To(2, "talk", SeasonSoFar.None)];

    static FormAddress Talk(int entry) => new(A.Year, 2, "talk", entry);

    static AnswerOutcome Answer(
        DossierBuilder dossier,
        FormAddress at,
        (string, string)[] inputs,
        int revision = 0,
        SaveThen then = SaveThen.Next,
        Person? by = null
    ) => dossier.Build().Answer(at, A.Inputs(inputs), revision, then, by ?? A.Kim, Now);

    static AnswerOutcome.Saved Saved(AnswerOutcome outcome) => outcome.ShouldBeOfType<AnswerOutcome.Saved>();
}

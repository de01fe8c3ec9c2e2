using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Visits;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>A visit is announced, the account manager says what can be done on the occasion, and the visitor changes or cancels it.</summary>
public sealed class VisitTests
{
    static readonly DateOnly Thursday = A.Today.AddDays(3);

    [Fact]
    public void Announcement_AsksTheAccountManager_AndIsAPlay()
    {
        var changed = Announced(A.Dossier());

        changed.Visit.StateOn(A.Today).ShouldBe(VisitState.Announced);
        changed.Visit.WaitsOn(A.Today).ShouldBeTrue();
        (changed.Visit.On, changed.Visit.At).ShouldBe((Thursday, new TimeOnly(14, 30)));
        (changed.Play.Kind, changed.Play.Subject, changed.Play.Text).ShouldBe(
            (LogEntryKind.VisitAnnounced, "Karin Jansen", "2026-03-05 14:30 · Opening")
        );
        changed.Season.Spent.Plays.ShouldBe(1);
        changed.Tell.ShouldBe([VisitTold.Manager]);
        changed.Planned.ShouldBeTrue();
    }

    [Fact]
    public void OwnVisitOfTheAccountManager_IsAPlay_OfWhichNobodyIsTold_AndNobodyIsWaitedFor()
    {
        var dossier = A.Dossier().Build();
        var changed = dossier.Announce(Answers(), Act(A.Kim)).ShouldBeOfType<VisitOutcome.Changed>();
        var after = dossier with { Answers = dossier.Answers with { Visits = [changed.Visit] } };

        changed.Visit.Visitor.ShouldBe(A.Kim);
        changed.Tell.ShouldBeEmpty();
        changed.Visit.WaitsOn(A.Today).ShouldBeFalse();
        changed.Play.Kind.ShouldBe(LogEntryKind.VisitAnnounced);
        after.Reply("A word to myself", Act(A.Kim, 1)).ShouldBeOfType<VisitOutcome.NotYours>();
        after.Cancel(null, Act(A.Kim, 1)).ShouldBeOfType<VisitOutcome.Changed>().Tell.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-01", "problem.datePast")]
    [InlineData("2026-02-30", "problem.date")]
    [InlineData("2099-01-01", "problem.dateFar")]
    [InlineData("", "problem.required")]
    public void DateThatCannotBe_IsRefused(string on, string problem) =>
        VisitForms
            .New.Read(A.Inputs(("on", on), ("with", "Karin"), ("purpose", "Opening")), SeasonSoFar.None)
            .ShouldBeOfType<FormReading.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .Problem.Text.ShouldBe(problem);

    [Fact]
    public void Today_IsEarlyEnough_AndTheTimeIsOptional() =>
        VisitForms
            .New.Read(A.Inputs(("on", "2026-03-02"), ("with", "Karin"), ("purpose", "Opening")), SeasonSoFar.None)
            .ShouldBeOfType<FormReading.Right>();

    [Fact]
    public void SameCardTwice_AnnouncesOnce()
    {
        var dossier = After(A.Dossier(), Announced(A.Dossier()));

        dossier.Announce(Answers(), Act(A.Director)).ShouldBeOfType<VisitOutcome.Unchanged>();
    }

    [Fact]
    public void ProtocolThatIsOff_InformsTheAccountManagerOnly()
    {
        var dossier = A.Dossier().AtBase(5).With("behaviour", ("agreements", "Call back"), ("visits", "off"));

        var visit = Announced(dossier).Visit;

        visit.Asked.ShouldBeFalse();
        visit.WaitsOn(A.Today).ShouldBeFalse();
        VisitMoments
            .Of(visit, WorkCalendar.Usual, WorkCalendar.Usual, A.Monday)
            .ShouldHaveSingleItem()
            .What.ShouldBe(VisitTold.Over);
    }

    [Fact]
    public void Reply_GoesToTheVisitorAndTheThread()
    {
        var changed = Replied("Ask about the invoice");

        changed.Visit.StateOn(A.Today).ShouldBe(VisitState.Answered);
        changed.Tell.ShouldBe([VisitTold.Visitor, VisitTold.Team]);
        (changed.Play.Kind, changed.Play.By, changed.Play.Text).ShouldBe(
            (LogEntryKind.VisitReplied, A.Kim, "Ask about the invoice")
        );
    }

    [Fact]
    public void NothingToAdd_GoesToTheVisitorOnly() => Replied(null).Tell.ShouldBe([VisitTold.Visitor]);

    [Fact]
    public void Reply_OfAnybodyElse_IsRefused()
    {
        var dossier = After(A.Dossier(), Announced(A.Dossier()));

        foreach (var person in new[] { A.Sam, A.Eva, A.Director })
        {
            dossier.Reply("Hello", Act(person, 1)).ShouldBeOfType<VisitOutcome.NotYours>();
        }
    }

    [Fact]
    public void AnotherReply_MayFollow_UntilTheVisitIsOver()
    {
        var dossier = After(A.Dossier(), Replied(null));

        dossier.Reply("One more thing", Act(A.Kim, 2)).ShouldBeOfType<VisitOutcome.Changed>();
        dossier.Reply("One more thing", Act(A.Kim, 2, Thursday)).ShouldBeOfType<VisitOutcome.Changed>();
        dossier
            .Reply("One more thing", Act(A.Kim, 2, Thursday.AddDays(1)))
            .ShouldBeOfType<VisitOutcome.Closed>()
            .Visit.StateOn(Thursday.AddDays(1))
            .ShouldBe(VisitState.Over);
    }

    [Fact]
    public void SameReplyOfAnEarlierCard_IsTakenOnce_AndAnotherOneIsOvertaken()
    {
        var dossier = After(A.Dossier(), Replied("Ask about the invoice"));

        dossier.Reply("Ask about the invoice", Act(A.Kim, 1)).ShouldBeOfType<VisitOutcome.Unchanged>();
        dossier.Reply("Raise the deal", Act(A.Kim, 1)).ShouldBeOfType<VisitOutcome.Overtaken>();
        dossier.Reply("Raise the deal", Act(A.Kim, 2)).ShouldBeOfType<VisitOutcome.Changed>();
    }

    [Fact]
    public void Visitor_AnswersOnceToEachWord()
    {
        var dossier = After(A.Dossier(), Replied("Ask about the invoice"));

        var answered = dossier.Answer("Will do", Act(A.Director, 2)).ShouldBeOfType<VisitOutcome.Changed>();

        answered.Tell.ShouldBe([VisitTold.Manager]);
        var after = After(dossier, answered);
        after.Answer("And more", Act(A.Director, 3)).ShouldBeOfType<VisitOutcome.Unchanged>();
        after.Answer("Will do", Act(A.Director, 2)).ShouldBeOfType<VisitOutcome.Unchanged>();
        after.Answer("Hello", Act(A.Kim, 3)).ShouldNotBeOfType<VisitOutcome.Changed>();
    }

    [Fact]
    public void Move_IsToldToTheAccountManager_AndPlansAnew()
    {
        var dossier = After(A.Dossier(), Announced(A.Dossier()));
        var answers = Answers("2026-03-10", "");

        var moved = dossier.Move(answers, Act(A.Director, 1)).ShouldBeOfType<VisitOutcome.Changed>();

        (moved.Visit.On, moved.Visit.At, moved.Visit.Planned).ShouldBe((new DateOnly(2026, 3, 10), null, 2));
        moved.Planned.ShouldBeTrue();
        moved.Tell.ShouldBe([VisitTold.Manager]);
        After(dossier, moved).Move(answers, Act(A.Director, 1)).ShouldBeOfType<VisitOutcome.Unchanged>();
        dossier.Move(answers, Act(A.Sam, 1)).ShouldBeOfType<VisitOutcome.NotYours>();
    }

    [Fact]
    public void ReplyToAVisitThatWasCancelledMeanwhile_HearsThatItIs()
    {
        var dossier = After(A.Dossier(), Announced(A.Dossier()));
        var cancelled = dossier.Cancel("Karin is ill", Act(A.Director, 1)).ShouldBeOfType<VisitOutcome.Changed>();
        var after = After(dossier, cancelled);

        after
            .Reply("Ask about the invoice", Act(A.Kim, 1))
            .ShouldBeOfType<VisitOutcome.Closed>()
            .Visit.StateOn(A.Today)
            .ShouldBe(VisitState.Cancelled);
        after.Cancel("Again", Act(A.Director, 1)).ShouldBeOfType<VisitOutcome.Unchanged>();
        after.Move(Answers("2026-03-10"), Act(A.Director, 2)).ShouldBeOfType<VisitOutcome.Closed>();
    }

    [Fact]
    public void EndedSeason_TakesNoVisits()
    {
        var ended = A.Dossier().With(season => season.Over());

        ended.Build().Announce(Answers(), Act(A.Director)).ShouldBeOfType<VisitOutcome.Ended>();
    }

    [Fact]
    public void UnknownVisit_IsUnknown() =>
        A.Dossier().Build().Reply("Hello", Act(A.Kim, 1)).ShouldBeOfType<VisitOutcome.Unknown>();

    // Monday 2 March 2026, 10:00 in Amsterdam.
    [Theory]
    [InlineData("2026-03-05", "2026-03-04T08:00Z", "2026-03-05T07:00Z")]
    [InlineData("2026-03-09", "2026-03-06T08:00Z", "2026-03-09T07:00Z")]
    [InlineData("2026-03-03", null, "2026-03-02T09:00Z")]
    [InlineData("2026-03-02", null, "2026-03-02T09:00Z")]
    [InlineData("2026-03-30", "2026-03-27T08:00Z", "2026-03-30T06:00Z")]
    public void Moments_AreTheLastWorkingDayBefore_AndTheMorningItself_OrAtOnceWhenItIsLate(
        string on,
        string? reminder,
        string unanswered
    )
    {
        var visit = Announced(A.Dossier(), on).Visit;

        var moments = VisitMoments.Of(visit, WorkCalendar.Usual, WorkCalendar.Usual, A.Monday);

        moments
            .FirstOrDefault(moment => moment.What == VisitTold.Reminder)
            ?.Due.ToUniversalTime()
            .ShouldBe(reminder is null ? default : At(reminder));
        moments.Any(moment => moment.What == VisitTold.Reminder).ShouldBe(reminder is not null);
        moments.Single(moment => moment.What == VisitTold.Unanswered).Due.ToUniversalTime().ShouldBe(At(unanswered));
        moments.Single(moment => moment.What == VisitTold.Over).Due.ShouldBeGreaterThan(At(unanswered));
    }

    [Fact]
    public void Visit_IsOverWhenItsDayIsOverWhereTheVisitorIs()
    {
        var visit = Announced(A.Dossier(), "2026-03-02").Visit;

        var moments = VisitMoments.Of(visit, WorkCalendar.Usual, WorkCalendar.In("America/New_York"), A.Monday);

        moments.Single(moment => moment.What == VisitTold.Over).Due.ToUniversalTime().ShouldBe(At("2026-03-03T05:00Z"));
    }

    [Fact]
    public void MondaysVisit_AnnouncedOnFridayAfternoon_HasNoReminder_ButWaitsUntilMonday()
    {
        var friday = new DateTimeOffset(2026, 3, 6, 13, 0, 0, TimeSpan.Zero);
        var visit = Announced(A.Dossier(), "2026-03-09").Visit;

        VisitMoments
            .Of(visit, WorkCalendar.Usual, WorkCalendar.Usual, friday)
            .Select(moment => (moment.What, moment.Due.ToUniversalTime()))
            .First()
            .ShouldBe((VisitTold.Unanswered, At("2026-03-09T07:00Z")));
    }

    static DateTimeOffset At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    static VisitAct Act(Person by, int revision = 0, DateOnly? today = null) =>
        new("v1", revision, by, today ?? A.Today, A.Monday);

    static Answers Answers(string on = "2026-03-05", string at = "14:30") =>
        VisitForms
            .New.Read(
                A.Inputs(("on", on), ("at", at), ("with", "Karin Jansen"), ("purpose", "Opening")),
                SeasonSoFar.None
            )
            .ShouldBeOfType<FormReading.Right>()
            .Answers;

    static VisitOutcome.Changed Announced(DossierBuilder dossier, string on = "2026-03-05") =>
        dossier.Build().Announce(Answers(on), Act(A.Director)).ShouldBeOfType<VisitOutcome.Changed>();

    static VisitOutcome.Changed Replied(string? text) =>
        After(A.Dossier(), Announced(A.Dossier())).Reply(text, Act(A.Kim, 1)).ShouldBeOfType<VisitOutcome.Changed>();

    static Dossier After(Dossier dossier, VisitOutcome.Changed changed) =>
        dossier with
        {
            Season = changed.Season,
            Answers = dossier.Answers with { Visits = [changed.Visit] },
        };
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class CounterPlayTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(2);

    static LogEntry Logged(Person by) =>
        LogEntry.Of(LogEntryKind.Logged, A.Year, 3, by, A.Monday.AddDays(1)) with
        {
            Text = "Called",
            Hours = 3,
            Cost = 120,
        };

    [Fact]
    public void CounterPlay_TakesHoursAndCostOutOfTheSums()
    {
        var (logEntry, dossier) = (Logged(A.Sam), After(Logged(A.Sam)));

        var countered = Counter(dossier, logEntry, A.Sam);

        countered.Play.ShouldBe(
            new LogEntry(LogEntryKind.Countered, A.Year, 3, A.Sam, Now, "Called", "Wrong account", -3, -120)
        );
        (countered.Season.Spent, countered.Season.SpentOnBase).ShouldBe((Spending.None, Spending.None));
        countered.Season.Players.ShouldBeEmpty();
        countered.Season.LastPlay.ShouldBe(Now);
    }

    [Fact]
    public void PlayOfAnEarlierBase_LeavesWhatThisBaseTook()
    {
        var dossier = After(Logged(A.Sam));
        var season = dossier.Season.Go(A.Eva, Now).After(A.Noor, new Spending(1, 2, 50), Now);

        var countered = Counter(dossier with { Season = season }, Logged(A.Sam), A.Sam);

        countered.Season.Spent.ShouldBe(new Spending(1, 2, 50));
        countered.Season.SpentOnBase.ShouldBe(new Spending(1, 2, 50));
        countered.Play.Base.ShouldBe(4);
    }

    [Fact]
    public void Sighting_TakenBack_IsOffTheDiamond_AndOtherOnesStay()
    {
        var seen = LogEntry.Of(LogEntryKind.CompetitorSeen, A.Year, 3, A.Sam, A.Monday) with { Subject = "Fabrikam" };
        var dossier = A.Dossier()
            .AtBase(3)
            .With(season =>
                season.After(A.Sam, Spending.OnePlay, A.Monday) with
                {
                    Competitors =
                    [
                        new CompetitorSighting("Fabrikam", 3, A.Monday, A.Sam),
                        new CompetitorSighting("Fabrikam", 3, Now, A.Noor),
                        new CompetitorSighting("Northwind", 3, A.Monday, A.Sam),
                    ],
                }
            );

        var countered = Counter(dossier, seen, A.Kim);

        countered.Season.Competitors.Select(each => each.By).ShouldBe([A.Noor, A.Sam]);
        (countered.Play.Hours, countered.Play.Cost).ShouldBe((null, null));
    }

    [Fact]
    public void OnlyWhoLogged_AndTheAccountManager_MayTakeBack()
    {
        foreach (var person in A.Everybody)
        {
            CounterEntry
                .MayCounter(A.Account(), Logged(A.Sam), person)
                .ShouldBe(person.Is(A.Sam) || person.Is(A.Kim), person.Name);
        }
        CounterEntry.MayCounter(A.Account(), Logged(A.Outsider), A.Outsider).ShouldBeFalse();
        CounterEntry
            .Counter(After(Logged(A.Sam)), CounterCase.Alone(Logged(A.Sam)), null, A.Noor, Now)
            .ShouldBeOfType<CounterOutcome.NotYours>();
    }

    [Fact]
    public void WhatWasNotWrittenByHand_IsOnlyItsOwnDoersToTakeBack()
    {
        foreach (var kind in Enum.GetValues<LogEntryKind>())
        {
            var logEntry = Logged(A.Sam) with { Kind = kind };
            CounterEntry.MayCounter(A.Account(), logEntry, A.Sam).ShouldBeTrue($"{kind}");
            CounterEntry
                .MayCounter(A.Account(), logEntry, A.Kim)
                .ShouldBe(kind is LogEntryKind.Logged or LogEntryKind.CompetitorSeen, $"{kind}");
        }
    }

    [Fact]
    public void EveryKind_IsEitherTakenBack_OrSaysThatItCannotBe()
    {
        foreach (var kind in Enum.GetValues<LogEntryKind>())
        {
            var about = CounterCase.Alone(Logged(A.Sam) with { Kind = kind });
            var outcome = CounterEntry.Counter(After(Logged(A.Sam)), about, null, A.Sam, Now);
            if (kind is LogEntryKind.Logged or LogEntryKind.CompetitorSeen or LogEntryKind.Reported)
            {
                outcome.ShouldBeOfType<CounterOutcome.Countered>($"{kind}");
            }
            else
            {
                outcome.ShouldBeOfType<CounterOutcome.Final>($"{kind}");
            }
        }
    }

    static CounterOutcome.Countered Counter(Dossier dossier, LogEntry logEntry, Person by) =>
        CounterEntry
            .Counter(dossier, CounterCase.Alone(logEntry), "Wrong account", by, Now)
            .ShouldBeOfType<CounterOutcome.Countered>();

    static Dossier After(LogEntry logEntry) =>
        A.Dossier().AtBase(3).With(season => season.After(logEntry.By, new Spending(1, 3, 120), logEntry.At));
}

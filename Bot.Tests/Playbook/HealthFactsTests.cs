using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Visits;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What the score takes from an account.</summary>
public sealed class HealthFactsTests
{
    [Fact]
    public void FactsOfADossier_AreWhatThePlaybookKnows()
    {
        var early = HealthFacts.Of(A.Dossier());
        early.Contacts.ShouldBeEmpty();
        early.Complaints.ShouldBeNull();
        (early.Base, early.Since, early.Competitors, early.Goal).ShouldBe((1, A.Today, 0, null));

        var late = A.Dossier().PlayedTo(11).With("review").With("chances");
        var facts = HealthFacts.Of(late);
        (facts.Goal, facts.Agreed, facts.Reviewed, facts.ReviewedOn).ShouldBe(
            (300_000, 265_000, 255_000, new DateOnly(2026, 6, 1))
        );
        facts.Complaints.ShouldBeEmpty();
        facts.Competitors.ShouldBe(1);
        // The review, the presentation or visit of base 6, and the talks; the newest first.
        facts.Contacts[0].ShouldBe(new DateOnly(2026, 6, 1));
        facts.Contacts.ShouldContain(new DateOnly(2026, 2, 20));
        facts.Contacts.ShouldContain(new DateOnly(2026, 2, 27));
    }

    [Fact]
    public void OpenComplaint_IsKnownByItsDay_UntilItIsSolved()
    {
        var open = A.Dossier().PlayedTo(10).With("complaint", 1);
        var solved = open.With("complaint", 1, ("what", "Wrong print"), ("solved", "yes"));

        HealthFacts.Of(open).Complaints.ShouldBe([new DateOnly(2026, 3, 13)]);
        HealthFacts.Of(solved).Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void WhatIsSavedHalfway_IsNotKnownYet() =>
        HealthFacts.Of(A.Dossier().AtBase(3).WithPaused("result", 0, ("turnover", "300,000"))).Goal.ShouldBeNull();

    [Fact]
    public void Visit_IsAContact_UnlessItWasCancelled()
    {
        var on = A.Today.AddDays(5);
        var visit = new VisitNotice(
            "visit",
            A.Year,
            A.Eva,
            on,
            null,
            "Karin Jansen",
            "Opening",
            Asked: true,
            [new VisitStep(VisitStepKind.Announced, A.Eva, A.Monday)]
        );
        var cancelled = visit.After(new VisitStep(VisitStepKind.Cancelled, A.Eva, A.Monday));

        Contacts(visit).ShouldBe([on]);
        Contacts(cancelled).ShouldBeEmpty();

        static IReadOnlyList<DateOnly> Contacts(VisitNotice visit)
        {
            var dossier = A.Dossier().Build();
            return HealthFacts.Of(dossier with { Answers = dossier.Answers with { Visits = [visit] } }).Contacts;
        }
    }

    [Theory]
    [InlineData(RequestState.Told, true)]
    [InlineData(RequestState.Held, false)]
    [InlineData(RequestState.Accepted, false)]
    public void Occasion_IsAContact_OnceTheDirectorToldOfIt(RequestState state, bool isContact)
    {
        var dossier = A.Dossier().Build();
        var request = A.Request(state);
        var facts = HealthFacts.Of(dossier with { Answers = dossier.Answers with { Requests = [request] } });

        facts.Contacts.Contains(request.What.Date).ShouldBe(isContact);
    }

    [Fact]
    public void PlannedContact_IsOneOnceItsDateWasMovedOn()
    {
        var planned = A.Dossier().AtBase(11).With("rhythm", 1).Build();
        var entry = planned.Answers.All(11, "rhythm")[0] with { Revision = 2, At = A.Monday.AddDays(3) };
        var moved = planned with { Answers = planned.Answers.With(entry) };

        HealthFacts.Of(planned).Contacts.ShouldBeEmpty();
        HealthFacts.Of(moved).Contacts.ShouldBe([A.Today.AddDays(3)]);
    }

    [Fact]
    public void CompetitorThatWasSeenAndNamed_CountsOnce()
    {
        var named = A.Dossier().AtBase(11).With("chances");
        var seen = named.With(season =>
            season with
            {
                Competitors = [new("FABRIKAM", 11, A.Monday, A.Kim), new("Numbat", 11, A.Monday, A.Kim)],
            }
        );

        HealthFacts.Of(named).Competitors.ShouldBe(1);
        HealthFacts.Of(seen).Competitors.ShouldBe(2);
    }
}

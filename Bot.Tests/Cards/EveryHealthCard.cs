using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Health;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>How an account is, with everything that may be known of it, and with next to nothing.</summary>
internal static class EveryHealthCard
{
    static HealthFacts New => new(SeasonState.AtBat, 1, A.Today, [], null, 0);

    static HealthFacts Worst =>
        new(
            SeasonState.AtGate,
            12,
            A.Today.AddYears(-3),
            [A.Today.AddYears(-3)],
            [.. Enumerable.Repeat((DateOnly?)A.Today.AddDays(-1), 99)],
            99,
            999_999_999.99m,
            1,
            2,
            A.Today
        );

    public static IEnumerable<CardCase> All()
    {
        yield return Case("health, new", New);
        yield return Case("health, largest", Worst, [.. Kept(18)]);
        yield return Case("health, all points", Worst.AllDone(), [.. Kept(1)]);
        yield return Case("health, parked", Worst with { State = SeasonState.Parked });
        yield return Case("health, ended", Worst with { State = SeasonState.Ended, Complaints = [A.Today] });
        yield return Case("health, home run", Worst with { State = SeasonState.HomeRun, Competitors = 1 });
        yield return Case("health, agreed", Worst with { Reviewed = null, Contacts = [A.Today.AddDays(-1)] });
    }

    static IEnumerable<HealthMonth> Kept(int months) =>
        Enumerable.Range(1, months).Select(back => HealthMonth.Of(A.Today.AddMonths(-back), Worst.AllDone()));

    static HealthFacts AllDone(this HealthFacts facts) =>
        facts with
        {
            State = SeasonState.HomeRun,
            Contacts = [A.Today],
            Complaints = [],
            Competitors = 0,
            Reviewed = facts.Goal,
        };

    static CardCase Case(string name, HealthFacts facts, params IReadOnlyList<HealthMonth> kept) =>
        new(
            name,
            texts =>
                HealthCard.Render(
                    new HealthView(
                        EveryCard.LargeAccount.Name,
                        "acc1",
                        HealthScore.Of(facts, A.Today),
                        HealthHistory.Of(kept, facts, A.Today)
                    ),
                    texts
                )
        );
}

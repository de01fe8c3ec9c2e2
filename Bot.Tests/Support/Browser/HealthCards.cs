using AccountBot.Cards.Health;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>How an account is, late in its season.</summary>
static class HealthCards
{
    static readonly DateOnly Today = new(2026, 12, 14);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var late = new HealthFacts(
            SeasonState.AtBat,
            11,
            Today.AddDays(-38),
            [Today.AddDays(9), Today.AddDays(-22)],
            [Today.AddDays(-3), Today.AddDays(12)],
            1,
            300_000,
            265_000,
            276_000,
            Today.AddDays(-22)
        );
        HealthMonth[] kept =
        [
            Month(1, new HealthFacts(SeasonState.AtBat, 1, new DateOnly(2026, 1, 12), [], null, 0)),
            Month(
                2,
                new HealthFacts(SeasonState.AtBat, 2, new DateOnly(2026, 2, 9), [new DateOnly(2026, 2, 20)], null, 1)
            ),
            Month(
                5,
                new HealthFacts(SeasonState.AtGate, 4, new DateOnly(2026, 4, 20), [new DateOnly(2026, 5, 7)], null, 1)
            ),
            Month(
                8,
                new HealthFacts(SeasonState.AtBat, 8, new DateOnly(2026, 8, 3), [new DateOnly(2026, 8, 18)], null, 0)
            ),
            Month(11, late with { Complaints = [], Competitors = 0 }),
        ];
        yield return ("health", Card(season, late, kept));
    }

    static HealthMonth Month(int month, HealthFacts facts) => new(new DateOnly(2026, month, 1), facts);

    static AdaptiveCard Card(PlayedSeason season, HealthFacts facts, IReadOnlyList<HealthMonth> kept) =>
        HealthCard.Render(
            new HealthView("Contoso", "account", HealthScore.Of(facts, Today), HealthHistory.Of(kept, facts, Today)),
            season.Texts
        );
}

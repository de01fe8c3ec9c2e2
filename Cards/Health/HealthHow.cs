using AccountBot.Playbook.Health;
using AdaptiveCards;

namespace AccountBot.Cards.Health;

/// <summary>How health is counted, in words, from the figures themselves: nothing weighs that is not told here.</summary>
internal static class HealthHow
{
    public static IEnumerable<AdaptiveElement> Lines(Texts texts) =>
        [
            Show.Strong(texts["health.how"]),
            Show.Bullet(texts["health.how.total", HealthPart.Most, HealthRules.LeastKnown]),
            Show.Bullet(texts["health.how.contact", Days(HealthRules.ContactDays, texts)]),
            Show.Bullet(texts["health.how.pace", Days(HealthRules.PaceDays, texts)]),
            Show.Bullet(
                texts["health.how.complaints", HealthPart.Most, HealthRules.OpenComplaint, HealthRules.LateComplaint]
            ),
            Show.Bullet(texts["health.how.competitors", HealthPart.Most, HealthRules.Competitor]),
            Show.Bullet(texts["health.how.plan", Percents(HealthRules.PlanPercents, texts)]),
            Show.Bullet(texts["health.how.words", HealthRules.Strong, HealthRules.Fair, HealthRules.Weak]),
            Show.Bullet(texts["health.how.months"]),
        ];

    private static string Days(IEnumerable<HealthMark> marks, Texts texts) =>
        string.Join(", ", marks.Select(mark => texts["health.how.days", mark.Points, mark.Limit]));

    private static string Percents(IEnumerable<HealthMark> marks, Texts texts) =>
        string.Join(", ", marks.Select(mark => texts["health.how.percents", mark.Points, mark.Limit]));
}

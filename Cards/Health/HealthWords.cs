using AccountBot.Playbook.Health;

namespace AccountBot.Cards.Health;

/// <summary>What was seen and what can be done, in words.</summary>
internal static class HealthWords
{
    public static string Key<T>(T kind)
        where T : struct, Enum
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Seen(HealthPart part, Texts texts) =>
        part.Seen switch
        {
            HealthSeen.Contact contact => texts[
                "health.seen.contact",
                texts.Date(contact.On),
                Ago(contact.Days, texts)
            ],
            HealthSeen.AtBat { Days: 0 } seen => texts["health.seen.base.today", seen.Base],
            HealthSeen.AtBat seen => texts["health.seen.base", seen.Base, texts.Days(seen.Days)],
            HealthSeen.HomeRun => texts["health.seen.homeRun"],
            HealthSeen.Complaints { Open: 0 } => texts["health.seen.complaints.none"],
            HealthSeen.Complaints { Late: 0 } seen => texts["health.seen.complaints", seen.Open],
            HealthSeen.Complaints seen => texts["health.seen.complaints.late", seen.Open, seen.Late],
            HealthSeen.Competitors { Count: 0 } => texts["health.seen.competitors.none"],
            HealthSeen.Competitors seen => texts["health.seen.competitors", seen.Count],
            HealthSeen.Result { Reviewed: true } seen => Result("health.seen.reviewed", seen, texts),
            HealthSeen.Result seen => Result("health.seen.agreed", seen, texts),
            HealthSeen.Parked => texts["health.left.parked"],
            HealthSeen.Ended => texts["health.left.ended"],
            _ => Unknown(part.Kind, texts),
        };

    public static string Step(HealthStep step, Texts texts) =>
        step switch
        {
            HealthStep.Meet => texts["health.step.meet"],
            HealthStep.Reach reach => texts["health.step.reach", reach.Base],
            HealthStep.Solve { Open: 1 } => texts["health.step.solve.one"],
            HealthStep.Solve solve => texts["health.step.solve", solve.Open],
            HealthStep.Displace { Count: 1 } => texts["health.step.displace.one"],
            HealthStep.Displace displace => texts["health.step.displace", displace.Count],
            HealthStep.Sell sell => texts["health.step.sell", texts.Money(sell.Euro), sell.Percent],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Ago(int days, Texts texts) =>
        days switch
        {
            0 => texts["health.ago.today"],
            1 => texts["health.ago.yesterday"],
            _ => texts["health.ago", days],
        };

    private static string Result(string key, HealthSeen.Result seen, Texts texts) =>
        string.Format(texts.Culture, texts[key], texts.Money(seen.Euro), texts.Money(seen.Goal), seen.Percent);

    private static string Unknown(HealthKind kind, Texts texts) =>
        kind switch
        {
            HealthKind.Contact => texts["health.left.contact"],
            HealthKind.Complaints => texts["health.left.complaints"],
            HealthKind.Competitors => texts["health.left.competitors"],
            _ => texts["health.left.plan"],
        };
}

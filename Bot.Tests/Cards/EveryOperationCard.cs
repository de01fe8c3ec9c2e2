using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Administration;
using AccountBot.Cards.Messages;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What administrators see: all in order, everything wrong, and as much of it as there can be.</summary>
internal static class EveryOperationCard
{
    const string Id = "3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0001";
    static readonly Uri Address = new("https://accountbot.contoso.com/");

    static SelfCheckView Good =>
        new(
            null,
            7,
            new IdentityFacts.Somebody("UserAssignedMSI", Id, Id, null),
            new ReachFacts(214, false, 18, false),
            Address,
            Development: false,
            new BacklogFacts(null, 0, 0, TimeSpan.Zero),
            0,
            new VersionFacts("1.0.0", "10.0.0", 1, A.Monday),
            A.Monday
        );

    static SelfCheckView Worst =>
        Good with
        {
            Storage = Planted.Text(3000),
            Identity = new IdentityFacts.Somebody("UserAssignedMSI", Id, string.Empty, Planted.Text(160)),
            Reach = new ReachFacts(1000, true, 1000, true),
            PublicUrl = new Uri("http://" + new string('x', 63) + ".contoso.com/" + new string('y', 500)),
            Backlog = new BacklogFacts(TimeSpan.FromDays(12), 5000, 4321, TimeSpan.FromHours(30)),
            Unreached = 1000,
            Damaged = [.. Enumerable.Range(0, 1000).Select(i => $"kind{i}")],
            Done = Planted.Text(200),
        };

    static SelfCheckView Unknown =>
        Good with
        {
            Reach = null,
            Backlog = null,
            Unreached = null,
            Identity = new IdentityFacts.Nobody(),
            Development = true,
        };

    public static IEnumerable<CardCase> All()
    {
        yield return new("self-check, all right", texts => SelfCheckCard.Render(Good, texts));
        yield return new("self-check, worst", texts => SelfCheckCard.Render(Worst, texts));
        yield return new("self-check, unknown", texts => SelfCheckCard.Render(Unknown, texts));
        yield return new("self-check, one", texts => SelfCheckCard.Render(Good with { Unreached = 1 }, texts));
        yield return new("unreached, none", texts => UnreachedCard.Render(new([], 0, 0, Address), texts));
        yield return new("unreached, one", texts => UnreachedCard.Render(new([Row("Eva Smit", 1)], 1, 0, null), texts));
        yield return new(
            "unreached, largest",
            texts =>
                UnreachedCard.Render(
                    new(
                        [.. Enumerable.Range(0, 10).Select(number => Row(Planted.Text(100), number))],
                        1000,
                        20,
                        Address,
                        Planted.Text(200)
                    ),
                    texts
                )
        );
        foreach (var stage in Enum.GetValues<RebuildStage>())
        {
            var view = new RebuildView(stage, 12_345, 678, 90, 12, A.Monday, A.Monday.AddMinutes(7));
            yield return new($"rebuild, {stage}", texts => RebuildCard.Render(view, texts));
            yield return new(
                $"rebuild, {stage}, all right",
                texts =>
                    RebuildCard.Render(view with { Wrong = 0, LeftOver = 0, Unreadable = 0, Running = true }, texts)
            );
        }
        yield return new(
            "help, administrator",
            texts => HelpCard.Render(HelpCommand.View(administers: true, Planted.Text(500)), texts)
        );
    }

    static UnreachedRow Row(string name, int notices) =>
        new(Id, name, A.Monday, notices, [.. Enumerable.Repeat(EveryCard.LargeAccount.Name, notices)]);
}

using System.Reflection;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>The rooms of the bot know each other in one direction only, so that a change stays in its room.</summary>
public sealed class NamespaceTests
{
    const string Root = "AccountBot.Bot";
    const string Features = Root + ".Features.";

    /// <summary>From the ground up: each room knows only those before it.</summary>
    static readonly string[] Platform = ["Hosting", "Teams", "Transactions", "Routing", "Delivery"];

    /// <summary>The features that know another one, and which.</summary>
    static readonly string[] Acquaintances =
    [
        "Accounts -> Forms Gates Reminders Scoreboards",
        "ActivityLog -> Inbox",
        "Administration -> Reminders",
        "Approvals -> Inbox",
        "Competitors -> ActivityLog",
        "Contacts -> Documents",
        "Executives -> Inbox",
        "Forms -> Approvals Gates Inbox Tasks",
        "Gates -> Approvals Inbox Scoreboards",
        "Import -> Reminders",
        "Inbox -> Reminders",
        "MessageExtension -> ActivityLog Updates",
        "Plans -> Forms",
        "Samples -> Forms",
        "Scoreboards -> Inbox",
        "Seasons -> Accounts Forms",
        "Settings -> Accounts Contacts Reminders",
        "Updates -> Reminders",
        "Visits -> Inbox Reminders",
    ];

    static readonly Dictionary<string, SortedDictionary<string, string>> Uses = NamespacesOf(typeof(Program).Assembly);

    [Fact]
    public void NoNamespace_IsPartOfACycle() => Cycles().ShouldBeEmpty();

    [Fact]
    public void PlatformRoom_KnowsOnlyTheRoomsBelowIt() =>
        Uses.SelectMany(from => from.Value.Select(to => (From: RoomOf(from.Key), To: RoomOf(to.Key), Why: to.Value)))
            .Where(use => Rank(use.From) < Rank(use.To))
            .Select(use => $"{use.From} knows {use.To}: {use.Why}")
            .ShouldBeEmpty();

    [Fact]
    public void Feature_KnowsOnlyThoseThatAreListed() =>
        Uses.Where(from => from.Key.StartsWith(Features, StringComparison.Ordinal))
            .SelectMany(from => from.Value.Keys.Select(to => (From: FeatureOf(from.Key), To: FeatureOf(to))))
            .Where(use => use.To is not null && use.To != use.From)
            .Distinct()
            .GroupBy(use => use.From)
            .Select(use =>
                $"{use.Key} -> {string.Join(' ', use.Select(each => each.To).Order(StringComparer.Ordinal))}"
            )
            .Order(StringComparer.Ordinal)
            .ShouldBe(Acquaintances);

    /// <summary>Which namespace uses which other one, and an example of it.</summary>
    static Dictionary<string, SortedDictionary<string, string>> NamespacesOf(Assembly assembly)
    {
        var uses = new Dictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes().Where(IsOurs))
        {
            var from = uses.TryGetValue(type.Namespace!, out var known) ? known : uses[type.Namespace!] = [];
            foreach (var used in TypeUsage.Used(type).Where(used => IsOurs(used) && used.Namespace != type.Namespace))
            {
                from.TryAdd(used.Namespace!, $"{type.Name} uses {used.Name}");
            }
        }
        return uses;
    }

    static bool IsOurs(Type type) =>
        type.Assembly == typeof(Program).Assembly && type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true;

    /// <summary>A way from a namespace back to itself, for each that has one.</summary>
    static IEnumerable<string> Cycles() =>
        from start in Uses.Keys
        from next in Uses[start].Keys
        where Reaches(next, start, [])
        select $"{start} -> {next} ({Uses[start][next]}) leads back";

    static bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to
        || (seen.Add(from) && Uses.TryGetValue(from, out var next) && next.Keys.Any(each => Reaches(each, to, seen)));

    static string RoomOf(string name) => name == Root ? string.Empty : name[(Root.Length + 1)..].Split('.')[0];

    static string? FeatureOf(string name) =>
        name.StartsWith(Features, StringComparison.Ordinal) ? name[Features.Length..].Split('.')[0] : null;

    static int Rank(string room) =>
        Array.IndexOf(Platform, room) is >= 0 and var rank ? rank
        : room is "Features" ? Platform.Length
        : room is "LocalServices" ? 0
        : Platform.Length + 1;
}

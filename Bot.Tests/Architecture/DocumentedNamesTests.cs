using System.Reflection;
using System.Text.RegularExpressions;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>What the pages for developers name, exists.</summary>
public sealed partial class DocumentedNamesTests
{
    static readonly HashSet<string> Known =
    [
        .. AppDomain
            .CurrentDomain.GetAssemblies()
            .Concat(Ours().Select(Assembly.Load))
            .Distinct()
            .Where(assembly => !assembly.IsDynamic)
            .SelectMany(TypesOf)
            .Where(type => type.IsPublic || IsOurs(type.Assembly))
            .SelectMany(NamesOf),
    ];

    public static TheoryData<string> Pages =>
        [
            "docs/life-of-a-turn.md",
            "docs/glossary.md",
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "docs"), "adding-*.md")
                .Select(page => "docs/" + Path.GetFileName(page)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryNameInCode_IsTheNameOfSomething(string page) =>
        Code()
            .Matches(Blocks().Replace(File.ReadAllText(Path.Combine(Repository.Root, page)), string.Empty))
            .SelectMany(match => Name().Matches(match.Groups["code"].Value))
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !Known.Contains(name))
            .ShouldBeEmpty();

    [Fact]
    public void NoWay_ThroughTheCode_IsLongerThanTwelveClasses()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "life-of-a-turn.md"));
        var ways = page[..page.IndexOf("## The way in", StringComparison.Ordinal)].Split("\n**")[1..];

        ways.Length.ShouldBe(3);
        ways.ShouldAllBe(way => Row().Count(way) > 0 && Row().Matches(way).Max(row => Last(row)) <= 12);
    }

    static int Last(Match row) =>
        int.Parse(row.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<string> Ours() =>
        [
            "AccountBot.Bot",
            "AccountBot.Cards",
            "AccountBot.Dialogs",
            "AccountBot.Documents",
            "AccountBot.Playbook",
            "AccountBot.Storage",
        ];

    static bool IsOurs(Assembly assembly) =>
        assembly.GetName().Name?.StartsWith("AccountBot", StringComparison.Ordinal) == true;

    static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException some)
        {
            return some.Types.OfType<Type>();
        }
    }

    static IEnumerable<string> NamesOf(Type type) =>
        IsOurs(type.Assembly)
            // A folder is named by its namespace.
            ? type.GetMembers(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
                .Select(member => member.Name)
                .Append(Plain(type))
                .Concat(type.Namespace?.Split('.') ?? [])
                .Append(Plain(type).Replace("Attribute", string.Empty, StringComparison.Ordinal))
            : [Plain(type)];

    static string Plain(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("```.*?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("`(?<code>[A-Z][^`\n/:=|-]*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b[A-Z][a-z]\w+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| (\d+-)?(?<number>\d+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}

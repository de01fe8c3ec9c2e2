using System.Reflection;
using System.Runtime.CompilerServices;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>
/// Code outside StandIns/ can only use what the stand-ins show, and all of that is in Microsoft's packages too: so the product
/// compiles against either.
/// </summary>
public class OfficialApiTests
{
    static readonly Dictionary<string, HashSet<string>> Official = ReadList();

    public static TheoryData<string> AssemblyNames => [.. StandIn.Names];

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void A_stand_in_shows_nothing_that_the_package_lacks(string assemblyName)
    {
        var assembly = Assembly.Load(assemblyName);
        if (!StandIn.Is(assembly))
        {
            return;
        }

        ApiDescription.VisibleTypes(assembly).SelectMany(Unofficial).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void The_package_has_everything_that_the_list_says(string assemblyName)
    {
        var assembly = Assembly.Load(assemblyName);
        if (StandIn.Is(assembly))
        {
            return;
        }

        var present = ApiDescription
            .VisibleTypes(assembly)
            .ToDictionary(
                ApiDescription.NameOf,
                type => ApiDescription.MembersOf(type).Select(member => member.Signature).ToHashSet()
            );

        Official
            .Where(type => type.Key.StartsWith(assemblyName + ".", StringComparison.Ordinal))
            .SelectMany(type =>
                present.TryGetValue(type.Key, out var members)
                    ? type.Value.Except(members).Select(member => $"{type.Key}::{member}")
                    : [type.Key]
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void A_stand_in_opens_itself_to_no_product_assembly(string assemblyName)
    {
        var friends = Assembly
            .Load(assemblyName)
            .GetCustomAttributes<InternalsVisibleToAttribute>()
            .Select(attribute => attribute.AssemblyName.Split(',')[0]);

        friends.ShouldNotContain(name => name.StartsWith("AccountBot", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_that_is_not_listed_is_named()
    {
        Unofficial(typeof(Stranger)).ShouldBe([typeof(Stranger).FullName!.Replace('+', '.')]);
        Official["Microsoft.Bot.Builder.Dialogs.DialogContext"].ShouldContain("FindDialog(string):Dialog");
        ApiDescription
            .MembersOf(typeof(Stranger))
            .Where(member => !member.Overrides)
            .Select(member => member.Signature)
            .ShouldBe(["new()", "Count:int?", "Map<T>(List<T>,string=):Task<bool>"]);
    }

    // A member may stand in the list under the type itself or under what it derives from.
    static IEnumerable<string> Unofficial(Type type)
    {
        var name = ApiDescription.NameOf(type);
        if (!Official.ContainsKey(name))
        {
            return [name];
        }

        var known = Ancestry(type)
            .Select(ApiDescription.NameOf)
            .Where(Official.ContainsKey)
            .SelectMany(ancestor => Official[ancestor])
            .ToHashSet();
        return ApiDescription
            .MembersOf(type)
            .Where(member => !member.Overrides && !known.Contains(member.Signature))
            .Select(member => $"{name}::{member.Signature}");
    }

    static IEnumerable<Type> Ancestry(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current.IsGenericType ? current.GetGenericTypeDefinition() : current;
        }
    }

    static Dictionary<string, HashSet<string>> ReadList()
    {
        var list = new Dictionary<string, HashSet<string>>();
        var members = new HashSet<string>();
        foreach (
            var line in File.ReadLines(Path.Combine(Repository.Root, "Bot.Tests", "Architecture", "official-api.txt"))
        )
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add(line.Trim());
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                list.Add(line, members = []);
            }
        }

        return list;
    }

    public sealed class Stranger
    {
        public int? Count { get; init; }

        public static Task<bool> Map<T>(List<T> items, string name = "") => Task.FromResult(items.Count > name.Length);

        public override string ToString() => $"{Count}";
    }
}

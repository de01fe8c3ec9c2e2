using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>The stand-ins for packages that the feed lacks hold what is used, and stay small.</summary>
public class StandInTests
{
    // The limit that docs/adr/0001 sets.
    const int MostLines = 2000;

    public static TheoryData<string> AssemblyNames => [.. StandIn.Names];

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void Nothing_is_shown_that_nothing_uses(string assemblyName)
    {
        var assembly = Assembly.Load(assemblyName);
        if (!StandIn.Is(assembly))
        {
            return;
        }

        var shown = ApiDescription.VisibleTypes(assembly).ToHashSet();
        var used = new HashSet<Type>();
        var found = new Queue<Type>(shown.Where(type => NamesUsedOf(assemblyName).Contains(type.FullName!)));
        while (found.TryDequeue(out var type))
        {
            if (used.Add(type))
            {
                TypeUsage.Shown(type).Where(shown.Contains).ToList().ForEach(found.Enqueue);
            }
        }

        shown.Except(used).Select(ApiDescription.NameOf).ShouldBeEmpty();
    }

    [Fact]
    public void They_stay_small() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "StandIns"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Sum(file => File.ReadLines(file).Count())
            .ShouldBeLessThanOrEqualTo(MostLines);

    [Fact]
    public void Use_is_seen_in_what_was_compiled_and_in_what_is_shown()
    {
        NamesUsedOf("AdaptiveCards").ShouldContain("AdaptiveCards.AdaptiveCard");
        TypeUsage.Shown(typeof(UriBuilder)).ShouldContain(typeof(Uri));
    }

    /// <summary>Types of an assembly that the product's assemblies and Microsoft's name.</summary>
    static HashSet<string> NamesUsedOf(string assemblyName) =>
        [
            .. Directory
                .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Where(file => IsUser(Path.GetFileNameWithoutExtension(file)))
                .SelectMany(file => References(file, assemblyName)),
        ];

    static bool IsUser(string name) =>
        name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)
        || (name.StartsWith("AccountBot.", StringComparison.Ordinal) && name != "AccountBot.Bot.Tests");

    static IReadOnlyList<string> References(string file, string assemblyName)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata
                .TypeReferences.Select(metadata.GetTypeReference)
                .Where(type => Home(type, metadata) == assemblyName)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }

    static string? Home(TypeReference type, MetadataReader metadata) =>
        type.ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
            ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            : null;
}

/// <summary>Projects that stand in for a package of the same name.</summary>
static class StandIn
{
    public static readonly string[] Names = ["AdaptiveCards", "Microsoft.Bot.Builder.Dialogs"];

    /// <summary>Whether it is ours, and not Microsoft's, that was loaded.</summary>
    public static bool Is(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product == "AccountBot";
}

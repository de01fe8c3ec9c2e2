using System.Reflection;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>Which assembly of the product may know which: read from what was compiled.</summary>
public class ReferenceTests
{
    const string BuilderOnlyIn = "AccountBot.Storage.Dialogs";

    static readonly string[] Runtime = ["System", "netstandard", "mscorlib"];

    static readonly string[] BotBuilder =
    [
        "Microsoft.Bot",
        "Microsoft.Rest",
        "Microsoft.Extensions",
        "Newtonsoft.Json",
    ];

    public static TheoryData<string, string[]> Allowed =>
        new()
        {
            { "AccountBot.Playbook", Runtime },
            {
                "AccountBot.Cards",
                [.. Runtime, "AccountBot.Playbook", "AdaptiveCards", "Newtonsoft.Json", "SkiaSharp"]
            },
            {
                "AccountBot.Documents",
                [.. Runtime, "AccountBot.Playbook", "AccountBot.Cards", "AdaptiveCards", "DocumentFormat.OpenXml"]
            },
            { "AccountBot.Storage", [.. Runtime, .. BotBuilder, "AccountBot.Playbook", "Azure"] },
            {
                "AccountBot.Dialogs",
                [.. Runtime, .. BotBuilder, "AccountBot.Playbook", "AccountBot.Cards", "AdaptiveCards"]
            },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void An_assembly_knows_only_what_it_may(string assembly, string[] allowed) =>
        Load(assembly)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => !allowed.Any(name => IsOrIsUnder(reference, name)))
            .ShouldBeEmpty();

    [Fact]
    public void Playbook_has_no_package() =>
        File.ReadAllText(Path.Combine(Repository.Root, "Playbook", "Playbook.csproj"))
            .ShouldNotContain("Reference Include", Case.Insensitive);

    [Fact]
    public void Only_the_dialog_storage_knows_the_bot_builder() =>
        TypeUsage
            .Users(Load("AccountBot.Storage"), "Microsoft.Bot")
            .Where(type => !IsOrIsUnder(type, BuilderOnlyIn))
            .ShouldBeEmpty();

    [Fact]
    public void Use_is_seen_in_signatures_and_in_code()
    {
        var users = TypeUsage.Users(typeof(ReferenceTests).Assembly, "System.Net.Mail");

        users.ShouldBe([typeof(InSignature).FullName!, typeof(InCode).FullName!], ignoreOrder: true);
    }

    static Assembly Load(string name) => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    static bool IsOrIsUnder(string name, string root) =>
        name.StartsWith(root, StringComparison.Ordinal) && (name.Length == root.Length || name[root.Length] == '.');
}

sealed class InSignature
{
    public static string? Subject(System.Net.Mail.MailMessage? message) => message?.Subject;
}

sealed class InCode
{
    public static async Task<int> CountAsync()
    {
        await Task.Yield();
        return new System.Net.Mail.MailAddressCollection().Count;
    }
}

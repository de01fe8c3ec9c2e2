using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every text exists in both languages, is used, and is there where a card asks for it.</summary>
public sealed partial class TextsTests
{
    static readonly Dictionary<string, string> English = TextFiles.Read("Texts.resx");
    static readonly Dictionary<string, string> Dutch = TextFiles.Read("Texts.nl.resx");

    [Fact]
    public void BothLanguages_HaveTheSameTexts()
    {
        English.Keys.Except(Dutch.Keys).ShouldBeEmpty("not in Dutch");
        Dutch.Keys.Except(English.Keys).ShouldBeEmpty("not in English");
    }

    [Fact]
    public void BothLanguages_HaveTheSameArguments() =>
        English.Keys.Where(key => !Arguments(English[key]).SetEquals(Arguments(Dutch[key]))).ShouldBeEmpty();

    [Fact]
    public void NoText_IsEmptyOrEndsInBlanks() =>
        English
            .Concat(Dutch)
            .Where(text => text.Value.Length == 0 || text.Value != text.Value.Trim())
            .Select(text => text.Key)
            .ShouldBeEmpty();

    [Fact]
    public void EveryText_IsShown_WithItsArguments()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = Texts.In(language);
            English.Keys.Where(key => texts.Find(key) is null).ShouldBeEmpty();
            foreach (var key in English.Keys)
            {
                Should.NotThrow(() => texts[key, "a", "b", "c", "d", "e", "f", "g", "h"]);
            }
        }
    }

    [Fact]
    public void EveryText_ThatTheSourceNames_Exists() =>
        Named().Where(key => !English.ContainsKey(key)).ShouldBeEmpty();

    [Fact]
    public void EveryText_ThatThePlaybookAsksFor_Exists() =>
        AskedTexts.Asked().Where(key => !English.ContainsKey(key)).ShouldBeEmpty();

    [Fact]
    public void EveryText_IsUsed()
    {
        var literals = Sources()
            .SelectMany(source => Literal().Matches(source))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var asked = AskedTexts.Asked().Concat(AskedTexts.Optional()).ToHashSet(StringComparer.Ordinal);

        English.Keys.Where(key => !asked.Contains(key) && !literals.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryField_AsksInBothLanguages_WithAnExampleWhereItIsTyped()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = Texts.In(language);
            foreach (var (atBase, form, field) in AskedFields.Fields())
            {
                var label = texts.Label(atBase, form.Key, field);
                label.ShouldNotBe(AskedFields.Question(atBase, form, field));
                label.ShouldNotContain("{");
                if (IsTyped(field))
                {
                    texts.Example(atBase, form.Key, field).ShouldNotBeNull($"{form.Key}.{field.Key}");
                }
            }
        }
    }

    static bool IsTyped(Field field) =>
        field is TextField or ListField or NumberField or MoneyField or YesNoField or MatchField;

    static IEnumerable<string> Named() =>
        Sources()
            .SelectMany(source => Key().Matches(source))
            .Select(match => match.Groups["key"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

    static IEnumerable<string> Sources() =>
        new[] { "Bot", "Cards", "Dialogs", "Documents", "Playbook" }
            .SelectMany(project =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Select(File.ReadAllText);

    static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Value)];

    // texts["key"…] and Problem("key"…): keys that are written out.
    [GeneratedRegex(
        """(?:[tT]exts(?:\.In\([^)]*\))?\s*\[\s*|(?<!Field)Problem\(\s*|Not\(\s*)"(?<key>[a-z][\w.-]*)"(?!\s*\+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Key();

    [GeneratedRegex("\"(?<key>[a-z][\\w.-]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Argument();
}

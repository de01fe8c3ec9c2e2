using System.Text.RegularExpressions;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>One place turns an activity into what was said.</summary>
public sealed partial class TypedMessageSourceTests
{
    [Fact]
    public void TypedMessage_IsTheOnlyPlaceThatReadsTheTextOfAnActivity()
    {
        var bot = Path.Combine(Repository.Root, "Bot");
        var readers = Directory
            .EnumerateFiles(bot, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Where(file => ReadsText().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(bot, file));

        readers.ShouldBe([Path.Combine("Teams", "TypedMessage.cs")]);
    }

    [Theory]
    [InlineData("turn.Activity.Text")]
    [InlineData("turnContext.Activity?.Text;")]
    [InlineData("activity.Text ?? string.Empty")]
    [InlineData("turn.Activity.RemoveRecipientMention()")]
    [InlineData("turn.Activity.AsMessageActivity().Text")]
    public void ReadingTheText_IsNoticed(string source) => ReadsText().IsMatch(source).ShouldBeTrue();

    [GeneratedRegex(
        @"\b[Aa]ctivity\s*\??\.\s*Text\b|AsMessageActivity\(\)\s*\??\.\s*Text\b|Remove(?:Recipient)?Mention|RemoveMentionText|StripMention|GetMentions\(",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ReadsText();
}

using System.Text;
using System.Text.RegularExpressions;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>docs/commands.md says what the help card and the command reader declare. UPDATE_DOCS=1 writes it again.</summary>
public sealed partial class CommandsPageTests
{
    static readonly string Page = Path.Combine(Repository.Root, "docs", "commands.md");

    [Fact]
    public void CommandsPage_IsCurrent()
    {
        var now = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Page, now);
        }

        File.ReadAllText(Page).ShouldBe(now);
    }

    [Fact]
    public void EveryCommandThatHelpNames_IsUnderstood() =>
        Command
            .HelpLines(administrators: false)
            .Concat(Command.HelpLines(administrators: true))
            .SelectMany(line => Enum.GetValues<Language>().SelectMany(language => Named(Texts.In(language)[line])))
            .Where(words => CommandReader.Read(words) is null)
            .ShouldBeEmpty();

    static string Write()
    {
        var page = new StringBuilder()
            .AppendLine("# Commands")
            .AppendLine()
            .AppendLine(
                "In a channel, start with @AccountBot. Both languages are understood everywhere. [name] is an account's name; an account's thread needs none."
            )
            .AppendLine("What the bot doesn't understand, it offers to use; nothing is saved before you select it.")
            .AppendLine();
        Rows(page, Command.HelpLines(administrators: false));
        page.AppendLine(
                "In an account's thread, or as a reply to the gate's card, `go`, `no go because …`, `agreed` and `no, because …` count as your vote or your answer."
            )
            .AppendLine()
            .AppendLine("## For administrators")
            .AppendLine()
            .AppendLine("Answered in their private chat (`AccountBot:Admins`).")
            .AppendLine();
        Rows(page, Command.HelpLines(administrators: true));
        page.AppendLine("## Also understood")
            .AppendLine()
            .AppendLine(string.Join(", ", Unlisted().Select(words => $"`{words}`")) + ".")
            .AppendLine()
            .AppendLine("## Anywhere in Teams")
            .AppendLine()
            .AppendLine(
                "- **Find an account**, in the box where you write a message: puts its card into the message, without figures."
            )
            .AppendLine("- **Log this**, on any message: logs it for an account, with a link back to the message.");
        return page.ToString().ReplaceLineEndings("\n");
    }

    static void Rows(StringBuilder page, IReadOnlyList<string> lines)
    {
        page.AppendLine("| English | Nederlands | the same |").AppendLine("| --- | --- | --- |");
        foreach (var line in lines)
        {
            var (english, dutch) = (Texts.In(Language.En)[line], Texts.In(Language.Nl)[line]);
            var named = Named(english).Concat(Named(dutch)).ToList();
            page.Append("| ").Append(Code(english)).Append(" | ").Append(Code(dutch)).Append(" | ");
            page.AppendLine(string.Join(", ", OtherWords(named).Select(words => $"`{words}`")) + " |");
        }
        page.AppendLine();
    }

    static IEnumerable<string> OtherWords(List<string> named)
    {
        var commands = named
            .Select(CommandReader.Read)
            .OfType<TypedCommand>()
            .Select(typedCommand => typedCommand.Command)
            .ToHashSet();
        return Command
            .Known.Where(known => commands.Contains(known.Command))
            .Select(known => known.Words)
            .Except(named, StringComparer.OrdinalIgnoreCase);
    }

    static IEnumerable<string> Unlisted()
    {
        var listed = Command
            .HelpLines(administrators: false)
            .Concat(Command.HelpLines(administrators: true))
            .SelectMany(line => Enum.GetValues<Language>().SelectMany(language => Named(Texts.In(language)[line])))
            .Select(CommandReader.Read)
            .OfType<TypedCommand>()
            .Select(typedCommand => typedCommand.Command)
            .ToHashSet();
        return Command.Known.Where(known => !listed.Contains(known.Command)).Select(known => known.Words);
    }

    static IEnumerable<string> Named(string line) => Bold().Matches(line).Select(match => match.Groups["words"].Value);

    static string Code(string line) => Bold().Replace(line, "`${words}`");

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();
}

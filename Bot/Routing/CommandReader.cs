using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Routing;

/// <summary>A command that someone typed.</summary>
/// <param name="Rest">What was typed after it, such as the name of an account.</param>
public sealed record TypedCommand(Command Command, string Rest);

/// <summary>Understands commands in both languages, whichever the reader's is.</summary>
public static class CommandReader
{
    private static readonly char[] Around =
    [
        ' ',
        '!',
        '.',
        '…',
        '?',
        ',',
        '"',
        '\'',
        '*',
        '“',
        '”',
        '„',
        '‘',
        '’',
        '«',
        '»',
    ];

    /// <summary>Null when the text begins with no command. Quotes, dashes, blanks and accents are read whatever keyboard typed them.</summary>
    public static TypedCommand? Read(string text)
    {
        var plain = Plain(text);
        var typed = CleanText.AsTyped(plain);
        foreach (var (words, command) in Command.Known)
        {
            if (typed.Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                return new TypedCommand(command, string.Empty);
            }
            // "Stop the downtime of line 3" is an answer, "status Contoso" a command.
            if (command.Declaration.TakesMore && typed.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase))
            {
                return new TypedCommand(command, plain[(words.Length + 1)..].Trim());
            }
        }
        return null;
    }

    /// <summary>The command that was meant, but for a slip of the finger, as it is typed; null where none is near.</summary>
    public static (string Words, TypedCommand Command)? Near(string text)
    {
        var words = Plain(text).Split(' ');
        var near =
            from known in Command.Known
            let length = known.Words.Split(' ').Length
            where words.Length == length || (words.Length > length && known.Command.Declaration.TakesMore)
            let typed = CleanText.AsTyped(string.Join(' ', words.Take(length))).ToUpperInvariant()
            let slips = Slips.Between(typed, known.Words.ToUpperInvariant())
            where slips > 0 && slips <= Slips.Allowed(known.Words.Length)
            orderby slips, length descending
            select (known.Words, new TypedCommand(known.Command, string.Join(' ', words.Skip(length))));
        return near.Cast<(string, TypedCommand)?>().FirstOrDefault();
    }

    private static string Plain(string text) =>
        string.Join(' ', CleanText.Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim(Around);
}

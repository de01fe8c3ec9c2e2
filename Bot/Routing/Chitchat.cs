using System.Text.RegularExpressions;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Routing;

/// <summary>What someone says to the bot that is no command and nothing to write down.</summary>
public enum Chitchat
{
    Greeting,
    WhatNext,
    HowIsIt,
    WhoDecides,
    RemindMe,
    Lost,

    /// <summary>An e-mail that was pasted.</summary>
    Email,
    Question,
}

/// <summary>
/// Knows greetings, thanks, questions and what people ask for without a command, in both languages: none of these is ever the answer
/// that a form waits for.
/// </summary>
public static partial class ChitchatReader
{
    /// <summary>Null for anything else. What follows a greeting or thanks counts: <c>thanks, who decides there?</c></summary>
    public static Chitchat? Read(string text)
    {
        var said = CleanText.AsTyped(CleanText.Composed(text)).Trim();
        if (Greeting().Match(said) is { Success: true } greeting)
        {
            var rest = said[greeting.Length..].TrimStart(' ', ',', '.', '!', ';', ':', '-');
            return rest.Length == 0 ? Chitchat.Greeting : Read(rest);
        }
        return HelpMe().IsMatch(said) ? Chitchat.Greeting
            : WhatNext().IsMatch(said) ? Chitchat.WhatNext
            : HowIsIt().IsMatch(said) ? Chitchat.HowIsIt
            : WhoDecides().IsMatch(said) ? Chitchat.WhoDecides
            : RemindMe().IsMatch(said) ? Chitchat.RemindMe
            : Lost().IsMatch(said) ? Chitchat.Lost
            : Email().Count(CleanText.Composed(text)) >= 2 ? Chitchat.Email
            : Asks().IsMatch(said) ? Chitchat.Question
            : null;
    }

    // A greeting ends where a sign or the text does: "Thanks to Karin we got in" is none.
    [GeneratedRegex(
        """
            ^(hi|hoi|hey|hello|hallo|hai|good\s?(morning|afternoon|evening)|goede(morgen|middag|navond|ndag)
            |thanks(\s+(a\s+lot|so\s+much|very\s+much))?|thank\s+you(\s+(so|very)\s+much)?|thx|cheers
            |bedankt|dank\s?(je|u)(\s?wel)?|dankjewel|dankuwel|merci|top\s+bedankt)
            (\s+(there|all|everyone|team|bot|accountbot|allemaal|daar))?\s*(?=$|[,.!;:?-])[,.!;:?\s-]*
            """,
        Options,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex Greeting();

    [GeneratedRegex(
        """
            ^(help\s+(me|mij)\b|what\s+(can|do)\s+you\b|wat\s+(kan|kun|doe)\s+(je|jij|u)\b|can\s+you\b|could\s+you\b|(kan|kun|wil)\s+(je|jij|u)\b)
            """,
        Options,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex HelpMe();

    [GeneratedRegex(
        """^(and\s+|en\s+)?(what('s|\s+is)?\s+(next|now)|wat\s+nu|wat\s+is\s+de\s+volgende\s+stap)\W*$""",
        Options,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex WhatNext();

    [GeneratedRegex(
        """^(how\s+is\b|how's\b|how\s+are\s+(we|things)\b|hoe\s+(staat|gaat|is)\b)""",
        Options,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex HowIsIt();

    [GeneratedRegex("""^(who\s+decides\b|wie\s+(beslist|besluit)\b)""", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex WhoDecides();

    [GeneratedRegex("""^(remind\s+me\b|herinner\s+(me|mij)\b)""", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex RemindMe();

    [GeneratedRegex(
        """^(we('ve|\s+have)?\s+lost\b|verloren\b|we\s+(hebben|zijn)\s+(\S+\s+){0,3}(verloren|kwijt)\b)""",
        Options,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex Lost();

    [GeneratedRegex(
        """^\s*(from|to|cc|sent|subject|date|van|aan|verzonden|onderwerp|datum)\s*:\s*\S""",
        Options | RegexOptions.Multiline,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex Email();

    [GeneratedRegex("""\?[\s"')!.]*$""", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex Asks();

    private const int Timeout = 1000;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.IgnorePatternWhitespace
        | RegexOptions.ExplicitCapture;
}

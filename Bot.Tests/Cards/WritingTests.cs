using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What a machine can hold of docs/writing.md.</summary>
public sealed partial class WritingTests
{
    const int LongestButton = 24;
    const int LongestSentence = 25;

    /// <summary>Words that a colleague would not use, with what to write instead.</summary>
    static readonly (Language Language, string Words, string Instead)[] Banned =
    [
        (Language.En, "somebody|somebody's", "someone"),
        (Language.En, "anybody", "anyone"),
        (Language.En, "everybody", "everyone"),
        (Language.En, "nobody", "no one"),
        (Language.En, "whoever|whomever|whosoever", "the person who"),
        (Language.En, "own chat", "private chat"),
        (Language.En, "of its own|of its own accord", "its own …"),
        (Language.En, "shall|upon|thereby|therein|hereby|whilst|hitherto|anew|beforehand", "a plain word"),
        (Language.En, "e-mail|e-mails", "email"),
        (Language.En, "sector|branch", "industry"),
        (Language.En, "concept plan|concept", "draft"),
        (Language.En, "chances", "opportunities"),
        (Language.En, "organization|organizations", "organisation"),
        (Language.En, "at bat|on your plate|play ball", "the plain term"),
        (Language.En, "a play|every play|each play|which play|plays by", "activity"),
        (Language.En, "put right", "correct"),
        (Language.En, "[Ss]ay \\*\\*|[Ss]ay \"|[Ss]ay help", "type"),
        (Language.En, "written down|write down", "log, save"),
        (Language.En, "go-no-go|go / no-go|No-go|NO-GO|(?<![Gg]o/)no-go", "GO, NO GO, gate"),
        (
            Language.En,
            "it is|is not|are not|do not|does not|did not|was not|were not|cannot|can not|has not|have not|had not|will not"
                + "|would not|could not|should not|you are|we are|they are|that is|there is|I am|I have|we have"
                + "|you have not|let us",
            "the contraction"
        ),
        (Language.Nl, "(het|dit|dat|elk|welk|ieder|geen enkel) account", "de account, deze account"),
        (Language.Nl, "eigen chat", "privéchat"),
        (Language.Nl, "[Zz]eg \\*\\*|[Zz]eg \"|[Zz]eg hulp|[Zz]eg waarom|[Zz]eg het", "typ, vul in"),
        (Language.Nl, "handeling|handelingen", "activiteit"),
        (Language.Nl, "aan slag|speel bal", "de gewone term"),
        (Language.Nl, "over tijd", "te laat"),
        (Language.Nl, "(?<![0-9}] )(u|uw)", "je, jouw"),
        (Language.Nl, "zulks|eenieder|teneinde|middels|derhalve|indien|alsmede|tevens", "een gewoon woord"),
        (Language.Nl, "No-go|NO-GO|(?<![Gg]o/)no-go|go / no-go|go-no-go", "GO, NO GO, go/no-go"),
    ];

    static readonly Regex[] Rules =
    [
        .. Banned.Select(rule => new Regex(
            $@"(?<!\w)(?:{rule.Words})(?=\W|$)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        )),
    ];

    static readonly Dictionary<Language, IReadOnlyDictionary<string, string>> All = new()
    {
        [Language.En] = TextFiles.Read("Texts.resx"),
        [Language.Nl] = TextFiles.Read("Texts.nl.resx"),
    };

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoText_HasABannedWord(Language language)
    {
        var found =
            from text in All[language]
            from at in Enumerable.Range(0, Banned.Length)
            where Banned[at].Language == language
            let match = Rules[at].Match(text.Value)
            where match.Success && !EndsASentence(text.Value, match)
            select $"{text.Key}: \"{match.Value}\", write {Banned[at].Instead}: {text.Value}";

        string.Join('\n', found).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoSentence_IsLongerThanOneBreath(Language language)
    {
        var found =
            from text in All[language]
            from sentence in SentenceEnd().Split(text.Value)
            let words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length
            where words > LongestSentence
            select $"{text.Key}, {words} words: {sentence}";

        string.Join('\n', found).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoButton_IsLongerThanAPhoneShows(Language language)
    {
        var texts = Texts.In(language);
        var found =
            from card in EveryCard.All
            // What an account or a person is called is not ours to shorten.
            where !card.Key.Contains("largest", StringComparison.Ordinal)
            from title in new CardView(CardView.JsonOf(card.Value(texts))).AllButtons
            where title.Length > LongestButton
            select $"{title} ({title.Length}), such as on: {card.Key}";

        string.Join('\n', found.DistinctBy(line => line.Split(',')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void NoText_StandsInTheCodeOfCardsAndDocuments()
    {
        var found =
            from file in Repository.Files("*.cs")
            let path = Path.GetRelativePath(Repository.Root, file)
            where Shown.Any(project => path.StartsWith(project, StringComparison.Ordinal))
            from line in File.ReadLines(file)
            where
                !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && !line.Contains("Exception(", StringComparison.Ordinal)
            from Match literal in Sentence().Matches(line)
            select $"{path}: {literal.Value}";

        string.Join('\n', found).ShouldBeEmpty();
    }

    static readonly string[] Shown = ["Cards/", "Documents/", "Dialogs/"];

    /// <summary>What we write for each other: comments, logs and docs.</summary>
    [Fact]
    public void NoCommentLogOrDoc_HasAnArchaicWord()
    {
        var found =
            from file in Repository.Files("*.cs").Concat(Repository.Files("*.md"))
            where !file.EndsWith("writing.md", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            let written = file.EndsWith(".md", StringComparison.Ordinal) ? line : CommentOrLog().Match(line).Value
            let match = Archaic().Match(written)
            where match.Success
            select $"{Path.GetFileName(file)}: \"{match.Value}\": {line.Trim()}";

        string.Join('\n', found).ShouldBeEmpty();
    }

    /// <summary>"Wait until it is": nothing follows with which it could be drawn together.</summary>
    static bool EndsASentence(string text, Match match) =>
        match.Index + match.Length == text.Length || ".,;:?!\n".Contains(text[match.Index + match.Length]);

    // Two words or more; what formats a day has only letters of a format.
    [GeneratedRegex(
        @"""(?![dMyHm :]+"")[^""{\\<>=()]*\p{L}{2,} \p{Ll}{2,}[^""{\\<>=()]*""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<!:)//.*|LoggerMessage\(.*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentOrLog();

    [GeneratedRegex(
        @"\b(somebody|anybody|everybody|nobody|whoever|whomever|anew|thereby|hitherto|herein|whilst|of its own accord|own chat|at bat)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Archaic();

    [GeneratedRegex(@"(?<=[.!?:;…])\s+|\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}

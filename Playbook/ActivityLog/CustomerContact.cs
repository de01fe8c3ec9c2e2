namespace AccountBot.Playbook.ActivityLog;

/// <summary>
/// Which plays of the log are a contact with the customer. The one who logs a play may say so; where they did not, it is read from the
/// words, and the card of the play says how it was read.
/// </summary>
public static class CustomerContact
{
    public const string Call = "call";
    public const string Visit = "visit";
    public const string Meeting = "meeting";

    /// <summary>Said to be no contact, whatever the words.</summary>
    public const string None = "none";

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        [Call] =
        [
            .. new[] { "call", "calls", "called", "calling", "phoned", "rang", "videocall" },
            .. new[] { "gebeld", "belde", "opgebeld", "teruggebeld", "nagebeld", "telefoontje", "telefonisch" },
        ],
        [Visit] = ["visit", "visited", "visiting", "bezoek", "bezocht", "langsgeweest", "langsgegaan"],
        [Meeting] =
        [
            .. new[] { "meeting", "lunch", "lunched", "dinner", "spoke", "spoken", "talked", "talk", "coffee" },
            .. new[] { "gesprek", "gesproken", "sprak", "overleg", "overlegd", "geluncht", "koffie" },
        ],
    };

    // Something to come, among ourselves, or that did not happen.
    private static readonly HashSet<string> Otherwise = new(StringComparer.Ordinal)
    {
        "prepare",
        "prepared",
        "preparing",
        "preparation",
        "plan",
        "planned",
        "planning",
        "scheduled",
        "tomorrow",
        "will",
        "internal",
        "internally",
        "colleague",
        "colleagues",
        "tried",
        "unanswered",
        "voicemail",
        "cancelled",
        "report",
        "voorbereid",
        "voorbereiden",
        "voorbereiding",
        "gepland",
        "ingepland",
        "plannen",
        "morgen",
        "zal",
        "intern",
        "interne",
        "geprobeerd",
        "gehoor",
        "geannuleerd",
        "afgezegd",
        "verslag",
    };

    public static IReadOnlyList<string> Kinds { get; } = [Call, Visit, Meeting];

    /// <param name="said">What was chosen on the form; null where nothing was.</param>
    /// <param name="text">What was done, in people's own words.</param>
    /// <returns>One of the <see cref="Kinds"/>; null where it is no contact with the customer.</returns>
    public static string? Of(string? said, string? text) =>
        said is null ? In(text ?? string.Empty)
        : said == None ? null
        : said;

    private static string? In(string text)
    {
        var words = new string([.. text.Select(letter => char.IsLetter(letter) ? letter : ' ')])
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Otherwise.Contains) || words.Any(word => word.StartsWith("collega", StringComparison.Ordinal))
            ? null
            : Kinds.FirstOrDefault(kind => words.Any(Words[kind].Contains));
    }
}

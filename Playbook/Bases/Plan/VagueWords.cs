namespace AccountBot.Playbook.Bases.Plan;

/// <summary>Words that each reader takes to mean something else, in both our languages.</summary>
public static class VagueWords
{
    private static readonly string[] Words =
    [
        "as much as possible",
        "as soon as possible",
        "asap",
        "soon",
        "maybe",
        "perhaps",
        "some",
        "several",
        "many",
        "better",
        "more or less",
        "approximately",
        "optimal",
        "try",
        "zo veel mogelijk",
        "zoveel mogelijk",
        "zo snel mogelijk",
        "zo spoedig mogelijk",
        "binnenkort",
        "wellicht",
        "misschien",
        "enkele",
        "diverse",
        "veel",
        "beter",
        "ongeveer",
        "optimaal",
        "proberen",
        "enigszins",
    ];

    /// <summary>The first vague word in a text; null when there is none.</summary>
    public static string? In(string text)
    {
        var plain = " " + new string([.. text.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')]) + " ";
        return Array.Find(Words, word => plain.Contains(" " + word + " ", StringComparison.Ordinal));
    }
}

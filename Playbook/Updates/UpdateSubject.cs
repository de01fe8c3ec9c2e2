namespace AccountBot.Playbook.Updates;

/// <summary>Guesses from someone's words what a report is about, in Dutch or English. The person who reports can say otherwise.</summary>
public static class UpdateSubject
{
    private static readonly (string Subject, string[] Beginnings)[] Known =
    [
        ("product", ["product", "assortiment", "assortment", "artikel", "article", "kwaliteit", "quality", "recept"]),
        (
            "marketing",
            ["marketing", "campagne", "campaign", "advert", "brochure", "folder", "beurs", "reclame", "logo"]
        ),
        (
            "distribution",
            [
                "distributi",
                "lever",
                "deliver",
                "transport",
                "truck",
                "vracht",
                "magazijn",
                "warehouse",
                "voorraad",
                "stock",
                "logisti",
                "pallet",
                "shipment",
            ]
        ),
        (
            "it",
            ["ict", "edi", "software", "website", "webshop", "webportal", "portal", "portaal", "server", "computer"]
        ),
    ];

    /// <summary>Where words of several subjects occur, or of none, it is something else.</summary>
    public static string Guess(string text)
    {
        var words = text.Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()]);
        var found = Known
            .Where(each => words.Any(word => IsOf(word, each.Beginnings)))
            .Select(each => each.Subject)
            .ToList();
        // In capitals it is a department, in small letters an English word.
        if (words.Contains("IT", StringComparer.Ordinal) && !found.Contains("it"))
        {
            found.Add("it");
        }
        return found is [var only] ? only : Reporting.Other;
    }

    // Short ones are whole words: "edi" is not in "editor".
    private static bool IsOf(string word, string[] beginnings) =>
        Array.Exists(
            beginnings,
            beginning =>
                beginning.Length <= 3
                    ? word.Equals(beginning, StringComparison.OrdinalIgnoreCase)
                    : word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
        );
}

using AccountBot.Cards.Import;
using AccountBot.Playbook.Import;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A list of accounts that someone brings in.</summary>
static class ImportCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var texts = season.Texts;
        var view = new ImportView(
            "list",
            ImportState.Waiting,
            season.In("Sales · General", "Verkoop · Algemeen"),
            season.In("accounts 2027.xlsx", "accounts 2027.xlsx"),
            new ImportTally(4_960, 24, 9, 7),
            100,
            0,
            0,
            [season.In("Phone", "Telefoon"), season.In("Region", "Regio")]
        );
        yield return ("import-ask", ImportCard.Render(view, texts));
        yield return ("import-checked", ImportCard.Render(view with { State = ImportState.Checked }, texts));
        yield return (
            "import-running",
            ImportCard.Render(view with { State = ImportState.Running, Next = 58, Made = 2_874 }, texts)
        );
        yield return (
            "import-stopped",
            ImportCard.Render(view with { State = ImportState.Stopped, Next = 58, Made = 2_874 }, texts)
        );
        yield return (
            "import-done",
            ImportCard.Render(view with { State = ImportState.Done, Next = 100, Made = 4_960 }, texts)
        );
        ImportLine[] lines =
        [
            Line(2, "Contoso", ImportFate.New),
            Line(3, "Fabrikam", ImportFate.Known),
            Line(4, "contoso", ImportFate.Double),
            Line(
                5,
                "Adventure Works",
                ImportFate.Wrong,
                new ImportProblem("accountManager", "problem.person", ["pim@contoso.com"])
            ),
            Line(
                6,
                "=HYPERLINK(\"https://example.com\")",
                ImportFate.Wrong,
                new ImportProblem("name", "problem.name.formula", [])
            ),
        ];
        yield return ("import-rows", ImportRowsCard.Render(new ImportRowsView("list", lines, false, 0, 5_000), texts));
    }

    static ImportLine Line(int number, string name, ImportFate fate, params IReadOnlyList<ImportProblem> problems) =>
        new(
            number,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name },
            fate,
            Problems: problems
        );
}

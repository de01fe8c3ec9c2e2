using AccountBot.Cards.Import;
using AccountBot.Playbook.Import;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>A list of accounts that someone brings in, in each of its states.</summary>
internal static class EveryImportCard
{
    const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";

    public static IEnumerable<CardCase> All()
    {
        foreach (var state in Enum.GetValues<ImportState>())
        {
            yield return new($"import, {state}", texts => ImportCard.Render(View(state), texts));
            yield return new($"import, {state}, largest", texts => ImportCard.Render(Largest(state), texts));
        }
        yield return new(
            "import, nothing new",
            texts => ImportCard.Render(View(ImportState.Checked) with { Tally = new ImportTally(Known: 12) }, texts)
        );
        yield return new("import, rows", texts => ImportRowsCard.Render(Rows("Contoso", 1, false), texts));
        yield return new(
            "import, rows, none",
            texts => ImportRowsCard.Render(new ImportRowsView(Id, [], true, 0, 0), texts)
        );
        yield return new(
            "import, rows, largest",
            texts => ImportRowsCard.Render(Rows(Planted.Text(200), 3, true), texts)
        );
        yield return new("import, forgotten", texts => ImportForgottenCard.Render(0, texts));
        yield return new("import, forgotten with accounts", texts => ImportForgottenCard.Render(120, texts));
    }

    static ImportView View(ImportState state) =>
        new(Id, state, "Sales · General", "accounts.xlsx", new ImportTally(40, 3, 2, 1), 4, 2, 20, ["Phone"])
        {
            Reading = new ImportReading(null, 1, [new ImportNote(3, "members", NoteKind.LinesDivided)], 0),
        };

    static ImportView Largest(ImportState state) =>
        new(
            Id,
            state,
            Planted.Text(80),
            Planted.Text(80),
            new ImportTally(9_000, 500, 300, 200),
            200,
            120,
            5_400,
            [.. Enumerable.Range(0, 12).Select(_ => Planted.Text(40))],
            new ImportReading(
                Planted.Text(31),
                10,
                [.. Enum.GetValues<NoteKind>().Take(3).Select(kind => new ImportNote(9_999, "accountManager", kind))],
                9_000
            )
        );

    static ImportRowsView Rows(string name, int problems, bool notMade)
    {
        var fates = Enum.GetValues<ImportFate>();
        var lines = Enumerable
            .Range(0, ImportRowsCard.PageSize)
            .Select(at => new ImportLine(
                at + 2,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name },
                notMade ? ImportFate.Wrong : fates[at % fates.Length],
                Problems: notMade || fates[at % fates.Length] == ImportFate.Wrong
                    ?
                    [
                        .. Enumerable
                            .Range(0, problems)
                            .Select(_ => new ImportProblem("accountManager", "problem.person", [name])),
                    ]
                    : null
            ));
        return new ImportRowsView(Id, [.. lines], notMade, 20, 46);
    }
}

using AccountBot.Bot.Features.Import.Sheets;
using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Import;

/// <summary>A list that was read: its parts, the headings that mean nothing here, and how it was read.</summary>
public sealed record ImportList(
    IReadOnlyList<ImportChunk> Chunks,
    IReadOnlyList<string> PassedOver,
    ImportReading Reading
);

/// <summary>From the rows of a sheet to what would become of each, as far as that needs no look at the store.</summary>
/// <param name="Staff">The members of the team in which the accounts will live, and the person who sends the list.</param>
/// <param name="Mine">The accounts that the person who sends the list has already.</param>
public sealed record ImportSource(
    string Tenant,
    AccountConversation AccountConversation,
    Language Language,
    IReadOnlyList<Person> Staff,
    IReadOnlyList<Participation> Mine
);

public sealed class ImportReader(IOptions<BotSettings> settings, TimeProvider time)
{
    private const int ShownSheet = 31;

    /// <summary>Null when no row at the top is one of headings that we know.</summary>
    public ImportList? Read(SheetReading.Rows sheet, ImportSource source)
    {
        var rows = sheet.All;
        for (var at = 0; at < Math.Min(ImportHeading.RowsAbove, rows.Count); at++)
        {
            if (ImportHeading.Of(rows[at].Cells) is { } heading)
            {
                List<SheetRow> below = [.. rows.Skip(at + 1)];
                var lines = below.Select(row => LineOf(row, heading)).OfType<ImportLine>();
                var notes = below.SelectMany(row => NotesOf(row, heading)).ToList();
                return new ImportList(
                    ChunksOf([.. lines], source),
                    heading.PassedOver,
                    new ImportReading(
                        sheet.Sheet is null ? null : CleanText.Start(CleanText.Line(sheet.Sheet), ShownSheet),
                        rows[at].Number,
                        [.. notes.Take(ImportReading.Shown)],
                        Math.Max(0, notes.Count - ImportReading.Shown)
                    )
                );
            }
        }
        return null;
    }

    /// <summary>Of a row with an open quote no one knows which cell is which, so nothing is made of it.</summary>
    private static ImportLine? LineOf(SheetRow row, ImportHeading heading) =>
        heading.LineOf(row.Number, row.Cells) is { } line && row.OpensQuote
            ? line with
            {
                Fate = ImportFate.Wrong,
                Problems = [Kept(new FieldProblem("name", new Problem("import.problem.quote")))],
            }
            : heading.LineOf(row.Number, row.Cells);

    private static IEnumerable<ImportNote> NotesOf(SheetRow row, ImportHeading heading) =>
        row.OpensQuote
            ? [new ImportNote(row.Number, "name", NoteKind.OpenQuote)]
            : heading.NotesOf(row.Number, row.Cells, row.Merged);

    private List<ImportChunk> ChunksOf(IReadOnlyList<ImportLine> lines, ImportSource source)
    {
        var (staff, seen, chunks) = (
            new Staff(source.Staff),
            new HashSet<string>(StringComparer.Ordinal),
            new List<ImportChunk>()
        );
        var mine = source.Mine.ToLookup(part => IdentityOf(part.Name, part.Year), StringComparer.Ordinal);
        var today = time.Today();
        foreach (var part in lines.Chunk(ImportChunk.Size))
        {
            var (people, fits) = staff.Find(part.SelectMany(ImportRules.NamesIn));
            var rules = new ImportRules(source.Language, source.Language, today, settings.Value.FourEyes, people, fits);
            chunks.Add(new ImportChunk([.. part.Select(line => Judge(line, rules))], people));
        }
        return chunks;

        ImportLine Judge(ImportLine line, ImportRules rules)
        {
            if (line.Fate != ImportFate.Open)
            {
                return line;
            }
            var reading = rules.Read(line);
            if (reading is not FormReading.Right { Answers: var answers })
            {
                return line with
                {
                    Fate = ImportFate.Wrong,
                    Problems = [.. ((FormReading.Wrong)reading).Problems.Select(Kept)],
                };
            }
            var year = int.Parse(answers.Choice("year")!, System.Globalization.CultureInfo.InvariantCulture);
            var identity = IdentityOf(line.Name, year);
            if (!seen.Add(identity))
            {
                return line with { Fate = ImportFate.Double };
            }
            return mine[identity].FirstOrDefault() is { } known
                ? line with
                {
                    Fate = ImportFate.Known,
                    Account = known.Account,
                }
                : line with
                {
                    Fate = ImportFate.New,
                    Account = ImportedAccount.IdOf(source.Tenant, source.AccountConversation, identity),
                };
        }
    }

    /// <summary>The same name, however it is written, in the same year is the same account.</summary>
    private static string IdentityOf(string name, int year) =>
        $"{(NameMatch.Plain(name) is { Length: > 0 } plain ? plain : name.Trim())}|{year}";

    private static ImportProblem Kept(FieldProblem problem) =>
        new(
            problem.Field,
            problem.Problem.Text,
            [
                .. problem.Problem.Arguments.Select(argument =>
                    Convert.ToString(argument, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty
                ),
            ]
        );
}

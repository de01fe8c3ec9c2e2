using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Decks;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Sharing;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>A season of a few answers, as a document has them.</summary>
internal static class Written
{
    public static readonly DateOnly Today = DocumentSamples.Today;

    public static FormEntry Entry(
        int atBase,
        string form,
        int entry,
        params (string Field, Answer? Answer)[] answers
    ) => new(A.Year, atBase, form, 1, entry, Answers.Of(answers), false, 1, A.Kim, A.Monday);

    public static Answer Text(string text) => new Answer.Text(text);

    public static Answer Day(int fromToday) => new Answer.Date(Today.AddDays(fromToday));

    public static Answer Choice(params string[] keys) => new Answer.Choice(keys);

    public static FormEntry Contact(int number, string name, params (string Field, Answer? Answer)[] more) =>
        Entry(2, "contact", number, [("name", Text(name)), .. more]);

    public static SharedPlan Plan(Audience audience, params IReadOnlyList<FormEntry> entries) =>
        Plan(audience, entries, []);

    public static SharedPlan Plan(Audience audience, IReadOnlyList<FormEntry> entries, IReadOnlyList<TeamTask> tasks)
    {
        var account = A.Account();
        var soFar = new SeasonSoFar(entries) { Account = account, Tasks = tasks };
        return SharedPlan.Of(new Dossier(account, Season.Start(A.Year, A.Monday), soFar), audience, Today);
    }

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Table? table, Texts texts) =>
        [.. (table?.Rows ?? []).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.In(texts))])];

    public static IReadOnlyList<SlidePart.Grid> Grids(Table table) =>
        [.. GridSlides.Of(table, Texts.In(Language.En)).SelectMany(slide => slide.Parts).OfType<SlidePart.Grid>()];

    public static async Task<OfficeFile> BookAsync(SharedPlan plan, Language language = Language.En) =>
        new(await DocumentSamples.BookAsync(plan, Texts.In(language)));

    /// <summary>Everything that someone reads in a file: slides, sheets and their names.</summary>
    public static IReadOnlyList<string> Words(OfficeFile file) =>
        file.IsDeck
            ? [.. file.Slides().SelectMany(slide => slide.Split('\n'))]
            :
            [
                .. file.Sheets().Select(sheet => sheet.Name),
                .. file.Sheets().SelectMany(sheet => sheet.Rows).SelectMany(row => row).Select(Said),
            ];

    private static string Said(DocumentFormat.OpenXml.Spreadsheet.Cell cell) =>
        cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? string.Empty;
}

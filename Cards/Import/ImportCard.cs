using AccountBot.Playbook.Import;
using AdaptiveCards;

namespace AccountBot.Cards.Import;

/// <param name="Id">Which list.</param>
/// <param name="Place">What the channel is called in which the accounts will live; null where no one told.</param>
/// <param name="File">Null for pasted text.</param>
/// <param name="Parts">In how many parts the list is worked through.</param>
/// <param name="Next">The part that comes next.</param>
/// <param name="Made">How many accounts there are of it now.</param>
/// <param name="PassedOver">Headings that mean nothing here.</param>
/// <param name="Reading">How the file was read; null where no one wrote it down.</param>
public sealed record ImportView(
    string Id,
    ImportState State,
    string? Place,
    string? File,
    ImportTally Tally,
    int Parts,
    int Next,
    int Made,
    IReadOnlyList<string> PassedOver,
    ImportReading? Reading = null
);

/// <summary>A list of accounts that someone brings in: what is asked for, what would become of it, and how far it is.</summary>
public static class ImportCard
{
    private const int BarLength = 12;

    public static AdaptiveCard Render(ImportView view, Texts texts) =>
        Show.Card(
            texts,
            texts["import.title"],
            [
                Show.Head(texts["app.name"], texts["import.title"]),
                view.State == ImportState.Waiting ? null : Show.Subtle(Source(view, texts)),
                .. view.State switch
                {
                    ImportState.Waiting => Asks(view, texts),
                    ImportState.Checking =>
                    [
                        Bar(view),
                        Show.Text(texts["import.checking", texts.Number(view.Tally.All)]),
                    ],
                    ImportState.Checked => Checked(view, texts),
                    ImportState.Running =>
                    [
                        Bar(view),
                        Show.Text(texts["import.running", texts.Number(view.Made), texts.Number(view.Tally.New)]),
                        Act.Row(Do(view, Verbs.ImportStop, texts["import.stop"]), Again(view, texts)),
                    ],
                    ImportState.Stopped =>
                    [
                        Bar(view),
                        Show.Text(texts["import.stopped", texts.Number(view.Made), texts.Number(view.Tally.New)]),
                        Act.Row(
                            Do(view, Verbs.ImportGo, texts["import.on"], primary: true),
                            Rows(view, texts),
                            Do(view, Verbs.ImportForget, texts["import.forget"])
                        ),
                    ],
                    _ => Done(view, texts),
                },
            ]
        );

    private static IEnumerable<AdaptiveElement?> Asks(ImportView view, Texts texts) =>
        [
            Show.Text(texts["import.ask", view.Place ?? texts["import.place"]]),
            Show.Prose(texts["import.columns"]),
            .. ImportColumn.All.Select(column =>
                Show.Prose("• " + texts[$"import.column.{column.Field}"], AdaptiveSpacing.Small)
            ),
            Show.Prose(texts["import.people"], AdaptiveSpacing.Medium, subtle: true),
            Show.Strong(texts["import.example"]),
            Show.Text(texts["import.example.list"], AdaptiveTextSize.Small, spacing: AdaptiveSpacing.Small),
        ];

    private static IEnumerable<AdaptiveElement?> Checked(ImportView view, Texts texts) =>
        [
            Show.Text(texts[view.Tally.New > 0 ? "import.checked" : "import.nothing", texts.Number(view.Tally.All)]),
            .. Facts(view.Tally, texts),
            PassedOver(view, texts),
            Notes(view, texts),
            Show.Subtle(texts["import.ask", view.Place ?? texts["import.place"]]),
            Act.Row(
                view.Tally.New > 0
                    ? Do(view, Verbs.ImportGo, texts["import.go", texts.Number(view.Tally.New)], primary: true)
                    : null,
                Rows(view, texts),
                view.Tally.NotMade > 0 ? NotMade(view, texts) : null,
                Do(view, Verbs.ImportForget, texts["import.forget"])
            ),
        ];

    private static IEnumerable<AdaptiveElement?> Done(ImportView view, Texts texts) =>
        [
            Show.Strong("✓ " + texts["import.done", texts.Number(view.Made)]),
            .. Facts(view.Tally with { New = 0 }, texts),
            PassedOver(view, texts),
            Show.Prose(texts["import.next"]),
            Act.Row(Rows(view, texts), view.Tally.NotMade > 0 ? NotMade(view, texts) : null),
        ];

    private static IEnumerable<AdaptiveElement> Facts(ImportTally tally, Texts texts) =>
        new (string Fate, int Count)[]
        {
            ("new", tally.New),
            ("known", tally.Known),
            ("double", tally.Doubles),
            ("wrong", tally.Wrong),
        }
            .Where(fact => fact.Count > 0)
            .Select(fact => Show.Fact(texts[$"import.fate.{fact.Fate}"], texts.Number(fact.Count)));

    private static AdaptiveElement? PassedOver(ImportView view, Texts texts) =>
        view.PassedOver.Count == 0 ? null : Show.Subtle(texts["import.passedOver", string.Join(", ", view.PassedOver)]);

    /// <summary>What was read: the file, which of its sheets, and where in it the headings are.</summary>
    private static string Source(ImportView view, Texts texts)
    {
        string?[] parts =
        [
            view.File ?? texts["import.pasted"],
            view.Reading?.Sheet is { } sheet ? texts["import.sheet", sheet] : null,
            view.Reading is { Heading: var row } ? texts["import.heading", row] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>The cells that were not simply read as they stand: the first few, and how many others there are.</summary>
    private static AdaptiveElement? Notes(ImportView view, Texts texts)
    {
        if (view.Reading is not { Notes: { Count: > 0 } notes } reading)
        {
            return null;
        }
        var said = notes.Select(note =>
            $"{texts["import.row", note.Row]}: {texts[KeyOf(note.Kind), texts["account." + note.Field]]}"
        );
        return Show.Subtle(
            string.Join(
                '\n',
                reading.More > 0 ? said.Append(texts["import.note.more", texts.Number(reading.More)]) : said
            )
        );
    }

    private static string KeyOf(NoteKind kind) =>
        kind switch
        {
            NoteKind.LinesDivided => "import.note.linesDivided",
            NoteKind.LinesJoined => "import.note.linesJoined",
            NoteKind.Merged => "import.note.merged",
            _ => "import.note.openQuote",
        };

    /// <summary>How far it is, in blocks that any client can show.</summary>
    private static AdaptiveElement Bar(ImportView view)
    {
        var full = view.Parts == 0 ? 0 : BarLength * view.Next / view.Parts;
        return Show.Text(
            new string('▰', full) + new string('▱', BarLength - full),
            AdaptiveTextSize.Large,
            color: AdaptiveTextColor.Accent
        );
    }

    private static AdaptiveExecuteAction Again(ImportView view, Texts texts) =>
        Do(view, Verbs.ImportShow, texts["import.look"]);

    private static AdaptiveExecuteAction Rows(ImportView view, Texts texts) =>
        Act.Execute(
            texts["import.rows"],
            Data(view, Verbs.ImportRows) with
            {
                Page = ImportRowsCard.Every + ".0",
            },
            withInputs: false
        );

    private static AdaptiveExecuteAction NotMade(ImportView view, Texts texts) =>
        Act.Execute(
            texts["import.rows.notMade"],
            Data(view, Verbs.ImportRows) with
            {
                Page = ImportRowsCard.NotMade + ".0",
            },
            withInputs: false
        );

    private static AdaptiveExecuteAction Do(ImportView view, string verb, string title, bool primary = false) =>
        Act.Execute(title, Data(view, verb), withInputs: false, primary);

    private static CardData Data(ImportView view, string verb) => new() { Verb = verb, Form = view.Id };
}

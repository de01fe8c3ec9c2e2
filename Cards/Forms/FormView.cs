using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Cards.Forms;

/// <summary>One form as it waits for answers.</summary>
/// <param name="Account">The account's name; empty for an account that is being made.</param>
/// <param name="Base">0 for a form outside the bases.</param>
/// <param name="Soon">The people offered by name, besides whom the reader searches for.</param>
/// <param name="Typed">What the inputs show: typed before, or answered earlier.</param>
public sealed record FormView(
    string Account,
    string AccountId,
    int Year,
    int Base,
    Form Form,
    int Entry,
    SeasonSoFar SoFar,
    IReadOnlyList<Person> Soon,
    IReadOnlyDictionary<string, string> Typed
)
{
    public static readonly IReadOnlyDictionary<string, string> Untouched = new Dictionary<string, string>(
        StringComparer.Ordinal
    );

    public int Step { get; init; }

    public int Steps { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The revision of the answers that this card replaces; 0 for the first ones.</summary>
    public int Revision { get; init; }

    /// <summary>The card changes answers that are there already.</summary>
    public bool Editing { get; init; }

    /// <summary>Somebody else was first: what they answered, beside what this reader typed.</summary>
    public FormEntry? Theirs { get; init; }

    /// <summary>A word to whoever must act, above the fields.</summary>
    public string? Note { get; init; }

    /// <summary>Who saved it halfway.</summary>
    public FormEntry? Paused { get; init; }

    /// <summary>The verb of the button that saves.</summary>
    public string SaveVerb { get; init; } = Verbs.FormSave;

    /// <summary>The text of that button, where it is another.</summary>
    public string? SaveText { get; init; }

    /// <summary>For a form outside the bases: the id of this one card, so that sending it twice does it once.</summary>
    public string? Instance { get; init; }

    /// <summary>The entries of a repeatable form that are there already.</summary>
    public IReadOnlyList<FormEntry> Entries => Form.Repeatable ? SoFar.All(Base, Form.Key) : [];

    /// <summary>The card of a form that waits for its answer.</summary>
    public static FormView Fresh(Dossier dossier, Form form, int entry)
    {
        // Paused, or answered before other answers made the form ask for more.
        var before = dossier.Answers.Entry(dossier.Season.AtBat, form.Key, entry);
        return Of(dossier, form, entry, before) with { Paused = before is { Paused: true } ? before : null };
    }

    /// <summary>The card with which answers are changed.</summary>
    public static FormView Edit(Dossier dossier, Form form, FormEntry entry) =>
        Of(dossier, form, entry.Entry, entry) with
        {
            Editing = true,
        };

    /// <summary>The card as it comes back with what was typed.</summary>
    public static FormView Back(
        Dossier dossier,
        Form form,
        int entry,
        IReadOnlyDictionary<string, string> typed,
        int revision
    ) => Of(dossier, form, entry, null) with { Typed = typed, Revision = revision };

    private static FormView Of(Dossier dossier, Form form, int entry, FormEntry? shown) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            dossier.Season.AtBat,
            form,
            entry,
            dossier.Answers,
            [.. dossier.Account.Everybody],
            shown is null ? Presets(form, dossier.Answers) : Inputs(form, shown, dossier)
        )
        {
            Step = dossier.AtBat.StepOf(form),
            Steps = dossier.AtBat.Forms.Count,
            Revision = shown?.Revision ?? 0,
        };

    public static IReadOnlyDictionary<string, string> Presets(Form form, SeasonSoFar soFar) =>
        form.FieldsFor(soFar)
            .OfType<ChoiceField>()
            .Where(field => field.Preset is not null)
            .ToDictionary(field => field.Key, field => field.Preset!, StringComparer.Ordinal);

    private static Dictionary<string, string> Inputs(Form form, FormEntry entry, Dossier dossier) =>
        form.FieldsFor(dossier.Answers)
            .Where(field => entry.Answers.Has(field.Key))
            .SelectMany(field => field.Show(entry.Answers[field.Key]!, dossier.Account.Language))
            .ToDictionary(StringComparer.Ordinal);
}

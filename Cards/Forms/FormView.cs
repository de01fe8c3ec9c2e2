using AccountBot.Cards.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
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

    /// <summary>Someone else was first: what they answered, beside what this reader typed.</summary>
    public FormEntry? Theirs { get; init; }

    /// <summary>A word to the person who must act, above the fields.</summary>
    public string? Note { get; init; }

    /// <summary>Who saved it halfway.</summary>
    public FormEntry? Paused { get; init; }

    /// <summary>The verb of the button that saves.</summary>
    public string SaveVerb { get; init; } = Verbs.FormSave;

    /// <summary>The text of that button, where it is another.</summary>
    public string? SaveText { get; init; }

    /// <summary>For a form outside the bases: the id of this one card, so that sending it twice does it once.</summary>
    public string? Instance { get; init; }

    /// <summary>For a new account: the account whose season brought it.</summary>
    public string? Origin { get; init; }

    /// <summary>The entries of a repeatable form that are there already.</summary>
    public IReadOnlyList<FormEntry> Entries => Form.Repeatable ? SoFar.All(Base, Form.Key) : [];

    /// <summary>The card of a form that waits for its answer.</summary>
    public static FormView Fresh(Dossier dossier, Form form, int entry, int? atBase = null)
    {
        // Paused, or answered before other answers made the form ask for more.
        var before = dossier.Answers.Entry(atBase ?? dossier.Season.AtBat, form.Key, entry);
        return Of(dossier, form, entry, before, atBase) with { Paused = before is { Paused: true } ? before : null };
    }

    /// <summary>The card with which answers are changed.</summary>
    public static FormView Edit(Dossier dossier, Form form, FormEntry entry) =>
        Of(dossier, form, entry.Entry, entry, entry.Base) with
        {
            Editing = true,
        };

    /// <summary>The card as it comes back with what was typed.</summary>
    public static FormView Back(
        Dossier dossier,
        Form form,
        int entry,
        IReadOnlyDictionary<string, string> typed,
        int revision,
        int? atBase = null
    ) => Of(dossier, form, entry, null, atBase) with { Typed = typed, Revision = revision };

    private static FormView Of(Dossier dossier, Form form, int entry, FormEntry? shown, int? atBase) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            atBase ?? dossier.Season.AtBat,
            form,
            entry,
            dossier.Answers,
            [.. dossier.Account.Everybody],
            shown is null
                ? Presets(form, dossier.Answers, entry, dossier.Account.Language)
                : Inputs(form, shown.Answers, dossier.Answers, dossier.Account.Language)
        )
        {
            Step = TwelveBases.Number(atBase ?? dossier.Season.AtBat).StepOf(form),
            Steps = TwelveBases.Number(atBase ?? dossier.Season.AtBat).Forms.Count,
            Revision = shown?.Revision ?? 0,
        };

    /// <summary>What an empty card shows: what is known from elsewhere, else the usual choice.</summary>
    public static IReadOnlyDictionary<string, string> Presets(
        Form form,
        SeasonSoFar soFar,
        int entry = 0,
        Language reader = Language.En
    )
    {
        var presets = form.FieldsFor(soFar)
            .OfType<ChoiceField>()
            .Where(field => field.Preset is not null)
            .ToDictionary(field => field.Key, field => field.Preset!, StringComparer.Ordinal);
        foreach (var (input, value) in Inputs(form, Known(form, soFar, entry), soFar, reader))
        {
            presets[input] = value;
        }
        return presets;
    }

    private static Answers Known(Form form, SeasonSoFar soFar, int entry) =>
        form == Base03Plan.ObjectiveForm ? Objective.Composed(soFar) : form.Prefill(soFar, entry);

    private static Dictionary<string, string> Inputs(Form form, Answers answers, SeasonSoFar soFar, Language reader) =>
        form.FieldsFor(soFar)
            .Where(field => answers.Has(field.Key))
            .SelectMany(field => field.Show(answers[field.Key]!, reader))
            .ToDictionary(StringComparer.Ordinal);
}

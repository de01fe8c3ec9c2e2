using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Support;

/// <summary>A season in the making: at base 1 with nothing answered, until the test says otherwise.</summary>
internal sealed record DossierBuilder
{
    public Account Account { get; init; } = A.Account();

    public Season Season { get; init; } = Season.Start(A.Year, A.Monday);

    public SeasonSoFar Answers { get; init; } = SeasonSoFar.None;

    /// <summary>Everything a base is judged by.</summary>
    public SeasonSoFar SoFar => Answers with { Account = Account };

    public Dossier Build() => new(Account, Season, SoFar);

    public static implicit operator Dossier(DossierBuilder builder) => builder.Build();

    public Dossier ToDossier() => Build();

    public DossierBuilder With(Func<Account, Account> change) => this with { Account = change(Account) };

    public DossierBuilder With(Func<Season, Season> change) => this with { Season = change(Season) };

    /// <summary>The base that is in progress; all before it are reached.</summary>
    public DossierBuilder AtBase(int number) =>
        With(season =>
            Enumerable.Range(0, number - season.AtBat).Aggregate(season, (sum, _) => sum.Go(A.Eva, A.Monday))
        );

    /// <summary>The base that is in progress, with everything answered that the ones before it ask.</summary>
    public DossierBuilder PlayedTo(int number) =>
        Enumerable
            .Range(1, number - 1)
            .Aggregate(this, (sum, _) => sum.Complete().With(season => season.Go(A.Eva, A.Monday)));

    /// <summary>What someone said to a mandate or an acceptance at the base in progress.</summary>
    public DossierBuilder With(ApprovalKind kind, Person by, Stand stand = Stand.Agrees, string? reason = null) =>
        this with
        {
            Answers = Answers with
            {
                Accords =
                [
                    .. Answers.Accords.Where(approval => approval.Kind != kind || !approval.By.Is(by)),
                    new Approval(A.Year, Season.AtBat, kind, by, stand, reason, A.Monday, 1),
                ],
            },
        };

    /// <summary>A preparation that the GO of base 6 brought.</summary>
    public DossierBuilder WithPreparation(string id, TaskState state, string? reason = null) =>
        this with
        {
            Answers = Answers with
            {
                Tasks =
                [
                    .. Answers.Tasks.Where(task => task.Id != id),
                    new TeamTask(
                        id,
                        A.Year,
                        Base06Testing.Number,
                        TaskKind.Preparation,
                        "prep." + id,
                        A.Sam,
                        A.Today.AddDays(7),
                        state,
                        reason,
                        A.Kim,
                        A.Monday,
                        1
                    ),
                ],
            },
        };

    /// <summary>One form of the base in progress, answered with these inputs; without any, with good ones.</summary>
    public DossierBuilder With(string form, params IReadOnlyList<(string Input, string Typed)> inputs) =>
        With(form, 0, inputs);

    /// <summary>One entry of a repeatable form.</summary>
    public DossierBuilder With(string form, int entry, params IReadOnlyList<(string Input, string Typed)> inputs) =>
        Saved(Entry(form, entry, inputs));

    /// <summary>The same, saved halfway.</summary>
    public DossierBuilder WithPaused(
        string form,
        int entry,
        params IReadOnlyList<(string Input, string Typed)> inputs
    ) => this with { Answers = Answers.With(Entry(form, entry, inputs, paused: true)) };

    /// <summary>The team said that it has enough of a repeatable form.</summary>
    public DossierBuilder GoneOn(string form)
    {
        var definition = Form(form);
        var mark = new FormEntry(
            A.Year,
            Season.AtBat,
            form,
            definition.Version,
            0,
            AccountBot.Playbook.Forms.Answers.None,
            false,
            1,
            A.Kim,
            A.Monday
        );
        return this with { Answers = Answers.With(mark) };
    }

    /// <summary>Without one form of the base in progress, whatever was answered to it.</summary>
    public DossierBuilder Without(string form) =>
        this with
        {
            Answers = Answers with
            {
                Entries = [.. Answers.Entries.Where(entry => entry.Base != Season.AtBat || entry.Form != form)],
            },
        };

    /// <summary>Without one answer of the base in progress, as an older release or a pause may have left it.</summary>
    public DossierBuilder WithoutAnswer(string form, string field)
    {
        var entry = SoFar.Entry(Season.AtBat, form)!;
        var others = entry.Answers.ByField.Where(answer => answer.Key != field).ToDictionary(StringComparer.Ordinal);
        return this with { Answers = Answers.With(entry with { Answers = new Answers(others) }) };
    }

    /// <summary>What still keeps the base in progress from being reached, in words: a form, a field, or for whom it waits.</summary>
    public IReadOnlyList<string> Gaps =>
        [
            .. TwelveBases
                .Number(Season.AtBat)
                .Gaps(SoFar)
                .Select(gap =>
                    gap.Field == Gap.Waiting ? $"{gap.Form} waits for {gap.About}"
                    : gap.Field is null ? gap.Form!
                    : $"{gap.Form}.{gap.Field}"
                ),
        ];

    /// <summary>Everything that the base in progress needs to be reached, and every step behind the team.</summary>
    public DossierBuilder Complete()
    {
        var done = TwelveBases.Number(Season.AtBat).Forms.Aggregate(this, (sum, form) => sum.Done(form));
        return Season.AtBat switch
        {
            Base04Team.Number => done.With(ApprovalKind.Mandate, A.Director),
            Base05Internal.Number => Base05Internal
                .Needed(SoFar)
                .Aggregate(done, (sum, person) => sum.With(ApprovalKind.Acceptance, person)),
            Base07Presenting.Number => Base07Presenting
                .OpenPreparations(SoFar)
                .Aggregate(done, (sum, task) => sum.WithPreparation(task.Id, TaskState.Done)),
            _ => done,
        };
    }

    DossierBuilder Done(Form form)
    {
        if (form.FieldsFor(SoFar).Count == 0)
        {
            return this;
        }
        if (!form.Repeatable)
        {
            return With(form.Key);
        }
        var entries = Enumerable.Range(1, GoodAnswers.EntriesOf(Season.AtBat, form, SoFar));
        return entries.Aggregate(this, (sum, entry) => sum.With(form.Key, entry)).GoneOn(form.Key);
    }

    DossierBuilder Saved(FormEntry entry) =>
        this with
        {
            Answers = Answers.With(entry),
            Account = Form(entry.Form).OnAccount(Account, entry.Answers),
        };

    FormEntry Entry(string form, int entry, IReadOnlyList<(string Input, string Typed)> inputs, bool paused = false)
    {
        var definition = Form(form);
        var typed = inputs.Count > 0 ? inputs : GoodAnswers.To(Season.AtBat, form, SoFar);
        var read = definition.Read(A.Inputs(typed), SoFar, paused);
        var answers = read switch
        {
            FormReading.Right right => right.Answers,
            FormReading.Wrong wrong => throw new InvalidOperationException(
                $"The test's own answers to {form} are wrong: {string.Join(", ", wrong.Problems.Select(each => $"{each.Field} {each.Problem.Text}"))}"
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new FormEntry(
            A.Year,
            Season.AtBat,
            form,
            definition.Version,
            entry,
            answers,
            paused,
            1,
            A.Kim,
            A.Monday
        );
    }

    Form Form(string form) =>
        TwelveBases.Number(Season.AtBat).Find(form) ?? throw new InvalidOperationException($"No form {form}.");
}

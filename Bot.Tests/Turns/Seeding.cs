using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The quick way to a later base: good answers, by the people of this field, straight into the store.</summary>
internal static class Seeding
{
    /// <summary>Behind base 12: every base is reached.</summary>
    public const int HomeRun = 13;

    private const int Batch = 90;

    /// <summary>A field with an account that is at a base, everything before it answered.</summary>
    public static async Task<TeamScenario> SeededAsync(
        this AzuriteFixture azurite,
        int atBase,
        bool dutch = false,
        TimeProvider? time = null
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.SeedAsync(atBase);
        return scenario;
    }

    /// <summary>Plays the bases before this one, and of this one the forms before a form.</summary>
    /// <param name="until">The form that is left open; none of this base's forms is answered when null.</param>
    public static async Task SeedAsync(this TeamScenario scenario, int atBase, string? until = null)
    {
        var file = await scenario.FileAsync();
        var (dossier, rows) = (file.Dossier, new Dictionary<string, object>(StringComparer.Ordinal));
        var seeding = new Seed(scenario, rows);
        while (dossier.Season.AtBat < atBase && dossier.Season.State != SeasonState.HomeRun)
        {
            dossier = seeding.Pass(dossier.AtBat.Forms.Aggregate(dossier, seeding.Answer));
        }
        var before = dossier.AtBat.Forms.TakeWhile(form => until is not null && form.Key != until);
        dossier = before.Aggregate(dossier, seeding.Answer);
        rows[AccountKeys.Account] = dossier.Account;
        rows[AccountKeys.Season(dossier.Season.Year)] = dossier.Season;
        foreach (var some in rows.Chunk(Batch))
        {
            var changes = some.Aggregate(new Changes(file), (sum, row) => sum.Put(row.Key, row.Value));
            (
                await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
    }

    /// <summary>The account manager asks for the base in progress.</summary>
    public static async Task<FakeMessage> PlayFormAsync(this TeamScenario scenario, string form, int atBase)
    {
        (await scenario.Kim.SaysAsync(scenario.Thread, scenario.Dutch ? "speel" : "play")).Reply!.IsOk.ShouldBeTrue();
        return await scenario.FormAsync(form, atBase);
    }

    /// <summary>Someone answers the form that is open, with good answers.</summary>
    public static async Task<FakeMessage> AnswersAsync(
        this TeamScenario scenario,
        FakePerson person,
        string form,
        int atBase,
        params IReadOnlyList<(string Input, string Value)> other
    )
    {
        var dossier = (await scenario.FileAsync()).Dossier;
        if (!scenario.Thread.FromBot.Any(message => message.Says(scenario.Texts.FormTitle(atBase, form))))
        {
            await scenario.PlayFormAsync(form, atBase);
        }
        var card = await scenario.FormAsync(form, atBase);
        var typed = scenario.GoodInputs(dossier, form).Select(each => (each.Key, each.Value));
        var inputs = typed.Where(each => !other.Any(one => one.Input == each.Key)).Concat(other);
        var pressed = await person.PressesAsync(card, Verbs.FormSave, inputs);
        pressed.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue(pressed.ToString());
        return card;
    }

    /// <summary>Good answers to a form as it is now, by the people of this field and in its language.</summary>
    public static IReadOnlyDictionary<string, string> GoodInputs(
        this TeamScenario scenario,
        Dossier dossier,
        string form
    ) => Seed.Typed(scenario, dossier, form);

    /// <summary>What comes of answers on the way, row by row.</summary>
    private sealed class Seed(TeamScenario scenario, Dictionary<string, object> rows)
    {
        private readonly DateTimeOffset now = scenario.Bot.Get<TimeProvider>().GetUtcNow();

        public Dossier Answer(Dossier dossier, Form form)
        {
            if (form.Work == FormWork.Acceptances)
            {
                return Base05Internal
                    .Needed(dossier.Answers)
                    .Aggregate(dossier, (sum, person) => Agree(sum, ApprovalKind.Acceptance, person));
            }
            if (form.FieldsFor(dossier.Answers).Count == 0 || dossier.AtBat.IsDone(form, dossier.Answers))
            {
                return dossier;
            }
            var entries = form.Repeatable ? GoodAnswers.EntriesOf(dossier.Season.AtBat, form, dossier.Answers) : 1;
            if (entries == 0)
            {
                var at = new FormAddress(dossier.Season.Year, dossier.Season.AtBat, form.Key, 1);
                return Take(dossier, dossier.GoOn(at, dossier.Account.AccountManager, now));
            }
            for (var entry = 1; entry <= entries; entry++)
            {
                var then = form.Repeatable && entry < entries ? SaveThen.Again : SaveThen.Next;
                dossier = Answer(dossier, form, form.Repeatable ? entry : 0, then);
            }
            return form.Key == "mandate" && Base04Team.DirectorIn(dossier.Answers) is { } director
                ? Agree(dossier, ApprovalKind.Mandate, director)
                : dossier;
        }

        private Dossier Answer(Dossier dossier, Form form, int entry, SaveThen then)
        {
            var at = new FormAddress(dossier.Season.Year, dossier.Season.AtBat, form.Key, entry);
            var people = dossier.Account.Everybody.ToDictionary(person => person.Id, StringComparer.Ordinal);
            var inputs = new FormInputs(
                Typed(scenario, dossier, form.Key),
                people,
                dossier.Account.Language,
                DateOnly.FromDateTime(now.UtcDateTime)
            );
            return Take(dossier, dossier.Answer(at, inputs, 0, then, dossier.Account.AccountManager, now));
        }

        private Dossier Take(Dossier dossier, AnswerOutcome outcome)
        {
            var saved = outcome.ShouldBeOfType<AnswerOutcome.Saved>(outcome.ToString());
            var answers = dossier.Answers.With(new[] { saved.Entry, saved.Mark }.OfType<FormEntry>());
            foreach (var written in new[] { saved.Entry, saved.Mark }.OfType<FormEntry>())
            {
                rows[AccountKeys.Form(written)] = written;
            }
            if (saved.Plan is { } plan)
            {
                rows[AccountKeys.Plan(plan.Year, plan.Number)] = plan;
                answers = answers with { Plans = [.. answers.Plans, plan] };
            }
            var account = saved.Account ?? dossier.Account;
            return new Dossier(account, saved.Season, answers with { Account = account });
        }

        private Dossier Agree(Dossier dossier, ApprovalKind kind, Person person)
        {
            var given = dossier.Accord(kind, Stand.Agrees, null, person, now).ShouldBeOfType<ApprovalOutcome.Given>();
            rows[AccountKeys.Accord(given.Accord)] = given.Accord;
            return dossier with { Season = given.Season, Answers = dossier.Answers.With(given.Accord) };
        }

        /// <summary>The gate opens and the manager says GO.</summary>
        public Dossier Pass(Dossier dossier)
        {
            if (dossier.Season.AtBat == Base07Presenting.Number)
            {
                dossier = Prepared(dossier);
            }
            dossier.AtBat.Gaps(dossier.Answers).ShouldBeEmpty();
            var opened = dossier
                .OpenGate(null, dossier.Account.AccountManager, now)
                .ShouldBeOfType<OpenGateOutcome.Opened>();
            var verdict = new Verdict(Choice.Go, dossier.Account.Manager, now);
            var gate = opened.Gate with { Verdict = verdict };
            var closing = GateClosing.Of(gate, opened.Season, [], dossier.Account.Manager!);
            var tasks = Preparations.For(gate, now);
            foreach (var task in tasks)
            {
                rows[AccountKeys.Task(task.Id)] = task;
            }
            rows[AccountKeys.Gate(gate.Year, gate.Base, gate.Round)] = gate;
            rows[AccountKeys.Celebration(gate.Year, gate.Base)] = closing.Celebration!;
            return dossier with
            {
                Season = closing.Season,
                Answers = dossier.Answers with { Tasks = [.. dossier.Answers.Tasks, .. tasks] },
            };
        }

        private Dossier Prepared(Dossier dossier)
        {
            var done = dossier
                .Answers.Tasks.Select(task => task with { State = TaskState.Done, Revision = 2 })
                .ToList();
            foreach (var task in done)
            {
                rows[AccountKeys.Task(task.Id)] = task;
            }
            return dossier with { Answers = dossier.Answers with { Tasks = done } };
        }

        public static Dictionary<string, string> Typed(TeamScenario scenario, Dossier dossier, string form)
        {
            var typed = GoodAnswers
                .To(dossier.Season.AtBat, form, dossier.Answers)
                .ToDictionary(each => each.Input, each => Ours(scenario, each.Typed), StringComparer.Ordinal);
            var today = DateOnly.FromDateTime(scenario.Bot.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            foreach (var each in dossier.AtBat.Find(form)!.FieldsFor(dossier.Answers))
            {
                Localize(typed, each, today, scenario.Dutch);
            }
            return typed;
        }

        /// <summary>The good answers name the people of other tests, a spring day, and English figures.</summary>
        private static void Localize(
            Dictionary<string, string> typed,
            AccountBot.Playbook.Forms.Field field,
            DateOnly today,
            bool dutch
        )
        {
            if (!typed.TryGetValue(field.Key, out var value))
            {
                return;
            }
            typed[field.Key] = field switch
            {
                DateField { Sense: DateSense.Past } => Day(today.AddDays(-3)),
                DateField => Day(today.AddDays(30)),
                MoneyField or NumberField when dutch => value
                    .Replace(",", string.Empty, StringComparison.Ordinal)
                    .Replace('.', ','),
                _ => value,
            };
        }

        private static string Day(DateOnly day) =>
            day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        private static string Ours(TeamScenario scenario, string typed) =>
            new[]
            {
                (A.Kim, scenario.Kim),
                (A.Sam, scenario.Sam),
                (A.Noor, scenario.Noor),
                (A.Eva, scenario.Eva),
                (A.Director, scenario.Dirk),
            }.Aggregate(
                typed,
                (text, pair) => text.Replace(pair.Item1.Id, pair.Item2.AadObjectId, StringComparison.Ordinal)
            );
    }

    /// <summary>A team with one account in its channel, at its first base.</summary>
    public static async Task<TeamScenario> WithAccountAsync(
        this AzuriteFixture azurite,
        bool dutch = false,
        TimeProvider? time = null
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }
}

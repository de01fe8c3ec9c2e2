using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook;

/// <summary>An account's season as it stands: what may be done with it, and what comes of that.</summary>
public sealed partial record Dossier(Account Account, Season Season, SeasonSoFar Answers)
{
    public BaseDefinition AtBat => TwelveBases.Number(Season.AtBat);

    public NextStep Next =>
        Season.State switch
        {
            SeasonState.AtGate => new NextStep.CloseGate(
                Season.AtBat,
                Account.Rule == GateRule.Manager ? Account.Manager : null
            ),
            SeasonState.Parked => new NextStep.Wait(Season.Parking?.Until),
            SeasonState.HomeRun => new NextStep.HomeRun(),
            SeasonState.Ended => new NextStep.Over(),
            _ when AtBat.FirstOpen(Answers) is { } form => new NextStep.Fill(Season.AtBat, form.Key),
            _ when AtBat.Gaps(Answers) is [var gap, ..] => new NextStep.Await(Season.AtBat, gap),
            _ => new NextStep.OpenGate(Season.AtBat),
        };

    /// <summary>Takes the answers of one form card.</summary>
    /// <param name="revision">The revision of the answers that the card showed; 0 for a card that was still empty.</param>
    public AnswerOutcome Answer(
        FormAddress at,
        FormInputs inputs,
        int revision,
        SaveThen then,
        Person by,
        DateTimeOffset now
    )
    {
        if (Refuse(at, by) is { } refusal)
        {
            return refusal;
        }
        var form = FormAt(at)!;
        var before = Answers.Entry(at.Base, at.Form, at.Entry);
        if (revision != (before?.Revision ?? 0))
        {
            var same =
                before is not null
                && form.Read(inputs, Answers, before.Paused) is FormReading.Right again
                && again.Answers.Equals(before.Answers);
            return new AnswerOutcome.AlreadyAnswered(before, same);
        }
        if (at.Entry > Form.MostEntries)
        {
            return new AnswerOutcome.Wrong([
                new FieldProblem(
                    form.FieldsFor(Answers)[0].Key,
                    new Problem("problem.tooMany", Form.MostEntries, at.Entry)
                ),
            ]);
        }
        return form.Read(inputs, Answers, then == SaveThen.Pause) switch
        {
            FormReading.Right right => Save(at, form, right.Answers, before, then, by, now),
            FormReading.Wrong wrong => new AnswerOutcome.Wrong(wrong.Problems),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Says that a repeatable form has been answered often enough.</summary>
    public AnswerOutcome GoOn(FormAddress at, Person by, DateTimeOffset now)
    {
        if (Refuse(at, by) is { } refusal)
        {
            return refusal;
        }
        var form = FormAt(at)!;
        if (!form.Repeatable)
        {
            return new AnswerOutcome.UnknownForm();
        }
        if (Answers.All(at.Base, at.Form).Count < form.Least)
        {
            return new AnswerOutcome.Wrong([
                new FieldProblem(form.FieldsFor(Answers)[0].Key, new Problem("problem.least", form.Least)),
            ]);
        }
        if (Answers.Entry(at.Base, at.Form) is { } done)
        {
            return new AnswerOutcome.AlreadyAnswered(done, Same: true);
        }
        var mark = Mark(at, form, by, now);
        return new AnswerOutcome.Saved(
            mark,
            null,
            Season,
            null,
            [new Notice.PlayOn(at.Year, Season.AtBat, $"{at.Form}.on"), .. Asked(at, 0, Answers.With(mark))]
        );
    }

    private AnswerOutcome? Refuse(FormAddress at, Person by)
    {
        var form = FormAt(at);
        if (form is { Confidential: true } && !Account.MaySeeLimits(by))
        {
            return new AnswerOutcome.Confidential();
        }
        if (form is not { Confidential: true } && !Account.IsOnTheTeam(by))
        {
            return new AnswerOutcome.NotOnTheTeam();
        }
        if (at.Year != Season.Year || !(MayAnswer(at.Base, form) || MayCorrect(at)))
        {
            return new AnswerOutcome.Closed(Season);
        }
        var entryFits = form is not null && (form.Repeatable ? at.Entry > 0 : at.Entry == 0);
        return entryFits ? null : new AnswerOutcome.UnknownForm();
    }

    /// <summary>Whether a form of a base may be answered now: the base is in progress, or was, and the form lives on.</summary>
    public bool MayAnswer(int atBase, Form? form) =>
        atBase == Season.AtBat
            ? Season.State is SeasonState.AtBat or SeasonState.Parked || (form is { Living: true } && Season.IsPlayed)
            : atBase < Season.AtBat && form is { Living: true } && Season.IsPlayed;

    /// <summary>
    /// Whether an answer may be corrected, though its base is not played: what is held of one of the customer's people always may, in a
    /// season that is over too.
    /// </summary>
    public bool MayCorrect(FormAddress at) =>
        Answers.Entry(at.Base, at.Form, at.Entry) is { } entry && Contacts.CustomerContacts.Is(entry);

    private static Form? FormAt(FormAddress at) => TwelveBases.Find(at.Base)?.Find(at.Form);

    private AnswerOutcome Save(
        FormAddress at,
        Form form,
        Answers answers,
        FormEntry? before,
        SaveThen then,
        Person by,
        DateTimeOffset now
    )
    {
        var correcting = !MayAnswer(at.Base, form);
        var paused = then == SaveThen.Pause && !correcting;
        var entry = EntryOf(at, form, answers, before, paused, by, now);
        var kind =
            paused ? LogEntryKind.FormPaused
            : before is null or { Paused: true } ? LogEntryKind.FormAnswered
            : LogEntryKind.FormChanged;
        var needsMark =
            form.Repeatable && then == SaveThen.Next && !correcting && Answers.Entry(at.Base, at.Form) is null;
        var account = paused ? Account : form.OnAccount(Account, answers);
        var after = Answers.With(entry) with { Account = account };
        return new AnswerOutcome.Saved(
            entry,
            needsMark ? Mark(at, form, by, now) : null,
            // Nothing is played in a season that is over; what is corrected there is only written down.
            Season.IsOver
                ? Season
                : Season.After(by, Spending.OnePlay, now),
            LogEntry.Of(kind, at.Year, at.Base, by, now) with
            {
                Subject = at.Form,
            },
            paused || correcting
                ? []
                :
                [
                    new Notice.PlayOn(at.Year, Season.AtBat, $"{at.Form}.{at.Entry}.{entry.Revision}"),
                    .. Asked(at, entry.Revision, needsMark ? after.With(Mark(at, form, by, now)) : after),
                ]
        )
        {
            Account = account == Account ? null : account,
            Plan = paused ? null : PlanVersion.After(Answers, after, entry, Season.AtBat),
        };
    }

    private FormEntry EntryOf(
        FormAddress at,
        Form form,
        Answers answers,
        FormEntry? before,
        bool paused,
        Person by,
        DateTimeOffset now
    )
    {
        var kept =
            before is not null && before.FormVersion < form.Version
                ? answers.Keeping(before.Answers, form.FieldsFor(Answers))
                : answers;
        // As long as an answer to an earlier version is among them, they stay that version's, so that the next edit keeps it too.
        var version = kept.Equals(answers) ? form.Version : before!.FormVersion;
        var revision = (before?.Revision ?? 0) + 1;
        return new FormEntry(at.Year, at.Base, at.Form, version, at.Entry, kept, paused, revision, by, now);
    }

    /// <summary>Whom an answer makes us ask something in the personal chat.</summary>
    private static IEnumerable<Notice> Asked(FormAddress at, int revision, SeasonSoFar after) =>
        (at.Base, at.Form) switch
        {
            (Base04Team.Number, "mandate") when Base04Team.DirectorIn(after) is { } director =>
            [
                new Notice.AskAccord(at.Year, at.Base, ApprovalKind.Mandate, director, revision),
            ],
            // From the top down: directors and managers are asked in person, and then the channel.
            (Base05Internal.Number, _)
                when Base05Internal.Definition.FirstOpen(after) is { Work: FormWork.Acceptances } => new[]
            {
                after.Account?.Director,
                after.Account?.Manager,
            }
                .OfType<Person>()
                .Where(person => after.Account?.IsGone(person) != true)
                .Select(person => new Notice.AskAccord(at.Year, at.Base, ApprovalKind.Acceptance, person, revision)),
            _ => [],
        };

    private static FormEntry Mark(FormAddress at, Form form, Person by, DateTimeOffset now) =>
        new(at.Year, at.Base, at.Form, form.Version, 0, Forms.Answers.None, Paused: false, 1, by, now);
}

/// <summary>Which form of which base: what a form card says about itself.</summary>
public sealed record FormAddress(int Year, int Base, string Form, int Entry);

/// <summary>What happens after a form was saved.</summary>
public enum SaveThen
{
    /// <summary>The next form.</summary>
    Next,

    /// <summary>The same form once more.</summary>
    Again,

    /// <summary>Nothing: the form stays open with what was typed.</summary>
    Pause,
}

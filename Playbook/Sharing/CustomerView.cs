using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Sharing;

/// <summary>
/// What a customer may read of a season, field by field. Whatever is not in this table is ours alone, so that a field which is added
/// later stays inside until someone decides otherwise. Why the others are left out stands in <c>docs/adr/0009-documents.md</c>.
/// </summary>
public static class CustomerView
{
    private static readonly string[] UntilThePlan =
    [
        // What they asked, and where we meet; not their weaknesses as we see them, nor ours, nor what it is worth to us.
        "1.question.asked",
        "1.question.services",
        "1.customerSwot.strengths",
        "1.customerSwot.opportunities",
        "1.customerSwot.threats",
        "1.ourSwot.strengths",
        "1.match.pairs",
        "2.need.need",
        // Who is who, without role, attitude, influence and notes.
        "2.contact.name",
        "2.contact.function",
        "2.contact.owner",
        // The goal; not the figures that we strive for, nor the sentence that holds them.
        "3.goal.what",
        "3.goal.by",
        "3.goal.outcome",
        "3.reach.us",
        "3.reach.them",
        "3.reach.where",
        "3.reach.places",
        "4.member.person",
        "4.member.department",
    ];

    private static readonly string[] SinceThePlan =
    [
        // What was, or will be, done together.
        "6.visit.kind",
        "6.visit.date",
        "6.visit.who",
        "6.appointment.date",
        "6.appointment.who",
        "7.meeting.date",
        "7.meeting.place",
        "7.meeting.them",
        "7.meeting.us",
        "7.meeting.executive",
        "7.message.message",
        "7.outcome.nextStep",
        "7.outcome.nextDate",
        "7.question.question",
        "7.question.owner",
        "7.question.due",
        // What was agreed; none of how we got there.
        "8.result.value",
        "8.result.term",
        "8.result.start",
        "8.result.conditions",
        "8.result.agreedBy",
        "8.result.agreedOn",
        "9.group.name",
        "9.group.size",
        "9.group.changes",
        "9.group.keyUser",
        "9.group.message",
        "9.group.channel",
        "9.group.date",
        "9.questions.questions",
        "10.promise.what",
        "10.promise.to",
        "10.promise.due",
        "11.rhythm.who",
        "11.rhythm.owner",
        "11.rhythm.often",
        "11.rhythm.next",
        "11.review.date",
    ];

    /// <summary>Base, form and field.</summary>
    public static IReadOnlySet<string> Fields { get; } =
        new HashSet<string>([.. UntilThePlan, .. SinceThePlan], StringComparer.Ordinal);

    public static bool Shows(int atBase, string form, string field) => Fields.Contains($"{atBase}.{form}.{field}");

    /// <summary>
    /// The season as the customer may read it. Nothing of the game is left: no state, no votes, no log, no competitors, no tasks, no
    /// requests; a form that was saved halfway is not theirs either, nor what was announced and is over.
    /// </summary>
    public static Dossier Of(Dossier dossier, DateOnly today)
    {
        var account = Bare(dossier.Account);
        var entries = dossier
            .Answers.Entries.Where(entry =>
                !entry.Paused && StillToCome.Of(entry, today) is StepStanding.NoStep or StepStanding.ToCome
            )
            .Select(entry => Shown(entry, today));
        var soFar = new SeasonSoFar([.. entries.Where(entry => entry.Answers.ByField.Count > 0)]) { Account = account };
        return new Dossier(account, Season.Start(dossier.Season.Year, dossier.Season.Since), soFar);
    }

    private static FormEntry Shown(FormEntry entry, DateOnly today) =>
        entry with
        {
            Answers = new Answers(
                entry
                    .Answers.ByField.Where(pair =>
                        Shows(entry.Base, entry.Form, pair.Key) && !StillToCome.IsOver(entry, pair.Key, today)
                    )
                    .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            ),
        };

    /// <summary>The account by name and account manager: who else stands behind it, and how it is weighed, is ours.</summary>
    private static Account Bare(Account account) =>
        new(
            account.Id,
            account.Name,
            CustomerKind.Existing,
            account.Language,
            GateRule.Manager,
            account.AccountManager,
            Manager: null,
            Director: null,
            Members: [],
            account.Year,
            account.AccountManager,
            account.CreatedAt
        );
}

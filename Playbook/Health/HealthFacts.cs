using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Visits;

namespace AccountBot.Playbook.Health;

/// <summary>What the score needs and nothing else; no names. Kept by the month, so that an earlier month is scored by the same rules.</summary>
/// <param name="Base">The base in progress.</param>
/// <param name="Since">Since when it is in progress.</param>
/// <param name="Contacts">
/// The days on which someone of us met the customer, the latest first; those still to come count once they have come.
/// </param>
/// <param name="Complaints">The open complaints, each by the day on which it is to be solved, if there is one; null before anyone asks for them.</param>
/// <param name="Competitors">How many are at the customer's table.</param>
/// <param name="Goal">The turnover that the plan strives for, in euro a year.</param>
/// <param name="Agreed">The value that was agreed, in euro a year.</param>
/// <param name="Reviewed">The turnover that the review with the customer finds, in euro a year.</param>
/// <param name="ReviewedOn">The day of that review; before it, what was agreed counts.</param>
public sealed record HealthFacts(
    SeasonState State,
    int Base,
    DateOnly Since,
    IReadOnlyList<DateOnly> Contacts,
    IReadOnlyList<DateOnly?>? Complaints,
    int Competitors,
    decimal? Goal = null,
    decimal? Agreed = null,
    decimal? Reviewed = null,
    DateOnly? ReviewedOn = null
)
{
    public static HealthFacts Of(Dossier dossier)
    {
        var (season, soFar) = (dossier.Season, dossier.Answers);
        var review = Checked(soFar, Base11Relationship.Number, "review");
        return new HealthFacts(
            season.State,
            season.AtBat,
            WorkCalendar.Usual.DayOf(season.Since),
            [.. Met(season, soFar).Distinct().OrderDescending().Take(Season.MostContacts)],
            Open(season, soFar),
            AtTheTable(season, soFar),
            Checked(soFar, Base03Plan.Number, "result").Money("turnover"),
            Checked(soFar, Base08Negotiation.Number, "result").Money("value"),
            review.Money("turnover"),
            review.Date("date")
        );
    }

    /// <summary>The last day on which someone met the customer, as seen on a day.</summary>
    public DateOnly? LastContact(DateOnly day) =>
        Contacts.Where(contact => contact <= day).Select(contact => (DateOnly?)contact).Max();

    /// <summary>What there is to put beside the plan on a day.</summary>
    public decimal? Result(DateOnly day) => IsReviewed(day) ? Reviewed : Agreed;

    public bool IsReviewed(DateOnly day) => Reviewed is not null && ReviewedOn <= day;

    /// <summary>
    /// Everything by which the playbook knows that the customer was met: of the log, what is a contact with the customer. A planned date
    /// is none yet: of base 11's rhythm it counts that the date was moved on, which is how a contact is ticked off.
    /// </summary>
    private static IEnumerable<DateOnly> Met(Season season, SeasonSoFar soFar) =>
        Days(soFar.All(Base02Inventory.Number, "talk"), "date")
            .Concat(Days(soFar.All(Base06Testing.Number, "visit"), "date"))
            .Concat(Days(soFar.All(Base08Negotiation.Number, "round"), "date"))
            .Concat(
                new[]
                {
                    Checked(soFar, Base06Testing.Number, "talk").Date("date"),
                    Checked(soFar, Base07Presenting.Number, "meeting").Date("date"),
                    Checked(soFar, Base10Aftercare.Number, "check").Date("date"),
                    Checked(soFar, Base11Relationship.Number, "review").Date("date"),
                }.OfType<DateOnly>()
            )
            .Concat(soFar.All(Base10Aftercare.Number, "score").Select(WrittenOn))
            .Concat(soFar.All(Base11Relationship.Number, "rhythm").Where(entry => entry.Revision > 1).Select(WrittenOn))
            .Concat((season.Contacts ?? []).Select(WorkCalendar.Usual.DayOf))
            .Concat(soFar.Visits.Where(IsOn).Select(visit => visit.On))
            .Concat(
                soFar.Requests.Where(request => request.State == RequestState.Told).Select(request => request.What.Date)
            );

    private static bool IsOn(VisitNotice visit) => visit.Steps.All(step => step.Kind != VisitStepKind.Cancelled);

    private static DateOnly WrittenOn(FormEntry entry) => WorkCalendar.Usual.DayOf(entry.At);

    private static IEnumerable<DateOnly> Days(IEnumerable<FormEntry> entries, string field) =>
        entries.Select(entry => entry.Answers.Date(field)).OfType<DateOnly>();

    // Until base 10 no one asks how it goes, so no one can say that there are none.
    private static IReadOnlyList<DateOnly?>? Open(Season season, SeasonSoFar soFar)
    {
        var complaints = soFar.All(Base10Aftercare.Number, "complaint");
        return complaints.Count == 0 && season.AtBat < Base10Aftercare.Number
            ? null
            :
            [
                .. complaints
                    .Where(complaint => complaint.Answers.Choice("solved") == "no")
                    .Select(complaint => complaint.Answers.Date("due"))
                    .Order(),
            ];
    }

    /// <summary>Those who were seen, and those that base 11 names besides.</summary>
    private static int AtTheTable(Season season, SeasonSoFar soFar)
    {
        var seen = KnownCompetitors.AtTheTable(season).Select(sighting => sighting.Name).ToList();
        var named = Checked(soFar, Base11Relationship.Number, "chances")
            .List("competitors")
            .Where(name => !seen.Exists(other => NameMatch.IsSame(other, name)))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return seen.Count + named.Count();
    }

    // What was saved halfway, or came along from last year's season and waits to be checked, is not known yet.
    private static Answers Checked(SeasonSoFar soFar, int atBase, string form) =>
        soFar.Entry(atBase, form) is { Paused: false } entry ? entry.Answers : Answers.None;
}

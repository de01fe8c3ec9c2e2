using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Visits;

namespace AccountBot.Storage.Contacts;

/// <summary>Finds in the rows of dossiers where something is held of one of the customer's people.</summary>
public sealed class RowPlaces
{
    private readonly PersonTerms terms;
    private readonly Mentions mentions;
    private readonly RowTexts texts;
    private readonly List<string> seen = [];

    public RowPlaces(RowKinds kinds, PersonTerms terms)
    {
        (this.terms, mentions) = (terms, new Mentions(terms));
        texts = new RowTexts(kinds, See, See);
    }

    /// <summary>The places of one row; none where it does not name the person.</summary>
    public IEnumerable<ContactPlace> In(StoredRow row, string account, string name) =>
        row.Value switch
        {
            FormEntry entry => Answers(entry.Answers, entry.Form, terms.Are(entry))
                .Select(found =>
                    Of(row.Value, account, name) with
                    {
                        Kind = terms.Are(entry) ? PlaceKind.Contact : PlaceKind.Form,
                        Form = entry.Form,
                        Field = found.Field,
                        Answer = found.Answer,
                    }
                ),
            PlanVersion plan => plan.Forms.SelectMany(form =>
                Answers(form.Value, form.Key, all: false)
                    .Select(found =>
                        Of(row.Value, account, name) with
                        {
                            Form = form.Key,
                            Field = found.Field,
                            Answer = found.Answer,
                        }
                    )
            ),
            UnknownRow => [],
            _ => SeenIn(row.Value).Select(text => Of(row.Value, account, name) with { Text = text }),
        };

    private IEnumerable<(string Field, Answer Answer)> Answers(Answers answers, string form, bool all) =>
        answers.ByField.Where(each => all || SeenIn(each.Value).Count > 0).Select(each => (each.Key, each.Value));

    /// <summary>The texts of a record that name the person.</summary>
    private List<string> SeenIn<T>(T value)
        where T : notnull
    {
        seen.Clear();
        texts.Map(value);
        return [.. seen];
    }

    private string See(string text)
    {
        if (mentions.AreIn(text))
        {
            seen.Add(text);
        }
        return text;
    }

    private Contact See(Contact contact)
    {
        See(contact.Name);
        return contact;
    }

    private static ContactPlace Of(object value, string account, string name)
    {
        var place = new ContactPlace(account, name, PlaceKind.Other, null, null, null, null, null, null, string.Empty);
        return value switch
        {
            FormEntry entry => place with { Year = entry.Year, Base = entry.Base, At = entry.At },
            PlanVersion plan => place with { Kind = PlaceKind.Plan, Year = plan.Year, Base = 3, At = plan.At },
            Gate gate => place with { Kind = PlaceKind.Gate, Year = gate.Year, Base = gate.Base, At = gate.OpenedAt },
            Vote vote => place with { Kind = PlaceKind.Vote, At = vote.At },
            LogEntry logEntry => place with
            {
                Kind = PlaceKind.Play,
                Year = logEntry.Year,
                Base = logEntry.Base,
                At = logEntry.At,
            },
            TeamTask task => place with { Kind = PlaceKind.Task, Year = task.Year, Base = task.Base, At = task.At },
            VisitNotice visit => place with { Kind = PlaceKind.Visit, Year = visit.Year, At = visit.Steps[0].At },
            ExecutiveRequest request => place with
            {
                Kind = PlaceKind.Executive,
                Year = request.Year,
                Base = request.Base,
                At = request.Moments.FirstOrDefault()?.At,
            },
            Season season => place with { Kind = PlaceKind.Season, Year = season.Year, Base = season.AtBat },
            Approval approval => place with
            {
                Kind = PlaceKind.Accord,
                Year = approval.Year,
                Base = approval.Base,
                At = approval.At,
            },
            Playbook.Accounts.Account => place with { Kind = PlaceKind.Account },
            _ => place,
        };
    }
}

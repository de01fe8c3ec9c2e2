using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Storage.Contacts;

/// <summary>Takes one of the customer's people out of the rows of an account.</summary>
public sealed class RowErasing
{
    private readonly Mentions mentions;
    private readonly RowTexts texts;
    private readonly IReadOnlyList<FormEntry> entries;
    private readonly HashSet<string> reactions = new(StringComparer.Ordinal);
    private int year;
    private int count;

    /// <param name="entries">What the map of base 2 has of this person, in whichever season: references to it are known by its number.</param>
    public RowErasing(RowKinds kinds, PersonTerms terms, IReadOnlyList<FormEntry> entries)
    {
        this.entries = entries;
        mentions = new Mentions(
            entries.Aggregate(terms, (sum, entry) => sum.And(entry.Answers.Text("name"), entry.Answers.Text("email")))
        );
        reactions.UnionWith(terms.Names.Select(name => Base07Presenting.ReactionField(new Contact(null, name))));
        texts = new RowTexts(kinds, Without, Without, Field);
    }

    /// <summary>The row's value without the person, and in how many places it was; null where it was in none.</summary>
    public (object Value, int Places)? Without(StoredRow row)
    {
        if (row.Value is UnknownRow)
        {
            return null;
        }
        (count, year) = (0, YearOf(row.Key));
        var after = texts.Map(row.Value);
        return count > 0 ? (Newer(after), count) : null;
    }

    /// <summary>A card that still shows the name is an older one: what it sends does not simply bring the name back.</summary>
    private static object Newer(object value) =>
        value switch
        {
            FormEntry entry => entry with { Revision = entry.Revision + 1 },
            TeamTask task => task with { Revision = task.Revision + 1 },
            Approval approval => approval with { Revision = approval.Revision + 1 },
            Gate gate => gate with { Revision = gate.Revision + 1 },
            ExecutiveRequest request => request with { Revision = request.Revision + 1 },
            Season { Parking: { PlanRevision: { } planned } parking } season => season with
            {
                Parking = parking with { PlanRevision = planned + 1 },
            },
            _ => value,
        };

    private string Without(string text)
    {
        var after = mentions.Without(text);
        if (!ReferenceEquals(after, text))
        {
            count++;
        }
        return after;
    }

    // Someone else got the number of a contact in another season.
    private Contact Without(Contact contact)
    {
        if (!mentions.Name(contact) && !entries.Any(entry => entry.Entry == contact.Entry && entry.Year == year))
        {
            return contact;
        }
        count++;
        reactions.Add(Base07Presenting.ReactionField(contact with { Entry = null }));
        return ErasedName.Nobody;
    }

    /// <summary>How someone reacted is asked in a field of their own, named after them or after their entry.</summary>
    private string Field(string key)
    {
        if (
            !reactions.Contains(key)
            && !entries.Any(entry =>
                entry.Year == year && key == Base07Presenting.ReactionField(new Contact(entry.Entry, string.Empty))
            )
        )
        {
            return key;
        }
        count++;
        return Base07Presenting.ReactionField(ErasedName.Nobody);
    }

    /// <summary>The season of a row, which stands in its key; 0 for what outlives its season.</summary>
    private static int YearOf(string key) =>
        key.Split(Keys.Separator) is ["e" or "f" or "g" or "h", var newest, ..]
        && int.TryParse(newest, System.Globalization.CultureInfo.InvariantCulture, out var left)
            ? 9999 - left
            : 0;
}

using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>Who is who at the account: the map by role and side, and everyone with what is known of them.</summary>
internal static class MapTable
{
    private static readonly string[] Sides = ["b02.map.against", "b02.map.neutral", "b02.map.for"];

    /// <summary>Null where no one's role is known, as in what a customer gets.</summary>
    public static Table? Of(SharedPlan plan, Texts texts)
    {
        var contacts = plan.Answers.All(Base02Inventory.Number, "contact");
        return contacts.All(contact => contact.Answers.Choices("roles").Count == 0)
            ? null
            : Table
                .Of(
                    texts["doc.map"],
                    [new Column(texts["doc.map.role"], 20), .. Sides.Select(side => new Column(texts[side], 34))],
                    Base02Inventory.Roles.Select(role => Row(role, contacts, texts))
                )
                ?.Named(texts["doc.map.short"]);
    }

    public static Table? Contacts(SharedPlan plan, Texts texts)
    {
        var form = Base02Inventory.WhoIsWhoForm;
        string[] asked = plan.IsForTheTeam
            ? ["name", "function", "email", "roles", "dmt", "attitude", "influence", "owner"]
            : ["name", "function", "owner"];
        return Table.Of(
            texts["b02.contact.title"],
            [.. asked.Select(field => new Column(texts["doc.contact." + field], WidthOf(field)))],
            plan.Answers.All(Base02Inventory.Number, form.Key)
                .Select(contact => (IReadOnlyList<Cell>)[.. asked.Select(field => Said(contact, form, field, texts))])
        );
    }

    /// <summary>What was noted of whom: apart, as a single long note would make the row of everything else as high.</summary>
    public static Table? Notes(SharedPlan plan, Texts texts)
    {
        var form = Base02Inventory.WhoIsWhoForm;
        return Table.Of(
            texts["doc.notes"],
            [new Column(texts["doc.contact.name"], 26), new Column(texts["doc.contact.notes"], 90)],
            plan.Answers.All(Base02Inventory.Number, form.Key)
                .Where(contact => contact.Answers.Has("notes"))
                .Select(contact =>
                    (IReadOnlyList<Cell>)
                        [new Cell.Words(NameOf(contact), Tone.Strong), Said(contact, form, "notes", texts)]
                )
        );
    }

    private static double WidthOf(string field) =>
        field switch
        {
            "name" or "function" or "email" => 26,
            "roles" or "attitude" or "influence" or "owner" => 20,
            _ => 14,
        };

    private static Cell Said(FormEntry contact, Form form, string field, Texts texts) =>
        AnswerCell.Of(
            contact.Answers[field],
            contact.Base,
            form,
            form.Fields.FirstOrDefault(each => each.Key == field),
            texts
        );

    private static IReadOnlyList<Cell> Row(string role, IReadOnlyList<FormEntry> contacts, Texts texts)
    {
        var people = contacts.Where(contact => contact.Answers.Choices("roles").Contains(role)).ToList();
        var name = new Cell.Words(texts[$"role.{role}.short"], Tone.Strong);
        return people.Count == 0
            ? [name, Cell.None, new Cell.Words("◌ " + texts["b02.map.nobody"], Tone.Subtle), Cell.None]
            :
            [
                name,
                .. Sides.Select(side => Cell.Of(Named(people.Where(person => SideOf(person) == side)), ToneOf(side))),
            ];
    }

    // The figure says it too, for who sees no colours.
    private static Tone ToneOf(string side) =>
        side == Sides[0] ? Tone.Bad
        : side == Sides[2] ? Tone.Good
        : Tone.Plain;

    private static string Named(IEnumerable<FormEntry> people) =>
        string.Join('\n', people.OrderByDescending(Influence).Select(person => $"{NameOf(person)}  {Dots(person)}"));

    private static string NameOf(FormEntry contact) => contact.Answers.Text("name") ?? "?";

    private static string Dots(FormEntry contact) =>
        $"{new string('●', Influence(contact))}{new string('○', 3 - Influence(contact))} "
        + Attitude(contact) switch
        {
            "1" => "+1",
            "2" => "+2",
            "-1" => "−1",
            "-2" => "−2",
            _ => "0",
        };

    private static string SideOf(FormEntry contact) =>
        Attitude(contact) switch
        {
            "-2" or "-1" => Sides[0],
            "1" or "2" => Sides[2],
            _ => Sides[1],
        };

    private static string Attitude(FormEntry contact) => contact.Answers.Choice("attitude") ?? "0";

    private static int Influence(FormEntry contact) =>
        contact.Answers.Choice("influence") is { } influence ? influence[0] - '0' : 2;
}

using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>
/// Who is who at the account: a row for each role, and from left to right those who are against us, neutral and for us. The dots
/// behind a name are its influence.
/// </summary>
internal static class CpuidMap
{
    private const int MostPerCell = 4;
    private const int Characters = 30;
    private static readonly string[] Sides = ["b02.map.against", "b02.map.neutral", "b02.map.for"];

    public static AdaptiveContainer Of(SeasonSoFar answers, Texts texts)
    {
        var contacts = answers.All(Base02Inventory.Number, "contact");
        return Cells.Box([
            Cells.Row(
                AdaptiveSpacing.Small,
                [
                    Cells.Column(4),
                    .. Sides.Select(side => Cells.Column(4, Cells.Small(texts[side], AdaptiveTextWeight.Bolder))),
                ]
            ),
            .. Base02Inventory.Roles.Select(role => Row(role, contacts, texts)),
            Show.Subtle(texts["b02.map.legend"], AdaptiveSpacing.Medium),
        ]);
    }

    private static AdaptiveColumnSet Row(string role, IReadOnlyList<FormEntry> contacts, Texts texts)
    {
        var people = contacts.Where(contact => contact.Answers.Choices("roles").Contains(role)).ToList();
        var name = Cells.Column(4, Cells.Small(texts[$"role.{role}.short"], AdaptiveTextWeight.Bolder));
        var row =
            people.Count == 0
                ? Cells.Row(
                    AdaptiveSpacing.Small,
                    name,
                    Cells.Column(12, Cells.Small("◌ " + texts["b02.map.nobody"], subtle: true))
                )
                : Cells.Row(
                    AdaptiveSpacing.Small,
                    [
                        name,
                        .. Sides.Select(side => Cell(people.Where(person => SideOf(person) == side).ToList(), texts)),
                    ]
                );
        row.Separator = true;
        return row;
    }

    private static AdaptiveColumn Cell(List<FormEntry> people, Texts texts) =>
        Cells.Column(
            4,
            [
                .. people
                    .OrderByDescending(Influence)
                    .Take(MostPerCell)
                    .Select(person =>
                        Cells.Small($"{Cells.Short(person.Answers.Text("name") ?? "?", Characters)}\n{Dots(person)}")
                    ),
                Show.More(people.Count, MostPerCell, texts),
            ]
        );

    // How strongly shows in the number: two steps to either side.
    private static string Dots(FormEntry contact) =>
        $"{Cells.Dots(Influence(contact), 3)} {Attitude(contact) switch { "1" => "+1", "2" => "+2", "-1" => "−1", "-2" => "−2", _ => "0" }}";

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

using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>Who is who at the account: role by role, how they stand towards us and how much they weigh.</summary>
internal static class CpuidMap
{
    private const int MostPerRole = 5;

    public static AdaptiveContainer Of(SeasonSoFar answers, Texts texts)
    {
        var contacts = answers.All(Base02Inventory.Number, "contact");
        return Show.Box(
            AdaptiveContainerStyle.Emphasis,
            [Show.Strong(texts["b02.map.title"]), .. Base02Inventory.Roles.Select(role => Row(role, contacts, texts))]
        );
    }

    private static AdaptiveRichTextBlock Row(string role, IReadOnlyList<FormEntry> contacts, Texts texts)
    {
        var people = contacts.Where(contact => contact.Answers.Choices("roles").Contains(role)).ToList();
        var who =
            people.Count == 0
                ? "◌ " + texts["b02.map.nobody"]
                : string.Join(", ", people.Take(MostPerRole).Select(Person));
        return Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(texts[$"role.{role}.short"] + "  ", weight: AdaptiveTextWeight.Bolder),
            Show.Run(who, subtle: people.Count == 0)
        );
    }

    // Attitude as a sign with its number, influence as one to three dots: readable without colour.
    private static string Person(FormEntry contact)
    {
        var attitude = contact.Answers.Choice("attitude") ?? "0";
        var sign =
            attitude.StartsWith('-') ? "▼" + attitude[1..]
            : attitude == "0" ? "●0"
            : "▲" + attitude;
        var dots = new string('•', contact.Answers.Choice("influence") is { } influence ? influence[0] - '0' : 2);
        return $"{Playbook.Gates.Shorten.Text(contact.Answers.Text("name") ?? "?", 40)} {sign} {dots}";
    }
}

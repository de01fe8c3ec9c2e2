using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>Who of us sees whom of them next: the first date on top, and the person who no one has planned yet last.</summary>
internal static class ContactCadence
{
    private const int ShownContacts = 10;

    /// <param name="today">Null where no one can say what is late.</param>
    public static AdaptiveContainer? Of(SeasonSoFar soFar, DateOnly? today, Texts texts)
    {
        var contacts = soFar
            .All(Base11Relationship.Number, "rhythm")
            .OrderBy(entry => entry.Answers.Date("next") ?? DateOnly.MaxValue)
            .ToList();
        if (contacts.Count == 0)
        {
            return null;
        }
        var unplanned = Base11Relationship.Unplanned(soFar);
        var late = contacts.Count(contact => contact.Answers.Date("next") < today);
        return Cells.Box([
            Show.Strong(texts["b11.picture.planned", contacts.Count, contacts.Count + unplanned.Count]),
            late > 0 ? Show.Warn(texts[late == 1 ? "b11.picture.late.one" : "b11.picture.late", late]) : null,
            .. contacts.Take(ShownContacts).Select(contact => Row(contact, today, texts)),
            Show.More(contacts.Count, ShownContacts, texts),
            .. unplanned
                .Take(ShownContacts)
                .Select(contact =>
                    Show.Text(
                        "◌ " + texts["b11.rhythm.wait", Cells.Short(contact.Name, 60)],
                        subtle: true,
                        spacing: AdaptiveSpacing.Small
                    )
                ),
            Show.More(unplanned.Count, ShownContacts, texts),
        ]);
    }

    private static AdaptiveColumnSet Row(FormEntry contact, DateOnly? today, Texts texts)
    {
        var answers = contact.Answers;
        var late = answers.Date("next") < today;
        var about = string.Join(
            " · ",
            new[]
            {
                answers.Person("owner") is { } owner ? Texts.Name(owner) : null,
                answers.Choice("often") is { } often ? texts["b11.rhythm.often." + often] : null,
            }.OfType<string>()
        );
        return Cells.Row(
            AdaptiveSpacing.Small,
            Cells.Column(
                3,
                Show.Text(Cells.Short(answers.Contact("who")?.Name ?? "?", 60), weight: AdaptiveTextWeight.Bolder),
                Cells.Small(about, subtle: true)
            ),
            Cells.Column(
                2,
                Show.Text(
                    answers.Date("next") is { } next
                        ? late
                            ? texts["tasks.overdue", texts.Date(next)]
                            : texts.Date(next)
                        : "—",
                    color: late ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default
                ),
                Cells.Small(Strength(answers, texts), subtle: true)
            )
        );
    }

    // The dots come with the word of the choice, without its number.
    private static string Strength(Answers answers, Texts texts) =>
        answers.Choice("strength") is { } strength
            ? $"{Cells.Dots(strength[0] - '0', 5)} {texts["b11.rhythm.strength." + strength].Split(' ', 2)[^1]}"
            : string.Empty;
}

using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook.Forms;

namespace AccountBot.Documents.Contents;

/// <summary>An answer as it stands in a table: amounts and days as what they are, all else in words.</summary>
internal static class AnswerCell
{
    public static Cell Of(Answer? answer, int atBase, Form form, Field? field, Texts texts) =>
        answer switch
        {
            null => Cell.None,
            Answer.Number number => new Cell.Number(number.Value),
            Answer.Money money => new Cell.Money(money.Euro),
            Answer.Date date => new Cell.Day(date.Value),
            Answer.List list => Cell.Of(Points(list.Items)),
            _ => Cell.Of(AnswerText.Of(answer, atBase, form, field, texts)),
        };

    /// <summary>One point as it is, several one below the other.</summary>
    public static string Points(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : string.Join('\n', items.Select(item => "• " + item));

    public static string Contacts(IEnumerable<Contact> contacts) =>
        string.Join(", ", contacts.Select(contact => contact.Name));
}

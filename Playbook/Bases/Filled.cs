using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Bases;

/// <summary>Answers that are known before anyone asks.</summary>
internal static class Filled
{
    /// <summary>The account team; null outside an account.</summary>
    public static Answer? Team(SeasonSoFar soFar, int most = 20) =>
        soFar.Account is { } account ? new Answer.Colleagues([.. account.Team.Take(most)]) : null;

    public static Answer? Of(Person? person) => person is null ? null : new Answer.Colleagues([person]);

    public static Answer? Of(string? text) => text is null ? null : new Answer.Text(text);

    public static Answer? Of(Contact? contact) => contact is null ? null : new Answer.Contacts([contact]);

    public static Answer? Of(IReadOnlyList<Contact> contacts) =>
        contacts.Count == 0 ? null : new Answer.Contacts(contacts);

    public static Answer Of(DateOnly date) => new Answer.Date(date);

    public static Answer Choice(string key) => new Answer.Choice([key]);
}

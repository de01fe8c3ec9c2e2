using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Contacts;

/// <summary>The customer's people of an account: the entries of the map of base 2.</summary>
public static class CustomerContacts
{
    public const int Base = Base02Inventory.Number;

    public static string Form => Base02Inventory.WhoIsWhoForm.Key;

    /// <summary>Whether a form entry holds what is known of one person.</summary>
    public static bool Is(FormEntry entry) =>
        entry.Base == Base && entry.Entry > 0 && string.Equals(entry.Form, Form, StringComparison.Ordinal);

    /// <summary>Everyone, also of whom was saved halfway, by name.</summary>
    public static IReadOnlyList<FormEntry> In(SeasonSoFar soFar) =>
        [
            .. soFar
                .Entries.Where(Is)
                .OrderBy(entry => entry.Answers.Text("name"), StringComparer.CurrentCultureIgnoreCase)
                .ThenBy(entry => entry.Entry),
        ];
}

using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;

namespace AccountBot.Cards.Accounts;

/// <summary>Asks someone to name another person for a role, in the account's language.</summary>
public static class VacancyMessage
{
    /// <summary>Someone left the team and still has a role by name.</summary>
    public static MessageView Of(Dossier dossier, AccountRole role, Texts texts)
    {
        var account = dossier.Account;
        return new MessageView(
            texts["vacant." + RoleChange.KeyOf(role), account.Holder(role) is { } person ? Texts.Name(person) : "?"],
            account.Name,
            account.Id,
            Does: Names(account.Id, dossier.Season.Year, role),
            DoesText: texts["vacant.name"]
        );
    }

    /// <summary>What the button sends that asks for another person in a role.</summary>
    public static CardData Names(string account, int year, AccountRole role) =>
        new()
        {
            Verb = Verbs.RoleForm,
            Account = account,
            Year = year,
            Choice = RoleChange.KeyOf(role),
        };
}

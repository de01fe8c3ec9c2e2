using AccountBot.Cards.Forms;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;

namespace AccountBot.Cards.Accounts;

/// <summary>The form with which a role is handed to someone else.</summary>
public static class RoleForm
{
    /// <summary>As it is asked: with who has the roles now.</summary>
    /// <param name="role">The role that it is about, where that is known.</param>
    public static FormView Asking(Account account, AccountRole? role, Texts texts) =>
        Of(
            account,
            role is { } known
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [RoleChange.RoleInput] = RoleChange.KeyOf(known),
                }
                : FormView.Untouched,
            texts["handover.now", Now(account, texts)],
            texts
        );

    /// <summary>As it comes back with what was typed.</summary>
    public static FormView Back(
        Account account,
        IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<FieldProblem> problems,
        Texts texts
    ) => Of(account, typed, texts["handover.now", Now(account, texts)], texts) with { Problems = problems };

    /// <summary>Someone handed a role over in the meantime: what was typed, with who has the roles by now.</summary>
    public static FormView Overtaken(Account account, IReadOnlyDictionary<string, string> typed, Texts texts) =>
        Of(account, typed, texts["handover.overtaken", Now(account, texts)], texts);

    private static FormView Of(Account account, IReadOnlyDictionary<string, string> typed, string note, Texts texts) =>
        new(
            account.Name,
            account.Id,
            account.Year,
            0,
            RoleChange.Form,
            0,
            SeasonSoFar.None,
            [.. account.Everybody],
            typed
        )
        {
            SaveVerb = Verbs.RoleSave,
            SaveText = texts["handover.send"],
            Instance = RoleChange.StampOf(account),
            Note = note,
        };

    private static string Now(Account account, Texts texts) =>
        string.Join(
            ", ",
            Enum.GetValues<AccountRole>()
                .Where(role => account.Holder(role) is not null)
                .Select(role => $"{Role(role, texts)}: {Texts.Name(account.Holder(role)!)}")
        );

    /// <summary>The role in words.</summary>
    public static string Role(AccountRole role, Texts texts) => texts["handover.role." + RoleChange.KeyOf(role)];
}

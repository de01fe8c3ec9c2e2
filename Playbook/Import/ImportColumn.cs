using AccountBot.Playbook.Accounts;

namespace AccountBot.Playbook.Import;

/// <summary>A column of a list of accounts: the field of the new-account form that it fills, and what people call it.</summary>
/// <param name="Field">The key of the field in <see cref="NewAccount.FormFor"/>.</param>
/// <param name="Most">Longer cells are cut: no such answer is right.</param>
/// <param name="Names">The headings under which it is found, in both languages; capitals, spaces and accents do not count.</param>
public sealed record ImportColumn(string Field, int Most, params IReadOnlyList<string> Names)
{
    /// <summary>The columns of a list, in the order in which they are explained.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("name", 200, "account", "name", "account name", "customer", "naam", "accountnaam", "klant", "klantnaam"),
        new("accountManager", 200, "account manager", "owner", "am", "account owner", "eigenaar"),
        new("manager", 200, "manager", "leidinggevende", "sales manager"),
        new("director", 200, "director", "directeur", "directielid", "executive"),
        new("members", 2_000, "members", "team", "account team", "teamleden", "leden"),
        new("kind", 40, "kind", "type", "soort"),
        new("rule", 40, "rule", "gate", "besluit", "regel", "poort"),
        new("language", 40, "language", "taal"),
        new("year", 40, "year", "season", "jaar", "seizoen"),
    ];

    /// <summary>Null for a heading that means nothing here.</summary>
    public static ImportColumn? Of(string heading) =>
        NameMatch.Plain(heading) is { Length: > 0 } plain
            ? All.FirstOrDefault(column => column.Names.Any(name => NameMatch.Plain(name) == plain))
            : null;
}

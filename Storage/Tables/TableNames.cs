namespace AccountBot.Storage.Tables;

/// <summary>The tables, before the prefix.</summary>
static class TableNames
{
    public const string Dossiers = nameof(Dossiers);
    public const string Portfolio = nameof(Portfolio);
    public const string People = nameof(People);
    public const string Agenda = nameof(Agenda);
    public const string Addresses = nameof(Addresses);
    public const string Imports = nameof(Imports);
    public const string DialogState = nameof(DialogState);

    public static IReadOnlyList<string> All { get; } =
    [Dossiers, Portfolio, People, Agenda, Addresses, Imports, DialogState];
}

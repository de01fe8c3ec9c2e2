namespace AccountBot.Cards;

/// <summary>
/// Lets a list of choices look up anyone of the tenant while someone types. An additional property, as the released library has
/// none for it, and in full what Teams documents.
/// </summary>
internal static class TenantPeople
{
    public const string Name = "choices.data";

    public static readonly IReadOnlyDictionary<string, string> Query = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["type"] = "Data.Query",
        ["dataset"] = "graph.microsoft.com/users",
    };
}

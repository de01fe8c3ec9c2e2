namespace AccountBot.Bot.Tests.Storage;

/// <summary>What the rows in Fixtures say, by the name of their file: kind, an example's name where a kind has more, and schema.</summary>
static class RowExamples
{
    public static IReadOnlyDictionary<string, object> All { get; } =
        new[] { AccountRows.All, SeasonRows.All, PersonRows.All, TenantRows.All, NoticeRows.All }
            .SelectMany(rows => rows)
            .ToDictionary(StringComparer.Ordinal);
}

using Azure;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>
/// The version of a row as callers see it: its ETag. That of a row which a newer release wrote says so, because a value that was read
/// from it lacks what is new; so the person who would write it back is stopped here, wherever they come from.
/// </summary>
static class RowVersion
{
    const string Newer = "newer ";

    public static string Of(TableEntity row, bool isNewer) => (isNewer ? Newer : "") + row.ETag.ToString();

    /// <summary>To replace the row.</summary>
    /// <exception cref="NewerRowException">A newer release wrote it.</exception>
    public static ETag ToReplace(string row, string version) =>
        version.StartsWith(Newer, StringComparison.Ordinal) ? throw new NewerRowException(row) : new ETag(version);

    /// <summary>To remove the row: nothing of it is to be kept.</summary>
    public static ETag ToRemove(string version) =>
        new(version.StartsWith(Newer, StringComparison.Ordinal) ? version[Newer.Length..] : version);
}

namespace AccountBot.Storage;

/// <summary>A row as it was read.</summary>
/// <param name="Key">The row key.</param>
/// <param name="Value">A value of a registered kind, or an <see cref="UnknownRow"/>.</param>
/// <param name="Version">Changes with every write; a conditional write succeeds only with the current one.</param>
/// <param name="IsNewer">
/// A newer release wrote it, at a schema that this one does not know: what is new in it is not in the value, so nothing may be
/// written back in its place.
/// </param>
public sealed record StoredRow(string Key, object Value, string Version, bool IsNewer = false);

/// <summary>
/// A row that this release cannot read: a newer one wrote it, or it is damaged. Releases run side by side while a deployment rolls out,
/// so the first is no error: leave the row alone.
/// </summary>
/// <param name="Damage">Why a row that this release should be able to read cannot be read; null for one of a newer release.</param>
public sealed record UnknownRow(string Kind, int Schema, string? Damage = null);

/// <summary>A part of a longer list of keys.</summary>
/// <param name="More">There are more behind the last one.</param>
public sealed record KeyPage(IReadOnlyList<string> Keys, bool More);

/// <summary>A part of a longer list.</summary>
/// <param name="Continuation">Where the next part starts; null after the last row.</param>
public sealed record RowPage(IReadOnlyList<StoredRow> Rows, string? Continuation);

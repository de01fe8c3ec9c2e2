namespace AccountBot.Storage;

/// <summary>
/// A row that a newer release wrote is in the way of what this one was asked to do: it cannot read it, or would lose what is new in
/// it. The newer release runs beside this one or is on its way, so the same works there, soon.
/// </summary>
public sealed class NewerRowException(string row) : Exception($"A newer release wrote row '{row}'.");

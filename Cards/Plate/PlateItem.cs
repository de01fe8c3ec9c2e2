using AccountBot.Playbook.Plate;

namespace AccountBot.Cards.Plate;

/// <summary>Something that waits for the reader, and of which account.</summary>
/// <param name="Sample">Of an account that was made to look around in: it does not count.</param>
public sealed record PlateItem(string Account, string Name, int Year, Waiting What, bool Sample = false);

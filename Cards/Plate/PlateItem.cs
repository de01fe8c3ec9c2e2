using AccountBot.Playbook.Plate;

namespace AccountBot.Cards.Plate;

/// <summary>Something that waits for the reader, and of which account.</summary>
public sealed record PlateItem(string Account, string Name, int Year, Waiting What);

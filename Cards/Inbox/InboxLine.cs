using AccountBot.Playbook.Inbox;

namespace AccountBot.Cards.Inbox;

/// <summary>Something that waits for the reader, and of which account.</summary>
/// <param name="Sample">Of an account that was made to look around in: it does not count.</param>
public sealed record InboxLine(string Account, string Name, int Year, InboxItem What, bool Sample = false);

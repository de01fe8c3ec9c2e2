using AccountBot.Playbook.Plays;

namespace AccountBot.Storage.Accounts;

/// <summary>A play with the name that it has within its account.</summary>
public sealed record LoggedPlay(string Id, Play Play);

/// <summary>A page of the log, newest first.</summary>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record LogPage(IReadOnlyList<LoggedPlay> Lines, string? Older)
{
    public IReadOnlyList<Play> Plays => [.. Lines.Select(line => line.Play)];
}

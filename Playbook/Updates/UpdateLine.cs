namespace AccountBot.Playbook.Updates;

/// <summary>A report as someone types it: <c>Contoso: their truck broke down</c>, or only what happened.</summary>
/// <param name="Before">What stands before the first colon, if it can be the name of an account.</param>
/// <param name="After">What stands behind it; all of it where there is no such name.</param>
public sealed record UpdateLine(string? Before, string After)
{
    private const int LongestName = 80;

    public static UpdateLine Read(string line)
    {
        var text = line.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // A time (14:30) or a link (https://…) is no name.
        return
            colon is > 0 and <= LongestName
            && text[(colon + 1)..] is { } rest
            && (rest.Length == 0 || char.IsWhiteSpace(rest[0]))
            ? new UpdateLine(text[..colon].Trim(), rest.Trim())
            : new UpdateLine(null, text);
    }
}

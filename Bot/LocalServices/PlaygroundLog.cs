namespace AccountBot.Bot.LocalServices;

/// <summary>The Playground's log file: only there does it say why it will not start.</summary>
sealed class PlaygroundLog
{
    const string ReasonMark = "error Reason: ";

    /// <summary>A new log; what an earlier run wrote goes.</summary>
    public PlaygroundLog(string path)
    {
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.Delete(path);
    }

    public string Path { get; }

    /// <summary>In one line, why it ended.</summary>
    public string Reason()
    {
        var lines = File.Exists(Path) ? File.ReadAllLines(Path) : [];
        var reason = lines.SkipWhile(line => !line.StartsWith(ReasonMark, StringComparison.Ordinal)).ToList();
        if (reason is [])
            return lines.LastOrDefault(line => line.StartsWith("error ", StringComparison.Ordinal))
                ?? "it did not say why";
        var more = reason.Skip(1).TakeWhile(line => !line.StartsWith("error ", StringComparison.Ordinal));
        return string.Join(" ", more.Prepend(reason[0][ReasonMark.Length..])).Trim();
    }
}

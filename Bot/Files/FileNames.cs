using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Files;

/// <summary>Names that every file system and OneDrive take.</summary>
public static class FileNames
{
    /// <summary>The most characters before the extension; a folder's path counts too, so this is well below what is allowed.</summary>
    public const int Most = 100;

    private const string Reserved = "\"*:<>?/\\|#%&{}~$!'`=+@";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <param name="what">What the file is, in our own words; it always stands in the name whole.</param>
    /// <param name="whose">What people called it, cut where it is too long.</param>
    /// <param name="extension">With its point.</param>
    public static string Of(string whose, string what, string extension)
    {
        var (end, name) = (Plain(what), Plain(whose));
        var cut = CleanText.Start(name, Most - end.Length - 3).TrimEnd(' ', '.');
        var whole = cut.Length == 0 ? end : $"{cut} - {end}";
        return (IsDevice(whole) ? "_" + whole : whole) + extension;
    }

    private static string Plain(string text)
    {
        var signs = CleanText.Line(text).Select(sign => Reserved.Contains(sign, StringComparison.Ordinal) ? ' ' : sign);
        var words = string.Concat(signs).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Trim(' ', '.', '_');
    }

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.', ' ')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase);
    }
}

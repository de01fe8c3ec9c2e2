using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Features.Documents;

/// <summary>Names that every file system and OneDrive take.</summary>
public static class FileNames
{
    /// <summary>The most characters before the extension; a folder's path counts too, so this is well below what is allowed.</summary>
    public const int Most = 100;

    private const string Reserved = "\"*:<>?/\\|#%&{}~$!'`=+@";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];
    private static readonly string[] Ports = ["COM", "LPT"];

    /// <param name="what">What the file is, in our own words; it always stands in the name whole.</param>
    /// <param name="whose">What people called it, cut where it is too long.</param>
    /// <param name="extension">With its point.</param>
    public static string Of(string whose, string what, string extension)
    {
        // Windows drops what is blank or a point at the end of a name; a point at its start hides the file elsewhere.
        var (end, name) = (Plain(what).TrimEnd('.'), Plain(whose).TrimStart('.', ' '));
        var cut = CleanText.Start(name, Most - end.Length - 3).TrimEnd();
        var whole = cut.Any(sign => sign is not ('.' or ' ')) ? $"{cut} - {end}" : end;
        return (IsDevice(whole) ? "_" + whole : whole) + extension;
    }

    private static string Plain(string text)
    {
        var signs = CleanText.Line(text).Select(sign => Reserved.Contains(sign, StringComparison.Ordinal) ? ' ' : sign);
        var words = string.Concat(signs).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // OneDrive keeps these letters for itself, wherever they stand.
        return string.Join(' ', words).Replace("_vti_", "vti", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Windows takes a name up to its first point for that of a device.</summary>
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd();
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (
                stem is [_, _, _, >= '0' and <= '9' or '¹' or '²' or '³']
                && Ports.Contains(stem[..3], StringComparer.OrdinalIgnoreCase)
            );
    }
}

using System.Xml.Linq;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The files of texts as translators see them.</summary>
internal static class TextFiles
{
    public static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "Cards", "Texts", file))
            .Root!.Elements("data")
            .ToDictionary(
                data => (string)data.Attribute("name")!,
                data => (string)data.Element("value")!,
                StringComparer.Ordinal
            );
}

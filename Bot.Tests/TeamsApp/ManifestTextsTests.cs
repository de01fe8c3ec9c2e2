using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>What people read of the app in Teams, and what its commands say to the bot, in both languages.</summary>
public sealed class ManifestTextsTests(TeamsPackage package) : IClassFixture<TeamsPackage>
{
    const int MostCommands = 10;

    /// <summary>Each text in the manifest that people see, by its path, and how long Teams lets it be.</summary>
    IReadOnlyDictionary<string, int> Shown
    {
        get
        {
            var shown = new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["name.short"] = 30,
                ["name.full"] = 100,
                ["description.short"] = 80,
                ["description.full"] = 4000,
            };
            foreach (var text in package.Manifest.SelectTokens("$..commands..['title','description']"))
            {
                shown[text.Path] = text.Path.EndsWith("title", StringComparison.Ordinal) ? 32 : 128;
            }
            return shown;
        }
    }

    [Fact]
    public void EveryText_IsThereInDutch_AndTheDutchHasNoOther() =>
        package
            .Dutch.Properties()
            .Select(property => property.Name)
            .Where(name => name != "$schema")
            .Order(StringComparer.Ordinal)
            .ShouldBe(Shown.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryText_IsAsLongAsTeamsShows_InBothLanguages()
    {
        foreach (var (path, most) in Shown)
        {
            English(path).Length.ShouldBeInRange(1, most, path);
            Dutch(path).Length.ShouldBeInRange(1, most, path);
        }
    }

    [Fact]
    public void EveryScopeOfTheBot_HasItsOwnListOfAtMostTenCommands()
    {
        var lists = package.Manifest.SelectToken("bots[0].commandLists")!.ToList();

        lists.SelectMany(list => list["scopes"]!.Values<string>()).ShouldBe(["personal", "team", "groupChat"]);
        lists.ShouldAllBe(list => list["commands"]!.Count() <= MostCommands);
    }

    [Fact]
    public void EveryCommand_IsUnderstood_AndTheSameInDutch()
    {
        foreach (var list in package.Manifest.SelectToken("bots[0].commandLists")!)
        {
            var meant = new List<Command>();
            foreach (var title in list["commands"]!.Select(command => command["title"]!))
            {
                var typedCommand = CommandReader.Read(English(title.Path)).ShouldNotBeNull(English(title.Path));
                typedCommand.Rest.ShouldBeEmpty();
                CommandReader.Read(Dutch(title.Path)).ShouldBe(typedCommand, Dutch(title.Path));
                meant.Add(typedCommand.Command);
            }
            meant.ShouldBeUnique();
            meant.ShouldContain(Command.Of<HelpCommand>());
        }
    }

    [Fact]
    public void Manifest_SaysItsLanguages()
    {
        var languages = package.Manifest["localizationInfo"]!;

        ((string?)languages["defaultLanguageTag"]).ShouldBe("en");
        languages["additionalLanguages"]!
            .Select(language => ((string?)language["languageTag"], (string?)language["file"]))
            .ShouldBe([("nl", "nl.json")]);
    }

    string English(string path) => (string)package.Manifest.SelectToken(path)!;

    string Dutch(string path) => ((string?)package.Dutch[path]).ShouldNotBeNull(path);
}

using AccountBot.Bot.Tests.Architecture;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>The person who picks a command from the list that Teams shows gets what it is about, wherever it is offered.</summary>
public sealed class CommandListTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("personal", false)]
    [InlineData("personal", true)]
    [InlineData("team", false)]
    [InlineData("team", true)]
    [InlineData("groupChat", false)]
    [InlineData("groupChat", true)]
    public async Task EveryCommandOfAList_IsAnswered_WhereItIsOffered(string scope, bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.Kim.InstallsAsync();
        var place = await PlaceAsync(scenario, scope);

        foreach (var (title, isHelp) in Titles(scope, dutch))
        {
            var answer = await scenario.Kim.AsksAsync(place, title);

            answer.Says(scenario.Text("help.title")).ShouldBe(isHelp, $"{title}: {answer.Words}");
            answer.Says(scenario.Text("error.failed")).ShouldBeFalse(title);
            answer.Says(scenario.Text("error.notFound")).ShouldBeFalse(title);
        }
    }

    static async Task<FakeConversation> PlaceAsync(TeamScenario scenario, string scope)
    {
        switch (scope)
        {
            case "personal":
                return scenario.Kim.Chat;
            case "team":
                return scenario.Sales.General;
            default:
                var chat = scenario.Teams.AddGroupChat("Contoso", scenario.Kim, scenario.Sam);
                await scenario.Kim.AddsTheBotAsync(chat);
                return chat;
        }
    }

    static IEnumerable<(string Title, bool IsHelp)> Titles(string scope, bool dutch)
    {
        var (manifest, translated) = (Read("manifest.json"), Read("nl.json"));
        var titles = manifest
            .SelectTokens("bots[0].commandLists[*]")
            .Single(list => list["scopes"]!.Values<string>().Contains(scope))
            .SelectTokens("commands[*].title");
        return titles.Select(title => ((string)(dutch ? translated[title.Path] : title)!, (string?)title is "help"));
    }

    static JObject Read(string file) =>
        JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "deploymentTemplates", "teams", file)));
}

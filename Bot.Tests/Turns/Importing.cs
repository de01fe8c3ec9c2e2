using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An import that is begun in a channel, and what the person who sends the list sees of it.</summary>
internal static class Importing
{
    public static Task<TeamScenario> OpenAsync(
        AzuriteFixture azurite,
        bool dutch,
        params IEnumerable<(string Key, string? Value)> settings
    ) => TeamScenario.OpenAsync(azurite, dutch, null, settings);

    public static async Task BeginAsync(TeamScenario scenario)
    {
        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, scenario.Dutch ? "importeer" : "import");
        said.Says(scenario.Text("import.elsewhere")).ShouldBeTrue(said.ToString());
        scenario
            .Kim.Chat.Last.Says(scenario.Text("import.columns").Split("**")[0])
            .ShouldBeTrue(scenario.Kim.Chat.Last.ToString());
    }

    public static Task<FakeMessage> ShownAsync(TeamScenario scenario, string words) =>
        scenario.Teams.MessageAsync(scenario.Kim.Chat, message => message.Says(words));

    public static string SaidLast(TeamScenario scenario) => scenario.Kim.Chat.Last.Text;

    public static string Plain(TeamScenario scenario, string text, params object[] arguments) =>
        scenario.Text(text, arguments).Replace("**", string.Empty, StringComparison.Ordinal);

    public static async Task<IReadOnlyList<string>> NamesAsync(TeamScenario scenario)
    {
        var page = await scenario
            .Bot.Get<IPortfolio>()
            .PageAsync(scenario.Teams.Tenant, RowRange.Prefix("name|"), 1_000, null, CancellationToken.None);
        return [.. page.Rows.Select(row => ((AccountName)row.Value).Name).Order(StringComparer.Ordinal)];
    }
}

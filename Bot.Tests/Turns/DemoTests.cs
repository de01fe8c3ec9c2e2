using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Seasons;
using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A sample account on a developer's machine: it works like any other, and leaves nothing behind.</summary>
public sealed class DemoTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string, string?)[] Development =
    [
        (HostDefaults.EnvironmentKey, Environments.Development),
        ($"{LocalServicesOptions.Section}:Enabled", "false"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Demo_WithAFullTeam_IsAnAccountAtBase6_ThatPlaysOn(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, null, Development);

        await DemoAsync(scenario, scenario.Sales);

        scenario.Scoreboard.Says(scenario.Text("sample.note")).ShouldBeTrue();
        var dossier = (await scenario.FileAsync()).Dossier;
        (dossier.Season.AtBat, dossier.Season.State).ShouldBe((6, SeasonState.AtBat));
        (dossier.Account.Manager!.Name, dossier.Account.Members.Count).ShouldBe(("Sam Bakker", 4));
        await LooksAroundAsync(scenario);
        await scenario.AnswersAsync(scenario.Kim, "talk", 6);
        await scenario.FormAsync("visit", 6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Demo_Alone_IsAnAccountAtBase6_WhoseTeamDecides(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, null, Development);
        var alone = scenario.Teams.AddTeam("Alone", scenario.Kim);
        await scenario.Kim.AddsTheBotAsync(alone);

        await DemoAsync(scenario, alone);

        var account = (await scenario.FileAsync()).Dossier.Account;
        (account.Manager, account.Members.Count).ShouldBe((null, 0));
        await LooksAroundAsync(scenario);
        await scenario.AnswersAsync(scenario.Kim, "talk", 6);
        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.GateOpen)).ShouldShowCard();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Demo_OutsideDevelopment_IsRefusedInWords(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);

        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, "demo");

        said.Says(scenario.Text("sample.notHere")).ShouldBeTrue();
        scenario.Teams.Seen(null).ShouldNotContain(message => message.Says(scenario.Text("sample.name")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Remove_LeavesNothingOfTheSample_AndItsCardsFindNothing(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, null, Development);
        await DemoAsync(scenario, scenario.Sales);
        var form = await scenario.AnswersAsync(scenario.Kim, "talk", 6);
        await scenario.FormAsync("visit", 6);
        await scenario.SettledAsync();
        await scenario.Bot.CatchUpAsync();
        var board = scenario.Scoreboard.Card!;
        var newcomer = scenario.Teams.AddPerson("Nina Nieuw", scenario.Kim.Locale);
        await scenario.Kim.AddsAsync(scenario.Sales, newcomer);
        foreach (var person in new[] { newcomer, scenario.Noor })
        {
            (await person.PressesOnAsync(scenario.Scoreboard, board, Verbs.SampleRemove)).ShouldSay(
                scenario.Text("error.notFound")
            );
        }
        (await RowsAsync(scenario)).ShouldNotBeEmpty();

        (await scenario.Eva.PressesOnAsync(scenario.Scoreboard, board, Verbs.SampleRemove))
            .ShouldShowCard()
            .Says(scenario.Text("sample.removed"))
            .ShouldBeTrue();

        (await RowsAsync(scenario)).ShouldBeEmpty();
        foreach (
            var verb in new[] { Verbs.SampleRemove, Verbs.PlanShow, Verbs.SeasonShow, Verbs.GateOpen, Verbs.LogForm }
        )
        {
            var data = board.Data(Verbs.SampleRemove);
            data["card"]!["verb"] = verb;
            (await scenario.Kim.InvokesAsync(scenario.Scoreboard, verb, data)).ShouldSay(
                scenario.Text("error.notFound")
            );
        }
        (await scenario.Kim.InvokesAsync(form, Verbs.FormSave, form.Cards[0].Data(Verbs.FormSave))).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "stand" : "status"))
            .Says(scenario.Text("error.noAccountHere").Replace("**", string.Empty, StringComparison.Ordinal))
            .ShouldBeTrue();
        await scenario.Bot.CatchUpAsync();
        (await RowsAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RemoveButton_ForgedForARealAccount_TakesNothingAway()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, false, null, Development);
        await scenario.CreateAsync();
        var data = scenario.Scoreboard.Card!.Data(Verbs.Play);
        data["card"]!["verb"] = Verbs.SampleRemove;

        (await scenario.Kim.InvokesAsync(scenario.Scoreboard, Verbs.SampleRemove, data)).ShouldSay(
            scenario.Text("error.notFound")
        );

        (await scenario.FileAsync()).Dossier.Account.Name.ShouldBe("Contoso");
    }

    private static async Task DemoAsync(TeamScenario scenario, FakeTeam team)
    {
        (await scenario.Kim.SaysAsync(team.General, "demo")).Reply!.IsOk.ShouldBeTrue();
        scenario.Follow(
            await scenario.Teams.MessageAsync(message =>
                message.Says(scenario.Text("sample.name")) && message.Card?.HasButton(Verbs.Play) == true
            )
        );
        await scenario.FormAsync("talk", 6);
        await scenario.SettledAsync();
    }

    private static async Task LooksAroundAsync(TeamScenario scenario)
    {
        var words = scenario.Dutch
            ? new[] { "logboek", "plan", "kaart", "seizoen", "stand" }
            : ["log", "plan", "map", "season", "status"];
        string[] says =
        [
            scenario.Text("sample.work.5"),
            scenario.Text("plan.title", 1),
            scenario.Text("sample.contact.1"),
            scenario.Text("season.reached.value", 5, 12),
            scenario.Text("b06.name"),
        ];
        foreach (var (word, said) in words.Zip(says))
        {
            var card = await scenario.Kim.AsksAsync(scenario.Thread, word);
            card.Says(said).ShouldBeTrue($"{word}: {card.Words}");
        }
    }

    /// <summary>Every row of every table in which the account is still named.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(TeamScenario scenario)
    {
        var tables = new TableServiceClient(azurite.ConnectionString);
        var found = new List<string>();
        await foreach (var table in tables.QueryAsync(each => each.Name.CompareTo(scenario.Bot.Prefix) >= 0))
        {
            if (!table.Name.StartsWith(scenario.Bot.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                if (row.Any(cell => $"{cell.Value}".Contains(scenario.Key.Account, StringComparison.OrdinalIgnoreCase)))
                {
                    found.Add($"{table.Name}: {row.PartitionKey} / {row.RowKey}");
                }
            }
        }
        return found;
    }
}

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
        await using var field = await Field.OpenAsync(azurite, dutch, null, Development);

        await DemoAsync(field, field.Sales);

        field.Scoreboard.Says(field.Text("sample.note")).ShouldBeTrue();
        var dossier = (await field.FileAsync()).Dossier;
        (dossier.Season.AtBat, dossier.Season.State).ShouldBe((6, SeasonState.AtBat));
        (dossier.Account.Manager!.Name, dossier.Account.Members.Count).ShouldBe(("Sam Bakker", 4));
        await LooksAroundAsync(field);
        await field.AnswersAsync(field.Kim, "talk", 6);
        await field.FormAsync("visit", 6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Demo_Alone_IsAnAccountAtBase6_WhoseTeamDecides(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch, null, Development);
        var alone = field.Teams.AddTeam("Alone", field.Kim);
        await field.Kim.AddsTheBotAsync(alone);

        await DemoAsync(field, alone);

        var account = (await field.FileAsync()).Dossier.Account;
        (account.Manager, account.Members.Count).ShouldBe((null, 0));
        await LooksAroundAsync(field);
        await field.AnswersAsync(field.Kim, "talk", 6);
        (await field.Kim.PressesAsync(field.Scoreboard, Verbs.GateOpen)).ShouldShowCard();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Demo_OutsideDevelopment_IsRefusedInWords(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);

        var said = await field.Kim.AsksAsync(field.Sales.General, "demo");

        said.Says(field.Text("sample.notHere")).ShouldBeTrue();
        field.Teams.Seen(null).ShouldNotContain(message => message.Says(field.Text("sample.name")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Remove_LeavesNothingOfTheSample_AndItsCardsFindNothing(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch, null, Development);
        await DemoAsync(field, field.Sales);
        var form = await field.AnswersAsync(field.Kim, "talk", 6);
        await field.FormAsync("visit", 6);
        await field.SettledAsync();
        await field.Bot.CatchUpAsync();
        var board = field.Scoreboard.Card!;
        var newcomer = field.Teams.AddPerson("Nina Nieuw", field.Kim.Locale);
        await field.Kim.AddsAsync(field.Sales, newcomer);
        foreach (var person in new[] { newcomer, field.Noor })
        {
            (await person.PressesOnAsync(field.Scoreboard, board, Verbs.SampleRemove)).ShouldSay(
                field.Text("error.notFound")
            );
        }
        (await RowsAsync(field)).ShouldNotBeEmpty();

        (await field.Eva.PressesOnAsync(field.Scoreboard, board, Verbs.SampleRemove))
            .ShouldShowCard()
            .Says(field.Text("sample.removed"))
            .ShouldBeTrue();

        (await RowsAsync(field)).ShouldBeEmpty();
        foreach (
            var verb in new[] { Verbs.SampleRemove, Verbs.PlanShow, Verbs.SeasonShow, Verbs.GateOpen, Verbs.LogForm }
        )
        {
            var data = board.Data(Verbs.SampleRemove);
            data["card"]!["verb"] = verb;
            (await field.Kim.InvokesAsync(field.Scoreboard, verb, data)).ShouldSay(field.Text("error.notFound"));
        }
        (await field.Kim.InvokesAsync(form, Verbs.FormSave, form.Cards[0].Data(Verbs.FormSave))).ShouldSay(
            field.Text("error.notFound")
        );
        (await field.Kim.AsksAsync(field.Thread, dutch ? "stand" : "status"))
            .Says(field.Text("error.noAccountHere").Replace("**", string.Empty, StringComparison.Ordinal))
            .ShouldBeTrue();
        await field.Bot.CatchUpAsync();
        (await RowsAsync(field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RemoveButton_ForgedForARealAccount_TakesNothingAway()
    {
        await using var field = await Field.OpenAsync(azurite, false, null, Development);
        await field.CreateAsync();
        var data = field.Scoreboard.Card!.Data(Verbs.Play);
        data["card"]!["verb"] = Verbs.SampleRemove;

        (await field.Kim.InvokesAsync(field.Scoreboard, Verbs.SampleRemove, data)).ShouldSay(
            field.Text("error.notFound")
        );

        (await field.FileAsync()).Dossier.Account.Name.ShouldBe("Contoso");
    }

    private static async Task DemoAsync(Field field, FakeTeam team)
    {
        (await field.Kim.SaysAsync(team.General, "demo")).Reply!.IsOk.ShouldBeTrue();
        field.Follow(
            await field.Teams.MessageAsync(message =>
                message.Says(field.Text("sample.name")) && message.Card?.HasButton(Verbs.Play) == true
            )
        );
        await field.FormAsync("talk", 6);
        await field.SettledAsync();
    }

    private static async Task LooksAroundAsync(Field field)
    {
        var words = field.Dutch
            ? new[] { "logboek", "plan", "kaart", "seizoen", "stand" }
            : ["log", "plan", "map", "season", "status"];
        string[] says =
        [
            field.Text("sample.work.5"),
            field.Text("plan.title", 1),
            field.Text("sample.contact.1"),
            field.Text("season.reached.value", 5, 12),
            field.Text("b06.name"),
        ];
        foreach (var (word, said) in words.Zip(says))
        {
            var card = await field.Kim.AsksAsync(field.Thread, word);
            card.Says(said).ShouldBeTrue($"{word}: {card.Words}");
        }
    }

    /// <summary>Every row of every table in which the account is still named.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(Field field)
    {
        var tables = new TableServiceClient(azurite.ConnectionString);
        var found = new List<string>();
        await foreach (var table in tables.QueryAsync(each => each.Name.CompareTo(field.Bot.Prefix) >= 0))
        {
            if (!table.Name.StartsWith(field.Bot.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                if (row.Any(cell => $"{cell.Value}".Contains(field.Key.Account, StringComparison.OrdinalIgnoreCase)))
                {
                    found.Add($"{table.Name}: {row.PartitionKey} / {row.RowKey}");
                }
            }
        }
        return found;
    }
}

using AccountBot.Bot.Features.Import;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A list is seen first, its accounts are made then, and never twice.</summary>
public sealed class ImportRunTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PastedList_ShowsWhatWouldBecomeOfEachRow_BeforeAnythingIsMade(bool dutch)
    {
        await using var scenario = await Importing.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        var card = await CheckedAsync(scenario, List(scenario));

        card.Says(scenario.Text("import.checked", 6)).ShouldBeTrue(card.ToString());
        foreach (var (fate, count) in new[] { ("new", "2"), ("known", "1"), ("double", "1"), ("wrong", "2") })
        {
            card.Says($"{scenario.Text("import.fate." + fate)}  {count}").ShouldBeTrue($"{fate}: {card}");
        }
        var rows = (await scenario.Kim.PressesAsync(card, scenario.Text("import.rows.notMade"))).ShouldShowCard();
        rows.Says(scenario.Text("import.problem.person", "pim@nowhere.test")).ShouldBeTrue(rows.Json.ToString());
        rows.Says(scenario.Text("problem.name.formula")).ShouldBeTrue(rows.Json.ToString());
        rows.Says(scenario.Text("import.row", 5)).ShouldBeTrue(rows.Json.ToString());
        rows.Says("Fabrikam " + "·").ShouldBeFalse("what will be made is not among these");
        (await Importing.NamesAsync(scenario)).ShouldBe(["Contoso"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Go_MakesTheAccounts_AndTheSameListMakesNothing(bool dutch)
    {
        await using var scenario = await Importing.OpenAsync(azurite, dutch);
        var checkedCard = await CheckedAsync(scenario, List(scenario));

        (await scenario.Kim.PressesAsync(checkedCard, Verbs.ImportGo)).ShouldShowCard();
        var done = await Importing.ShownAsync(scenario, scenario.Text("import.done", 3));

        done.Says(scenario.Text("import.next")).ShouldBeTrue(done.ToString());
        (await Importing.NamesAsync(scenario)).ShouldBe(["Contoso", "Fabrikam", "Jansen & Zonen"]);
        var again = await CheckedAsync(scenario, List(scenario));
        again.Says(scenario.Text("import.nothing", 6)).ShouldBeTrue(again.ToString());
        again.Card!.HasButton(Verbs.ImportGo).ShouldBeFalse();
    }

    [Fact]
    public async Task ImportedAccount_HasItsPeople_AndItsThreadOpensWhenItIsPlayed()
    {
        await using var scenario = await Importing.OpenAsync(azurite, dutch: false);
        await MadeAsync(scenario, List(scenario));
        var account = await AccountAsync(scenario, "Jansen & Zonen");
        (account.AccountManager.Name, account.Manager!.Name, account.CreatedBy.Name).ShouldBe(
            (scenario.Sam.Name, scenario.Eva.Name, scenario.Kim.Name)
        );
        account
            .Members.Select(member => member.Person.Name)
            .ShouldBe([scenario.Noor.Name, scenario.Kim.Name], ignoreOrder: true);
        scenario.Sales.General.Messages.ShouldBeEmpty("nobody played it yet");

        var said = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "play Jansen");

        said.Says(scenario.Text("play.opens", "Jansen & Zonen")).ShouldBeTrue(said.ToString());
        var scoreboard = await scenario.Teams.MessageAsync(message =>
            message.Says("Jansen & Zonen")
            && message.Card?.HasButton(Verbs.Play) == true
            && message.Conversation != scenario.Sam.Chat
        );
        scoreboard.Conversation.Channel.ShouldBe(scenario.Sales.General);
        await scenario.Teams.MessageAsync(
            scoreboard.Conversation,
            message => message.Card?.HasButton(Verbs.FormSave) == true
        );
        // Played again, no second thread opens.
        await scenario.Sam.AsksAsync(scenario.Sam.Chat, "play Jansen");
        scenario
            .Teams.Seen(scenario.Sales.General)
            .Count(message => message.Card?.HasButton(Verbs.Play) == true)
            .ShouldBe(1);
    }

    [Fact]
    public async Task List_WithoutAChannel_IsAskedToBeginThere()
    {
        await using var scenario = await Importing.OpenAsync(azurite, dutch: false);

        await scenario.Kim.SaysAsync(List(scenario));
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.where"));
        await scenario.Kim.SaysAsync("import");
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.where"));
    }

    [Fact]
    public async Task NewerList_TakesThePlaceOfTheOlder_WhoseCardSaysSo()
    {
        await using var scenario = await Importing.OpenAsync(azurite, dutch: false);
        var older = await CheckedAsync(scenario, List(scenario));
        await scenario.Kim.SaysAsync($"Account;Owner\nNorthwind;{scenario.Sam.Upn}");
        var newer = await Importing.ShownAsync(scenario, scenario.Text("import.checked", 1));

        (await scenario.Kim.PressesAsync(older, Verbs.ImportGo)).ShouldSay(scenario.Text("import.gone"));
        (await scenario.Sam.PressesAsync(newer, Verbs.ImportGo)).ShouldSay(scenario.Text("import.gone"));
        (await scenario.Kim.PressesAsync(newer, scenario.Text("import.forget")))
            .ShouldShowCard()
            .Says(scenario.Text("import.forgotten"))
            .ShouldBeTrue();
        (await scenario.Kim.PressesAsync(older, Verbs.ImportGo)).ShouldSay(scenario.Text("import.gone"));

        (await Importing.NamesAsync(scenario)).ShouldBeEmpty();
        (await RowsAsync(scenario, "Imports")).ShouldBe(0);
    }

    [Fact]
    public async Task Stopped_ItSaysHowFarItIs_AndGoesOnFromThere()
    {
        await using var scenario = await Importing.OpenAsync(azurite, dutch: false);
        var rows = Enumerable.Range(1, 160).Select(each => $"Account {each};{scenario.Sam.Upn}");
        var card = await CheckedAsync(scenario, "Account;Owner\n" + string.Join('\n', rows));
        await SetAsync(scenario, job => job with { State = ImportState.Running, Next = 1, Made = 50 });

        await scenario.Kim.SaysAsync("Account;Owner\nNorthwind;Sam");
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.busy"));
        var stop = await scenario.Kim.InvokesAsync(card, Verbs.ImportStop, Data(card, Verbs.ImportStop));
        stop.ShouldShowCard().Says(scenario.Text("import.stopped", 50, 160)).ShouldBeTrue();
        (await scenario.Kim.RepeatsAsync(stop, 1))[0]
            .ShouldShowCard()
            .Says(scenario.Text("import.stopped", 50, 160))
            .ShouldBeTrue();
        await scenario.Kim.InvokesAsync(card, Verbs.ImportGo, Data(card, Verbs.ImportGo));

        await Importing.ShownAsync(scenario, scenario.Text("import.done", 160));
        (await Importing.NamesAsync(scenario)).Count.ShouldBe(110, "the first part was done before it was stopped");
    }

    private static JObject Data(FakeMessage card, string verb)
    {
        var data = (JObject)card.Card!.Button(Verbs.ImportForget).Data!.DeepClone();
        data["card"]!["verb"] = verb;
        return data;
    }

    private static Task<ImportJob?> SetAsync(TeamScenario scenario, Func<ImportJob, ImportJob> change)
    {
        var book = scenario.Bot.Get<ImportBook>();
        var key = new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId);
        return ChangeAsync();

        async Task<ImportJob?> ChangeAsync()
        {
            var file = await book.LoadAsync(key, CancellationToken.None);
            return await book.ChangeAsync(key, file!.Job.Id, change, CancellationToken.None);
        }
    }

    private static async Task<FakeMessage> CheckedAsync(TeamScenario scenario, string list)
    {
        await Importing.BeginAsync(scenario);
        await scenario.Kim.SaysAsync(list);
        return await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message == scenario.Kim.Chat.Last && message.Card?.HasButton(Verbs.ImportForget) == true
        );
    }

    private static async Task MadeAsync(TeamScenario scenario, string list)
    {
        await scenario.Kim.PressesAsync(await CheckedAsync(scenario, list), Verbs.ImportGo);
        await Importing.ShownAsync(scenario, scenario.Text("import.done", 3));
    }

    /// <summary>Rows 2 to 7: two that are fine (and Contoso, which may be there), one twice, one of no one, one that is a formula.</summary>
    private static string List(TeamScenario scenario) =>
        $"""
            Account;Account manager;Manager;Members;Region
            Contoso;{scenario.Kim.Name};{scenario.Eva.Name};;North
            Fabrikam;{scenario.Kim.Upn};;;South
            "Jansen & Zonen";{scenario.Sam.Upn};eva smit;"{scenario.Noor.Upn};{scenario.Kim.Name}";
            contoso!;{scenario.Kim.Upn};;;
            Northwind;pim@nowhere.test;;;
            =HYPERLINK("https://x.test");{scenario.Kim.Upn};;;
            """;

    private static async Task<Account> AccountAsync(TeamScenario scenario, string name)
    {
        var page = await scenario
            .Bot.Get<IPortfolio>()
            .PageAsync(scenario.Teams.Tenant, RowRange.Prefix("name|"), 1_000, null, CancellationToken.None);
        var id = page.Rows.Select(row => (AccountName)row.Value).Single(each => each.Name == name).Account;
        return (
            await scenario.Bot.Store.RowAsync<Account>(
                new DossierKey(scenario.Teams.Tenant, id),
                AccountKeys.Account,
                CancellationToken.None
            )
        )!;
    }

    private async Task<int> RowsAsync(TeamScenario scenario, string table)
    {
        var rows = 0;
        await foreach (
            var _ in new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + table).QueryAsync<TableEntity>(
                select: ["RowKey"]
            )
        )
        {
            rows++;
        }
        return rows;
    }
}

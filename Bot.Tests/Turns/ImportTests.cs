using System.Text;
using AccountBot.Bot.Features.Import;
using AccountBot.Bot.Tests.Import;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;
using MiniExcelLibs;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Accounts come in from a spreadsheet: seen first, made then, and never twice.</summary>
public sealed class ImportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PastedList_ShowsWhatWouldBecomeOfEachRow_BeforeAnythingIsMade(bool dutch)
    {
        await using var scenario = await OpenAsync(dutch);
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
        (await NamesAsync(scenario)).ShouldBe(["Contoso"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Go_MakesTheAccounts_AndTheSameListMakesNothing(bool dutch)
    {
        await using var scenario = await OpenAsync(dutch);
        var checkedCard = await CheckedAsync(scenario, List(scenario));

        (await scenario.Kim.PressesAsync(checkedCard, Verbs.ImportGo)).ShouldShowCard();
        var done = await ShownAsync(scenario, scenario.Text("import.done", 3));

        done.Says(scenario.Text("import.next")).ShouldBeTrue(done.ToString());
        (await NamesAsync(scenario)).ShouldBe(["Contoso", "Fabrikam", "Jansen & Zonen"]);
        var again = await CheckedAsync(scenario, List(scenario));
        again.Says(scenario.Text("import.nothing", 6)).ShouldBeTrue(again.ToString());
        again.Card!.HasButton(Verbs.ImportGo).ShouldBeFalse();
    }

    [Fact]
    public async Task ImportedAccount_HasItsPeople_AndItsThreadOpensWhenItIsPlayed()
    {
        await using var scenario = await OpenAsync(dutch: false);
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
    public async Task Files_OfExcelAndCsv_AndATable_AreLists()
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await OpenAsync(dutch: false, FileServer.Allowed);
        await BeginAsync(scenario);
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            new[]
            {
                new { Klant = "Contoso", Eigenaar = scenario.Sam.Upn },
                new { Klant = "Fabrikam", Eigenaar = "noor jansen" },
            }
        );

        await scenario.Kim.SendsFileAsync("lijst.xlsx", files.Keep("a", workbook.ToArray()));
        await ShownAsync(scenario, scenario.Text("import.checked", 2));
        await scenario.Kim.SendsFileAsync(
            "list.csv",
            files.Keep("b", Encoding.UTF8.GetBytes($"Account;Owner\nContoso;{scenario.Sam.Upn}\nA;Sam\nB;Sam"))
        );
        await ShownAsync(scenario, scenario.Text("import.checked", 3));
        var html =
            $"<p>Here</p><table><tr><td>Account</td><td>Owner</td></tr><tr><td>A &amp; B</td><td>{scenario.Sam.Upn}</td></tr></table>";
        await scenario.Kim.SendsAsync("Here", new JObject { ["contentType"] = "text/html", ["content"] = html });
        var shown = await ShownAsync(scenario, scenario.Text("import.checked", 1));

        var rows = (await scenario.Kim.PressesAsync(shown, scenario.Text("import.rows"))).ShouldShowCard();
        rows.Says("A & B").ShouldBeTrue(rows.Json.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Card_NamesTheSheet_TheRowOfTheHeadings_AndWhatWasReadInAnotherWay(bool dutch)
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await OpenAsync(dutch, FileServer.Allowed);
        await BeginAsync(scenario);
        var rows = Enumerable
            .Range(1, 5)
            .Select(at => new[] { $"Account {at}", scenario.Sam.Upn, $"{scenario.Noor.Upn}\n{scenario.Kim.Upn}" });
        var workbook = Xlsx.Of(
            new Xlsx.Sheet("Old", Xlsx.Rows(["Account", "Owner"], ["Old", "Sam"]), "hidden"),
            new Xlsx.Sheet(
                "Klanten",
                Xlsx.Rows([
                    ["For 2027"],
                    ["Account", "Owner", "Members"],
                    .. rows,
                ])
            )
        );

        await scenario.Kim.SendsFileAsync("list.xlsx", files.Keep("a", workbook));
        var card = await ShownAsync(scenario, scenario.Text("import.checked", 5));

        card.Says($"list.xlsx · {scenario.Text("import.sheet", "Klanten")} · {scenario.Text("import.heading", 2)}")
            .ShouldBeTrue(card.ToString());
        var note = scenario.Text("import.note.linesDivided", scenario.Text("account.members"));
        card.Says($"{scenario.Text("import.row", 3)}: {note}").ShouldBeTrue(card.ToString());
        card.Says(scenario.Text("import.note.more", 2)).ShouldBeTrue(card.ToString());
        (await scenario.Kim.PressesAsync(card, scenario.Text("import.rows")))
            .ShouldShowCard()
            .Says("Old")
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("\u0089PNG\r\n\u001a\n", "import.noSheet")]
    [InlineData("PK\u0003\u0004", "import.unreadable")]
    [InlineData("Name of the boat;Length\nVera;12", "import.noHeading")]
    [InlineData("Account;Owner\n", "import.empty")]
    public async Task FileThatIsNoList_IsSaidToBeNone(string content, string text)
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await OpenAsync(dutch: true, FileServer.Allowed);
        await BeginAsync(scenario);

        await scenario.Kim.SendsFileAsync("accounts.xlsx", files.Keep("a", Encoding.Latin1.GetBytes(content)));

        SaidLast(scenario).ShouldBe(Plain(scenario, text));
        (await NamesAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FileOfFiftyMegabytes_IsNotReadToTheEnd()
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await OpenAsync(dutch: false, FileServer.Allowed);
        await BeginAsync(scenario);
        var hungUp = new TaskCompletionSource();
        var endless = files.Answer(
            "endless",
            async context =>
            {
                // It does not say how long it is, and goes on for as long as someone listens.
                await using var _ = context.RequestAborted.Register(() => hungUp.TrySetResult());
                var part = new byte[64 * 1024];
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(part, context.RequestAborted);
                }
            }
        );

        await scenario.Kim.SendsFileAsync("large.csv", files.Keep("large", new byte[50 * 1024 * 1024]));
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.tooLarge", 10));
        await scenario.Kim.SendsFileAsync("endless.csv", endless);
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.tooLarge", 10));

        await hungUp.Task.WaitAsync(FakeTeams.Patience);
    }

    [Fact]
    public async Task FileThatIsElsewhere_OrLeadsElsewhere_IsNotFetched()
    {
        await using var files = await FileServer.StartAsync();
        await using var inside = await FileServer.StartAsync();
        await using var scenario = await OpenAsync(dutch: false, ("AccountBot:FileHosts:9", "localhost"));
        await BeginAsync(scenario);
        var asked = 0;
        Task Count(Microsoft.AspNetCore.Http.HttpContext _)
        {
            asked++;
            return Task.CompletedTask;
        }
        var secret = inside.Answer("secret", Count);
        var leading = files.Answer(
            "leading",
            context =>
            {
                context.Response.Redirect(secret.AbsoluteUri);
                return Task.CompletedTask;
            }
        );

        await scenario.Kim.SendsFileAsync("a.csv", secret);
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.notThere"));
        await scenario.Kim.SendsFileAsync("b.csv", new UriBuilder(leading) { Host = "localhost" }.Uri);
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.notThere"));
        await scenario.Kim.SendsFileAsync("c.csv", new Uri("https://sharepoint.com.evil.test/x"));
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.notThere"));

        asked.ShouldBe(0);
    }

    [Fact]
    public async Task List_WithoutAChannel_IsAskedToBeginThere()
    {
        await using var scenario = await OpenAsync(dutch: false);

        await scenario.Kim.SaysAsync(List(scenario));
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.where"));
        await scenario.Kim.SaysAsync("import");
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.where"));
    }

    [Fact]
    public async Task NewerList_TakesThePlaceOfTheOlder_WhoseCardSaysSo()
    {
        await using var scenario = await OpenAsync(dutch: false);
        var older = await CheckedAsync(scenario, List(scenario));
        await scenario.Kim.SaysAsync($"Account;Owner\nNorthwind;{scenario.Sam.Upn}");
        var newer = await ShownAsync(scenario, scenario.Text("import.checked", 1));

        (await scenario.Kim.PressesAsync(older, Verbs.ImportGo)).ShouldSay(scenario.Text("import.gone"));
        (await scenario.Sam.PressesAsync(newer, Verbs.ImportGo)).ShouldSay(scenario.Text("import.gone"));
        (await scenario.Kim.PressesAsync(newer, scenario.Text("import.forget")))
            .ShouldShowCard()
            .Says(scenario.Text("import.forgotten"))
            .ShouldBeTrue();
        (await scenario.Kim.PressesAsync(older, Verbs.ImportGo)).ShouldSay(scenario.Text("import.gone"));

        (await NamesAsync(scenario)).ShouldBeEmpty();
        (await RowsAsync(scenario, "Imports")).ShouldBe(0);
    }

    [Fact]
    public async Task Stopped_ItSaysHowFarItIs_AndGoesOnFromThere()
    {
        await using var scenario = await OpenAsync(dutch: false);
        var rows = Enumerable.Range(1, 160).Select(each => $"Account {each};{scenario.Sam.Upn}");
        var card = await CheckedAsync(scenario, "Account;Owner\n" + string.Join('\n', rows));
        await SetAsync(scenario, job => job with { State = ImportState.Running, Next = 1, Made = 50 });

        await scenario.Kim.SaysAsync("Account;Owner\nNorthwind;Sam");
        SaidLast(scenario).ShouldBe(Plain(scenario, "import.busy"));
        var stop = await scenario.Kim.InvokesAsync(card, Verbs.ImportStop, Data(card, Verbs.ImportStop));
        stop.ShouldShowCard().Says(scenario.Text("import.stopped", 50, 160)).ShouldBeTrue();
        (await scenario.Kim.RepeatsAsync(stop, 1))[0]
            .ShouldShowCard()
            .Says(scenario.Text("import.stopped", 50, 160))
            .ShouldBeTrue();
        await scenario.Kim.InvokesAsync(card, Verbs.ImportGo, Data(card, Verbs.ImportGo));

        await ShownAsync(scenario, scenario.Text("import.done", 160));
        (await NamesAsync(scenario)).Count.ShouldBe(110, "the first part was done before it was stopped");
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

    private Task<TeamScenario> OpenAsync(bool dutch, params IEnumerable<(string Key, string? Value)> settings) =>
        TeamScenario.OpenAsync(azurite, dutch, null, settings);

    private static async Task BeginAsync(TeamScenario scenario)
    {
        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, scenario.Dutch ? "importeer" : "import");
        said.Says(scenario.Text("import.elsewhere")).ShouldBeTrue(said.ToString());
        scenario
            .Kim.Chat.Last.Says(scenario.Text("import.columns").Split("**")[0])
            .ShouldBeTrue(scenario.Kim.Chat.Last.ToString());
    }

    private static async Task<FakeMessage> CheckedAsync(TeamScenario scenario, string list)
    {
        await BeginAsync(scenario);
        await scenario.Kim.SaysAsync(list);
        return await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message == scenario.Kim.Chat.Last && message.Card?.HasButton(Verbs.ImportForget) == true
        );
    }

    private static async Task MadeAsync(TeamScenario scenario, string list)
    {
        await scenario.Kim.PressesAsync(await CheckedAsync(scenario, list), Verbs.ImportGo);
        await ShownAsync(scenario, scenario.Text("import.done", 3));
    }

    private static Task<FakeMessage> ShownAsync(TeamScenario scenario, string words) =>
        scenario.Teams.MessageAsync(scenario.Kim.Chat, message => message.Says(words));

    private static string SaidLast(TeamScenario scenario) => scenario.Kim.Chat.Last.Text;

    private static string Plain(TeamScenario scenario, string text, params object[] arguments) =>
        scenario.Text(text, arguments).Replace("**", string.Empty, StringComparison.Ordinal);

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

    private static async Task<IReadOnlyList<string>> NamesAsync(TeamScenario scenario)
    {
        var page = await scenario
            .Bot.Get<IPortfolio>()
            .PageAsync(scenario.Teams.Tenant, RowRange.Prefix("name|"), 1_000, null, CancellationToken.None);
        return [.. page.Rows.Select(row => ((AccountName)row.Value).Name).Order(StringComparer.Ordinal)];
    }

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

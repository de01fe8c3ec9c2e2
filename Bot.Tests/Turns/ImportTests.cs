using System.Text;
using AccountBot.Bot.Import;
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
        await using var field = await OpenAsync(dutch);
        await field.CreateAsync();
        await field.SettledAsync();

        var card = await CheckedAsync(field, List(field));

        card.Says(field.Text("import.checked", 6)).ShouldBeTrue(card.ToString());
        foreach (var (fate, count) in new[] { ("new", "2"), ("known", "1"), ("double", "1"), ("wrong", "2") })
        {
            card.Says($"{field.Text("import.fate." + fate)}  {count}").ShouldBeTrue($"{fate}: {card}");
        }
        var rows = (await field.Kim.PressesAsync(card, field.Text("import.rows.notMade"))).ShouldShowCard();
        rows.Says(field.Text("import.problem.person", "pim@nowhere.test")).ShouldBeTrue(rows.Json.ToString());
        rows.Says(field.Text("problem.name.formula")).ShouldBeTrue(rows.Json.ToString());
        rows.Says(field.Text("import.row", 5)).ShouldBeTrue(rows.Json.ToString());
        rows.Says("Fabrikam " + "·").ShouldBeFalse("what will be made is not among these");
        (await NamesAsync(field)).ShouldBe(["Contoso"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Go_MakesTheAccounts_AndTheSameListMakesNothing(bool dutch)
    {
        await using var field = await OpenAsync(dutch);
        var checkedCard = await CheckedAsync(field, List(field));

        (await field.Kim.PressesAsync(checkedCard, Verbs.ImportGo)).ShouldShowCard();
        var done = await ShownAsync(field, field.Text("import.done", 3));

        done.Says(field.Text("import.next")).ShouldBeTrue(done.ToString());
        (await NamesAsync(field)).ShouldBe(["Contoso", "Fabrikam", "Jansen & Zonen"]);
        var again = await CheckedAsync(field, List(field));
        again.Says(field.Text("import.nothing", 6)).ShouldBeTrue(again.ToString());
        again.Card!.HasButton(Verbs.ImportGo).ShouldBeFalse();
    }

    [Fact]
    public async Task ImportedAccount_HasItsPeople_AndItsThreadOpensWhenItIsPlayed()
    {
        await using var field = await OpenAsync(dutch: false);
        await MadeAsync(field, List(field));
        var account = await AccountAsync(field, "Jansen & Zonen");
        (account.AccountManager.Name, account.Manager!.Name, account.CreatedBy.Name).ShouldBe(
            (field.Sam.Name, field.Eva.Name, field.Kim.Name)
        );
        account
            .Members.Select(member => member.Person.Name)
            .ShouldBe([field.Noor.Name, field.Kim.Name], ignoreOrder: true);
        field.Sales.General.Messages.ShouldBeEmpty("nobody played it yet");

        var said = await field.Sam.AsksAsync(field.Sam.Chat, "play Jansen");

        said.Says(field.Text("play.opens", "Jansen & Zonen")).ShouldBeTrue(said.ToString());
        var scoreboard = await field.Teams.MessageAsync(message =>
            message.Says("Jansen & Zonen")
            && message.Card?.HasButton(Verbs.Play) == true
            && message.Conversation != field.Sam.Chat
        );
        scoreboard.Conversation.Channel.ShouldBe(field.Sales.General);
        await field.Teams.MessageAsync(
            scoreboard.Conversation,
            message => message.Card?.HasButton(Verbs.FormSave) == true
        );
        // Played again, no second thread opens.
        await field.Sam.AsksAsync(field.Sam.Chat, "play Jansen");
        field.Teams.Seen(field.Sales.General).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
    }

    [Fact]
    public async Task Files_OfExcelAndCsv_AndATable_AreLists()
    {
        await using var files = await FileServer.StartAsync();
        await using var field = await OpenAsync(dutch: false, FileServer.Allowed);
        await BeginAsync(field);
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            new[]
            {
                new { Klant = "Contoso", Eigenaar = field.Sam.Upn },
                new { Klant = "Fabrikam", Eigenaar = "noor jansen" },
            }
        );

        await field.Kim.SendsFileAsync("lijst.xlsx", files.Keep("a", workbook.ToArray()));
        await ShownAsync(field, field.Text("import.checked", 2));
        await field.Kim.SendsFileAsync(
            "list.csv",
            files.Keep("b", Encoding.UTF8.GetBytes($"Account;Owner\nContoso;{field.Sam.Upn}\nA;Sam\nB;Sam"))
        );
        await ShownAsync(field, field.Text("import.checked", 3));
        var html =
            $"<p>Here</p><table><tr><td>Account</td><td>Owner</td></tr><tr><td>A &amp; B</td><td>{field.Sam.Upn}</td></tr></table>";
        await field.Kim.SendsAsync("Here", new JObject { ["contentType"] = "text/html", ["content"] = html });
        var shown = await ShownAsync(field, field.Text("import.checked", 1));

        var rows = (await field.Kim.PressesAsync(shown, field.Text("import.rows"))).ShouldShowCard();
        rows.Says("A & B").ShouldBeTrue(rows.Json.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Card_NamesTheSheet_TheRowOfTheHeadings_AndWhatWasReadInAnotherWay(bool dutch)
    {
        await using var files = await FileServer.StartAsync();
        await using var field = await OpenAsync(dutch, FileServer.Allowed);
        await BeginAsync(field);
        var rows = Enumerable
            .Range(1, 5)
            .Select(at => new[] { $"Account {at}", field.Sam.Upn, $"{field.Noor.Upn}\n{field.Kim.Upn}" });
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

        await field.Kim.SendsFileAsync("list.xlsx", files.Keep("a", workbook));
        var card = await ShownAsync(field, field.Text("import.checked", 5));

        card.Says($"list.xlsx · {field.Text("import.sheet", "Klanten")} · {field.Text("import.heading", 2)}")
            .ShouldBeTrue(card.ToString());
        var note = field.Text("import.note.linesDivided", field.Text("account.members"));
        card.Says($"{field.Text("import.row", 3)}: {note}").ShouldBeTrue(card.ToString());
        card.Says(field.Text("import.note.more", 2)).ShouldBeTrue(card.ToString());
        (await field.Kim.PressesAsync(card, field.Text("import.rows"))).ShouldShowCard().Says("Old").ShouldBeFalse();
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
        await using var field = await OpenAsync(dutch: true, FileServer.Allowed);
        await BeginAsync(field);

        await field.Kim.SendsFileAsync("accounts.xlsx", files.Keep("a", Encoding.Latin1.GetBytes(content)));

        SaidLast(field).ShouldBe(Plain(field, text));
        (await NamesAsync(field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FileOfFiftyMegabytes_IsNotReadToTheEnd()
    {
        await using var files = await FileServer.StartAsync();
        await using var field = await OpenAsync(dutch: false, FileServer.Allowed);
        await BeginAsync(field);
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

        await field.Kim.SendsFileAsync("large.csv", files.Keep("large", new byte[50 * 1024 * 1024]));
        SaidLast(field).ShouldBe(Plain(field, "import.tooLarge", 10));
        await field.Kim.SendsFileAsync("endless.csv", endless);
        SaidLast(field).ShouldBe(Plain(field, "import.tooLarge", 10));

        await hungUp.Task.WaitAsync(FakeTeams.Patience);
    }

    [Fact]
    public async Task FileThatIsElsewhere_OrLeadsElsewhere_IsNotFetched()
    {
        await using var files = await FileServer.StartAsync();
        await using var inside = await FileServer.StartAsync();
        await using var field = await OpenAsync(dutch: false, ("AccountBot:FileHosts:9", "localhost"));
        await BeginAsync(field);
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

        await field.Kim.SendsFileAsync("a.csv", secret);
        SaidLast(field).ShouldBe(Plain(field, "import.notThere"));
        await field.Kim.SendsFileAsync("b.csv", new UriBuilder(leading) { Host = "localhost" }.Uri);
        SaidLast(field).ShouldBe(Plain(field, "import.notThere"));
        await field.Kim.SendsFileAsync("c.csv", new Uri("https://sharepoint.com.evil.test/x"));
        SaidLast(field).ShouldBe(Plain(field, "import.notThere"));

        asked.ShouldBe(0);
    }

    [Fact]
    public async Task List_WithoutAChannel_IsAskedToBeginThere()
    {
        await using var field = await OpenAsync(dutch: false);

        await field.Kim.SaysAsync(List(field));
        SaidLast(field).ShouldBe(Plain(field, "import.where"));
        await field.Kim.SaysAsync("import");
        SaidLast(field).ShouldBe(Plain(field, "import.where"));
    }

    [Fact]
    public async Task NewerList_TakesThePlaceOfTheOlder_WhoseCardSaysSo()
    {
        await using var field = await OpenAsync(dutch: false);
        var older = await CheckedAsync(field, List(field));
        await field.Kim.SaysAsync($"Account;Owner\nNorthwind;{field.Sam.Upn}");
        var newer = await ShownAsync(field, field.Text("import.checked", 1));

        (await field.Kim.PressesAsync(older, Verbs.ImportGo)).ShouldSay(field.Text("import.gone"));
        (await field.Sam.PressesAsync(newer, Verbs.ImportGo)).ShouldSay(field.Text("import.gone"));
        (await field.Kim.PressesAsync(newer, field.Text("import.forget")))
            .ShouldShowCard()
            .Says(field.Text("import.forgotten"))
            .ShouldBeTrue();
        (await field.Kim.PressesAsync(older, Verbs.ImportGo)).ShouldSay(field.Text("import.gone"));

        (await NamesAsync(field)).ShouldBeEmpty();
        (await RowsAsync(field, "Imports")).ShouldBe(0);
    }

    [Fact]
    public async Task Stopped_ItSaysHowFarItIs_AndGoesOnFromThere()
    {
        await using var field = await OpenAsync(dutch: false);
        var rows = Enumerable.Range(1, 160).Select(each => $"Account {each};{field.Sam.Upn}");
        var card = await CheckedAsync(field, "Account;Owner\n" + string.Join('\n', rows));
        await SetAsync(field, job => job with { State = ImportState.Running, Next = 1, Made = 50 });

        await field.Kim.SaysAsync("Account;Owner\nNorthwind;Sam");
        SaidLast(field).ShouldBe(Plain(field, "import.busy"));
        var stop = await field.Kim.InvokesAsync(card, Verbs.ImportStop, Data(card, Verbs.ImportStop));
        stop.ShouldShowCard().Says(field.Text("import.stopped", 50, 160)).ShouldBeTrue();
        (await field.Kim.RepeatsAsync(stop, 1))[0]
            .ShouldShowCard()
            .Says(field.Text("import.stopped", 50, 160))
            .ShouldBeTrue();
        await field.Kim.InvokesAsync(card, Verbs.ImportGo, Data(card, Verbs.ImportGo));

        await ShownAsync(field, field.Text("import.done", 160));
        (await NamesAsync(field)).Count.ShouldBe(110, "the first part was done before it was stopped");
    }

    private static JObject Data(FakeMessage card, string verb)
    {
        var data = (JObject)card.Card!.Button(Verbs.ImportForget).Data!.DeepClone();
        data["card"]!["verb"] = verb;
        return data;
    }

    private static Task<ImportJob?> SetAsync(Field field, Func<ImportJob, ImportJob> change)
    {
        var book = field.Bot.Get<ImportBook>();
        var key = new PersonKey(field.Teams.Tenant, field.Kim.AadObjectId);
        return ChangeAsync();

        async Task<ImportJob?> ChangeAsync()
        {
            var file = await book.LoadAsync(key, CancellationToken.None);
            return await book.ChangeAsync(key, file!.Job.Id, change, CancellationToken.None);
        }
    }

    private Task<Field> OpenAsync(bool dutch, params IEnumerable<(string Key, string? Value)> settings) =>
        Field.OpenAsync(azurite, dutch, null, settings);

    private static async Task BeginAsync(Field field)
    {
        var said = await field.Kim.AsksAsync(field.Sales.General, field.Dutch ? "importeer" : "import");
        said.Says(field.Text("import.elsewhere")).ShouldBeTrue(said.ToString());
        field
            .Kim.Chat.Last.Says(field.Text("import.columns").Split("**")[0])
            .ShouldBeTrue(field.Kim.Chat.Last.ToString());
    }

    private static async Task<FakeMessage> CheckedAsync(Field field, string list)
    {
        await BeginAsync(field);
        await field.Kim.SaysAsync(list);
        return await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message == field.Kim.Chat.Last && message.Card?.HasButton(Verbs.ImportForget) == true
        );
    }

    private static async Task MadeAsync(Field field, string list)
    {
        await field.Kim.PressesAsync(await CheckedAsync(field, list), Verbs.ImportGo);
        await ShownAsync(field, field.Text("import.done", 3));
    }

    private static Task<FakeMessage> ShownAsync(Field field, string words) =>
        field.Teams.MessageAsync(field.Kim.Chat, message => message.Says(words));

    private static string SaidLast(Field field) => field.Kim.Chat.Last.Text;

    private static string Plain(Field field, string text, params object[] arguments) =>
        field.Text(text, arguments).Replace("**", string.Empty, StringComparison.Ordinal);

    /// <summary>Rows 2 to 7: two that are fine (and Contoso, which may be there), one twice, one of no one, one that is a formula.</summary>
    private static string List(Field field) =>
        $"""
            Account;Account manager;Manager;Members;Region
            Contoso;{field.Kim.Name};{field.Eva.Name};;North
            Fabrikam;{field.Kim.Upn};;;South
            "Jansen & Zonen";{field.Sam.Upn};eva smit;"{field.Noor.Upn};{field.Kim.Name}";
            contoso!;{field.Kim.Upn};;;
            Northwind;pim@nowhere.test;;;
            =HYPERLINK("https://x.test");{field.Kim.Upn};;;
            """;

    private static async Task<IReadOnlyList<string>> NamesAsync(Field field)
    {
        var page = await field
            .Bot.Get<IPortfolio>()
            .PageAsync(field.Teams.Tenant, RowRange.Prefix("name|"), 1_000, null, CancellationToken.None);
        return [.. page.Rows.Select(row => ((AccountName)row.Value).Name).Order(StringComparer.Ordinal)];
    }

    private static async Task<Account> AccountAsync(Field field, string name)
    {
        var page = await field
            .Bot.Get<IPortfolio>()
            .PageAsync(field.Teams.Tenant, RowRange.Prefix("name|"), 1_000, null, CancellationToken.None);
        var id = page.Rows.Select(row => (AccountName)row.Value).Single(each => each.Name == name).Account;
        return (
            await field.Bot.Store.RowAsync<Account>(
                new DossierKey(field.Teams.Tenant, id),
                AccountKeys.Account,
                CancellationToken.None
            )
        )!;
    }

    private async Task<int> RowsAsync(Field field, string table)
    {
        var rows = 0;
        await foreach (
            var _ in new TableClient(azurite.ConnectionString, field.Bot.Prefix + table).QueryAsync<TableEntity>(
                select: ["RowKey"]
            )
        )
        {
            rows++;
        }
        return rows;
    }
}

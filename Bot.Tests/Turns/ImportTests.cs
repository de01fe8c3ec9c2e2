using System.Text;
using AccountBot.Bot.Tests.Import;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using MiniExcelLibs;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The files and tables that accounts come in from.</summary>
public sealed class ImportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Files_OfExcelAndCsv_AndATable_AreLists()
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await Importing.OpenAsync(azurite, dutch: false, FileServer.Allowed);
        await Importing.BeginAsync(scenario);
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            new[]
            {
                new { Klant = "Contoso", Eigenaar = scenario.Sam.Upn },
                new { Klant = "Fabrikam", Eigenaar = "noor jansen" },
            }
        );

        await scenario.Kim.SendsFileAsync("lijst.xlsx", files.Keep("a", workbook.ToArray()));
        await Importing.ShownAsync(scenario, scenario.Text("import.checked", 2));
        await scenario.Kim.SendsFileAsync(
            "list.csv",
            files.Keep("b", Encoding.UTF8.GetBytes($"Account;Owner\nContoso;{scenario.Sam.Upn}\nA;Sam\nB;Sam"))
        );
        await Importing.ShownAsync(scenario, scenario.Text("import.checked", 3));
        var html =
            $"<p>Here</p><table><tr><td>Account</td><td>Owner</td></tr><tr><td>A &amp; B</td><td>{scenario.Sam.Upn}</td></tr></table>";
        await scenario.Kim.SendsAsync("Here", new JObject { ["contentType"] = "text/html", ["content"] = html });
        var shown = await Importing.ShownAsync(scenario, scenario.Text("import.checked", 1));

        var rows = (await scenario.Kim.PressesAsync(shown, scenario.Text("import.rows"))).ShouldShowCard();
        rows.Says("A & B").ShouldBeTrue(rows.Json.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Card_NamesTheSheet_TheRowOfTheHeadings_AndWhatWasReadInAnotherWay(bool dutch)
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await Importing.OpenAsync(azurite, dutch, FileServer.Allowed);
        await Importing.BeginAsync(scenario);
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
        var card = await Importing.ShownAsync(scenario, scenario.Text("import.checked", 5));

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
        await using var scenario = await Importing.OpenAsync(azurite, dutch: true, FileServer.Allowed);
        await Importing.BeginAsync(scenario);

        await scenario.Kim.SendsFileAsync("accounts.xlsx", files.Keep("a", Encoding.Latin1.GetBytes(content)));

        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, text));
        (await Importing.NamesAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FileOfFiftyMegabytes_IsNotReadToTheEnd()
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await Importing.OpenAsync(azurite, dutch: false, FileServer.Allowed);
        await Importing.BeginAsync(scenario);
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
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.tooLarge", 10));
        await scenario.Kim.SendsFileAsync("endless.csv", endless);
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.tooLarge", 10));

        await hungUp.Task.WaitAsync(FakeTeams.Patience);
    }

    [Fact]
    public async Task FileThatIsElsewhere_OrLeadsElsewhere_IsNotFetched()
    {
        await using var files = await FileServer.StartAsync();
        await using var inside = await FileServer.StartAsync();
        await using var scenario = await Importing.OpenAsync(
            azurite,
            dutch: false,
            ("AccountBot:FileHosts:9", "localhost")
        );
        await Importing.BeginAsync(scenario);
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
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.notThere"));
        await scenario.Kim.SendsFileAsync("b.csv", new UriBuilder(leading) { Host = "localhost" }.Uri);
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.notThere"));
        await scenario.Kim.SendsFileAsync("c.csv", new Uri("https://sharepoint.com.evil.test/x"));
        Importing.SaidLast(scenario).ShouldBe(Importing.Plain(scenario, "import.notThere"));

        asked.ShouldBe(0);
    }
}

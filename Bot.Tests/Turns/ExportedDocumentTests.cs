using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Where documents are asked for, whose they are, and what is in them.</summary>
public sealed class ExportedDocumentTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FormulaThatSomebodyLogged_IsTextInTheWorkbook(bool dutch)
    {
        const string formula = "=HYPERLINK(\"http://evil.example\")";
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await Consenting.CreatedAsync(azurite, dutch);
        var form = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "stand" : "status");
        (await scenario.Kim.PressesAsync(form, Verbs.LogForm)).ShouldSay(scenario.Text("form.below"));
        var fill = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.LogSave) == true
        );
        (await scenario.Kim.PressesAsync(fill, Verbs.LogSave, ("what", formula), ("hours", "2"))).ShouldShowCard();
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Log);

        await scenario.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        var book = new OfficeFile(drive.Files.ShouldHaveSingleItem().Bytes);
        var cell = book.Sheets()[0]
            .Rows.SelectMany(row => row)
            .Single(each => each.InlineString?.Text?.Text == formula);
        cell.CellFormula.ShouldBeNull();
        cell.StyleIndex!.Value.ShouldBe(3u);
        book.AllParts().ShouldNotContain("<f>");
    }

    [Fact]
    public async Task LongLog_IsReadPageByPage_AndWhole()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await Consenting.CreatedAsync(azurite);
        const int plays = 2_300;
        await SeedAsync(scenario, plays);
        var before = (await scenario.Bot.Store.LogAsync(scenario.Key, 1000, null, CancellationToken.None)).Lines.Count;
        before.ShouldBe(1000);
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Log);

        await scenario.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        var rows = new OfficeFile(drive.Files.ShouldHaveSingleItem().Bytes).Sheets()[0].Rows;
        rows.Count.ShouldBeGreaterThan(plays + 1);
        rows.Count.ShouldBeLessThan(plays + 20);
    }

    [Fact]
    public async Task Auditor_HasTheDocuments_AndEveryAccountInTheList()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await TeamScenario.OpenAsync(
            azurite,
            settings: [.. Consenting.Local, ("AccountBot:Auditors:0", "00000006-0000-4000-9000-000000000006")]
        );
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        scenario.Olaf.AadObjectId.ShouldBe("00000006-0000-4000-9000-000000000006");

        var deck = await scenario.OfferedAsync(scenario.Olaf, DocumentKinds.Deck);
        await scenario.Olaf.AcceptsAsync(deck, drive.UploadInfo(deck.FileName()));
        var list = await scenario.OfferedAsync(scenario.Olaf, DocumentKinds.Portfolio);
        await scenario.Olaf.AcceptsAsync(list, drive.UploadInfo(list.FileName()));

        drive.Files.Count.ShouldBe(2);
        new OfficeFile(drive.Files[1].Bytes).AllParts().ShouldContain("Contoso");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedInAChannel_TheDocumentsAreInTheOwnChat(bool dutch)
    {
        await using var scenario = await Consenting.CreatedAsync(azurite, dutch);

        var said = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "exporteer" : "export");

        said.Says(scenario.Text("export.elsewhere")).ShouldBeTrue(said.ToString());
        var card = scenario.Kim.Chat.FromBot[^1];
        card.Says(scenario.Text("export.title")).ShouldBeTrue(card.ToString());
        card.Says("Contoso").ShouldBeTrue();
    }

    [Fact]
    public async Task ButtonsOfPlanAndLog_LeadThere()
    {
        await using var scenario = await Consenting.CreatedAsync(azurite);
        foreach (var command in new[] { "plan Contoso", "log Contoso" })
        {
            var card = await scenario.Sam.AsksAsync(scenario.Sam.Chat, command);

            (await scenario.Sam.PressesAsync(card, Verbs.ExportShow)).ShouldSay(scenario.Text("form.below"));

            scenario.Sam.Chat.FromBot[^1].Says(scenario.Text("export.title")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task WithoutTheApp_ItSaysWhatToDo()
    {
        await using var scenario = await Consenting.CreatedAsync(azurite);
        scenario.Teams.MembersAreReachable = false;

        var said = await scenario.Sam.AsksAsync(scenario.Thread, "export");

        said.Says(scenario.Text("ownChat.noApp")).ShouldBeTrue(said.ToString());
    }

    static async Task SeedAsync(TeamScenario scenario, int plays)
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(-10);
        foreach (var part in Enumerable.Range(1, plays).Chunk(100))
        {
            var changes = part.Aggregate(
                new Changes(),
                (sum, number) =>
                    sum.Play(
                        LogEntry.Of(LogEntryKind.Logged, TeamScenario.Year, 1, A.Kim, at.AddSeconds(number)) with
                        {
                            Text = $"Call {number}",
                        },
                        Guid.CreateVersion7()
                    )
            );
            (
                await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
    }
}

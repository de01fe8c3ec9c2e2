using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Files;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Documents are asked for, consented to, and put into the reader's OneDrive.</summary>
public sealed class ExportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    static readonly (string, string?)[] Local =
    [
        ("AccountBot:FileHosts:0", "127.0.0.1"),
        ("AccountBot:FileHosts:1", "localhost"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryDocument_IsOffered_Accepted_AndPutInPlace(bool dutch)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync(dutch);

        foreach (var kind in DocumentKinds.All)
        {
            var consent = await field.OfferedAsync(field.Noor, kind);
            var content = consent.Attachment()["content"]!;
            content.Value<long>("sizeInBytes").ShouldBeGreaterThan(1000);
            content.Value<string>("description").ShouldNotBeNullOrEmpty();

            var reply = await field.Noor.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

            reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
            consent.IsDeleted.ShouldBeTrue(kind);
            var stored = drive.Files[^1];
            stored.Range.ShouldBe($"bytes 0-{stored.Bytes.Length - 1}/{stored.Bytes.Length}");
            var file = new OfficeFile(stored.Bytes);
            file.Faults().ShouldBeEmpty(kind);
            file.IsDeck.ShouldBe(consent.FileName().EndsWith(".pptx", StringComparison.Ordinal));
            var info = field.Noor.Chat.FilesIn()[^1];
            info.Value<string>("name").ShouldBe(consent.FileName());
            info.SelectToken("content.uniqueId")!.Value<string>().ShouldStartWith("unique-");
            info.SelectToken("content.fileType")!.Value<string>().ShouldBeOneOf("pptx", "xlsx");
        }
        drive.Files.Count.ShouldBe(DocumentKinds.All.Count);
        field.Noor.Chat.FilesIn().Count.ShouldBe(DocumentKinds.All.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedInAChannel_TheDocumentsAreInTheOwnChat(bool dutch)
    {
        await using var field = await CreatedAsync(dutch);

        var said = await field.Kim.AsksAsync(field.Thread, dutch ? "exporteer" : "export");

        said.Says(field.Text("export.elsewhere")).ShouldBeTrue(said.ToString());
        var card = field.Kim.Chat.FromBot[^1];
        card.Says(field.Text("export.title")).ShouldBeTrue(card.ToString());
        card.Says("Contoso").ShouldBeTrue();
    }

    [Fact]
    public async Task ButtonsOfPlanAndLog_LeadThere()
    {
        await using var field = await CreatedAsync();
        foreach (var command in new[] { "plan Contoso", "log Contoso" })
        {
            var card = await field.Sam.AsksAsync(field.Sam.Chat, command);

            (await field.Sam.PressesAsync(card, Verbs.ExportShow)).ShouldSay(field.Text("form.below"));

            field.Sam.Chat.FromBot[^1].Says(field.Text("export.title")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task WithoutTheApp_ItSaysWhatToDo()
    {
        await using var field = await CreatedAsync();
        field.Teams.MembersAreReachable = false;

        var said = await field.Sam.AsksAsync(field.Thread, "export");

        said.Says(field.Text("ownChat.noApp")).ShouldBeTrue(said.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Declined_TheCardSaysSo_AndAnotherCanBeAskedFor(bool dutch)
    {
        await using var field = await CreatedAsync(dutch);
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Deck);

        (await field.Kim.DeclinesAsync(consent)).Status.ShouldBe(HttpStatusCode.OK);

        consent.Says(field.Text("file.declined")).ShouldBeTrue(consent.ToString());
        (await field.Kim.PressesAsync(consent, field.Text("file.again"))).ShouldSay(field.Text("form.below"));
        field.Kim.Chat.FromBot[^1].ShouldBeConsent();
        field.Kim.Chat.FilesIn().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(403, "file.expired", false)]
    [InlineData(404, "file.expired", true)]
    [InlineData(409, "file.expired", false)]
    [InlineData(413, "file.tooLarge", false)]
    [InlineData(507, "file.tooLarge", true)]
    [InlineData(500, "file.failed", false)]
    [InlineData(503, "file.failed", true)]
    [InlineData(202, "file.failed", false)]
    [InlineData(302, "file.failed", false)]
    [InlineData(0, "file.failed", false)]
    public async Task RefusedByOneDrive_TheCardSaysWhy_AndTryingAgainWorks(int status, string text, bool dutch)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync(dutch);
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Log);
        drive.Refuses = status;

        var reply = await field.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
        consent.Says(field.Text(text)).ShouldBeTrue(consent.ToString());
        field.Kim.Chat.FilesIn().ShouldBeEmpty();
        drive.Refuses = null;
        (await field.Kim.PressesAsync(consent, field.Text("file.again"))).ShouldSay(field.Text("form.below"));
        var second = field.Kim.Chat.FromBot[^1].ShouldBeConsent();
        await field.Kim.AcceptsAsync(second, drive.UploadInfo(second.FileName()));
        drive.Files.ShouldHaveSingleItem();
        field.Kim.Chat.FilesIn().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("https://evil.example/up")]
    [InlineData("https://sharepoint.com.evil.example/up")]
    [InlineData("https://evilsharepoint.com/up")]
    [InlineData("http://contoso-my.sharepoint.com/up")]
    [InlineData("https://contoso-my.sharepoint.com:8443/up")]
    [InlineData("https://user@contoso-my.sharepoint.com/up")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("http://127.0.0.1:9/up")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nothing")]
    [InlineData(null)]
    public async Task PlaceThatIsNotInOneDrive_GetsNothing(string? address)
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Deck);

        await field.Kim.AcceptsAsync(consent, new JObject { ["name"] = "x.pptx", ["uploadUrl"] = address });

        consent.Says(field.Text("file.notAllowed")).ShouldBeTrue(consent.ToString());
    }

    [Fact]
    public async Task PressedTwice_ThereIsOneFile_AndNothingMoreIsSaid()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync();
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Deck);
        var upload = drive.UploadInfo(consent.FileName());
        using var open = new SemaphoreSlim(0);
        drive.Gate = open;

        var first = field.Kim.AcceptsAsync(consent, upload);
        var meanwhile = await field.Kim.AcceptsAsync(consent, upload);
        open.Release(10);
        await first;
        // Whichever press came first makes the file, perhaps longer than its turn.
        await field.Teams.UntilAsync(() => consent.IsDeleted, "the file is there and its question gone");
        var said = field.Kim.Chat.FromBot.Count;
        var later = await field.Kim.AcceptsAsync(consent, upload);

        meanwhile.Status.ShouldBe(HttpStatusCode.OK);
        later.Status.ShouldBe(HttpStatusCode.OK);
        drive.Files.ShouldHaveSingleItem();
        field.Kim.Chat.FilesIn().ShouldHaveSingleItem();
        field.Kim.Chat.FromBot.Count.ShouldBe(said);
    }

    [Fact]
    public async Task FileThatTakesLongerThanTeamsWaits_ComesByItself()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await Field.OpenAsync(azurite, time: new HurriedTime(40), settings: Local);
        await field.CreateAsync();
        await field.SettledAsync();
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Deck);
        using var open = new SemaphoreSlim(0);
        drive.Gate = open;

        var reply = await field.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
        drive.Files.ShouldBeEmpty();
        open.Release();
        await field.Teams.MessageAsync(
            field.Kim.Chat,
            message =>
                message.Activity["attachments"] is JArray { Count: 1 } attachments
                && (string?)attachments[0]["contentType"] == Consenting.InfoType
        );
        drive.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhoLeftTheTeamMeanwhile_GetsNoFile()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync();
        var consent = await field.OfferedAsync(field.Noor, DocumentKinds.Plan);
        await field.Kim.RemovesAsync(field.Sales, field.Noor);
        await field.SettledAsync();

        await field.Noor.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        consent.Says(field.Text("error.notFound")).ShouldBeTrue(consent.ToString());
        drive.Requests.ShouldBe(0);
    }

    [Theory]
    [InlineData(DocumentKinds.Deck)]
    [InlineData(DocumentKinds.CustomerPlan)]
    [InlineData(DocumentKinds.Log)]
    public async Task CardOfSomebodyElse_IsAnsweredAsIfTheAccountDidNotExist(string kind)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync();
        var consent = await field.OfferedAsync(field.Kim, kind);
        var forged = field.Olaf.Consent(consent, "accept", drive.UploadInfo(consent.FileName()));

        (await field.Olaf.PostAsync(forged)).Status.ShouldBe(HttpStatusCode.OK);

        drive.Requests.ShouldBe(0);
        drive.Files.ShouldBeEmpty();
        field.Olaf.Chat.FilesIn().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"nothing\",\"account\":\"x\",\"year\":2026}")]
    [InlineData("{\"kind\":[1],\"account\":{},\"year\":\"soon\"}")]
    [InlineData("null")]
    public async Task CardThatIsNotOurs_SaysThatThereIsNothing(string context)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync();
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Deck);
        var sent = field.Kim.Consent(consent, "accept", drive.UploadInfo("x.pptx"));
        sent["value"]!["context"] = JToken.Parse(context);

        (await field.Kim.PostAsync(sent)).Status.ShouldBe(HttpStatusCode.OK);

        consent.Says(field.Text("error.notFound")).ShouldBeTrue(consent.ToString());
        drive.Requests.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FormulaThatSomebodyLogged_IsTextInTheWorkbook(bool dutch)
    {
        const string formula = "=HYPERLINK(\"http://evil.example\")";
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await CreatedAsync(dutch);
        var form = await field.Kim.AsksAsync(field.Thread, dutch ? "stand" : "status");
        (await field.Kim.PressesAsync(form, Verbs.LogForm)).ShouldSay(field.Text("form.below"));
        var fill = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(Verbs.LogSave) == true
        );
        (await field.Kim.PressesAsync(fill, Verbs.LogSave, ("what", formula), ("hours", "2"))).ShouldShowCard();
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Log);

        await field.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

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
        await using var field = await CreatedAsync();
        const int plays = 2_300;
        await SeedAsync(field, plays);
        var before = (await field.Bot.Store.LogAsync(field.Key, 1000, null, CancellationToken.None)).Lines.Count;
        before.ShouldBe(1000);
        var consent = await field.OfferedAsync(field.Kim, DocumentKinds.Log);

        await field.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        var rows = new OfficeFile(drive.Files.ShouldHaveSingleItem().Bytes).Sheets()[0].Rows;
        rows.Count.ShouldBeGreaterThan(plays + 1);
        rows.Count.ShouldBeLessThan(plays + 20);
    }

    [Fact]
    public async Task Auditor_HasTheDocuments_AndEveryAccountInTheList()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var field = await Field.OpenAsync(
            azurite,
            settings: [.. Local, ("AccountBot:Auditors:0", "00000006-0000-4000-9000-000000000006")]
        );
        await field.CreateAsync();
        await field.SettledAsync();
        field.Olaf.AadObjectId.ShouldBe("00000006-0000-4000-9000-000000000006");

        var deck = await field.OfferedAsync(field.Olaf, DocumentKinds.Deck);
        await field.Olaf.AcceptsAsync(deck, drive.UploadInfo(deck.FileName()));
        var list = await field.OfferedAsync(field.Olaf, DocumentKinds.Portfolio);
        await field.Olaf.AcceptsAsync(list, drive.UploadInfo(list.FileName()));

        drive.Files.Count.ShouldBe(2);
        new OfficeFile(drive.Files[1].Bytes).AllParts().ShouldContain("Contoso");
    }

    async Task<Field> CreatedAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch, settings: Local);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    static async Task SeedAsync(Field field, int plays)
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(-10);
        foreach (var part in Enumerable.Range(1, plays).Chunk(100))
        {
            var changes = part.Aggregate(
                new Changes(),
                (sum, number) =>
                    sum.Play(
                        Play.Of(PlayKind.Logged, Field.Year, 1, A.Kim, at.AddSeconds(number)) with
                        {
                            Text = $"Call {number}",
                        },
                        Guid.CreateVersion7()
                    )
            );
            (
                await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
    }
}

using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards.Documents;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Documents are asked for, consented to, and put into the reader's OneDrive.</summary>
public sealed class ExportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryDocument_IsOffered_Accepted_AndPutInPlace(bool dutch)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await Consenting.CreatedAsync(azurite, dutch);

        foreach (var kind in DocumentKinds.All)
        {
            var consent = await scenario.OfferedAsync(scenario.Noor, kind);
            var content = consent.Attachment()["content"]!;
            content.Value<long>("sizeInBytes").ShouldBeGreaterThan(1000);
            content.Value<string>("description").ShouldNotBeNullOrEmpty();

            var reply = await scenario.Noor.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

            reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
            consent.IsDeleted.ShouldBeTrue(kind);
            var stored = drive.Files[^1];
            stored.Range.ShouldBe($"bytes 0-{stored.Bytes.Length - 1}/{stored.Bytes.Length}");
            var file = new OfficeFile(stored.Bytes);
            file.Faults().ShouldBeEmpty(kind);
            file.IsDeck.ShouldBe(consent.FileName().EndsWith(".pptx", StringComparison.Ordinal));
            var info = scenario.Noor.Chat.FilesIn()[^1];
            info.Value<string>("name").ShouldBe(consent.FileName());
            info.SelectToken("content.uniqueId")!.Value<string>().ShouldStartWith("unique-");
            info.SelectToken("content.fileType")!.Value<string>().ShouldBeOneOf("pptx", "xlsx");
        }
        drive.Files.Count.ShouldBe(DocumentKinds.All.Count);
        scenario.Noor.Chat.FilesIn().Count.ShouldBe(DocumentKinds.All.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Declined_TheCardSaysSo_AndAnotherCanBeAskedFor(bool dutch)
    {
        await using var scenario = await Consenting.CreatedAsync(azurite, dutch);
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Deck);

        (await scenario.Kim.DeclinesAsync(consent)).Status.ShouldBe(HttpStatusCode.OK);

        consent.Says(scenario.Text("file.declined")).ShouldBeTrue(consent.ToString());
        (await scenario.Kim.PressesAsync(consent, scenario.Text("file.again"))).ShouldSay(scenario.Text("form.below"));
        scenario.Kim.Chat.FromBot[^1].ShouldBeConsent();
        scenario.Kim.Chat.FilesIn().ShouldBeEmpty();
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
        await using var scenario = await Consenting.CreatedAsync(azurite, dutch);
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Log);
        drive.Refuses = status;

        var reply = await scenario.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
        consent.Says(scenario.Text(text)).ShouldBeTrue(consent.ToString());
        scenario.Kim.Chat.FilesIn().ShouldBeEmpty();
        drive.Refuses = null;
        (await scenario.Kim.PressesAsync(consent, scenario.Text("file.again"))).ShouldSay(scenario.Text("form.below"));
        var second = scenario.Kim.Chat.FromBot[^1].ShouldBeConsent();
        await scenario.Kim.AcceptsAsync(second, drive.UploadInfo(second.FileName()));
        drive.Files.ShouldHaveSingleItem();
        scenario.Kim.Chat.FilesIn().ShouldHaveSingleItem();
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
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Deck);

        await scenario.Kim.AcceptsAsync(consent, new JObject { ["name"] = "x.pptx", ["uploadUrl"] = address });

        consent.Says(scenario.Text("file.notAllowed")).ShouldBeTrue(consent.ToString());
    }

    [Fact]
    public async Task PressedTwice_ThereIsOneFile_AndNothingMoreIsSaid()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await Consenting.CreatedAsync(azurite);
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Deck);
        var upload = drive.UploadInfo(consent.FileName());
        using var open = new SemaphoreSlim(0);
        drive.Gate = open;

        var first = scenario.Kim.AcceptsAsync(consent, upload);
        var meanwhile = await scenario.Kim.AcceptsAsync(consent, upload);
        open.Release(10);
        await first;
        // Whichever press came first makes the file, perhaps longer than its turn.
        await scenario.Teams.UntilAsync(() => consent.IsDeleted, "the file is there and its question gone");
        var said = scenario.Kim.Chat.FromBot.Count;
        var later = await scenario.Kim.AcceptsAsync(consent, upload);

        meanwhile.Status.ShouldBe(HttpStatusCode.OK);
        later.Status.ShouldBe(HttpStatusCode.OK);
        drive.Files.ShouldHaveSingleItem();
        scenario.Kim.Chat.FilesIn().ShouldHaveSingleItem();
        scenario.Kim.Chat.FromBot.Count.ShouldBe(said);
    }

    [Fact]
    public async Task FileThatTakesLongerThanTeamsWaits_ComesByItself()
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await TeamScenario.OpenAsync(
            azurite,
            time: new HurriedTime(40),
            settings: Consenting.Local
        );
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Deck);
        using var open = new SemaphoreSlim(0);
        drive.Gate = open;

        var reply = await scenario.Kim.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
        drive.Files.ShouldBeEmpty();
        open.Release();
        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
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
        await using var scenario = await Consenting.CreatedAsync(azurite);
        var consent = await scenario.OfferedAsync(scenario.Noor, DocumentKinds.Plan);
        await scenario.Kim.RemovesAsync(scenario.Sales, scenario.Noor);
        await scenario.SettledAsync();

        await scenario.Noor.AcceptsAsync(consent, drive.UploadInfo(consent.FileName()));

        consent.Says(scenario.Text("error.notFound")).ShouldBeTrue(consent.ToString());
        drive.Requests.ShouldBe(0);
    }

    [Theory]
    [InlineData(DocumentKinds.Deck)]
    [InlineData(DocumentKinds.CustomerPlan)]
    [InlineData(DocumentKinds.Log)]
    public async Task CardOfSomebodyElse_IsAnsweredAsIfTheAccountDidNotExist(string kind)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await Consenting.CreatedAsync(azurite);
        var consent = await scenario.OfferedAsync(scenario.Kim, kind);
        var forged = scenario.Olaf.Consent(consent, "accept", drive.UploadInfo(consent.FileName()));

        (await scenario.Olaf.PostAsync(forged)).Status.ShouldBe(HttpStatusCode.OK);

        drive.Requests.ShouldBe(0);
        drive.Files.ShouldBeEmpty();
        scenario.Olaf.Chat.FilesIn().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"nothing\",\"account\":\"x\",\"year\":2026}")]
    [InlineData("{\"kind\":[1],\"account\":{},\"year\":\"soon\"}")]
    [InlineData("null")]
    public async Task CardThatIsNotOurs_SaysThatThereIsNothing(string context)
    {
        await using var drive = await FakeOneDrive.StartAsync();
        await using var scenario = await Consenting.CreatedAsync(azurite);
        var consent = await scenario.OfferedAsync(scenario.Kim, DocumentKinds.Deck);
        var sent = scenario.Kim.Consent(consent, "accept", drive.UploadInfo("x.pptx"));
        sent["value"]!["context"] = JToken.Parse(context);

        (await scenario.Kim.PostAsync(sent)).Status.ShouldBe(HttpStatusCode.OK);

        consent.Says(scenario.Text("error.notFound")).ShouldBeTrue(consent.ToString());
        drive.Requests.ShouldBe(0);
    }
}

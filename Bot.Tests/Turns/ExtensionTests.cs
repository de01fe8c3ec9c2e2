using AccountBot.Bot.Extension;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Extension;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>From anywhere in Teams: an account into a message, and a message into the log of an account.</summary>
public sealed class ExtensionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Html =
        "<div><p>Karin wants a <strong>pilot</strong> &amp; a price</p><p>before June</p></div>";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Search_FindsMyAccounts_AndNobodyElsesEver(bool dutch)
    {
        await using var field = await OpenAsync(dutch);
        var chat = field.Olaf.Chat;

        (await field.Kim.SearchesAsync(field.Kim.Chat, null)).Names.ShouldBe(["Contoso"]);
        (await field.Eva.SearchesAsync(field.Eva.Chat, "cont")).Names.ShouldBe(["Contoso"]);
        (await field.Kim.SearchesAsync(field.Kim.Chat, "nothing like it")).Words.ShouldBe(
            field.Text("error.noAccount", "nothing like it")
        );
        var outside = await field.Olaf.SearchesAsync(chat, "Contoso");
        outside.Names.ShouldBeEmpty();
        outside.Words.ShouldBe(
            (await field.Olaf.SearchesAsync(chat, "Nonsense")).Words,
            "as if there were no such account"
        );
    }

    [Fact]
    public async Task Card_ThatIsPutIntoAChat_TellsNoFigures_AndOpensTheRestForWhoMaySeeIt()
    {
        await using var field = await OpenAsync(dutch: false);
        var other = field.Teams.AddGroupChat("Lunch", field.Sam, field.Olaf);
        var shared = (await field.Sam.SearchesAsync(other, "contoso")).Cards.Single();

        shared.Says(field.Text("score.am")).ShouldBeTrue();
        shared.Says(field.Text("score.potential")).ShouldBeFalse();
        shared.Says(field.Text("score.spent")).ShouldBeFalse();
        var message = field.Sam.Shares(other, shared.Json);
        (await field.Olaf.PressesAsync(message, Verbs.AccountOpen)).ShouldSay(field.Text("error.notFound"));
        (await field.Sam.PressesAsync(message, Verbs.AccountOpen)).ShouldSay(field.Text("share.elsewhere"));
        field.Sam.Chat.Last.Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Fact]
    public async Task Card_ThatIsSentToTheBotItself_IsNoQuestion()
    {
        await using var field = await OpenAsync(dutch: false);
        var shared = (await field.Kim.SearchesAsync(field.Kim.Chat, null)).Cards.Single();
        var before = field.Kim.Chat.Messages.Count;

        await field.Kim.SendsAsync(
            string.Empty,
            new JObject { ["contentType"] = FakeMessage.AdaptiveCardType, ["content"] = shared.Json }
        );

        field.Kim.Chat.Messages.Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("%")]
    [InlineData("_?'\"")]
    public async Task Wildcards_FindAll_AndAreNeverLookedUp(string typed)
    {
        await using var field = await OpenAsync(dutch: false);

        (await field.Kim.SearchesAsync(field.Kim.Chat, typed)).Names.ShouldBe(["Contoso"]);
    }

    [Fact]
    public void Matches_BeginWithIt_ThenHoldIt_AndASlipIsForgiven()
    {
        Participation[] mine =
        [
            .. new[] { "Northwind", "De Noordzee", "Noord-Holland", "Café Noord" }.Select(name => new Participation(
                name,
                name,
                2026,
                1,
                default
            )),
        ];

        Names("noord").ShouldBe(["Noord-Holland", "Café Noord", "De Noordzee"]);
        Names("cafe noord").ShouldBe(["Café Noord"]);
        Names("Nortwind").ShouldBe(["Northwind"]);
        Names("Contoso").ShouldBeEmpty();

        IEnumerable<string> Names(string typed) => AccountFinder.Matching(typed, mine).Select(part => part.Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_BecomesAPlay_WithTheWayBack_AndOnlyOnce(bool dutch)
    {
        await using var field = await OpenAsync(dutch);
        var (chat, message) = (field.Kim.Chat, Extension.Message(Html));

        var dialog = await field.Kim.WritesDownAsync(chat, message);
        dialog.Card!.Input(LogThisCard.WhatInput).Value.ShouldBe("Karin wants a pilot & a price\nbefore June");
        dialog.Card.Input(LogThisCard.AccountInput).Value.ShouldBe(field.Key.Account, "there is only one");
        var done = await field.Kim.SubmitsAsync(chat, message, dialog, ("base", "3"), ("hours", dutch ? "1,5" : "1.5"));
        var again = await field.Kim.SubmitsAsync(chat, message, dialog);
        var forged = await field.Kim.SubmitsAsync(chat, Extension.Message(Html, "2", "https://evil.test/x"), dialog);

        done.Words.ShouldBe("✓ " + field.Text("logThis.logged", "Contoso", 3));
        again.Words.ShouldBe(field.Text("logThis.already", field.Kim.Name, "Contoso"));
        forged.Words.ShouldNotBeNull();
        var plays = await PlaysAsync(field, PlayKind.Logged);
        plays
            .Select(play => (play.Base, play.Hours, play.Link))
            .ShouldBe([(1, null, null), (3, 1.5m, "https://teams.microsoft.com/l/message/19:x/1700000000001")]);
    }

    [Theory]
    [InlineData(
        "<table><tr><td>Name</td><td>Amount</td></tr><tr><td>Contoso</td><td>100</td></tr></table>",
        "Name | Amount\nContoso | 100"
    )]
    [InlineData("<p>Look at this<img alt=\"image\" src=\"x\"> please</p>", "Look at this please")]
    [InlineData(
        "<p>Well done <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"👍\" src=\"x\"></p>",
        "Well done 👍"
    )]
    [InlineData(
        "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong>Eva Smit</strong><p>Drop the price?</p></blockquote><p>No, the pilot.</p>",
        "No, the pilot."
    )]
    public async Task Message_IsWrittenDownAsItWasSaid(string html, string said)
    {
        await using var field = await OpenAsync(dutch: false);

        var dialog = await field.Kim.WritesDownAsync(field.Kim.Chat, Extension.Message(html));

        dialog.Card!.Input(LogThisCard.WhatInput).Value.ShouldBe(said);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_BecomesAnUpdate_OfWhichOthersHear(bool dutch)
    {
        await using var field = await OpenAsync(dutch);
        var message = Extension.Message("<p>Contoso: complaint about the invoice</p>");

        var dialog = await field.Sam.WritesDownAsync(field.Sam.Chat, message);
        var done = await field.Sam.SubmitsAsync(
            field.Sam.Chat,
            message,
            dialog,
            ("as", LogThisCard.Update),
            ("base", "0")
        );

        done.Words.ShouldBe("✓ " + field.Text("logThis.reported", "Contoso", 1));
        (await PlaysAsync(field, PlayKind.Reported)).Single().Link.ShouldNotBeNull();
        await field.Teams.MessageAsync(field.Kim.Chat, told => told.Says("complaint about the invoice"));
    }

    [Fact]
    public async Task WhatIsWrong_ComesBackInTheDialog_WithWhatWasTyped()
    {
        await using var field = await OpenAsync(dutch: true);
        var (chat, message) = (field.Kim.Chat, Extension.Message(Html));
        var dialog = await field.Kim.WritesDownAsync(chat, message);

        var back = await field.Kim.SubmitsAsync(chat, message, dialog, ("hours", "heel lang"), ("what", "Gebeld"));
        back.Card!.Says(field.Text("problem.number")).ShouldBeTrue(back.Json.ToString());
        (back.Card.Input("hours").Value, back.Card.Input("what").Value).ShouldBe(("heel lang", "Gebeld"));
        (await field.Kim.SubmitsAsync(chat, message, dialog, ("what", " ")))
            .Card!.Says(field.Text("problem.required"))
            .ShouldBeTrue();
        (await field.Kim.SubmitsAsync(chat, message, dialog, ("account", string.Empty)))
            .Card!.Says(field.Text("problem.required"))
            .ShouldBeTrue();
        (await field.Kim.SubmitsAsync(chat, message, dialog, ("base", "13")))
            .Card!.Says(field.Text("problem.choice"))
            .ShouldBeTrue();

        (await PlaysAsync(field, PlayKind.Logged)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outsider_CannotWriteIntoAnAccount_NotEvenWithItsId()
    {
        await using var field = await OpenAsync(dutch: false);
        var message = Extension.Message(Html);
        var dialog = await field.Kim.WritesDownAsync(field.Kim.Chat, message);

        (await field.Olaf.WritesDownAsync(field.Olaf.Chat, message)).Card!.Inputs.ShouldBeEmpty();
        (await field.Olaf.SubmitsAsync(field.Olaf.Chat, message, dialog)).Words.ShouldBe(field.Text("error.notFound"));

        (await PlaysAsync(field, PlayKind.Logged)).ShouldBeEmpty();
    }

    private async Task<Field> OpenAsync(bool dutch)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    private static async Task<IReadOnlyList<Play>> PlaysAsync(Field field, PlayKind kind) =>
        [
            .. (await field.Bot.Store.LogAsync(field.Key, 50, null, CancellationToken.None)).Plays.Where(play =>
                play.Kind == kind
            ),
        ];
}

using AccountBot.Bot.Features.MessageExtension;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.MessageExtension;
using AccountBot.Playbook.ActivityLog;
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
        await using var scenario = await OpenAsync(dutch);
        var chat = scenario.Olaf.Chat;

        (await scenario.Kim.SearchesAsync(scenario.Kim.Chat, null)).Names.ShouldBe(["Contoso"]);
        (await scenario.Eva.SearchesAsync(scenario.Eva.Chat, "cont")).Names.ShouldBe(["Contoso"]);
        (await scenario.Kim.SearchesAsync(scenario.Kim.Chat, "nothing like it")).Words.ShouldBe(
            scenario.Text("error.noAccount", "nothing like it")
        );
        var outside = await scenario.Olaf.SearchesAsync(chat, "Contoso");
        outside.Names.ShouldBeEmpty();
        outside.Words.ShouldBe(
            (await scenario.Olaf.SearchesAsync(chat, "Nonsense")).Words,
            "as if there were no such account"
        );
    }

    [Fact]
    public async Task Card_ThatIsPutIntoAChat_TellsNoFigures_AndOpensTheRestForWhoMaySeeIt()
    {
        await using var scenario = await OpenAsync(dutch: false);
        var other = scenario.Teams.AddGroupChat("Lunch", scenario.Sam, scenario.Olaf);
        var shared = (await scenario.Sam.SearchesAsync(other, "contoso")).Cards.Single();

        shared.Says(scenario.Text("score.am")).ShouldBeTrue();
        shared.Says(scenario.Text("score.potential")).ShouldBeFalse();
        shared.Says(scenario.Text("score.spent")).ShouldBeFalse();
        var message = scenario.Sam.Shares(other, shared.Json);
        (await scenario.Olaf.PressesAsync(message, Verbs.AccountOpen)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Sam.PressesAsync(message, Verbs.AccountOpen)).ShouldSay(scenario.Text("share.elsewhere"));
        scenario.Sam.Chat.Last.Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Fact]
    public async Task Card_ThatIsSentToTheBotItself_IsNoQuestion()
    {
        await using var scenario = await OpenAsync(dutch: false);
        var shared = (await scenario.Kim.SearchesAsync(scenario.Kim.Chat, null)).Cards.Single();
        var before = scenario.Kim.Chat.Messages.Count;

        await scenario.Kim.SendsAsync(
            string.Empty,
            new JObject { ["contentType"] = FakeMessage.AdaptiveCardType, ["content"] = shared.Json }
        );

        scenario.Kim.Chat.Messages.Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("%")]
    [InlineData("_?'\"")]
    public async Task Wildcards_FindAll_AndAreNeverLookedUp(string typed)
    {
        await using var scenario = await OpenAsync(dutch: false);

        (await scenario.Kim.SearchesAsync(scenario.Kim.Chat, typed)).Names.ShouldBe(["Contoso"]);
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
        await using var scenario = await OpenAsync(dutch);
        var (chat, message) = (scenario.Kim.Chat, Extension.Message(Html));

        var dialog = await scenario.Kim.WritesDownAsync(chat, message);
        dialog.Card!.Input(LogThisCard.WhatInput).Value.ShouldBe("Karin wants a pilot & a price\nbefore June");
        dialog.Card.Input(LogThisCard.AccountInput).Value.ShouldBe(scenario.Key.Account, "there is only one");
        var done = await scenario.Kim.SubmitsAsync(
            chat,
            message,
            dialog,
            ("base", "3"),
            ("hours", dutch ? "1,5" : "1.5")
        );
        var again = await scenario.Kim.SubmitsAsync(chat, message, dialog);
        var forged = await scenario.Kim.SubmitsAsync(chat, Extension.Message(Html, "2", "https://evil.test/x"), dialog);

        done.Words.ShouldBe("✓ " + scenario.Text("logThis.logged", "Contoso", 3));
        again.Words.ShouldBe(scenario.Text("logThis.already", scenario.Kim.Name, "Contoso"));
        forged.Words.ShouldNotBeNull();
        var plays = await PlaysAsync(scenario, LogEntryKind.Logged);
        plays
            .Select(logEntry => (logEntry.Base, logEntry.Hours, logEntry.Link))
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
        await using var scenario = await OpenAsync(dutch: false);

        var dialog = await scenario.Kim.WritesDownAsync(scenario.Kim.Chat, Extension.Message(html));

        dialog.Card!.Input(LogThisCard.WhatInput).Value.ShouldBe(said);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_BecomesAnUpdate_OfWhichOthersHear(bool dutch)
    {
        await using var scenario = await OpenAsync(dutch);
        var message = Extension.Message("<p>Contoso: complaint about the invoice</p>");

        var dialog = await scenario.Sam.WritesDownAsync(scenario.Sam.Chat, message);
        var done = await scenario.Sam.SubmitsAsync(
            scenario.Sam.Chat,
            message,
            dialog,
            ("as", LogThisCard.Update),
            ("base", "0")
        );

        done.Words.ShouldBe("✓ " + scenario.Text("logThis.reported", "Contoso", 1));
        (await PlaysAsync(scenario, LogEntryKind.Reported)).Single().Link.ShouldNotBeNull();
        await scenario.Teams.MessageAsync(scenario.Kim.Chat, told => told.Says("complaint about the invoice"));
    }

    [Fact]
    public async Task WhatIsWrong_ComesBackInTheDialog_WithWhatWasTyped()
    {
        await using var scenario = await OpenAsync(dutch: true);
        var (chat, message) = (scenario.Kim.Chat, Extension.Message(Html));
        var dialog = await scenario.Kim.WritesDownAsync(chat, message);

        var back = await scenario.Kim.SubmitsAsync(chat, message, dialog, ("hours", "heel lang"), ("what", "Gebeld"));
        back.Card!.Says(scenario.Text("problem.number")).ShouldBeTrue(back.Json.ToString());
        (back.Card.Input("hours").Value, back.Card.Input("what").Value).ShouldBe(("heel lang", "Gebeld"));
        (await scenario.Kim.SubmitsAsync(chat, message, dialog, ("what", " ")))
            .Card!.Says(scenario.Text("problem.required"))
            .ShouldBeTrue();
        (await scenario.Kim.SubmitsAsync(chat, message, dialog, ("account", string.Empty)))
            .Card!.Says(scenario.Text("problem.required"))
            .ShouldBeTrue();
        (await scenario.Kim.SubmitsAsync(chat, message, dialog, ("base", "13")))
            .Card!.Says(scenario.Text("problem.choice"))
            .ShouldBeTrue();

        (await PlaysAsync(scenario, LogEntryKind.Logged)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outsider_CannotWriteIntoAnAccount_NotEvenWithItsId()
    {
        await using var scenario = await OpenAsync(dutch: false);
        var message = Extension.Message(Html);
        var dialog = await scenario.Kim.WritesDownAsync(scenario.Kim.Chat, message);

        (await scenario.Olaf.WritesDownAsync(scenario.Olaf.Chat, message)).Card!.Inputs.ShouldBeEmpty();
        (await scenario.Olaf.SubmitsAsync(scenario.Olaf.Chat, message, dialog)).Words.ShouldBe(
            scenario.Text("error.notFound")
        );

        (await PlaysAsync(scenario, LogEntryKind.Logged)).ShouldBeEmpty();
    }

    private async Task<TeamScenario> OpenAsync(bool dutch)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    private static async Task<IReadOnlyList<LogEntry>> PlaysAsync(TeamScenario scenario, LogEntryKind kind) =>
        [
            .. (await scenario.Bot.Store.LogAsync(scenario.Key, 50, null, CancellationToken.None)).Plays.Where(
                logEntry => logEntry.Kind == kind
            ),
        ];
}

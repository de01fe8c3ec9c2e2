using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Visits;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Mentions, quotations, amounts, moments and days as clients send them, through whole turns.</summary>
public sealed class WhatWasSaidTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Bot = "<at>AccountBot</at>";

    [Fact]
    public async Task ColleagueWhoIsMentioned_StandsInTheLogByName()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        await scenario.Kim.WritesAsync(
            scenario.Thread,
            $"{Bot} log 1h called with <at>Eva Smit</at> about the price, € 1’200",
            Speaking.Mention(scenario.Teams.BotId, "AccountBot"),
            Speaking.Mention(scenario.Eva.ChatId, "Eva Smit")
        );

        var logEntry = (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.Logged);
        (logEntry.Text, logEntry.Hours, logEntry.Cost).ShouldBe(("called with Eva Smit about the price", 1m, 1_200m));
    }

    [Theory]
    [InlineData("<at>Eva Smit</at> <at>AccountBot</at> status")]
    [InlineData("<at>AccountBot</at> <at>Eva Smit</at>, “status”…")]
    [InlineData("<at>Eva Smit</at> & <at>AccountBot</at>: stand")]
    public async Task Command_IsUnderstood_BehindACollleague(string text)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        var answer = await scenario.Kim.WritesAsync(
            scenario.Thread,
            text,
            Speaking.Mention(scenario.Teams.BotId, "AccountBot"),
            Speaking.Mention(scenario.Eva.ChatId, "Eva Smit")
        );

        answer.Card!.HasButton(Verbs.Play).ShouldBeTrue(answer.ToString());
    }

    [Theory]
    [InlineData("go", Choice.Go, null)]
    [InlineData("no go because the budget is frozen", Choice.NoGo, "the budget is frozen")]
    [InlineData("ja", Choice.Go, null)]
    public async Task ReplyToTheGatesCard_InTheOwnChat_IsAVote(string said, Choice choice, string? reason)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.Sam.InstallsAsync();
        var card = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "vote");

        var counted = await scenario.Sam.WritesAsync(
            scenario.Sam.Chat,
            $"<quoted messageId=\"{card.Id}\"/> {said}",
            Speaking.Quote(card.Id)
        );

        counted.Card!.HasButton(Verbs.LogCounter).ShouldBeTrue(counted.ToString());
        (await VotesAsync(scenario)).ShouldBe([("Sam Bakker", choice, reason)]);
        (await scenario.Sam.PressesAsync(counted, Verbs.LogCounter)).ShouldShowCard();
        (await VotesAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReplyToAnotherMessage_IsNoVote_AndACommandBehindAQuotationIsOne()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.Sam.InstallsAsync();

        var shown = await scenario.Sam.WritesAsync(
            scenario.Sam.Chat,
            "<quoted messageId=\"1772050244572\"/> go",
            Speaking.Quote("1772050244572")
        );
        shown.Card!.HasButton(Verbs.GateVote).ShouldBeTrue(shown.ToString());
        (
            await scenario.Sam.WritesAsync(
                scenario.Sam.Chat,
                "<quoted messageId=\"1772050244572\"/> status Contoso",
                Speaking.Quote("1772050244572")
            )
        )
            .Card!.HasButton(Verbs.Play)
            .ShouldBeFalse("the season stands at its gate");

        (await VotesAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReplyInTheThread_AsAnAttachment_IsAVote_WhereItQuotesTheGatesCard()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();

        await scenario.Noor.WritesAsync(scenario.Thread, Reply(scenario, "17", "yes"));
        (await VotesAsync(scenario)).ShouldBeEmpty();
        await scenario.Noor.WritesAsync(scenario.Thread, Reply(scenario, gate.Id, "yes"));

        (await VotesAsync(scenario)).ShouldBe([("Noor Jansen", Choice.Go, null)]);
    }

    [Theory]
    [InlineData("2027-01-12T09:30:00+01:00", "2027-01-12T09:30")]
    [InlineData("2027-01-12T09:30:00Z", "2027-01-12")]
    [InlineData("2027-01-12T09:30:00.1234567Z", "2027-01-12T00:00:00")]
    public async Task TextThatLooksLikeAMoment_StaysAsItWasTyped(string with, string purpose)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var form = await scenario.Dirk.AsksAsync(scenario.Thread, "visit Contoso");
        var on = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5);

        var saved = await scenario.Dirk.PressesAsync(
            form,
            Verbs.VisitSave,
            // Some clients send a time with the day of a picker.
            ("on", $"{on:yyyy-MM-dd}T00:00:00Z"),
            ("with", with),
            ("purpose", purpose)
        );

        saved.ShouldShowCard();
        var visit = (await scenario.FileAsync()).Dossier.Answers.Visits.ShouldHaveSingleItem();
        (visit.On, visit.With, visit.Purpose).ShouldBe((on, with, purpose));
    }

    [Theory]
    [InlineData("America/New_York", true)]
    [InlineData("Pacific/Honolulu", true)]
    [InlineData("Europe/Amsterdam", false)]
    public async Task Today_IsWhereTheVisitorIs(string zone, bool isStillToday)
    {
        var time = new ShiftedTime();
        var now = time.GetUtcNow();
        // 23:06 in UTC: past midnight in Amsterdam, summer and winter.
        time.Ahead = now.Date.AddDays(1).AddHours(23).AddMinutes(6) - now.UtcDateTime;
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        scenario.Dirk.Zone = zone;
        await scenario.Dirk.InstallsAsync();
        var on = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

        var form = await scenario.Dirk.AsksAsync(scenario.Dirk.Chat, "visit Contoso");
        var pressed = await scenario.Dirk.PressesAsync(
            form,
            Verbs.VisitSave,
            ("on", $"{on:yyyy-MM-dd}"),
            ("with", "Karin"),
            ("purpose", "To talk")
        );

        if (!isStillToday)
        {
            pressed.ShouldShowCard().ErrorAt("on").ShouldBe("⚠ " + scenario.Text("problem.datePast"));
            return;
        }
        pressed.ShouldShowCard();
        var visit = (await scenario.FileAsync()).Dossier.Answers.Visits.ShouldHaveSingleItem();
        visit.StateOn(on).ShouldBe(VisitState.Announced);
        await scenario.SettledAsync();
        var asks = await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Card?.HasButton(Verbs.VisitReply) == true
        );
        asks.Says("To talk").ShouldBeTrue();
    }

    private static JObject Reply(TeamScenario scenario, string message, string said)
    {
        var activity = scenario.Noor.New(ActivityKind.Message, scenario.Thread);
        activity["text"] = $"{Bot} {said}";
        ((JArray)activity["entities"]!).Add(Speaking.Mention(scenario.Teams.BotId, "AccountBot"));
        activity["attachments"] = new JArray(
            new JObject
            {
                ["contentType"] = "text/html",
                ["content"] =
                    $"<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"{message}\"><p>go?</p></blockquote><p>{said}</p>",
            }
        );
        return activity;
    }

    private static async Task<IReadOnlyList<(string, Choice, string?)>> VotesAsync(TeamScenario scenario)
    {
        var season = (await scenario.FileAsync()).Dossier.Season;
        var gate = await scenario.Bot.Store.LoadGateAsync(
            scenario.Key,
            season.Year,
            season.AtBat,
            season.Round,
            default
        );
        return [.. gate.ShouldNotBeNull().Votes.Select(vote => (vote.By.Name, vote.Choice, vote.Reason))];
    }
}

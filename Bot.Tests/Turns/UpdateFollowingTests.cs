using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who follows which subject of an account, and hears of it when and how they want to.</summary>
public sealed class UpdateFollowingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherSubject_TellsWhoFollowsThatOne_AndOlderCardsFollow(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        await scenario.FollowsAsync(scenario.Noor, "product");
        var card = await scenario.Sam.AsksAsync(scenario.Thread, "update it stood still");
        card.Says(scenario.Text("b05.flow.subject.other")).ShouldBeTrue();
        await scenario.Kim.HearsAsync(scenario, "it stood still");
        await scenario.SettledAsync();

        (await scenario.Noor.PressesAsync(card, Verbs.UpdateSubject, ("subject", "product"))).ShouldSay(
            scenario.Text("update.notYours")
        );
        var data = card.Card!.Data(Verbs.UpdateSubject, ("subject", "product"));
        var changed = await scenario.Sam.InvokesAsync(card, Verbs.UpdateSubject, data);
        foreach (var again in (await scenario.Sam.RepeatsAsync(changed, 2, atOnce: true)).Prepend(changed))
        {
            again.ShouldShowCard().Says(scenario.Text("b05.flow.subject.product")).ShouldBeTrue();
        }

        await scenario.Noor.HearsAsync(scenario, "it stood still");
        await scenario.SettledAsync();
        scenario.Kim.Chat.FromBot.Count(message => message.Says("it stood still")).ShouldBe(1);
        (await scenario.ReportsAsync()).Select(logEntry => logEntry.Subject).ShouldBe(["product", "other"]);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Countered).ShouldBe(1);
        (await scenario.FileAsync()).Dossier.Season.Spent.Plays.ShouldBe(2);
        var forged = (JObject)data.DeepClone();
        forged["subject"] = "gossip";
        (await scenario.Sam.InvokesAsync(card, Verbs.UpdateSubject, forged)).ShouldSay(scenario.Text("problem.choice"));
        (await scenario.Olaf.InvokesAsync(scenario.Scoreboard, Verbs.UpdateSubject, data)).IsOk.ShouldBeTrue();
        (await scenario.ReportsAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Following_IsSetOnACard_AndMutedFromAMessage(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var everybodys = await scenario.Noor.AsksAsync(scenario.Thread, dutch ? "volg Contoso" : "follow");
        everybodys.Says(scenario.Text("update.follow.each")).ShouldBeTrue();
        var follow = Reported.Toggle(everybodys.Card!, "marketing");
        (await scenario.Noor.InvokesAsync(everybodys, Verbs.UpdateFollow, follow))
            .ShouldShowCard()
            .Says("✓ " + scenario.Text("b05.flow.subject.marketing"))
            .ShouldBeTrue();
        (await scenario.Noor.InvokesAsync(everybodys, Verbs.UpdateFollow, follow))
            .ShouldShowCard()
            .Says("✓ " + scenario.Text("b05.flow.subject.marketing"))
            .ShouldBeTrue();

        await scenario.Sam.AsksAsync(scenario.Thread, "update new campaign in spring");
        var told = await scenario.Noor.HearsAsync(scenario, "new campaign in spring");
        var muted = await scenario.Noor.PressesAsync(told, scenario.Text("update.mute"));
        muted
            .ShouldShowCard()
            .Says(scenario.Text("update.muted", scenario.Text("b05.flow.subject.marketing")))
            .ShouldBeTrue();
        await scenario.Sam.AsksAsync(scenario.Thread, "update campaign is off");
        await scenario.Kim.HearsAsync(scenario, "campaign is off");
        await scenario.SettledAsync();

        scenario.Noor.Chat.FromBot.ShouldNotContain(message => message.Says("campaign is off"));
        (await scenario.FileAsync()).Dossier.Answers.Subscriptions.ShouldHaveSingleItem().Subjects.ShouldBeEmpty();
        (await scenario.Noor.PressesAsync(told, scenario.Text("score.showLog"))).IsOk.ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "volg" : "follow"))
            .Says(scenario.Text("update.follow.manager"))
            .ShouldBeTrue();
        follow["card"]!["form"] = "gossip";
        (await scenario.Noor.InvokesAsync(everybodys, Verbs.UpdateFollow, follow)).ShouldSay(
            scenario.Text("error.badCard")
        );
    }

    [Theory]
    [InlineData(NewsPace.Daily)]
    [InlineData(NewsPace.Weekly)]
    public async Task WhoWantsNewsInADigest_GetsARowInsteadOfAMessage(NewsPace pace)
    {
        await using var scenario = await azurite.WithAccountAsync();
        var kim = new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId.ToLowerInvariant());
        var people = scenario.Bot.Get<IPeople>();
        await people.PutAsync(kim, PersonSettings.Row, new PersonSettings(News: pace), default);

        await scenario.Sam.AsksAsync(scenario.Thread, "update the truck is late");

        await scenario.SettledAsync();
        scenario.Kim.Chat.FromBot.ShouldNotContain(message => message.Says("the truck is late"));
        var news = (await people.ListAsync(kim, RowRange.Prefix(News.Rows), default))
            .Select(row => row.Value)
            .OfType<News>()
            .ShouldHaveSingleItem();
        (news.Account, news.Name, news.Year).ShouldBe((scenario.Key.Account, "Contoso", TeamScenario.Year));
        var rhythm = (await people.GetAsync(kim, PersonReminders.Row, default))?.Value as PersonReminders;
        rhythm.ShouldNotBeNull().Next.ShouldNotBeNull();
        var logEntry = await scenario.Bot.Store.RowAsync<LogEntry>(
            scenario.Key,
            AccountKeys.Play(news.PlayId),
            default
        );
        logEntry.ShouldNotBeNull().Text.ShouldBe("the truck is late");
    }

    [Fact]
    public async Task OwnReportOfTheAccountManager_IsToldToFollowersOnly()
    {
        await using var scenario = await azurite.WithAccountAsync();
        await scenario.FollowsAsync(scenario.Sam, "product");

        await scenario.Kim.AsksAsync(scenario.Thread, "update a product recall");

        await scenario.Sam.HearsAsync(scenario, "a product recall");
        await scenario.SettledAsync();
        scenario.Kim.Chat.FromBot.ShouldNotContain(message => message.Says("recall"));
    }
}

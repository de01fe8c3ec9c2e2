using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Nothing of the bot is taken where an account is played: the account manager reads why, once, and what waits follows.</summary>
public sealed class RefusedThreadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string, string, bool> Refusals =>
        new()
        {
            { "ConversationBlockedByUser", "home.refused.blocked", false },
            { "ConversationBlockedByUser", "home.refused.blocked", true },
            { "MessageWritesBlocked", "home.refused.blocked", false },
            { "BotDisabledByAdmin", "home.refused.admin", false },
            { "NotEnoughPermissions", "home.refused.permissions", false },
            { "InvalidBotApiHost", "home.refused.address", false },
            { "SomethingNewOfTeams", "home.refused.other", false },
            { "SomethingNewOfTeams", "home.refused.other", true },
            { "BotNotInConversationRoster", "home.appRemoved", false },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_SaysWhatItIs(string code, string text, bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.Kim.InstallsAsync();
        await scenario.CreateAsync();
        var form = await scenario.PlayAsync();
        await scenario.SettledAsync();
        scenario.Teams.Faults.Always(
            Fault.Forbidden(code),
            request => request.Posts && request.Conversation == scenario.Thread.Id
        );

        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)).ShouldShowCard();

        var words = scenario.Text(text, "Contoso", code);
        await scenario.Teams.MessageAsync(scenario.Kim.Chat, message => message.Says(words));
        for (var hour = 0; hour < 2; hour++)
        {
            await LaterAsync(scenario, time);
        }
        scenario.Kim.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
        await IsForAsync(scenario, time, people: text is not ("home.refused.address" or "home.refused.other"));

        scenario.Teams.Faults.Clear();
        await LaterAsync(scenario, time);
        await scenario.FormAsync("world");
        await scenario.SettledAsync();
        var accountConversation = (await scenario.FileAsync()).Home!;
        (accountConversation.AppRemoved, accountConversation.Refused).ShouldBe((null, null));
    }

    /// <summary>What people mend in Teams wakes no one who looks after the bot; the rest does.</summary>
    private static async Task IsForAsync(TeamScenario scenario, ShiftedTime time, bool people)
    {
        var overdue = await scenario.Bot.Get<IAgenda>().OverdueAsync(time.GetUtcNow().AddHours(1), 100, default);
        overdue.Select(entry => entry.Item.Kind).Distinct().ShouldBe([people ? Outbox.AwayKind : Outbox.AgendaKind]);
    }

    private static async Task LaterAsync(TeamScenario scenario, ShiftedTime time)
    {
        time.Ahead += TimeSpan.FromHours(1);
        await scenario.Bot.CatchUpAsync();
    }
}

using AccountBot.Bot.Sending;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        await using var field = await Field.OpenAsync(azurite, dutch, time);
        await field.Kim.InstallsAsync();
        await field.CreateAsync();
        var form = await field.PlayAsync();
        await field.SettledAsync();
        field.Teams.Faults.Always(
            Fault.Forbidden(code),
            request => request.Posts && request.Conversation == field.Thread.Id
        );

        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();

        var words = field.Text(text, "Contoso", code);
        await field.Teams.MessageAsync(field.Kim.Chat, message => message.Says(words));
        for (var hour = 0; hour < 2; hour++)
        {
            await LaterAsync(field, time);
        }
        field.Kim.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
        await IsForAsync(field, time, people: text is not ("home.refused.address" or "home.refused.other"));

        field.Teams.Faults.Clear();
        await LaterAsync(field, time);
        await field.FormAsync("world");
        await field.SettledAsync();
        var home = (await field.FileAsync()).Home!;
        (home.AppRemoved, home.Refused).ShouldBe((null, null));
    }

    /// <summary>What people mend in Teams wakes no one who looks after the bot; the rest does.</summary>
    private static async Task IsForAsync(Field field, ShiftedTime time, bool people)
    {
        var overdue = await field.Bot.Get<IAgenda>().OverdueAsync(time.GetUtcNow().AddHours(1), 100, default);
        overdue.Select(entry => entry.Item.Kind).Distinct().ShouldBe([people ? Outbox.AwayKind : Outbox.AgendaKind]);
    }

    private static async Task LaterAsync(Field field, ShiftedTime time)
    {
        time.Ahead += TimeSpan.FromHours(1);
        await field.Bot.CatchUpAsync();
    }
}

using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

public sealed partial class FakePerson
{
    /// <summary>Installs the app for this person alone.</summary>
    public async Task InstallsAsync()
    {
        teams.SetApp(this, true);
        teams.SetBlocks(this, false);
        var joined = New(ActivityKind.ConversationUpdate, Chat, teams.NewId());
        joined["membersAdded"] = new JArray(Account(), Bot());
        (await teams.DeliverAsync(bot, joined)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(Chat, "add"))).ThrowUnlessTaken();
    }

    public async Task UninstallsAsync()
    {
        teams.SetApp(this, false);
        teams.SetBlocks(this, true);
        (await teams.DeliverAsync(bot, Installation(Chat, "remove"))).ThrowUnlessTaken();
    }

    /// <summary>Has the app, without the bot having heard of it: it was there before the test began.</summary>
    public FakePerson WithApp()
    {
        teams.SetApp(this, true);
        return this;
    }

    /// <summary>Blocks the bot; it hears nothing of that.</summary>
    public void BlocksTheBot() => teams.SetBlocks(this, true);

    /// <summary>Adds the bot to a team, by way of one of its channels.</summary>
    public async Task AddsTheBotAsync(FakeTeam team, FakeConversation? selected = null)
    {
        team.HasBot = true;
        var joined = TeamEvent(team, "teamMemberAdded");
        joined["membersAdded"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, joined)).ThrowUnlessTaken();
        var installation = Installation(team.General, "add");
        ((JObject)installation["channelData"]!)["settings"] = new JObject
        {
            ["selectedChannel"] = new JObject { ["id"] = (selected ?? team.General).Id },
        };
        (await teams.DeliverAsync(bot, installation)).ThrowUnlessTaken();
    }

    public async Task RemovesTheBotAsync(FakeTeam team)
    {
        team.HasBot = false;
        var left = TeamEvent(team, "teamMemberRemoved");
        left["membersRemoved"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, left)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(team.General, "remove"))).ThrowUnlessTaken();
    }

    /// <summary>Adds the bot to a group chat.</summary>
    public async Task AddsTheBotAsync(FakeConversation chat)
    {
        chat.SetBot(true);
        var joined = New(ActivityKind.ConversationUpdate, chat, teams.NewId());
        joined["membersAdded"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, joined)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(chat, "add"))).ThrowUnlessTaken();
    }

    public async Task RemovesTheBotAsync(FakeConversation chat)
    {
        chat.SetBot(false);
        var left = New(ActivityKind.ConversationUpdate, chat, teams.NewId());
        left["membersRemoved"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, left)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(chat, "remove"))).ThrowUnlessTaken();
    }

    /// <summary>Brings people into a team; the bot hears of it when it is there.</summary>
    public Task AddsAsync(FakeTeam team, params IReadOnlyList<FakePerson> newcomers)
    {
        foreach (var person in newcomers)
        {
            team.Join(person);
        }
        return MembersAsync(team.HasBot, TeamEvent(team, "teamMemberAdded"), "membersAdded", newcomers);
    }

    public Task RemovesAsync(FakeTeam team, params IReadOnlyList<FakePerson> leavers)
    {
        foreach (var person in leavers)
        {
            team.Leave(person);
        }
        return MembersAsync(team.HasBot, TeamEvent(team, "teamMemberRemoved"), "membersRemoved", leavers);
    }

    public Task AddsAsync(FakeConversation chat, params IReadOnlyList<FakePerson> newcomers)
    {
        foreach (var person in newcomers)
        {
            chat.Join(person);
        }
        return MembersAsync(
            chat.HasBot,
            New(ActivityKind.ConversationUpdate, chat, teams.NewId()),
            "membersAdded",
            newcomers
        );
    }

    public Task RemovesAsync(FakeConversation chat, params IReadOnlyList<FakePerson> leavers)
    {
        foreach (var person in leavers)
        {
            chat.Leave(person);
        }
        return MembersAsync(
            chat.HasBot,
            New(ActivityKind.ConversationUpdate, chat, teams.NewId()),
            "membersRemoved",
            leavers
        );
    }

    async Task MembersAsync(bool told, JObject activity, string property, IEnumerable<FakePerson> who)
    {
        if (told)
        {
            activity[property] = new JArray(who.Select(person => person.Account()));
            (await teams.DeliverAsync(bot, activity)).ThrowUnlessTaken();
        }
    }

    JObject TeamEvent(FakeTeam team, string eventType)
    {
        var activity = New(ActivityKind.ConversationUpdate, team.General, teams.NewId());
        ((JObject)activity["channelData"]!)["eventType"] = eventType;
        return activity;
    }

    JObject Installation(FakeConversation conversation, string action)
    {
        var activity = New(ActivityKind.InstallationUpdate, conversation, teams.NewId());
        activity["action"] = action;
        return activity;
    }
}

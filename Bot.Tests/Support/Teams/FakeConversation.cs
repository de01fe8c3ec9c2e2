namespace AccountBot.Bot.Tests.Support.Teams;

public enum ConversationKind
{
    Personal,
    GroupChat,

    /// <summary>A channel of a team; what is said in it opens a thread.</summary>
    Channel,

    /// <summary>A thread in a channel, with an id of its own.</summary>
    Thread,
}

/// <summary>A place where people and the bot talk.</summary>
public sealed class FakeConversation
{
    readonly List<FakeMessage> messages = [];
    readonly List<FakePerson> members;
    readonly FakeTeams teams;
    bool hasBot;

    internal FakeConversation(
        FakeTeams teams,
        string id,
        ConversationKind kind,
        string name,
        string tenant,
        IEnumerable<FakePerson>? members = null
    )
    {
        this.teams = teams;
        this.members = [.. members ?? []];
        (Id, Kind, Name, Tenant) = (id, kind, name, tenant);
    }

    public string Id { get; }

    public ConversationKind Kind { get; }

    public string Name { get; }

    public string Tenant { get; }

    public FakeTeam? Team { get; internal init; }

    /// <summary>The channel of a thread.</summary>
    public FakeConversation? Channel { get; internal init; }

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (teams.Gate)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>What the bot said here and did not take away again.</summary>
    public IReadOnlyList<FakeMessage> FromBot =>
        [.. Messages.Where(message => message is { By: null, IsDeleted: false })];

    public FakeMessage Last => Messages[^1];

    public IReadOnlyList<FakePerson> Members
    {
        get
        {
            lock (teams.Gate)
            {
                return Channel is not null ? Channel.Members
                    : Team is null || HasOwnMembers ? [.. members]
                    : Team.Members;
            }
        }
    }

    public bool HasBot => Team?.HasBot ?? hasBot;

    /// <summary>What Teams calls a channel: shared, private or standard; null where its activities do not say.</summary>
    public string? ChannelKind { get; internal init; }

    /// <summary>The channel has a roster of its own: not everyone of the team is in it, and people of elsewhere may be.</summary>
    public bool HasOwnMembers { get; internal init; }

    /// <summary>The service answers nothing about who is in this channel.</summary>
    public bool HidesRoster { get; set; }

    /// <summary>The threads of a channel, oldest first.</summary>
    public IReadOnlyList<FakeConversation> Threads =>
        [.. teams.Seen(this).Select(message => message.Conversation).Where(each => each.Channel == this).Distinct()];

    public override string ToString() => $"{Kind} {Name} ({Id})";

    internal string ConversationType =>
        Kind switch
        {
            ConversationKind.Personal => "personal",
            ConversationKind.GroupChat => "groupChat",
            _ => "channel",
        };

    internal FakeConversation NewThread(string root) =>
        teams.Add(
            new FakeConversation(teams, $"{Id};messageid={root}", ConversationKind.Thread, $"{Name} > {root}", Tenant)
            {
                Team = Team,
                Channel = this,
            }
        );

    internal void Add(FakeMessage message)
    {
        lock (teams.Gate)
        {
            messages.Add(message);
        }
        teams.Changed();
    }

    internal void SetBot(bool has) => hasBot = has;

    /// <summary>Comes in without anyone being told.</summary>
    internal void Join(FakePerson person)
    {
        lock (teams.Gate)
        {
            members.Add(person);
        }
    }

    internal void Leave(FakePerson person)
    {
        lock (teams.Gate)
        {
            members.Remove(person);
        }
    }
}

/// <summary>A team: its channels, its members, and whether the bot was added to it.</summary>
public sealed class FakeTeam
{
    readonly List<FakeConversation> channels = [];
    readonly List<FakePerson> members;
    readonly FakeTeams teams;

    internal FakeTeam(FakeTeams teams, string name, string id, IEnumerable<FakePerson> members)
    {
        this.teams = teams;
        this.members = [.. members];
        (Name, Id) = (name, id);
        General = AddChannel("General", id);
    }

    /// <summary>The id of the General channel as well.</summary>
    public string Id { get; }

    public string Name { get; }

    public string AadGroupId { get; } = Guid.NewGuid().ToString();

    public FakeConversation General { get; }

    public bool HasBot { get; internal set; }

    public IReadOnlyList<FakePerson> Members
    {
        get
        {
            lock (teams.Gate)
            {
                return [.. members];
            }
        }
    }

    public IReadOnlyList<FakeConversation> Channels
    {
        get
        {
            lock (teams.Gate)
            {
                return [.. channels];
            }
        }
    }

    public FakeConversation AddChannel(string name) => AddChannel(name, $"19:{Guid.NewGuid():N}@thread.tacv2");

    /// <summary>A shared or a private channel, with members of its own.</summary>
    /// <param name="kind">shared or private.</param>
    /// <param name="said">Whether the channel's activities say of which kind it is.</param>
    public FakeConversation AddChannel(string name, string kind, IEnumerable<FakePerson> members, bool said = true) =>
        Added(
            new FakeConversation(
                teams,
                $"19:{Guid.NewGuid():N}@thread.tacv2",
                ConversationKind.Channel,
                name,
                teams.Tenant,
                members
            )
            {
                Team = this,
                HasOwnMembers = true,
                ChannelKind = said ? kind : null,
            }
        );

    internal void Join(FakePerson person)
    {
        lock (teams.Gate)
        {
            members.Add(person);
        }
    }

    internal void Leave(FakePerson person)
    {
        lock (teams.Gate)
        {
            members.Remove(person);
        }
    }

    FakeConversation AddChannel(string name, string id)
    {
        return Added(new FakeConversation(teams, id, ConversationKind.Channel, name, teams.Tenant) { Team = this });
    }

    FakeConversation Added(FakeConversation channel)
    {
        lock (teams.Gate)
        {
            channels.Add(channel);
        }
        return teams.Add(channel);
    }
}

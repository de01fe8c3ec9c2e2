using System.Globalization;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Someone of a role, with a copy of the account that no one else touches.</summary>
internal sealed class AccessSession
{
    /// <summary>What no account is called.</summary>
    public const string Nonesuch = "Nonesuch";

    private readonly AccessWorld world;
    private readonly FakePerson person;
    private readonly FakeMessage own;

    private AccessSession(
        AccessWorld world,
        AccessRole role,
        AccessCopy copy,
        FakeConversation nowhere,
        FakeMessage own
    )
    {
        (this.world, this.own) = (world, own);
        (Role, Copy, Nowhere) = (role, copy, nowhere);
        person = world.Person(role);
        Rows = AccessTable.Rows(world);
    }

    public AccessRole Role { get; }

    public AccessCopy Copy { get; }

    /// <summary>A thread in which no account is played.</summary>
    public FakeConversation Nowhere { get; }

    public IReadOnlyList<AccessRow> Rows { get; }

    public bool HasARole => Role <= AccessRole.Delegate;

    public bool Leads => Role is AccessRole.AccountManager or AccessRole.Manager or AccessRole.Director;

    public static async Task<AccessSession> OpenAsync(AccessWorld world, AccessRole role)
    {
        var copy = await world.CopyAsync(role);
        var scenario = world.TeamScenario;
        var nowhere = (await scenario.Kim.SaysAsync(scenario.Sales.General, "Nothing", mention: false)).Conversation;
        var own = (await world.Person(role).SaysAsync(scenario.Dutch ? "hulp" : "help")).Message;
        return new AccessSession(world, role, copy, nowhere, own);
    }

    public string Text(string key, params object[] arguments) => world.TeamScenario.Text(key, arguments);

    public Task<IReadOnlyDictionary<string, string>> VersionsAsync() => world.VersionsAsync(Copy.Key);

    /// <summary>What the button of a card of this account sends.</summary>
    public JObject DataOf(AccessRow row)
    {
        var card = JObject.FromObject(
            row.Data with
            {
                Account = Copy.Key.Account,
                Year = TeamScenario.Year,
            },
            CardJson.Serializer
        );
        var data = new JObject { ["card"] = card };
        foreach (var (input, value) in row.Inputs)
        {
            data[input] = value;
        }
        return data;
    }

    public Task<Pressed> PressAsync(AccessRow row) => PressAsync(row.Data.Verb, DataOf(row));

    /// <summary>Pressed in the private chat, where nothing is refused because of the place.</summary>
    public Task<Pressed> PressAsync(string verb, JObject data) => person.InvokesAsync(own, verb, data);

    /// <summary>Says a command, and gives what the bot answered there, all of it.</summary>
    public async Task<string> SayAsync(AccessCommand row, string name, FakeConversation thread)
    {
        var words = string.Format(
            CultureInfo.InvariantCulture,
            world.TeamScenario.Dutch ? row.Dutch : row.English,
            name
        );
        // No one of another tenant is in this one's channels.
        var said =
            row.InThread && Role != AccessRole.OtherTenant
                ? await person.SaysAsync(thread, words)
                : await person.SaysAsync(words);
        said.Reply!.IsOk.ShouldBeTrue(said.Reply.Body);
        return string.Join(
            '\n',
            world
                .TeamScenario.Teams.Seen(null)
                .Where(message => message.Conversation.Id == said.Conversation.Id)
                .Where(message => message.By is null && message.Order > said.Message.Order)
                .Select(message => message.Words)
        );
    }

    /// <summary>The same button with one thing in it changed: another account, base, round, year, and someone else's id anywhere.</summary>
    public static IEnumerable<JObject> Forgeries(JObject data, AccessWorld world)
    {
        var somebody = world.TeamScenario.Kim.AadObjectId;
        (string Field, JToken Value)[] changes =
        [
            ("account", world.Other.Account),
            ("base", 1),
            ("base", 12),
            ("round", 2),
            ("round", 0),
            ("revision", 99),
            ("entry", 3),
            ("year", TeamScenario.Year - 1),
            ("year", TeamScenario.Year + 1),
            ("form", somebody),
            ("choice", somebody),
            ("page", somebody),
            ("play", somebody),
            ("origin", world.Other.Account),
        ];
        foreach (var (field, value) in changes)
        {
            var forged = (JObject)data.DeepClone();
            forged["card"]![field] = value;
            yield return forged;
        }
        var pretending = (JObject)data.DeepClone();
        foreach (var input in new[] { "from", "by", "person", "who", "owner", "voter", "user", "aadObjectId" })
        {
            pretending[input] = somebody;
            pretending["card"]![input] = somebody;
        }
        yield return pretending;
    }
}

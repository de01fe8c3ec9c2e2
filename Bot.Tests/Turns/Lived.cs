using AccountBot.Bot.Teams;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An account that lives in one of the places where accounts live, each with a roster of its own.</summary>
internal sealed class Lived : IAsyncDisposable
{
    private Lived(TeamScenario scenario, FakeConversation place) => (TeamScenario, Place) = (scenario, place);

    public TeamScenario TeamScenario { get; }

    /// <summary>The channel, or the chat.</summary>
    public FakeConversation Place { get; }

    /// <summary>In a chat it is not the first message.</summary>
    public FakeMessage Scoreboard { get; private set; } = null!;

    /// <summary>How often someone asked who is where.</summary>
    public int Looks => TeamScenario.Teams.Requests.Count(request => request.Operation == Operation.PagedMembers);

    /// <param name="place">team, shared, private, group or personal.</param>
    /// <param name="never">Who has the app and is not there.</param>
    /// <param name="apps">Whether everyone has the app, so that anyone can be picked.</param>
    /// <param name="said">Whether the channel's activities say of which kind it is.</param>
    public static async Task<Lived> OpenAsync(
        AzuriteFixture azurite,
        string place,
        IReadOnlyCollection<string>? never = null,
        TimeProvider? time = null,
        bool apps = true,
        bool said = true
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        FakePerson[] all = [scenario.Kim, scenario.Sam, scenario.Noor, scenario.Eva, scenario.Dirk];
        foreach (var person in apps ? all : [])
        {
            await person.InstallsAsync();
        }
        var there = all.Where(person => never?.Contains(person.Name) != true).ToList();
        foreach (
            var person in all.Where(person =>
                place == "shared" ? person == scenario.Eva || person == scenario.Noor : !there.Contains(person)
            )
        )
        {
            // Of another team, or of none.
            scenario.Sales.Leave(person);
        }
        var conversation = place switch
        {
            "team" => scenario.Sales.AddChannel("Contoso"),
            "shared" or "private" => scenario.Sales.AddChannel("Contoso", place, there, said),
            "group" => scenario.Teams.AddGroupChat("Contoso", there),
            _ => scenario.Kim.Chat,
        };
        if (place == "group")
        {
            await scenario.Kim.AddsTheBotAsync(conversation);
        }
        var lived = new Lived(scenario, conversation);
        await lived.CreateAsync();
        return lived;
    }

    public async Task<FakeMessage> NewAccountFormAsync()
    {
        var said = await TeamScenario.Kim.SaysAsync(Place, "new account");
        return await TeamScenario.Teams.MessageAsync(
            said.Conversation,
            message => message.Card?.HasInput("accountManager") == true
        );
    }

    /// <summary>No one told the bot.</summary>
    public void Leave(params FakePerson[] people)
    {
        foreach (var person in people)
        {
            if (Place.Team is { } team && !Place.HasOwnMembers)
            {
                team.Leave(person);
            }
            else
            {
                Place.Leave(person);
            }
        }
    }

    public void Join(params FakePerson[] people)
    {
        foreach (var person in people)
        {
            if (Place.Team is { } team && !Place.HasOwnMembers)
            {
                team.Join(person);
            }
            else
            {
                Place.Join(person);
            }
        }
    }

    /// <summary>A day later the account manager asks how the account stands.</summary>
    public async Task<FakeMessage> DayLaterAsync()
    {
        await TeamScenario.SettledAsync();
        var file = await TeamScenario.FileAsync();
        var accountConversation = file.Home! with { RosterAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(2) };
        (
            await TeamScenario.Bot.Store.CommitAsync(
                TeamScenario.Key,
                new Changes(file).Put(AccountKeys.Home, accountConversation).Rows,
                default
            )
        ).ShouldBeOfType<CommitOutcome.Committed>();
        var status = await TeamScenario.Kim.AsksAsync(TeamScenario.Thread, "status");
        status.Card!.HasButton(Verbs.LogForm).ShouldBeTrue(status.ToString());
        await TeamScenario.SettledAsync();
        return status;
    }

    /// <summary>As after some minutes: who is where is asked again.</summary>
    public void ForgetRosters()
    {
        TeamScenario.Bot.Get<Roster>().Forget(Place.Id);
        TeamScenario.Bot.Get<Roster>().Forget(TeamScenario.Sales.Id);
    }

    private async Task CreateAsync()
    {
        var form = await NewAccountFormAsync();
        var made = await TeamScenario.Kim.PressesAsync(form, Verbs.AccountCreate, TeamScenario.NewAccount("Contoso"));
        made.ShouldShowCard().Warnings.ShouldBeEmpty(made.ToString());
        Scoreboard = await TeamScenario.Teams.MessageAsync(message =>
            message.Says("Contoso") && message.Card?.HasButton(Verbs.Play) == true
        );
        TeamScenario.Follow(Scoreboard);
        await TeamScenario.SettledAsync();
    }

    public ValueTask DisposeAsync() => TeamScenario.DisposeAsync();
}

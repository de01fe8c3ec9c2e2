using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Reminders;
using Choices = AccountBot.Cards.Executives.ExecutiveCard.Choices;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// A field with ten people: an account team of seven with its manager, and two of the board, of whom one is in the team's channel and
/// the other only somewhere in the organisation.
/// </summary>
internal sealed class Board : IAsyncDisposable
{
    private Board(TeamScenario scenario, FakePerson ilse, FakePerson rob, ShiftedTime time) =>
        (TeamScenario, Ilse, Rob, Time) = (scenario, ilse, rob, time);

    public TeamScenario TeamScenario { get; }

    /// <summary>Of the board, in the channel, and without a role in the account.</summary>
    public FakePerson Ilse { get; }

    /// <summary>Of the board, and nowhere where the bot is.</summary>
    public FakePerson Rob { get; }

    public ShiftedTime Time { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public DateOnly Today => WorkCalendar.Usual.DayOf(Now);

    /// <summary>The day of the requests: far enough for a briefing on a day before.</summary>
    public DateOnly Day { get; private init; }

    public static async Task<Board> OpenAsync(AzuriteFixture azurite, bool dutch = false)
    {
        var time = new ShiftedTime();
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        var locale = scenario.Kim.Locale;
        var ilse = scenario.Teams.AddPerson("Ilse Bestuur", locale);
        var rob = scenario.Teams.AddPerson("Rob van Raad", locale);
        FakePerson[] more = [scenario.Teams.AddPerson("Ada Bos", locale), scenario.Teams.AddPerson("Ben Bos", locale)];
        await scenario.Kim.AddsAsync(scenario.Sales, [ilse, .. more]);
        var members = new[] { scenario.Sam, scenario.Noor }.Concat(more).Select(person => person.AadObjectId);
        await scenario.CreateAsync(also: [("members", string.Join(',', members))]);
        await scenario.SettledAsync();
        return new Board(scenario, ilse, rob, time) { Day = WorkCalendar.Usual.DayOf(time.GetUtcNow()).AddDays(12) };
    }

    public (string, string)[] Good(string director, params (string Input, string Value)[] other) =>
        [
            .. new[]
            {
                ("director", director),
                ("occasion", "presentation"),
                ("date", Iso(Day)),
                ("time", "14:30"),
                ("place", "Amsterdam"),
                ("whom", "Karin *Jansen*"),
                ("briefing", "We deliver within five days"),
                ("avoid", "The price"),
            }.Where(each => !other.Any(one => one.Input == each.Item1)),
            .. other,
        ];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The account manager asks for the form in the account's thread.</summary>
    public Task<FakeMessage> FormAsync() =>
        TeamScenario.Kim.AsksAsync(TeamScenario.Thread, TeamScenario.Dutch ? "directie" : "executive");

    /// <summary>Asks someone and waits until the request is in their chat.</summary>
    /// <returns>The team's card and the director's.</returns>
    public async Task<(FakeMessage Team, FakeMessage Asks)> AskedAsync(
        FakePerson director,
        params (string Input, string Value)[] other
    )
    {
        var form = await FormAsync();
        var asked = await TeamScenario.Kim.PressesAsync(form, Verbs.ExecutiveSave, Good(director.AadObjectId, other));
        asked.ShouldShowCard().HasButton(TeamScenario.Text("executive.change")).ShouldBeTrue(asked.ToString());
        var asks = await AsksAsync(director);
        await TeamScenario.SettledAsync();
        return (form, asks);
    }

    /// <summary>The account manager asks for the form with which a request is changed.</summary>
    public async Task<FakeMessage> ChangeFormAsync(FakeMessage team)
    {
        var scenario = TeamScenario;
        await scenario.Teams.UntilAsync(
            () => team.Card!.HasButton(scenario.Text("executive.change")),
            "the team's card offers the change"
        );
        (await scenario.Kim.PressesAsync(team, scenario.Text("executive.change"))).ShouldSay(
            scenario.Text("form.below")
        );
        return await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(scenario.Text("executive.save")) == true
        );
    }

    /// <summary>The account manager changes the request of the team's card.</summary>
    public async Task ChangeAsync(FakeMessage team, params (string Input, string Value)[] inputs)
    {
        var form = await ChangeFormAsync(team);
        var changed = await TeamScenario.Kim.PressesAsync(form, TeamScenario.Text("executive.save"), inputs);
        changed.ShouldShowCard().HasInput("director").ShouldBeFalse(changed.ToString());
        await TeamScenario.SettledAsync();
    }

    /// <summary>The newest card with which someone is asked.</summary>
    public Task<FakeMessage> AsksAsync(FakePerson director) =>
        TeamScenario.Teams.MessageAsync(
            director.Chat,
            message => message.Card?.HasButton(TeamScenario.Text("executive.yes")) == true
        );

    /// <summary>The card that tells the person who asked what to do.</summary>
    public Task<FakeMessage> ToldAsync(FakePerson asker, string button) =>
        TeamScenario.Teams.MessageAsync(asker.Chat, message => message.Card?.HasButton(button) == true);

    public Task<Pressed> AcceptsAsync(FakePerson director, FakeMessage asks) =>
        director.PressesAsync(asks, TeamScenario.Text("executive.yes"));

    public Task<Pressed> DeclinesAsync(FakePerson director, FakeMessage asks, string why = "Abroad") =>
        director.PressesAsync(asks, TeamScenario.Text("executive.no.send"), (ExecutiveAnswering.ReasonInput, why));

    public Task<Pressed> AnswersAsync(FakePerson director, FakeMessage asks, CardView card, string choice)
    {
        var data = card.Data(TeamScenario.Text("executive.yes"));
        data["card"]!["choice"] = choice;
        data[ExecutiveAnswering.ReasonInput] = choice == Choices.Decline ? "Abroad" : null;
        return director.InvokesAsync(asks, Verbs.ExecutiveAnswer, data);
    }

    /// <summary>The only request, as it is in the store.</summary>
    public async Task<ExecutiveRequest> RequestAsync() =>
        (await TeamScenario.FileAsync()).Dossier.Answers.Requests.ShouldHaveSingleItem();

    /// <summary>Goes to a moment and does what is due by then.</summary>
    public async Task GoToAsync(DateTimeOffset moment)
    {
        Time.Ahead += moment - Now + TimeSpan.FromMinutes(1);
        await TeamScenario.Bot.CatchUpAsync();
        await TeamScenario.SettledAsync();
    }

    public Task SaysInThreadAsync(string words) =>
        TeamScenario.Teams.MessageAsync(
            TeamScenario.Thread,
            message => message.Card?.Inputs.Count == 0 && message.Says(words)
        );

    public ValueTask DisposeAsync() => TeamScenario.DisposeAsync();
}

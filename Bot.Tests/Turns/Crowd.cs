using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Ten people around an account: the team of seven, the manager, the director, and someone who has nothing to do with it.</summary>
internal static class Crowd
{
    /// <summary>A field whose account has five more members.</summary>
    public static async Task<(TeamScenario Field, IReadOnlyList<FakePerson> More)> CrowdAsync(
        this AzuriteFixture azurite,
        bool dutch = false,
        TimeProvider? time = null,
        params IEnumerable<(string Key, string? Value)> settings
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time, settings);
        FakePerson[] more =
        [
            .. Enumerable
                .Range(1, 4)
                .Select(number => scenario.Teams.AddPerson($"Member {number}", dutch ? "nl-NL" : "en-GB")),
        ];
        await scenario.Kim.AddsAsync(scenario.Sales, more);
        var members = string.Join(
            ',',
            new[] { scenario.Sam, scenario.Noor }.Concat(more).Select(each => each.AadObjectId)
        );
        await scenario.CreateAsync(also: [("members", members)]);
        return (scenario, more);
    }

    /// <summary>Moves the clock to a moment.</summary>
    public static void MoveTo(this ShiftedTime time, DateTimeOffset moment) =>
        time.Ahead = moment - TimeProvider.System.GetUtcNow();

    /// <summary>Moves the clock to a moment and does what is due then.</summary>
    public static async Task AtAsync(this TeamScenario scenario, ShiftedTime time, DateTimeOffset moment)
    {
        time.MoveTo(moment);
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();
    }

    /// <summary>Does what the agenda has from here on, an hour at a time, until something is there.</summary>
    public static async Task UntilAsync(this TeamScenario scenario, ShiftedTime time, Func<bool> there)
    {
        for (var hours = 0; hours < 24 && !there(); hours++)
        {
            time.Ahead += TimeSpan.FromHours(1);
            await scenario.Bot.CatchUpAsync();
        }
        there().ShouldBeTrue();
    }

    /// <summary>So many working days after a moment, at the earliest when people may be disturbed.</summary>
    public static DateTimeOffset WorkingDaysAfter(DateTimeOffset moment, int days) =>
        WorkCalendar.Usual.After(moment, days).AddSeconds(1);

    /// <summary>The reminders in a person's private chat, oldest first.</summary>
    public static IReadOnlyList<FakeMessage> Nudges(this FakePerson person) =>
        [.. person.Chat.FromBot.Where(message => message.Cards[0].AllButtons.Any(IsPlateButton))];

    private static bool IsPlateButton(string title) =>
        Enum.GetValues<AccountBot.Playbook.Language>().Any(language => Texts.In(language)["nudge.plate"] == title);

    /// <summary>Waits until it is written down for whom something waits.</summary>
    public static async Task PlatesAsync(this TeamScenario scenario) =>
        await scenario.Bot.Get<Projector>().UpdateAsync(scenario.Key, TeamScenario.Year, CancellationToken.None);

    public static async Task<Participation> PartAsync(this TeamScenario scenario, FakePerson person)
    {
        await scenario.PlatesAsync();
        var row = await scenario
            .Bot.Get<IPeople>()
            .GetAsync(
                new PersonKey(scenario.Teams.Tenant, person.AadObjectId),
                Participation.RowOf(scenario.Key.Account),
                CancellationToken.None
            );
        return row!.Value.ShouldBeOfType<Participation>();
    }
}

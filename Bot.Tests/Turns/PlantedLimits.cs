using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Bases;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Limits with words that are nowhere else, and the cards on which they are asked for.</summary>
internal static class PlantedLimits
{
    public const string Form = Base08Negotiation.LimitsForm;

    /// <summary>What is typed in the limits and nowhere else, as it may come back in either language.</summary>
    public static readonly (string Input, string Value)[] Inputs =
    [
        ("aim", "313131"),
        ("settle", "272727"),
        ("walk", "232323"),
        ("ours", "Sell it to Zebrasoft"),
        ("theirs", "Another year with Quaggaworks"),
        ("give_0_left", "Okapi terms"),
        ("give_0_right", "Tapir volumes"),
        ("decider", ""),
        ("decider_other", "Xerxes Kwagga"),
        ("when", "2031-03-17"),
    ];

    /// <summary>The account manager plays on, and the thread's card of the limits is there.</summary>
    public static async Task<FakeMessage> AskedAsync(TeamScenario scenario)
    {
        (await scenario.Kim.SaysAsync(scenario.Thread, scenario.Dutch ? "speel" : "play")).Reply!.IsOk.ShouldBeTrue();
        var card = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.LimitsOpen) == true
        );
        await scenario.SettledAsync();
        return card;
    }

    public static Task<FakeMessage> InChatAsync(TeamScenario scenario, FakePerson person) =>
        scenario.Teams.MessageAsync(
            person.Chat,
            message => message.Card is { } card && card.HasButton(Verbs.FormSave) && card.HasInput("walk")
        );
}

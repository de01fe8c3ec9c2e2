using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

internal static class Movers
{
    public static Task<FakeMessage> AsksToMoveAsync(
        this FakePerson person,
        TeamScenario scenario,
        FakeConversation to
    ) => person.AsksAsync(to, scenario.Dutch ? "verhuis Contoso" : "move Contoso");

    /// <summary>Asks for it and confirms; the card that is left.</summary>
    public static async Task<CardView> MovesAsync(this FakePerson person, TeamScenario scenario, FakeConversation to)
    {
        var asked = await person.AsksToMoveAsync(scenario, to);
        return (await person.PressesAsync(asked, Verbs.HomeMove)).ShouldShowCard();
    }
}

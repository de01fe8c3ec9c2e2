using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What someone sees and presses in a list of accounts.</summary>
internal static class Portfolios
{
    public static Task<FakeMessage> PortfolioAsync(this FakePerson person, bool dutch) =>
        person.AsksAsync(person.Chat, dutch ? "overzicht" : "portfolio");

    /// <summary>The accounts that can be opened from a card, in order.</summary>
    public static IReadOnlyList<string> Rows(this CardView card) => [.. Opening(card).Select(AccountOf)];

    /// <summary>The names of seeded accounts, in order.</summary>
    public static IReadOnlyList<string> Names(this CardView card) =>
        [
            .. card.AllTexts.Where(text =>
                text.StartsWith("Account ", StringComparison.Ordinal) && char.IsAsciiDigit(text[^1])
            ),
        ];

    /// <summary>Opens a row.</summary>
    public static Task<Pressed> OpensAsync(
        this FakePerson person,
        FakeMessage portfolio,
        string account,
        CardView? card = null
    )
    {
        var row = Opening(card ?? portfolio.Card!).First(button => AccountOf(button) == account);
        return person.InvokesAsync(portfolio, Verbs.ScoreboardShow, (JObject)row["data"]!);
    }

    /// <summary>Accounts of Kim's, the later ones longer at their base.</summary>
    public static async Task SeedAccountsAsync(this TeamScenario scenario, int accounts)
    {
        var people = scenario.Bot.Get<IPeople>();
        var (now, key) = (
            TimeProvider.System.GetUtcNow(),
            new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId)
        );
        for (var number = 1; number <= accounts; number++)
        {
            var manager = number % 2 == 0 ? scenario.Kim : scenario.Sam;
            var part = new Participation(
                $"seeded{number:00}",
                $"Account {number:00}",
                TeamScenario.Year,
                ((number - 1) % 12) + 1,
                number % 5 == 0 ? SeasonState.Parked
                    : number % 7 == 0 ? SeasonState.AtGate
                    : SeasonState.AtBat
            )
            {
                Since = now.AddDays(-number),
                LastPlay = number > 20 ? now.AddDays(-20) : now,
                AccountManager = new Person(manager.AadObjectId, manager.Name),
                Potential = 1_000 * number,
            };
            await people.PutAsync(key, part.Row, part, CancellationToken.None);
        }
    }

    private static IEnumerable<JObject> Opening(CardView card) =>
        card
            .Everything.Where(each => each.Type == "Action.Execute")
            .Where(each => (string?)each.Json["verb"] == Verbs.ScoreboardShow)
            .Select(each => each.Json);

    private static string AccountOf(JObject button) => (string)button["data"]!["card"]!["account"]!;
}

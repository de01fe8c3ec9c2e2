using System.Globalization;
using AccountBot.Playbook;
using AccountBot.Playbook.Team;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Sending;

/// <summary>Which card it is that a row tells where it was posted.</summary>
public static class CardRows
{
    /// <summary>Null where no such card is kept up to date.</summary>
    /// <param name="year">The season that the account is in.</param>
    public static CardRef? RefOf(DossierKey key, int year, string row) =>
        row.Split(Keys.Separator) switch
        {
            ["a", "scoreboard"] => new CardRef.Scoreboard(key, year),
            ["b", var season, "tasks"] => new CardRef.Tasks(key, Year(season)),
            ["c", var season, "~visit", var visit, ("manager" or "visitor") and var to] => new CardRef.Visit(
                key,
                Year(season),
                Keys.Unescape(visit),
                to == "manager"
            ),
            ["c", var season, var request, "thread" or "d" or "m", ..] => new CardRef.Executive(
                key,
                Year(season),
                Keys.Unescape(request),
                row
            ),
            ["f", var season, var atBase, var said, var person, "card"] when said.StartsWith('~') => new CardRef.Accord(
                key,
                Year(season),
                Number(atBase),
                Enum.Parse<AccordKind>(said[1..]),
                Keys.Unescape(person)
            ),
            ["f", var season, var atBase, var form, var entry, "card"] => new CardRef.Form(
                key,
                new FormAddress(Year(season), Number(atBase), Keys.Unescape(form), Number(entry))
            ),
            ["f", var season, var atBase, var form, var entry, _, var person, "card"] => new CardRef.Limits(
                key,
                new FormAddress(Year(season), Number(atBase), Keys.Unescape(form), Number(entry)),
                Keys.Unescape(person)
            ),
            ["g", var season, var atBase, var round, "card"] => new CardRef.Gate(
                key,
                Year(season),
                Number(atBase),
                Number(round)
            ),
            ["g", var season, var atBase, var round, "manager", .. var handed] => new CardRef.ManagerGate(
                key,
                Year(season),
                Number(atBase),
                Number(round),
                handed.Length > 0 ? Keys.Unescape(handed[0]) : null
            ),
            ["g", var season, var atBase, var round, "plan"] => new CardRef.NoGoPlan(
                key,
                Year(season),
                Number(atBase),
                Number(round)
            ),
            ["h", var season, var atBase, "card"] => new CardRef.HighFive(key, Year(season), Number(atBase)),
            _ => null,
        };

    private static int Year(string newest) => 9999 - Number(newest);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

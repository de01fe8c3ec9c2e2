using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Gates;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Turns the pages of an account's decisions, and shows one in full.</summary>
public sealed class DecisionAction(DecisionQueries queries) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.DecisionsShow, Cards.Verbs.DecisionShow];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var card =
            turn.Data.Verb == Cards.Verbs.DecisionShow
                ? await queries.WholeAsync(
                    turn.Account,
                    turn.Actor,
                    new GateAddress(turn.Year, turn.Base, turn.Round),
                    ct
                )
                : await queries.CardAsync(turn.Account, turn.Actor, YearOf(turn), turn.Data.Page, ct);
        return card is null ? Reply.NotFound : Reply.Show(card);
    }

    /// <summary>The year that was picked; else the one whose pages are turned.</summary>
    private static int? YearOf(CardTurn turn) =>
        turn.Input(DecisionsCard.YearInput) switch
        {
            "" => turn.Data.Year,
            Pick.Any => null,
            var picked => int.TryParse(picked, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 2000 and <= 9000
                ? year
                : null,
        };
}

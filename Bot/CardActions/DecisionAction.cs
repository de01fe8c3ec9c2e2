using System.Globalization;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Decisions;
using AccountBot.Playbook.Gates;

namespace AccountBot.Bot.CardActions;

/// <summary>Turns the pages of an account's decisions, and shows one in full.</summary>
public sealed class DecisionAction(DecisionTalk talk) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.DecisionsShow, Cards.Verbs.DecisionShow];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var card =
            turn.Data.Verb == Cards.Verbs.DecisionShow
                ? await talk.WholeAsync(
                    turn.Account,
                    turn.Reader,
                    new GateAddress(turn.Year, turn.Base, turn.Round),
                    ct
                )
                : await talk.CardAsync(turn.Account, turn.Reader, YearOf(turn), turn.Data.Page, ct);
        return card is null ? CardReply.Say(turn.Reader.Texts["error.notFound"]) : CardReply.Show(card);
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

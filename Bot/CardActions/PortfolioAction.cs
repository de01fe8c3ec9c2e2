using AccountBot.Bot.Portfolio;
using AccountBot.Bot.Sending;
using AccountBot.Cards;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Portfolio;

namespace AccountBot.Bot.CardActions;

/// <summary>The pages and the filters of a portfolio.</summary>
public sealed class PortfolioAction(PortfolioTalk portfolio) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.PortfolioShow, Cards.Verbs.PortfolioChoose, Cards.Verbs.PortfolioAll];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Data.Verb == Cards.Verbs.PortfolioAll)
        {
            return await AllAsync(turn, ct);
        }
        // A portfolio is its reader's own: pressed anywhere else, it comes in the private chat.
        if (!OwnChat.IsHere(turn.Context))
        {
            await portfolio.SayAsync(turn.Context, turn.Reader, ct);
            return CardReply.Say(turn.Reader.Texts["portfolio.elsewhere"]);
        }
        var choice =
            turn.Data.Verb == Cards.Verbs.PortfolioChoose
                ? PortfolioChoice.Of(
                    turn.Input(PortfolioFilterParts.FilterInput),
                    turn.Input(PortfolioFilterParts.OrderInput),
                    turn.Input(PortfolioFilterParts.BaseInput),
                    Pick.Of(turn.Input(PortfolioFilterParts.ByInput))
                )
                : PortfolioChoice.Read(turn.Data.Page);
        return CardReply.Show(await portfolio.MineAsync(turn.Reader, choice, ct));
    }

    private async Task<CardReply> AllAsync(CardTurn turn, CancellationToken ct)
    {
        var (beginning, after) = turn.Inputs.TryGetValue(TenantPortfolioCard.BeginningInput, out var typed)
            ? (CleanText.Line(typed), null)
            : TenantPortfolioCard.PageOf(turn.Data.Page);
        if (beginning.Length > TenantPortfolioCard.MostTyped)
        {
            return CardReply.Say(turn.Reader.Texts["error.tooLong"]);
        }
        return OwnChat.IsHere(turn.Context) && await portfolio.AllAsync(turn.Reader, beginning, after, ct) is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);
    }
}

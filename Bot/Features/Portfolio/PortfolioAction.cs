using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Portfolio;

namespace AccountBot.Bot.Features.Portfolio;

/// <summary>The pages and the filters of a portfolio.</summary>
public sealed class PortfolioAction(PortfolioQueries portfolio) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.PortfolioShow, Cards.Verbs.PortfolioChoose, Cards.Verbs.PortfolioAll];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Data.Verb == Cards.Verbs.PortfolioAll)
        {
            return await AllAsync(turn, ct);
        }
        // A portfolio is its reader's own: pressed anywhere else, it comes in the private chat.
        if (!OwnChat.IsHere(turn.Context))
        {
            await portfolio.SayAsync(turn.Context, turn.Actor, ct);
            return Reply.Say(turn.Actor.Texts["portfolio.elsewhere"]);
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
        return Reply.Show(await portfolio.MineAsync(turn.Actor, choice, ct));
    }

    private async Task<Reply> AllAsync(CardTurn turn, CancellationToken ct)
    {
        var (beginning, after) = turn.Inputs.TryGetValue(TenantPortfolioCard.BeginningInput, out var typed)
            ? (CleanText.Line(typed), null)
            : TenantPortfolioCard.PageOf(turn.Data.Page);
        if (beginning.Length > TenantPortfolioCard.MostTyped)
        {
            return Reply.Say(turn.Actor.Texts["error.tooLong"]);
        }
        return OwnChat.IsHere(turn.Context) && await portfolio.AllAsync(turn.Actor, beginning, after, ct) is { } card
            ? Reply.Show(card)
            : Reply.NotFound;
    }
}

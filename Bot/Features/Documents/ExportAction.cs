using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Documents;

/// <summary>The buttons that ask for a document.</summary>
public sealed class ExportAction(AccountStore store, ExportQueries queries, FileOffers offers) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.ExportShow, Cards.Verbs.ExportFile];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var said = turn.Data.Verb == Cards.Verbs.ExportShow ? await ShowAsync(turn, ct) : await OfferAsync(turn, ct);
        var texts = turn.Actor.Texts;
        return Reply.Say(
            texts[
                !said ? "error.notFound"
                : OwnChat.IsHere(turn.Context) ? "form.below"
                : "export.elsewhere"
            ]
        );
    }

    /// <summary>The log's card names no season; it is the newest one then.</summary>
    private async Task<bool> ShowAsync(CardTurn turn, CancellationToken ct)
    {
        var year = turn.Data.Year ?? await NewestAsync(turn, ct);
        if (
            await store.LoadAsync(turn.Account, year, ct) is not { Dossier: var dossier }
            || !turn.Actor.MaySee(dossier.Account)
        )
        {
            return false;
        }
        await queries.SayAsync(turn.Context, turn.Actor, dossier, ct);
        return true;
    }

    private async Task<int> NewestAsync(CardTurn turn, CancellationToken ct) =>
        (await store.RowAsync<Playbook.Accounts.Account>(turn.Account, AccountKeys.Account, ct))?.Year ?? 0;

    private Task<bool> OfferAsync(CardTurn turn, CancellationToken ct) =>
        offers.OfferAsync(
            turn.Context,
            new DocumentAsk(turn.Data.Choice ?? string.Empty, turn.Data.Account, turn.Year, turn.Actor),
            ct
        );
}

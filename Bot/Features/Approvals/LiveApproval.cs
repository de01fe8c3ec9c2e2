using AccountBot.Bot.Delivery;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook.Approvals;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Approvals;

/// <summary>The card in someone's chat that asks for a mandate or an acceptance.</summary>
public sealed class LiveApproval(AccountStore store) : ILiveCard
{
    public bool Owns(string[] row) => row is ["f", _, _, ['~', ..], _, "card"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        if (await store.LoadAsync(card.Key, CardRowParts.Year(row[1]), ct) is not { } account)
        {
            return null;
        }
        var (dossier, kind, id) = (account.Dossier, Enum.Parse<ApprovalKind>(row[3][1..]), Keys.Unescape(row[4]));
        var person = dossier.Account.Everybody.FirstOrDefault(each => each.Is(id));
        return new RenderedCard(
            person is not null && dossier.MayAgree(kind, person)
                ? ApprovalCards.Of(dossier, kind, person, personal: true)
                : ApprovalCards.Over(dossier, kind),
            account.Card(card.Row)
        );
    }
}

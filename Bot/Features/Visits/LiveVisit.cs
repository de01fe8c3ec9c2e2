using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Visits;

/// <summary>The card about a visit in the chat of the account manager, or of the visitor.</summary>
public sealed class LiveVisit(AccountStore store, ReminderStore reminders, TimeProvider time) : ILiveCard
{
    public bool Owns(string[] row) => row is ["c", _, "~visit", _, "manager" or "visitor"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        if (
            await store.LoadAsync(card.Key, CardRowParts.Year(row[1]), ct) is not { } account
            || VisitChanges.Find(account.Dossier, Keys.Unescape(row[3])) is not { } visit
        )
        {
            return null;
        }
        var visitor = await reminders.ReadAsync(card.Key.Tenant, visit.Visitor.Id, ct);
        var view = new VisitView(account.Dossier.Account, visit, visitor.Calendar.DayOf(time.GetUtcNow()));
        var texts = Texts.In(account.Dossier.Account.Language);
        return new RenderedCard(
            row[4] == "manager" ? VisitCard.Render(view, texts) : VisitorCard.Render(view, texts),
            account.Card(card.Row)
        );
    }
}

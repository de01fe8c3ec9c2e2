using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Tasks;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Forms;

/// <summary>The card of a form in the account's thread: open, or with what was answered.</summary>
public sealed class LiveForm(AccountStore store, LiveTasks tasks, TimeProvider time) : ILiveCard
{
    public bool Owns(string[] row) => row is ["f", _, _, [not '~', ..], _, "card"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        var (year, atBase) = (CardRowParts.Year(row[1]), CardRowParts.Number(row[2]));
        var account = await store.LoadAsync(card.Key, year, ct);
        if (account is null || TwelveBases.Find(atBase)?.Find(Keys.Unescape(row[3])) is not { } form)
        {
            return null;
        }
        var (dossier, number) = (account.Dossier, CardRowParts.Number(row[4]));
        var entry =
            dossier.Answers.Entry(atBase, form.Key, number)
            ?? (form.Repeatable ? dossier.Answers.Entry(atBase, form.Key) : null);
        var rendered =
            entry is null or { Paused: true } || form.Confidential
                ? Open(dossier, form, atBase, number)
                : AnsweredCard.Render(AnsweredView.Of(dossier, form, entry), Texts.In(dossier.Account.Language));
        return new RenderedCard(rendered, account.Card(card.Row));
    }

    /// <summary>The card of a step that waits for the team.</summary>
    public AdaptiveCard Open(Dossier dossier, Form form, int atBase, int entry)
    {
        var texts = Texts.In(dossier.Account.Language);
        return form.Work switch
        {
            _ when form.Confidential => NegotiationLimitsCard.Render(
                new NegotiationLimitsView(dossier, atBase, form),
                texts
            ),
            FormWork.Acceptances => AcceptanceCard.Render(new AcceptanceView(dossier), texts),
            FormWork.Tasks => tasks.Render(dossier),
            _ => FormCard.Render(FormView.Fresh(dossier, form, entry, atBase), texts),
        };
    }

    /// <summary>The entries of a repeatable form, with what is overdue today.</summary>
    public AdaptiveCard Entries(Dossier dossier, int atBase, Form form) =>
        EntriesCard.Render(
            new EntriesView(dossier, atBase, form) { Today = time.Today() },
            Texts.In(dossier.Account.Language)
        );
}

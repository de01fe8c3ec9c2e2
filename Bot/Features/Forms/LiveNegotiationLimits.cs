using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Forms;

/// <summary>The confidential form in the chats of those who lead the account.</summary>
public sealed class LiveNegotiationLimits(AccountStore store) : ILiveCard
{
    public bool Owns(string[] row) => row is ["f", _, _, _, _, _, _, "card"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        var at = new FormAddress(
            CardRowParts.Year(row[1]),
            CardRowParts.Number(row[2]),
            Keys.Unescape(row[3]),
            CardRowParts.Number(row[4])
        );
        if (await store.LoadAsync(card.Key, at.Year, ct) is not { } account)
        {
            return null;
        }
        var id = Keys.Unescape(row[6]);
        var person = account.Dossier.Account.Leaders().FirstOrDefault(each => each.Is(id));
        return new RenderedCard(Render(account.Dossier, at, person), account.Card(card.Row));
    }

    /// <param name="person">Whose chat it is; null when they may not see the form any more.</param>
    public static AdaptiveCard Render(Dossier dossier, FormAddress at, Person? person)
    {
        var (account, texts) = (dossier.Account, Texts.In(dossier.Account.Language));
        var form = TwelveBases.Number(at.Base).Find(at.Form)!;
        if (person is null || !account.MaySeeLimits(person))
        {
            return MessageCard.Render(new MessageView(texts["limits.over"], texts.FormTitle(at.Base, at.Form)), texts);
        }
        return dossier.Answers.Entry(at.Base, at.Form, at.Entry) is { Paused: false } entry
            ? AnsweredCard.Render(AnsweredView.Of(dossier, form, entry), texts)
            : FormCard.Render(
                NegotiationLimitsCard.Noted(FormView.Fresh(dossier, form, at.Entry, at.Base), account, texts),
                texts
            );
    }
}

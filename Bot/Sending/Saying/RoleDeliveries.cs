using AccountBot.Cards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Sending.Saying;

/// <summary>Puts a confidential form before someone, in the private chat.</summary>
public sealed class LimitsDelivery(AccountStore store, PersonalRoom personal, NoticeBook book)
    : Delivery<Notice.AskLimits>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskLimits notice, CancellationToken ct)
    {
        var at = new FormAddress(notice.Year, notice.Base, notice.Form, 0);
        var row = AccountKeys.LimitsCard(at, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } home } file
            || file.Card(row) is not null
            || !file.Dossier.Account.MaySeeLimits(notice.Person)
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var card = CardRenderer.Limits(file.Dossier, at, notice.Person);
        var texts = Texts.In(file.Dossier.Account.Language);
        return await personal.PostAsync(key, notice, new PersonalPost(notice.Person, home, file, row, texts), card, ct);
    }
}

/// <summary>Tells someone that a role is vacant, unless another was named in the meantime.</summary>
public sealed class VacancyDelivery(AccountStore store, PersonalRoom personal, NoticeBook book)
    : Delivery<Notice.NameAnother>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.NameAnother notice, CancellationToken ct)
    {
        var row = AccountKeys.VacancyCard(notice.Role, notice.After, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } home } file
            || file.Card(row) is not null
            || !file.Dossier.Account.Vacant().Contains(notice.Role)
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        var card = MessageCard.Render(VacancyMessage.Of(file.Dossier, notice.Role, texts), texts);
        return await personal.PostAsync(key, notice, new PersonalPost(notice.Person, home, file, row, texts), card, ct);
    }
}

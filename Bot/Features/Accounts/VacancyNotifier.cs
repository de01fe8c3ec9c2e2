using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Tells someone that a role is vacant, unless another was named in the meantime.</summary>
public sealed class VacancyNotifier(AccountStore store, PersonalMessages personal, NoticeBook book)
    : NotificationHandler<Notice.NameAnother>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.NameAnother notice, CancellationToken ct)
    {
        var row = AccountKeys.VacancyCard(notice.Role, notice.After, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } conversation } file
            || file.Card(row) is not null
            || !file.Dossier.Account.Vacant().Contains(notice.Role)
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        var card = MessageCard.Render(VacancyMessage.Of(file.Dossier, notice.Role, texts), texts);
        return await personal.PostAsync(
            key,
            notice,
            new PersonalPost(notice.Person, conversation, file, row, texts),
            card,
            ct
        );
    }
}

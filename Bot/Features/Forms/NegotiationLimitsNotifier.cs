using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Puts a confidential form before someone, in the private chat.</summary>
public sealed class NegotiationLimitsNotifier(AccountStore store, PersonalMessages personal, NoticeBook book)
    : NotificationHandler<Notice.AskLimits>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskLimits notice, CancellationToken ct)
    {
        var at = new FormAddress(notice.Year, notice.Base, notice.Form, 0);
        var row = AccountKeys.LimitsCard(at, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } conversation } file
            || file.Card(row) is not null
            || !file.Dossier.Account.MaySeeLimits(notice.Person)
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var card = LiveNegotiationLimits.Render(file.Dossier, at, notice.Person);
        var texts = Texts.In(file.Dossier.Account.Language);
        return await personal.PostAsync(
            key,
            notice,
            new PersonalPost(notice.Person, conversation, file, row, texts),
            card,
            ct
        );
    }
}

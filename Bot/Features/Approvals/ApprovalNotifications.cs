using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Approvals;

/// <summary>Asks for a mandate or an acceptance in the personal chat; where that was asked before, the card is brought up to date.</summary>
public sealed class ApprovalNotifier(
    AccountStore store,
    CardUpdater updater,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.AskAccord>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskAccord notice, CancellationToken ct)
    {
        var row = AccountKeys.AccordCard(notice.Year, notice.Base, notice.Kind, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } conversation } file
            || !file.Dossier.MayAgree(notice.Kind, notice.Person)
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        // The person who was asked before sees on the card that someone else is asked now.
        updater.RequestAccords(file, notice.Base, notice.Kind);
        if (file.Card(row) is not null)
        {
            var card = CardRef.Approval(key, notice.Year, notice.Base, notice.Kind, notice.Person.Id);
            await updater.UpdateAsync(card, ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var asks = ApprovalCards.Of(file.Dossier, notice.Kind, notice.Person, personal: true);
        var texts = Texts.In(file.Dossier.Account.Language);
        return await personal.PostAsync(
            key,
            notice,
            new PersonalPost(notice.Person, conversation, file, row, texts),
            asks,
            ct
        );
    }
}

/// <summary>Brings everything that shows mandates and acceptances up to date.</summary>
public sealed class ApprovalGivenNotifier(AccountStore store, CardUpdater updater, NoticeBook book)
    : NotificationHandler<Notice.AccordGiven>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AccordGiven notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is { } file)
        {
            var step =
                notice.Kind == ApprovalKind.Mandate
                    ? new FormAddress(notice.Year, notice.Base, "mandate", 0)
                    : Base05Internal.AcceptancesOf(notice.Year);
            updater.Request(CardRef.Form(key, step));
            updater.Request(CardRef.Scoreboard(key, notice.Year));
            updater.RequestAccords(file, notice.Base, notice.Kind);
        }
        return await book.DoneAsync(key, notice, ct);
    }
}

internal static class ApprovalUpdates
{
    /// <summary>Asks for an update of every personal card about a mandate or the acceptances.</summary>
    public static void RequestAccords(this CardUpdater updater, AccountSnapshot file, int atBase, ApprovalKind kind)
    {
        foreach (var person in file.AskedPersonally(kind))
        {
            updater.Request(CardRef.Approval(file.Key, file.Dossier.Season.Year, atBase, kind, person));
        }
    }
}

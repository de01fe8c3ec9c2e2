using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Visits;

/// <summary>Tells the account manager, the visitor or the team of a visit, as long as what the notice is about is still true.</summary>
public sealed class VisitNotifier(
    AccountStore store,
    CardUpdater updater,
    ReminderStore reminderStore,
    ThreadMessages thread,
    PersonalMessages personal,
    NoticeBook book,
    TimeProvider time
) : NotificationHandler<Notice.TellVisit>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.TellVisit notice, CancellationToken ct)
    {
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { } file
            || VisitChanges.Find(file.Dossier, notice.Visit) is not { } visit
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var visitor = await reminderStore.ReadAsync(key.Tenant, visit.Visitor.Id, ct);
        var view = new VisitView(file.Dossier.Account, visit, visitor.Calendar.DayOf(time.GetUtcNow()))
        {
            Because = notice.What,
        };
        return notice.What switch
        {
            VisitTold.Over => await OverAsync(key, notice, ct),
            _ when !IsStillTrue(notice, view) => await book.DoneAsync(key, notice, ct),
            VisitTold.Reminder when await IsLeftAloneAsync(file, visit, ct) => await book.DoneAsync(key, notice, ct),
            _ when file.Home is not { Thread: not null } => NoticeBook.Soon,
            VisitTold.Team => await thread.SayAsync(key, notice, Said(view, notice.Revision), ct),
            _ => await personal.PostAsync(key, notice, Post(file, view), Card(view), ct),
        };
    }

    private async Task<TimeSpan?> OverAsync(DossierKey key, Notice.TellVisit notice, CancellationToken ct)
    {
        await updater.UpdateAsync(CardRef.Visit(key, notice.Year, notice.Visit, toManager: true), ct);
        await updater.UpdateAsync(CardRef.Visit(key, notice.Year, notice.Visit, toManager: false), ct);
        return await book.DoneAsync(key, notice, ct);
    }

    /// <summary>What happened after it is said by a notice of its own.</summary>
    private static bool IsStillTrue(Notice.TellVisit notice, VisitView view)
    {
        var visit = view.Visit;
        if (
            notice.What is VisitTold.Manager or VisitTold.Reminder or VisitTold.Unanswered
            && visit.IsOwnOf(view.Account)
        )
        {
            return false;
        }
        var later = visit.Steps.Skip(notice.Revision).Select(step => step.Kind);
        return notice.What switch
        {
            VisitTold.Reminder or VisitTold.Unanswered => visit.WaitsOn(view.Today) && visit.Planned == notice.Revision,
            VisitTold.Manager => later.All(kind => kind is VisitStepKind.Replied or VisitStepKind.NothingToAdd),
            VisitTold.Visitor => !later.Any(kind => kind is VisitStepKind.Replied or VisitStepKind.NothingToAdd),
            _ => true,
        };
    }

    /// <summary>The account manager wants no reminders of this account, or none now; or did not get the question itself yet.</summary>
    private async Task<bool> IsLeftAloneAsync(AccountSnapshot file, VisitNotice visit, CancellationToken ct)
    {
        var account = file.Dossier.Account;
        var settings = (await reminderStore.ReadAsync(file.Key.Tenant, account.AccountManager.Id, ct)).Settings;
        return settings.Mutes(account.Id)
            || settings.SnoozedUntil > time.GetUtcNow()
            || file.Card(AccountKeys.VisitCard(visit.Year, visit.Id, manager: true)) is null;
    }

    private static AdaptiveCards.AdaptiveCard Said(VisitView view, int revision) =>
        VisitReplyCard.Render(view.Visit, view.Visit.Steps[revision - 1], Texts.In(view.Account.Language));

    private static bool IsForManager(VisitView view) => view.Because is VisitTold.Manager or VisitTold.Reminder;

    private static PersonalPost Post(AccountSnapshot file, VisitView view) =>
        new(
            IsForManager(view) ? view.Account.AccountManager : view.Visit.Visitor,
            file.Home!,
            file,
            AccountKeys.VisitCard(view.Visit.Year, view.Visit.Id, IsForManager(view)),
            Texts.In(view.Account.Language)
        );

    private static AdaptiveCards.AdaptiveCard Card(VisitView view)
    {
        var texts = Texts.In(view.Account.Language);
        return IsForManager(view) ? VisitCard.Render(view, texts) : VisitorCard.Render(view, texts);
    }
}

using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Cards;
using AccountBot.Cards.Updates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Updates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Updates;

/// <summary>Tells someone what a colleague reported: at once, or in the next digest of news, as that person wants it.</summary>
public sealed class UpdateNotifier(
    AccountStore store,
    UpdateService updates,
    IPeople people,
    ReminderStore reminders,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.TellUpdate>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.TellUpdate notice, CancellationToken ct)
    {
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(notice.Person)
            || await updates.CurrentAsync(key, notice.Play, ct) is not { } report
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var account = file.Dossier.Account;
        var pace = (await reminders.ReadAsync(key.Tenant, notice.Person.Id, ct)).Settings.News;
        if (pace is NewsPace.Daily or NewsPace.Weekly)
        {
            var person = notice.Person.Id.ToLowerInvariant();
            var news = new News(account.Id, account.Name, notice.Year, report.Id, report.Play.At);
            await people.PutAsync(new PersonKey(key.Tenant, person), news.Row, news, ct);
            await reminders.PlanAsync(key.Tenant, person, ct);
            return await book.DoneAsync(key, notice, ct);
        }
        if (file.Home is not { Thread: not null } conversation)
        {
            return NoticeBook.Soon;
        }
        var texts = Texts.In(account.Language);
        var follows = Reporting
            .SubscriptionOf(file.Dossier, notice.Person)
            .Follows(report.Play.Subject ?? Reporting.Other);
        var view = new UpdateView(
            account.Name,
            account.Id,
            report.Play,
            report.Id,
            follows && !notice.Person.Is(account.AccountManager)
        );
        return await personal.PostAsync(
            key,
            notice,
            new PersonalPost(notice.Person, conversation, file, Row: null, texts),
            UpdateCard.Render(view, texts),
            ct
        );
    }
}

using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Dialogs;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Sending.Saying;

/// <summary>Posts the scoreboard, which opens the thread in which everything else is said, or brings it up to date.</summary>
public sealed class ScoreboardDelivery(
    AccountStore store,
    Sender sender,
    CardRenderer renderer,
    CardUpdater updater,
    Projections projections,
    RemovedApps removed,
    NoticeBook book
) : Delivery<Notice.ShowScoreboard>
{
    protected override async Task<TimeSpan?> SayAsync(
        DossierKey key,
        Notice.ShowScoreboard notice,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, notice.Year, ct) is not { Home: { } home } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (file.Card(AccountKeys.Scoreboard) is null || notice.After == Notice.ShowScoreboard.NextYear)
        {
            // People press at once what they see; by then the account must be known to be theirs.
            await projections.UpdateAsync(key, notice.Year, ct);
        }
        if (notice.After == Notice.ShowScoreboard.NextYear && home.Thread is { } played)
        {
            await projections.PlayedInAsync(key, played, notice.Year, ct);
        }
        if (file.Card(AccountKeys.Scoreboard) is not null)
        {
            await updater.UpdateAsync(new CardRef.Scoreboard(key, notice.Year), ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var card = CardReplies.Activity(renderer.Scoreboard(file));
        var outcome = home.Channel is null
            ? await sender.SendAsync(Destination.Of(key.Tenant, home), card, ct)
            : await sender.OpenThreadAsync(key.Tenant, home, card, ct);
        if (outcome is not SendOutcome.Sent sent)
        {
            return await removed.NotSentAsync(key, notice, outcome, ct);
        }
        var thread = home with { Thread = sent.Conversation, Unopened = null, AppRemoved = null, Refused = null };
        await projections.PlayedInAsync(key, sent.Conversation, notice.Year, ct);
        var posted = Destination.Of(key.Tenant, thread).Posted(sent);
        return await book.DoneAsync(
            key,
            notice,
            ct,
            file,
            changes => changes.Put(AccountKeys.Home, thread).Put(AccountKeys.Scoreboard, posted)
        );
    }
}

/// <summary>Goes on in the account's thread: the next form, or the gate.</summary>
public sealed class PlayOnDelivery(
    ThreadRoom thread,
    RemovedApps removed,
    Sender sender,
    SeasonPlay play,
    AccountStore store,
    AccordDelivery accords,
    NoticeBook book
) : Delivery<Notice.PlayOn>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.PlayOn notice, CancellationToken ct)
    {
        if (await thread.HomeAsync(key, ct) is { } home)
        {
            // Who leads is asked before the team is, also where an earlier notice comes past what was answered since.
            foreach (var asks in (await store.OutboxAsync(key, ct)).OfType<Notice.AskAccord>())
            {
                await accords.SayAsync(key, (Notice)asks, ct);
            }
            var season = new SeasonAddress(key.Tenant, key.Account, notice.Year);
            var outcome = await sender.ContinueAsync(
                Destination.Of(key.Tenant, home),
                (turn, token) => play.OnAsync(turn, season, token),
                ct
            );
            if (outcome is not SendOutcome.Sent)
            {
                return await thread.NotSentAsync(key, notice, outcome, ct);
            }
            await removed.SaidAsync(key, notice.Year, home, ct);
        }
        return await book.DoneAsync(key, notice, ct);
    }
}

/// <summary>Celebrates a reached base in the account's thread.</summary>
public sealed class CelebrateDelivery(AccountStore store, CardRenderer renderer, ThreadRoom thread, NoticeBook book)
    : Delivery<Notice.Celebrate>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.Celebrate notice, CancellationToken ct)
    {
        var row = AccountKeys.CelebrationCard(notice.Year, notice.Base);
        var moment = await store.LoadCelebrationAsync(key, notice.Year, notice.Base, ct);
        return moment is null || moment.Card(row) is not null
            ? await book.DoneAsync(key, notice, ct)
            : await thread.PostAsync(key, notice, moment, row, renderer.HighFive(moment), ct);
    }
}

/// <summary>Posts the season's list of tasks, or brings it up to date.</summary>
public sealed class TasksDelivery(
    AccountStore store,
    CardRenderer renderer,
    CardUpdater updater,
    ThreadRoom thread,
    NoticeBook book
) : Delivery<Notice.ShowTasks>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.ShowTasks notice, CancellationToken ct)
    {
        var row = AccountKeys.TasksCard(notice.Year);
        if (await store.LoadAsync(key, notice.Year, ct) is not { } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (file.Card(row) is null)
        {
            return await thread.PostAsync(key, notice, file, row, renderer.Tasks(file), ct);
        }
        await updater.UpdateAsync(new CardRef.Tasks(key, notice.Year), ct);
        return await book.DoneAsync(key, notice, ct);
    }
}

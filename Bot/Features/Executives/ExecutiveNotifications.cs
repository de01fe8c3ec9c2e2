using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Executives;

/// <summary>Shows a request to a director in the thread, and brings every card that shows it up to date.</summary>
public sealed class ShowExecutiveNotifier(
    AccountStore store,
    LiveExecutive cards,
    CardUpdater updater,
    ThreadMessages thread,
    NoticeBook book
) : NotificationHandler<Notice.ShowExecutive>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.ShowExecutive notice, CancellationToken ct)
    {
        var file = await store.LoadNewestAsync(key, notice.Year, ct);
        if (file?.Dossier.Answers.Request(notice.Request) is not { } request)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        foreach (var posted in file.CardsOf(request))
        {
            updater.Request(new CardRef(key, notice.Year, posted));
        }
        updater.Request(CardRef.Scoreboard(key, file.Dossier.Season.Year));
        var row = AccountKeys.ExecutiveThread(notice.Year, notice.Request);
        return file.Card(row) is null
            ? await thread.PostAsync(key, notice, file, row, cards.Request(file.Dossier, request), ct)
            : await book.DoneAsync(key, notice, ct);
    }
}

/// <summary>Puts a request before its director.</summary>
public sealed class AskExecutiveNotifier(
    AccountStore store,
    LiveExecutive cards,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.AskExecutive>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskExecutive notice, CancellationToken ct)
    {
        var row = AccountKeys.ExecutiveCard(notice.Year, notice.Request, notice.Put);
        var file = await store.LoadNewestAsync(key, notice.Year, ct);
        if (
            file?.Dossier.Answers.Request(notice.Request) is not { IsOpen: true } request
            || request.Put != notice.Put
            || file.Card(row) is not null
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (file.Home is not { Thread: not null } conversation)
        {
            return NoticeBook.Soon;
        }
        var card = cards.PutBefore(file.Dossier, request, notice.Put);
        var post = new PersonalPost(request.Director, conversation, file, row, Texts.In(file.Dossier.Account.Language));
        return await personal.PostAsync(key, notice, post, card, ct);
    }
}

/// <summary>Puts before the person who asked what the director's answer makes them do.</summary>
public sealed class ExecutiveAnsweredNotifier(
    AccountStore store,
    LiveExecutive cards,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.ExecutiveAnswered>
{
    protected override async Task<TimeSpan?> SayAsync(
        DossierKey key,
        Notice.ExecutiveAnswered notice,
        CancellationToken ct
    )
    {
        var row = AccountKeys.ExecutiveAnswer(notice.Year, notice.Request, notice.Revision);
        var file = await store.LoadNewestAsync(key, notice.Year, ct);
        if (
            file?.Dossier.Answers.Request(notice.Request) is not { } request
            || file.Home is not { Thread: not null } conversation
            || file.Card(row) is not null
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        var post = new PersonalPost(request.Owner(file.Dossier.Account), conversation, file, row, texts);
        var card = cards.Request(file.Dossier, request, personal: true);
        return await personal.PostAsync(key, notice, post, card, ct);
    }
}

/// <summary>Says in a few words what happened with a request, in the thread or in someone's chat.</summary>
public sealed class SayExecutiveNotifier(
    AccountStore store,
    ThreadMessages thread,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.SayExecutive>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.SayExecutive notice, CancellationToken ct)
    {
        var file = await store.LoadNewestAsync(key, notice.Year, ct);
        if (
            file?.Dossier.Answers.Request(notice.Request) is not { } request
            || request.Moments.ElementAtOrDefault(notice.Moment) is not { } moment
            || file.Home is not { Thread: not null } conversation
            || (notice.To is { } to && !Concerns(file, request, to))
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var (account, texts) = (file.Dossier.Account, Texts.In(file.Dossier.Account.Language));
        var words = ExecutiveWords.Of(account.Name, request, moment, notice.To, texts);
        var card = MessageCard.Render(new MessageView(words, texts["executive.involved"]), texts);
        return notice.To is { } person
            ? await personal.PostAsync(key, notice, new PersonalPost(person, conversation, file, null, texts), card, ct)
            : await thread.SayAsync(key, notice, card, ct);
    }

    /// <summary>The person who asked; and a director who saw the request: no one hears that something is off which they never heard of.</summary>
    private static bool Concerns(AccountSnapshot file, ExecutiveRequest request, Person person) =>
        person.Is(request.Owner(file.Dossier.Account))
        || request
            .AskedOf.Index()
            .Any(each =>
                person.Is(each.Item)
                && file.Card(AccountKeys.ExecutiveCard(request.Year, request.Id, each.Index + 1)) is not null
            );
}

/// <summary>A day of a request has come: the briefing once more on the day before, and how did it go on the day after.</summary>
public sealed class ExecutiveDueNotifier(
    AccountStore store,
    ExecutiveService service,
    LiveExecutive cards,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.ExecutiveDue>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.ExecutiveDue notice, CancellationToken ct)
    {
        if (notice.Step == ExecutiveStep.Follow)
        {
            await service.FollowAsync(new RequestAddress(key, notice.Year, notice.Request, 0), notice.Put, ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var file = await store.LoadNewestAsync(key, notice.Year, ct);
        if (
            file?.Dossier.Answers.Request(notice.Request) is not { State: RequestState.Accepted } request
            || request.Put != notice.Put
            || file.Home is not { Thread: not null } conversation
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        AdaptiveCard card = BriefingCard.Render(cards.ViewOf(file.Dossier, request), texts);
        return await personal.PostAsync(
            key,
            notice,
            new PersonalPost(request.Director, conversation, file, null, texts),
            card,
            ct
        );
    }
}

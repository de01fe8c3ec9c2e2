using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Inbox;
using AccountBot.Cards.Reminders;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>Says to someone, in the private chat and in the own language, what the rhythm has to say.</summary>
public sealed class ReminderSender(AccountStore store, PersonalChats chats, GateAges ages)
{
    public async Task<SendOutcome> SayAsync(
        PersonSnapshot file,
        ReminderDigest digest,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (await HomeAsync(file, digest, ct) is not { } home)
        {
            // No account of theirs is anywhere any more, and the bot never met them.
            return new SendOutcome.Gone();
        }
        var texts = Texts.In(file.Chat?.Language ?? home.Language);
        var view = new ReminderView(
            [
                .. digest.Reminders.Select(each => new InboxLine(
                    each.Part.Account,
                    each.Part.Name,
                    each.Part.Year,
                    each.What
                )),
            ],
            await NewsAsync(file.Tenant, digest.News, ct),
            [
                .. digest.Weekly.Select(part => new WeeklyItem(
                    part.Name,
                    part.Base,
                    part.State,
                    part.Since,
                    part.LastPlay,
                    part.Waits?.Count(what => what.IsThere(file.Calendar.DayOf(now))) ?? 0
                )),
            ],
            now,
            file.Calendar.DayOf(now),
            [.. digest.Reminders.Select(each => each.Mark)]
        );
        var card = CardReplies.Activity(ReminderCard.Render(view, texts));
        var (outcome, _) = await chats.SendAsync(
            file.Tenant,
            new(file.Person, string.Empty, home.ChatId),
            home.AccountConversation,
            card,
            ct
        );
        if (outcome is SendOutcome.Sent)
        {
            ages.Waiting(digest.Reminders.Select(each => each.What), now);
        }
        return outcome;
    }

    private async Task<IReadOnlyList<NewsItem>> NewsAsync(string tenant, IReadOnlyList<News> news, CancellationToken ct)
    {
        var items = new List<NewsItem>();
        foreach (var each in news)
        {
            var key = new DossierKey(tenant, each.Account);
            if (await store.RowAsync<LogEntry>(key, AccountKeys.Play(each.PlayId), ct) is { } logEntry)
            {
                items.Add(
                    new NewsItem(
                        each.Name,
                        logEntry.Subject ?? "other",
                        logEntry.Text ?? string.Empty,
                        logEntry.By.Name,
                        logEntry.At
                    )
                );
            }
        }
        return items;
    }

    /// <summary>Where to ask for the chat with this person, and how the service knows them: the first account of theirs tells.</summary>
    private async Task<Address?> HomeAsync(PersonSnapshot file, ReminderDigest digest, CancellationToken ct)
    {
        var accounts = digest
            .Reminders.Select(each => (each.Part.Account, each.Part.Year))
            .Concat(digest.News.Select(each => (each.Account, each.Year)))
            .Concat(digest.Weekly.Select(each => (each.Account, each.Year)))
            .Distinct();
        var chat = file.Chat is { } known
            ? new AccountConversation(
                known.ServiceUrl,
                known.ChannelService,
                null,
                null,
                known.Conversation,
                "personal",
                known.BotId
            )
            : null;
        if (chat is not null && file.Chat!.Language is { } language)
        {
            return new Address(chat, null, language);
        }
        foreach (var (account, year) in accounts)
        {
            if (await store.LoadAsync(new DossierKey(file.Tenant, account), year, ct) is { } theirs)
            {
                var (conversation, spoken) = (chat ?? theirs.Home, theirs.Dossier.Account.Language);
                var person = theirs.Dossier.Account.Everybody.FirstOrDefault(each => each.Is(file.Person));
                return conversation is null ? null : new Address(conversation, person?.ChatId, spoken);
            }
        }
        return chat is null ? null : new Address(chat, null, Language.En);
    }

    private sealed record Address(AccountConversation AccountConversation, string? ChatId, Language Language);
}

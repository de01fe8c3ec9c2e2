using AccountBot.Bot.CardActions;
using AccountBot.Bot.Operations;
using AccountBot.Bot.Sending;
using AccountBot.Cards;
using AccountBot.Cards.Plate;
using AccountBot.Playbook;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Rhythm;

/// <summary>Says to someone, in the private chat and in the own language, what the rhythm has to say.</summary>
public sealed class Nudges(AccountStore store, PersonalChats chats, GateAges ages)
{
    public async Task<SendOutcome> SayAsync(PersonFile file, Word word, DateTimeOffset now, CancellationToken ct)
    {
        if (await HomeAsync(file, word, ct) is not { } home)
        {
            // No account of theirs is anywhere any more, and the bot never met them.
            return new SendOutcome.Gone();
        }
        var texts = Texts.In(file.Chat?.Language ?? home.Language);
        var view = new NudgeView(
            [
                .. word.Reminders.Select(each => new PlateItem(
                    each.Part.Account,
                    each.Part.Name,
                    each.Part.Year,
                    each.What
                )),
            ],
            await NewsAsync(file.Tenant, word.News, ct),
            [
                .. word.Weekly.Select(part => new WeeklyItem(
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
            [.. word.Reminders.Select(each => each.Mark)]
        );
        var card = CardReplies.Activity(NudgeCard.Render(view, texts));
        var (outcome, _) = await chats.SendAsync(
            file.Tenant,
            new(file.Person, string.Empty, home.ChatId),
            home.Home,
            card,
            ct
        );
        if (outcome is SendOutcome.Sent)
        {
            ages.Waiting(word.Reminders.Select(each => each.What), now);
        }
        return outcome;
    }

    private async Task<IReadOnlyList<NewsItem>> NewsAsync(string tenant, IReadOnlyList<News> news, CancellationToken ct)
    {
        var items = new List<NewsItem>();
        foreach (var each in news)
        {
            var key = new DossierKey(tenant, each.Account);
            if (await store.RowAsync<Play>(key, AccountKeys.Play(each.PlayId), ct) is { } play)
            {
                items.Add(
                    new NewsItem(each.Name, play.Subject ?? "other", play.Text ?? string.Empty, play.By.Name, play.At)
                );
            }
        }
        return items;
    }

    /// <summary>Where to ask for the chat with this person, and how the service knows them: the first account of theirs tells.</summary>
    private async Task<Address?> HomeAsync(PersonFile file, Word word, CancellationToken ct)
    {
        var accounts = word
            .Reminders.Select(each => (each.Part.Account, each.Part.Year))
            .Concat(word.News.Select(each => (each.Account, each.Year)))
            .Concat(word.Weekly.Select(each => (each.Account, each.Year)))
            .Distinct();
        var chat = file.Chat is { } known
            ? new Home(known.ServiceUrl, known.ChannelService, null, null, known.Conversation, "personal", known.BotId)
            : null;
        if (chat is not null && file.Chat!.Language is { } language)
        {
            return new Address(chat, null, language);
        }
        foreach (var (account, year) in accounts)
        {
            if (await store.LoadAsync(new DossierKey(file.Tenant, account), year, ct) is { } theirs)
            {
                var (home, spoken) = (chat ?? theirs.Home, theirs.Dossier.Account.Language);
                var person = theirs.Dossier.Account.Everybody.FirstOrDefault(each => each.Is(file.Person));
                return home is null ? null : new Address(home, person?.ChatId, spoken);
            }
        }
        return chat is null ? null : new Address(chat, null, Language.En);
    }

    private sealed record Address(Home Home, string? ChatId, Language Language);
}

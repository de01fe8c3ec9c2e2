using System.Collections.Concurrent;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.People;
using AccountBot.Bot.Rhythm;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Talk;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Talk;

/// <summary>The bot comes and goes, and so do people.</summary>
public sealed class Arrivals(
    Readers readers,
    IAddresses addresses,
    PersonalChats chats,
    WaitingNotices waitingNotices,
    Departures departures,
    Rhythms rhythms,
    ChatPeople people,
    Roster roster
)
{
    private readonly ConcurrentDictionary<(string, string, string), bool> seen = new();

    /// <summary>The app was added: in a personal chat whatever waited is said now; in a team one welcome, in the channel that was chosen.</summary>
    public async Task InstalledAsync(ITurnContext turn, CancellationToken ct)
    {
        if (IsPersonal(turn))
        {
            await ReachableAsync(turn, ct);
        }
        await WelcomeAsync(turn, ct);
    }

    public async Task RemovedAsync(ITurnContext turn, CancellationToken ct)
    {
        var tenant = Readers.TenantOf(turn.Activity);
        if (IsPersonal(turn))
        {
            seen.Clear();
            await chats.UnreachableAsync(tenant, Readers.PersonOf(turn.Activity.From).Id, ct);
        }
        await addresses.RemoveAsync(tenant, WelcomeRow(turn), ct);
    }

    /// <summary>
    /// Someone joined. Only the bot's own arrival is worth a message; the person who is missed in an account has the role back, without one.
    /// </summary>
    public async Task JoinedAsync(ITurnContext turn, IList<ChannelAccount> members, CancellationToken ct)
    {
        var (tenant, place) = (Readers.TenantOf(turn.Activity), RosterPlace.Told(turn));
        roster.Forget(place);
        foreach (var member in members.Where(member => member.Id != turn.Activity.Recipient.Id))
        {
            await departures.ReturnedAsync(tenant, place, await people.OfAsync(tenant, member, ct), ct);
        }
        if (members.Any(member => member.Id == turn.Activity.Recipient.Id))
        {
            await InstalledAsync(turn, ct);
        }
    }

    public async Task LeftAsync(ITurnContext turn, IList<ChannelAccount> members, CancellationToken ct)
    {
        var (tenant, place) = (Readers.TenantOf(turn.Activity), RosterPlace.Told(turn));
        roster.Forget(place);
        foreach (var member in members.Where(member => member.Id != turn.Activity.Recipient.Id))
        {
            await departures.LeftAsync(tenant, place, await people.OfAsync(tenant, member, ct), ct);
        }
    }

    /// <summary>Someone writes in the personal chat, so they can be reached there, whatever we thought.</summary>
    public async Task SeenAsync(ITurnContext turn, CancellationToken ct)
    {
        var reader = await readers.OfAsync(turn, ct);
        if (IsPersonal(turn) && seen.TryAdd((reader.Tenant, reader.Person.Id, turn.Activity.Conversation.Id), true))
        {
            await ReachableAsync(turn, ct);
        }
    }

    private async Task ReachableAsync(ITurnContext turn, CancellationToken ct)
    {
        var (activity, reader) = (turn.Activity, await readers.OfAsync(turn, ct));
        var chat = new PersonalChat(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.Conversation.Id,
            activity.Recipient.Id,
            Reachable: true,
            reader.Language,
            reader.Person.Name,
            Readers.TimeZoneOf(activity)
        );
        foreach (var waiting in await chats.ReachableAsync(reader.Tenant, reader.Person.Id, chat, ct))
        {
            // Back into the account's outbox, which sees to it from here.
            if (
                await waitingNotices.AgainAsync(
                    new DossierKey(reader.Tenant, waiting.Account),
                    waiting.Notice,
                    reader.Person.Id,
                    ct
                )
            )
            {
                await chats.DeliveredAsync(reader.Tenant, reader.Person.Id, waiting, ct);
            }
        }
        await rhythms.PlanAsync(reader.Tenant, reader.Person.Id, ct);
    }

    private async Task WelcomeAsync(ITurnContext turn, CancellationToken ct)
    {
        var reader = await readers.OfAsync(turn, ct);
        // Teams tells of an installation twice, as an update of the installation and of the conversation.
        if (!await addresses.AddAsync(reader.Tenant, WelcomeRow(turn), new TalkLanguage(reader.Language), ct))
        {
            return;
        }
        var by = reader.Person.Name == "?" ? null : reader.Person.Name;
        var card = CardReplies.Activity(WelcomeCard.Render(new WelcomeView(IsPersonal(turn), by), reader.Texts));
        try
        {
            await turn.SendActivityAsync(card, ct);
        }
        catch
        {
            // Not said, so the next event may try again.
            await addresses.RemoveAsync(reader.Tenant, WelcomeRow(turn), CancellationToken.None);
            throw;
        }
    }

    private static bool IsPersonal(ITurnContext turn) =>
        turn.Activity.Conversation.ConversationType is null or "personal";

    private static string WelcomeRow(ITurnContext turn) =>
        "welcome|" + Keys.Escape(turn.Activity.TeamsGetTeamInfo()?.Id ?? turn.Activity.Conversation.Id);
}

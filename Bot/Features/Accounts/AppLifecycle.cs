using System.Collections.Concurrent;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>The bot comes and goes, and so do people.</summary>
public sealed class AppLifecycle(
    Actors actors,
    IAddresses addresses,
    PersonalChats chats,
    Reachability reachability,
    RosterSync rosterSync,
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
            await reachability.ReachedAsync(turn, ct);
        }
        await WelcomeAsync(turn, ct);
    }

    public async Task RemovedAsync(ITurnContext turn, CancellationToken ct)
    {
        var tenant = ActivityFacts.TenantOf(turn.Activity);
        if (IsPersonal(turn))
        {
            seen.Clear();
            await chats.UnreachableAsync(tenant, ActivityFacts.PersonOf(turn.Activity.From).Id, ct);
        }
        await addresses.RemoveAsync(tenant, WelcomeRow(turn), ct);
    }

    /// <summary>
    /// Someone joined. Only the bot's own arrival is worth a message; the person who is missed in an account has the role back, without one.
    /// </summary>
    public async Task JoinedAsync(ITurnContext turn, IList<ChannelAccount> members, CancellationToken ct)
    {
        var (tenant, place) = (ActivityFacts.TenantOf(turn.Activity), RosterPlace.Told(turn));
        roster.Forget(place);
        foreach (var member in members.Where(member => member.Id != turn.Activity.Recipient.Id))
        {
            await rosterSync.ReturnedAsync(tenant, place, await people.OfAsync(tenant, member, ct), ct);
        }
        if (members.Any(member => member.Id == turn.Activity.Recipient.Id))
        {
            await InstalledAsync(turn, ct);
        }
    }

    public async Task LeftAsync(ITurnContext turn, IList<ChannelAccount> members, CancellationToken ct)
    {
        var (tenant, place) = (ActivityFacts.TenantOf(turn.Activity), RosterPlace.Told(turn));
        roster.Forget(place);
        foreach (var member in members.Where(member => member.Id != turn.Activity.Recipient.Id))
        {
            await rosterSync.LeftAsync(tenant, place, await people.OfAsync(tenant, member, ct), ct);
        }
    }

    /// <summary>Someone writes in the personal chat, so they can be reached there, whatever we thought.</summary>
    public async Task SeenAsync(ITurnContext turn, CancellationToken ct)
    {
        var actor = await actors.OfAsync(turn, ct);
        if (IsPersonal(turn) && seen.TryAdd((actor.Tenant, actor.Person.Id, turn.Activity.Conversation.Id), true))
        {
            await reachability.ReachedAsync(turn, ct);
        }
    }

    private async Task WelcomeAsync(ITurnContext turn, CancellationToken ct)
    {
        var actor = await actors.OfAsync(turn, ct);
        // Teams tells of an installation twice, as an update of the installation and of the conversation.
        if (!await addresses.AddAsync(actor.Tenant, WelcomeRow(turn), new TalkLanguage(actor.Language), ct))
        {
            return;
        }
        var by = actor.Person.Name == "?" ? null : actor.Person.Name;
        var card = CardReplies.Activity(WelcomeCard.Render(new WelcomeView(IsPersonal(turn), by), actor.Texts));
        try
        {
            await turn.SendActivityAsync(card, ct);
        }
        catch
        {
            // Not said, so the next event may try again.
            await addresses.RemoveAsync(actor.Tenant, WelcomeRow(turn), CancellationToken.None);
            throw;
        }
    }

    private static bool IsPersonal(ITurnContext turn) =>
        turn.Activity.Conversation.ConversationType is null or "personal";

    private static string WelcomeRow(ITurnContext turn) =>
        "welcome|" + Keys.Escape(turn.Activity.TeamsGetTeamInfo()?.Id ?? turn.Activity.Conversation.Id);
}

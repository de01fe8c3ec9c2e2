using AccountBot.Bot.Hosting;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>Answers someone in their private chat, wherever they asked: what is theirs is no one else's business.</summary>
public sealed class OwnChat(PersonalChats chats, IOptions<BotSettings> settings)
{
    /// <summary>Whether what is said now is said in someone's private chat.</summary>
    public static bool IsHere(ITurnContext turn) => turn.Activity.Conversation.ConversationType is null or "personal";

    /// <summary>
    /// Sends the answer to the reader's private chat. Asked for elsewhere, that place is told where the answer is, or that the app must be
    /// installed first.
    /// </summary>
    /// <param name="elsewhere">The text that says where the answer is.</param>
    /// <param name="answer">Makes the answer for the reader, in the language of their private chat.</param>
    public async Task SayAsync(
        ITurnContext turn,
        Actor actor,
        string elsewhere,
        Func<Actor, Task<Activity>> answer,
        CancellationToken ct
    )
    {
        if (IsHere(turn))
        {
            await turn.SendActivityAsync(await answer(actor), ct);
            return;
        }
        var outcome = await SendAsync(turn, actor, answer, ct);
        if (outcome is SendOutcome.Sent)
        {
            await turn.SayAsync(actor.Texts[elsewhere], ct);
            return;
        }
        var words = new MessageView(
            actor.Texts[outcome is SendOutcome.Unreachable or SendOutcome.Gone ? "ownChat.noApp" : "error.failed"],
            Link: settings.Value.InstallLink,
            LinkText: actor.Texts["unreachable.install"]
        );
        await turn.SendActivityAsync(CardReplies.Activity(MessageCard.Render(words, actor.Texts)), ct);
    }

    /// <summary>Sends something to the reader's private chat, and says nothing about it.</summary>
    public async Task<SendOutcome> SendAsync(
        ITurnContext turn,
        Actor actor,
        Func<Actor, Task<Activity>> answer,
        CancellationToken ct
    )
    {
        var own = await chats.LanguageAsync(actor.Tenant, actor.Person, ct) ?? actor.Language;
        var personally = await answer(actor with { Language = own });
        var conversation = ConversationOfTurn.Of(turn);
        return (await chats.SendAsync(actor.Tenant, actor.Person, conversation, personally, ct)).Outcome;
    }
}

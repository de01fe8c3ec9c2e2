using AccountBot.Bot.CardActions;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Sending;

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
        Reader reader,
        string elsewhere,
        Func<Reader, Task<Activity>> answer,
        CancellationToken ct
    )
    {
        if (IsHere(turn))
        {
            await turn.SendActivityAsync(await answer(reader), ct);
            return;
        }
        var outcome = await SendAsync(turn, reader, answer, ct);
        if (outcome is SendOutcome.Sent)
        {
            await turn.SayAsync(reader.Texts[elsewhere], ct);
            return;
        }
        var words = new MessageView(
            reader.Texts[outcome is SendOutcome.Unreachable or SendOutcome.Gone ? "ownChat.noApp" : "error.failed"],
            Link: settings.Value.InstallLink,
            LinkText: reader.Texts["unreachable.install"]
        );
        await turn.SendActivityAsync(CardReplies.Activity(MessageCard.Render(words, reader.Texts)), ct);
    }

    /// <summary>Sends something to the reader's private chat, and says nothing about it.</summary>
    public async Task<SendOutcome> SendAsync(
        ITurnContext turn,
        Reader reader,
        Func<Reader, Task<Activity>> answer,
        CancellationToken ct
    )
    {
        var own = await chats.LanguageAsync(reader.Tenant, reader.Person, ct) ?? reader.Language;
        var personally = await answer(reader with { Language = own });
        var home = NewAccountAction.HomeOf(turn);
        return (await chats.SendAsync(reader.Tenant, reader.Person, home, personally, ct)).Outcome;
    }
}

using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Gates;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Brings what people type to the command that they typed, or to whatever else takes it.</summary>
public sealed class CommandRouter(
    IServiceProvider services,
    Actors actors,
    Administrators administrators,
    AccountSearch search,
    AccountChoices choices,
    AccountCommandRunner runner,
    IOffers offers
)
{
    public async Task RunAsync(ITurnContext turn, CancellationToken ct)
    {
        var actor = await actors.OfAsync(turn, ct);
        foreach (var handler in services.GetServices<IMessageHandler>())
        {
            if (await handler.TakeAsync(turn, actor, ct))
            {
                return;
            }
        }
        var message = TypedMessage.Of(turn.Activity);
        if (message.Text.Length == 0 && HoldsACard(turn))
        {
            // An account that someone put into this chat is meant for those who read it.
            return;
        }
        if (message.Text.Length > TypedMessage.MostCharacters)
        {
            await turn.SayAsync(actor.Texts["error.tooLong"], ct);
            return;
        }
        await RunAsync(turn, actor, CommandReader.Read(message.Words), message, ct);
    }

    /// <summary>Does what a message asked for that did not come through.</summary>
    public Task AgainAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct) =>
        RunAsync(turn, actor, CommandReader.Read(message.Words), message, ct);

    /// <summary>Does the command that someone meant, once they selected it.</summary>
    /// <returns>False for what is no command.</returns>
    public async Task<bool> MeantAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct)
    {
        var text = message.Words;
        var meant = CommandReader.Read(text) is null ? await offers.MeantAsync(actor, text, ct) ?? text : text;
        if (CommandReader.Read(meant) is not { } typed)
        {
            return false;
        }
        await RunAsync(turn, actor, typed, message with { Text = meant, Words = meant }, ct);
        return true;
    }

    private async Task RunAsync(
        ITurnContext turn,
        Actor actor,
        TypedCommand? typed,
        TypedMessage message,
        CancellationToken ct
    )
    {
        // For anyone else an administrator's words are no command, and may be the answer that a form waits for.
        if (typed is null || (typed.Command.Declaration.ForAdministrators && !administrators.Are(actor.Person)))
        {
            await OtherwiseAsync(turn, actor, message, ct);
            return;
        }
        var asked = new CommandTurn(
            turn,
            actor,
            typed.Command,
            typed.Rest,
            message,
            () => offers.MakeAsync(turn, actor, message, ct)
        );
        switch (services.GetRequiredService(typed.Command.Type))
        {
            case IAccountCommand command:
                await OnAccountAsync(asked, command, ct);
                break;
            case IChatCommand command:
                await command.RunAsync(asked, ct);
                break;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no command that can be run.");
        }
    }

    /// <summary>
    /// No command: a vote, a greeting or question, something to offer, or nothing that we understand. Nothing is written down here but
    /// a vote.
    /// </summary>
    private async Task OtherwiseAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct)
    {
        foreach (var handler in services.GetServices<ITypedTextHandler>())
        {
            if (await handler.TakeAsync(turn, actor, message, ct))
            {
                return;
            }
        }
        var chitchat = ChitchatReader.Read(message.Words);
        if (chitchat is not Chitchat.Greeting && await offers.MakeAsync(turn, actor, message, ct))
        {
            return;
        }
        if (turn.Activity.Conversation.ConversationType is "channel" or "groupChat" && message.Text.Length > 0)
        {
            // One line: others read along.
            await turn.SayAsync(actor.Texts["help.line", turn.Activity.Recipient?.Name ?? "AccountBot"], ct);
            return;
        }
        var known = message.Text.Length == 0 || chitchat is not null;
        await turn.SendActivityAsync(
            CardReplies.Activity(
                HelpCommand.CardFor(turn, actor, administrators, because: known ? null : message.Text)
            ),
            ct
        );
    }

    private async Task OnAccountAsync(CommandTurn turn, IAccountCommand command, CancellationToken ct)
    {
        if (await command.TakeFirstAsync(turn, ct))
        {
            return;
        }
        var (context, actor) = (turn.Context, turn.Actor);
        var found = await search.FindAsync(context, actor, new TypedCommand(turn.Command, turn.Rest), ct);
        if (found is [var one])
        {
            await context.AnswerAsync(await runner.RunAsync(context, actor, turn.Command, one, ct), actor.Texts, ct);
        }
        else if (found is [_, ..])
        {
            var card = await choices.CardAsync(context, actor, found, turn.Command, asking: true, ct);
            await context.SendActivityAsync(CardReplies.Activity(card), ct);
        }
        else if (
            turn.Rest.Length == 0
            // "Taken over by Fabrikam" may well be the answer that the thread waits for.
            || (!await command.TakeOtherwiseAsync(turn, ct) && !await turn.OfferAsync())
        )
        {
            await NothingAsync(turn, ct);
        }
    }

    private static Task NothingAsync(CommandTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        var words =
            turn.Rest.Length > 0 ? texts["error.noAccount", Shorten.Text(turn.Rest, 80)] : texts["error.noAccountHere"];
        return turn.Context.SendActivityAsync(
            CardReplies.Activity(MessageCard.Render(new MessageView(words), texts)),
            ct
        );
    }

    private static bool HoldsACard(ITurnContext turn) =>
        turn.Activity.Attachments?.Any(attachment => attachment.ContentType == AdaptiveCards.AdaptiveCard.ContentType)
        == true;
}

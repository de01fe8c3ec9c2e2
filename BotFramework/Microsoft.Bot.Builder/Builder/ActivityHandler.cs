using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method for each kind of activity.</summary>
public partial class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null)
        {
            throw new ArgumentException($"{nameof(turnContext)} must have non-null Activity.", nameof(turnContext));
        }
        if (turnContext.Activity.Type == null)
        {
            throw new ArgumentException(
                $"{nameof(turnContext)}.Activity must have non-null Type.",
                nameof(turnContext)
            );
        }
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await AnswerInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
            return;
        }
        await (
            turnContext.Activity.Type switch
            {
                ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken),
                ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(
                    As<IMessageUpdateActivity>(turnContext),
                    cancellationToken
                ),
                ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(
                    As<IMessageDeleteActivity>(turnContext),
                    cancellationToken
                ),
                ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(
                    As<IConversationUpdateActivity>(turnContext),
                    cancellationToken
                ),
                ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(
                    As<IMessageReactionActivity>(turnContext),
                    cancellationToken
                ),
                ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(turnContext), cancellationToken),
                ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(
                    As<IEndOfConversationActivity>(turnContext),
                    cancellationToken
                ),
                ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(turnContext), cancellationToken),
                ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(
                    As<IInstallationUpdateActivity>(turnContext),
                    cancellationToken
                ),
                ActivityTypes.Command => OnCommandActivityAsync(As<ICommandActivity>(turnContext), cancellationToken),
                ActivityTypes.CommandResult => OnCommandResultActivityAsync(
                    As<ICommandResultActivity>(turnContext),
                    cancellationToken
                ),
                _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
            }
        ).ConfigureAwait(false);
    }

    protected virtual Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>Calls the handlers for members who came or went, unless that is only the bot itself.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var activity = turnContext.Activity;
        if (HasOthers(activity.MembersAdded, activity.Recipient))
        {
            return OnMembersAddedAsync(activity.MembersAdded, turnContext, cancellationToken);
        }
        return HasOthers(activity.MembersRemoved, activity.Recipient)
            ? OnMembersRemovedAsync(activity.MembersRemoved, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual async Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        if (turnContext.Activity.ReactionsAdded != null)
        {
            await OnReactionsAddedAsync(turnContext.Activity.ReactionsAdded, turnContext, cancellationToken)
                .ConfigureAwait(false);
        }
        if (turnContext.Activity.ReactionsRemoved != null)
        {
            await OnReactionsRemovedAsync(turnContext.Activity.ReactionsRemoved, turnContext, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    protected virtual Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        turnContext.Activity.Name == SignInConstants.TokenResponseEventName
            ? OnTokenResponseEventAsync(turnContext, cancellationToken)
            : OnEventAsync(turnContext, cancellationToken);

    protected virtual Task OnTokenResponseEventAsync(
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnEventAsync(
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(
        ITurnContext<ITypingActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    protected virtual Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnCommandActivityAsync(
        ITurnContext<ICommandActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnCommandResultActivityAsync(
        ITurnContext<ICommandResultActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);

    private static bool HasOthers(IList<ChannelAccount> members, ChannelAccount bot) =>
        members?.Any(member => member.Id != bot?.Id) == true;
}

namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by everybody in it.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState)) { }

    protected override string GetStorageKey(ITurnContext turnContext) => StateKey.Conversation(turnContext);
}

/// <summary>State of a user, wherever in the channel they write.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState)) { }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext)}/users/{StateKey.User(turnContext)}";
}

/// <summary>State of a user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState)) { }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Conversation(turnContext)}/users/{StateKey.User(turnContext)}";
}

internal static class StateKey
{
    public static string Channel(ITurnContext turnContext) => Required(turnContext.Activity.ChannelId, "channelId");

    public static string User(ITurnContext turnContext) => Required(turnContext.Activity.From?.Id, "From.Id");

    public static string Conversation(ITurnContext turnContext) =>
        $"{Channel(turnContext)}/conversations/{Required(turnContext.Activity.Conversation?.Id, "Conversation.Id")}";

    private static string Required(string value, string name) =>
        value ?? throw new InvalidOperationException($"invalid activity-missing {name}");
}

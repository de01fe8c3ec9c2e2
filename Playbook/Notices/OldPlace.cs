namespace AccountBot.Playbook.Notices;

/// <summary>A conversation in which an account was played, with what it takes to write there once more.</summary>
/// <param name="Conversation">The thread, or the chat.</param>
/// <param name="Cards">The ids of the account's cards there that people could still press.</param>
public sealed record OldPlace(
    string ServiceUrl,
    string ChannelService,
    string Conversation,
    string ConversationType,
    string BotId,
    IReadOnlyList<string> Cards
);

namespace AccountBot.Bot.Tests.Support.Teams;

public enum ActivityKind
{
    Message,
    Invoke,
    ConversationUpdate,
    InstallationUpdate,
}

namespace AccountBot.Bot.Teams.Connector;

/// <summary>The keys with which the channel's tokens are checked cannot be fetched: no one can be let in, and no one is refused.</summary>
public sealed class KeysUnavailableException(Exception inner)
    : Exception("The keys that tokens are checked with cannot be fetched.", inner);

namespace AccountBot.Bot.Teams;

/// <summary>A turn failed, and in the conversation that could not be said either: the request itself must say so.</summary>
public sealed class UnsaidException(Exception inner) : Exception("A failed turn could not be apologised for.", inner);

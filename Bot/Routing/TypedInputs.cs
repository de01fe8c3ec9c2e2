namespace AccountBot.Bot.Routing;

/// <summary>What someone wants to write in the log, typed in a form or in words.</summary>
/// <param name="Once">Names the card or the message: the same one again writes nothing.</param>
public sealed record TypedInputs(IReadOnlyDictionary<string, string> Inputs, string Once);

using Newtonsoft.Json;

namespace AccountBot.Cards;

/// <summary>
/// What a button sends back: ids only. Who pressed it is told by the channel, and everything else is read from the store.
/// It travels under a name of its own beside the inputs, so that no field can be taken for it.
/// </summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public sealed record CardData
{
    public const string Name = "card";

    public required string Verb { get; init; }

    public string? Account { get; init; }

    public int? Year { get; init; }

    public int? Base { get; init; }

    public int? Round { get; init; }

    public string? Form { get; init; }

    public int? Entry { get; init; }

    public int? Revision { get; init; }

    public string? Choice { get; init; }

    /// <summary>The account whose season brought a new one.</summary>
    public string? Origin { get; init; }

    /// <summary>Where a list goes on.</summary>
    public string? Page { get; init; }

    /// <summary>Which play of the log.</summary>
    public string? Play { get; init; }

    /// <summary>The message that someone typed.</summary>
    public string? Message { get; init; }

    /// <summary>The message that the typed one answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Who typed it.</summary>
    public string? Person { get; init; }
}

using AccountBot.Cards;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Routing;

/// <summary>What someone gets back who selected a button or typed a command. Words that are the same everywhere are chosen at the edge.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>There is no such thing, or not for this person; the two read the same.</summary>
    public static Reply NotFound { get; } = new Known("error.notFound");

    /// <summary>No card of ours sent this.</summary>
    public static Reply BadCard { get; } = new Known("error.badCard");

    /// <summary>Others were first at every try.</summary>
    public static Reply Busy { get; } = new Known("error.busy");

    /// <summary>A card below says it, or another chat.</summary>
    public static Reply Done { get; } = new Answered();

    /// <summary>A card: for a button, it takes the place of the card with the button, for the person who selected it.</summary>
    public sealed record Card(AdaptiveCard Content) : Reply;

    /// <summary>A few words; a card stays as it is.</summary>
    public sealed record Text(string Words) : Reply;

    /// <summary>Words that are the same wherever they are said.</summary>
    public sealed record Known(string Key) : Reply;

    /// <summary>The season went on since the card was made.</summary>
    public sealed record Stale(Season Season) : Reply;

    /// <summary>The card is of a season that is over.</summary>
    public sealed record SeasonOver(int Year) : Reply;

    /// <summary>It is answered already.</summary>
    public sealed record Answered : Reply;

    public static Reply Say(string words) => new Text(words);

    public static Reply Show(AdaptiveCard card) => new Card(card);

    public static Reply StaleAt(Season season) => new Stale(season);

    /// <summary>The words of a reply; null where it has none.</summary>
    public string? WordsIn(Texts texts) =>
        this switch
        {
            Text text => text.Words,
            Known known => texts[known.Key],
            Stale stale => texts["error.stale", StaleReply.Words(stale.Season, texts)],
            SeasonOver over => texts["error.stale", texts["error.stale.season", over.Year]],
            _ => null,
        };

    /// <summary>Whether there is nothing any more: what was there may have been removed with its season.</summary>
    /// <param name="year">The season of the card.</param>
    internal bool IsNothing(int? year) =>
        this == NotFound
        || this is SeasonOver over && over.Year == year
        || this is Stale { Season: { State: SeasonState.Ended, Ending: null } season } && season.Year == year;
}

using AccountBot.Cards;

namespace AccountBot.Documents.Contents;

/// <summary>What stands in one place of a table: a spreadsheet keeps it as what it is, a slide says it in words.</summary>
public abstract record Cell
{
    private Cell() { }

    public static Cell None { get; } = new Nothing();

    public sealed record Nothing : Cell;

    /// <param name="Text">Any text at all, also what people typed; it is never a formula.</param>
    public sealed record Words(string Text, Tone Tone = Tone.Plain) : Cell;

    public sealed record Number(decimal Value) : Cell;

    public sealed record Hours(decimal Value) : Cell;

    /// <summary>An amount in euro.</summary>
    public sealed record Money(decimal Euro) : Cell;

    public sealed record Day(DateOnly Date) : Cell;

    /// <summary>A moment; shown in the time zone of the cards.</summary>
    public sealed record Moment(DateTimeOffset At) : Cell;

    public static Cell Of(string? text, Tone tone = Tone.Plain) =>
        string.IsNullOrWhiteSpace(text) ? None : new Words(text, tone);

    public static Cell Of(DateOnly? date) => date is { } day ? new Day(day) : None;

    public static Cell OfMoney(decimal? euro) => euro is { } amount ? new Money(amount) : None;

    public static Cell OfNumber(decimal? number) => number is { } value ? new Number(value) : None;

    public string In(Texts texts) =>
        this switch
        {
            Words words => words.Text,
            Number number => texts.Number(number.Value),
            Hours hours => texts.Number(hours.Value),
            Money money => texts.Money(money.Euro),
            Day day => texts.Date(day.Date),
            Moment moment => $"{texts.Date(moment.At)} {Zone.Local(moment.At).ToString("HH:mm", texts.Culture)}",
            _ => string.Empty,
        };
}

/// <summary>How words are meant; a slide shows it in colour, besides the words.</summary>
public enum Tone
{
    Plain,
    Strong,
    Subtle,
    Good,
    Bad,
}

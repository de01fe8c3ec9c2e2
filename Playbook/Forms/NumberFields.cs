using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>A number, at most two decimals.</summary>
public sealed record NumberField(string Key) : Field(Key)
{
    public decimal Least { get; init; }

    public decimal Most { get; init; } = 1_000_000;

    public override FieldReading Read(FormInputs inputs) =>
        Amount.Read(inputs[Key], inputs.Reader, money: false, Least, Most, number => new Answer.Number(number));

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Number number ? [Input(Amount.Show(number.Value, reader))] : [];
}

/// <summary>An amount in euro.</summary>
public sealed record MoneyField(string Key) : Field(Key)
{
    public decimal Least { get; init; }

    public decimal Most { get; init; } = 10_000_000_000;

    public override FieldReading Read(FormInputs inputs) =>
        Amount.Read(inputs[Key], inputs.Reader, money: true, Least, Most, number => new Answer.Money(number));

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Money money ? [Input(Amount.Show(money.Euro, reader))] : [];
}

/// <summary>A day, from the picker or typed.</summary>
public sealed record DateField(string Key) : Field(Key)
{
    /// <summary>How many years before and after today still make sense.</summary>
    public const int Years = 10;

    public DateSense Sense { get; init; }

    public override FieldReading Read(FormInputs inputs)
    {
        var typed = CleanText.Line(inputs[Key]);
        if (typed.Length == 0)
        {
            return FieldReading.Nothing;
        }
        return Dates.Read(typed, inputs.Reader) switch
        {
            null => FieldReading.Not("problem.date"),
            { } date when date < inputs.Today.AddYears(-Years) || date > inputs.Today.AddYears(Years) =>
                FieldReading.Not("problem.dateFar"),
            { } date when Sense == DateSense.Past && date > inputs.Today => FieldReading.Not("problem.dateNotYet"),
            { } date when Sense == DateSense.Future && date < inputs.Today => FieldReading.Not("problem.datePast"),
            { } date => FieldReading.Is(new Answer.Date(date)),
        };
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Date date ? [Input(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : [];
}

/// <summary>Whether a date speaks of what was, of what will be, or of either.</summary>
public enum DateSense
{
    Any,
    Past,
    Future,
}

internal static class Amount
{
    public static FieldReading Read(
        string typed,
        Language reader,
        bool money,
        decimal least,
        decimal most,
        Func<decimal, Answer> answer
    )
    {
        var text = CleanText.Line(typed);
        if (text.Length == 0)
        {
            return FieldReading.Nothing;
        }
        return Numbers.Read(text, reader, money) switch
        {
            null => FieldReading.Not(money ? "problem.money" : "problem.number"),
            { } number when number < least => FieldReading.Not("problem.tooLow", least),
            { } number when number > most => FieldReading.Not("problem.tooHigh", most),
            { } number when decimal.Round(number, 2) != number => FieldReading.Not("problem.decimals"),
            { } number => FieldReading.Is(answer(number)),
        };
    }

    public static string Show(decimal number, Language reader) =>
        number.ToString("0.##", CultureInfo.GetCultureInfo(reader == Language.Nl ? "nl-NL" : "en-GB"));
}

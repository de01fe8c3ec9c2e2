using AccountBot.Playbook.Accounts;

namespace AccountBot.Playbook.Forms;

/// <summary>Free text.</summary>
public sealed record TextField(string Key) : Field(Key)
{
    /// <summary>The most characters an answer may have.</summary>
    public int Most { get; init; } = 1000;

    /// <summary>How many lines the input shows; 1 is a single-line input.</summary>
    public int Lines { get; init; } = 3;

    public TextKind Kind { get; init; }

    public override FieldReading Read(FormInputs inputs)
    {
        var text = Lines == 1 ? CleanText.Line(inputs[Key]) : CleanText.Lines(inputs[Key]);
        if (text.Length == 0)
        {
            return FieldReading.Nothing;
        }
        if (text.Length > Most)
        {
            return FieldReading.Not("problem.tooLong", Most, text.Length);
        }
        return Kind switch
        {
            TextKind.AccountName when AccountNaming.ProblemOf(text) is { } wrong => new FieldReading.Wrong(wrong),
            TextKind.Email when !LooksLikeEmail(text) => FieldReading.Not("problem.email"),
            TextKind.Link when !IsWebLink(text) => FieldReading.Not("problem.link"),
            TextKind.Time => Clock.Read(text) is { } time
                ? FieldReading.Is(new Answer.Text(Clock.Show(time)))
                : FieldReading.Not("problem.time"),
            TextKind.TimeZone => Reminders.WorkCalendar.Named(text) is { } zone
                ? FieldReading.Is(new Answer.Text(zone.Id))
                : FieldReading.Not("problem.timeZone"),
            _ => FieldReading.Is(new Answer.Text(text)),
        };
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Text text ? [Input(text.Value)] : [];

    private static bool LooksLikeEmail(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && text.Split('@') is [{ Length: > 0 }, var host]
        && host.Contains('.', StringComparison.Ordinal)
        && host.Split('.').All(part => part.Length > 0);

    private static bool IsWebLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

public enum TextKind
{
    Plain,
    Email,
    Link,

    /// <summary>A time of the day, kept as 14:30.</summary>
    Time,

    /// <summary>A time zone, kept under its IANA name.</summary>
    TimeZone,

    /// <summary>What an account is called: no formula, no address.</summary>
    AccountName,
}

/// <summary>Several short answers, one on each line.</summary>
public sealed record ListField(string Key) : Field(Key)
{
    public int Most { get; init; } = 12;

    public int MostCharacters { get; init; } = 160;

    public override FieldReading Read(FormInputs inputs)
    {
        string[] items =
        [
            .. CleanText
                .Lines(inputs[Key])
                .Split('\n')
                .Select(WithoutBullet)
                .Where(line => line.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return items switch
        {
            [] => FieldReading.Nothing,
            _ when items.Length > Most => FieldReading.Not("problem.tooMany", Most, items.Length),
            _ when Array.Find(items, item => item.Length > MostCharacters) is { } item => FieldReading.Not(
                "problem.lineTooLong",
                MostCharacters,
                item.Length,
                CleanText.Start(item, 40)
            ),
            _ => FieldReading.Is(new Answer.List(items)),
        };
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.List list ? [Input(string.Join('\n', list.Items))] : [];

    private static string WithoutBullet(string line)
    {
        var item = line.Trim();
        // A minus that belongs to a number is no bullet.
        return item is ['-', >= '0' and <= '9', ..] ? item : item.TrimStart('-', '*', '•').Trim();
    }
}

/// <summary>Yes or no, with a remark.</summary>
public sealed record YesNoField(string Key) : Field(Key)
{
    public const int MostCharacters = 300;

    /// <summary>The input beside the choice in which the remark is typed.</summary>
    public string RemarkInput => Key + "_remark";

    public override FieldReading Read(FormInputs inputs)
    {
        var remark = CleanText.Line(inputs[RemarkInput]);
        if (remark.Length > MostCharacters)
        {
            return FieldReading.Not("problem.tooLong", MostCharacters, remark.Length);
        }
        return inputs[Key].Trim().ToUpperInvariant() switch
        {
            "" when remark.Length == 0 => FieldReading.Nothing,
            "" => FieldReading.Not("problem.yesOrNo"),
            "YES" or "JA" or "TRUE" => FieldReading.Is(new Answer.YesNo(true, remark.Length == 0 ? null : remark)),
            "NO" or "NEE" or "FALSE" => FieldReading.Is(new Answer.YesNo(false, remark.Length == 0 ? null : remark)),
            _ => FieldReading.Not("problem.yesOrNo"),
        };
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.YesNo yesNo
            ? [Input(yesNo.Yes ? "yes" : "no"), new(RemarkInput, yesNo.Remark ?? string.Empty)]
            : [];
}

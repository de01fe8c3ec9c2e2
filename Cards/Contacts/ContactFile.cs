using System.Text.Encodings.Web;
using System.Text.Json;
using AccountBot.Playbook.Contacts;

namespace AccountBot.Cards.Contacts;

/// <summary>What is held of one person as a file, to be handed to them: JSON that a person can read too.</summary>
public sealed record ContactFile(string Name, byte[] Content)
{
    public const string ContentType = "application/json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // It is opened in an editor, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static ContactFile Of(ContactRecord record, Texts texts)
    {
        var held = new Everything(
            record.Terms.Names,
            record.Terms.Emails,
            record.At,
            record.Places.Count,
            record.More,
            [.. record.Places.Select(place => Of(place, texts))]
        );
        var day = record.At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        // The name of a file is seen by more people than what is in it.
        return new ContactFile($"contact-{day}.json", JsonSerializer.SerializeToUtf8Bytes(held, Readable));
    }

    private static HeldPlace Of(ContactPlace place, Texts texts) =>
        new(
            place.AccountName,
            place.Year,
            place.Base,
            place.Kind.ToString(),
            place.At,
            PlaceText.Where(place, texts),
            PlaceText.Question(place, texts),
            PlaceText.What(place, texts)
        );

    private sealed record Everything(
        IReadOnlyList<string> Names,
        IReadOnlyList<string> Emails,
        DateTimeOffset At,
        int Places,
        int NotListed,
        IReadOnlyList<HeldPlace> Data
    );

    private sealed record HeldPlace(
        string Account,
        int? Season,
        int? Base,
        string Kind,
        DateTimeOffset? At,
        string Where,
        string? Question,
        string Text
    );
}

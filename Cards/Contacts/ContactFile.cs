using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <param name="others">The other people of the same customers: who gets the file is told nothing of them.</param>
    public static ContactFile Of(ContactRecord record, PersonTerms others, Texts texts)
    {
        var own = new OwnPart(record.Terms, others);
        var held = new Everything(
            record.Terms.Names,
            record.Terms.Emails,
            record.At,
            record.Places.Count,
            record.More,
            [.. record.Places.Select(place => Of(own.Of(place), texts))]
        );
        var day = record.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ContactFile(
            $"contact-{day}-{MarkOf(record)}.json",
            JsonSerializer.SerializeToUtf8Bytes(held, Readable)
        );
    }

    /// <summary>
    /// Tells the files of two people apart. The name of a file is seen by more people than what is in it, so it is not the person's.
    /// </summary>
    private static string MarkOf(ContactRecord record)
    {
        var about = string.Join(
            '\n',
            record.Terms.Names.Concat(record.Terms.Emails).Append(record.At.ToString("O", CultureInfo.InvariantCulture))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..8];
    }

    private static HeldPlace Of(ContactPlace place, Texts texts) =>
        new(
            place.AccountName,
            place.Year,
            place.Base,
            PlaceText.Kind(place, texts),
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

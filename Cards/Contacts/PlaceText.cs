using AccountBot.Cards.Forms;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Contacts;

namespace AccountBot.Cards.Contacts;

/// <summary>Where something is held of someone, and what it is, in words.</summary>
internal static class PlaceText
{
    /// <summary>The season, the base, and what kind of record it is.</summary>
    public static string Where(ContactPlace place, Texts texts)
    {
        string?[] parts =
        [
            place.AccountName,
            place.Year is { } year ? texts["season", year] : null,
            place.Base is >= 1 and <= 12 and var atBase ? texts["base", atBase] : null,
            Kind(place, texts),
            place.At is { } at ? texts.Date(DateOnly.FromDateTime(Zone.Local(at).DateTime)) : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>What was asked, where the place is an answer.</summary>
    public static string? Question(ContactPlace place, Texts texts) =>
        place is { Form: { } form, Field: { } field, Base: { } atBase } ? texts.FormerLabel(atBase, form, field) : null;

    public static string What(ContactPlace place, Texts texts)
    {
        if (place.Answer is not { } answer)
        {
            return place.Text;
        }
        var form = place is { Base: { } atBase, Form: { } key } ? TwelveBases.Find(atBase)?.Find(key) : null;
        var field = place.Field is { } asked ? form?.Find(asked) : null;
        return AnswerText.Of(answer, place.Base ?? 0, form, field, texts);
    }

    public static string Kind(ContactPlace place, Texts texts)
    {
        var name = place.Kind.ToString();
        return place is { Kind: PlaceKind.Form, Base: { } atBase, Form: { } form }
            ? texts.FormTitle(atBase, form)
            : texts["contact.place." + char.ToLowerInvariant(name[0]) + name[1..]];
    }
}

using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Contacts;

/// <summary>
/// Finds where a text names someone: the whole name or address, never a part of another word; whatever its capitals and accents, and
/// with the family name first (<c>Jansen, Karin</c>) too.
/// </summary>
public sealed class Mentions
{
    private readonly IReadOnlyList<NamePattern> names;
    private readonly IReadOnlyList<EmailPattern> emails;

    public Mentions(PersonTerms terms)
    {
        names = [.. terms.Names.SelectMany(NamePattern.Of)];
        emails = [.. terms.Emails.Select(email => new EmailPattern(email))];
    }

    public bool AreIn(string text) => In(text).Count > 0;

    /// <summary>The text with a mark in the place of every mention; the very same text where there is none.</summary>
    public string Without(string text)
    {
        var found = In(text);
        for (var at = found.Count - 1; at >= 0; at--)
        {
            text = text[..found[at].Start] + ErasedName.Mark + text[found[at].End..];
        }
        return text;
    }

    /// <summary>Whether a reference is to this person.</summary>
    public bool Name(Contact contact) => AreIn(contact.Name);

    /// <summary>Where the person is named, first one first, without overlaps.</summary>
    private List<Mention> In(string text)
    {
        var plain = PlainText.Of(text);
        var found = emails.SelectMany(email => email.In(plain)).Concat(names.SelectMany(name => name.In(plain)));
        var kept = new List<Mention>();
        foreach (var mention in found.OrderBy(each => each.Start).ThenByDescending(each => each.End))
        {
            if (kept.Count == 0 || mention.Start >= kept[^1].End)
            {
                kept.Add(mention);
            }
        }
        return kept;
    }
}

/// <summary>Where in a text someone is named.</summary>
internal sealed record Mention(int Start, int End);

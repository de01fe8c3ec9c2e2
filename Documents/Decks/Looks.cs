using AccountBot.Documents.Contents;
using A = DocumentFormat.OpenXml.Drawing;

namespace AccountBot.Documents.Decks;

/// <summary>Colours, all of the theme, and words.</summary>
internal static class Looks
{
    public static A.SolidFill Fill(A.SchemeColorValues color) => new(new A.SchemeColor { Val = color });

    public static Func<Paragraph, A.Paragraph> Paragraph(string language) =>
        paragraph =>
        {
            var properties = new A.ParagraphProperties();
            if (paragraph.IsPoint)
            {
                properties.LeftMargin = (int)Area.Emu(SlideXml.Indent);
                properties.Indent = -(int)Area.Emu(SlideXml.Indent);
                properties.Append(
                    new A.SpaceAfter(new A.SpacingPoints { Val = (int)(SlideXml.AfterPoint * 100) }),
                    new A.BulletFont { Typeface = "Arial" },
                    new A.CharacterBullet { Char = "•" }
                );
            }
            else
            {
                properties.Append(
                    new A.SpaceAfter(new A.SpacingPoints { Val = (int)(SlideXml.AfterPoint * 100) }),
                    new A.NoBullet()
                );
            }
            return Lines(properties, paragraph.Text, paragraph.Size, paragraph.Tone, language, paragraph.IsHead);
        };

    /// <summary>A paragraph of runs, with a break for every line that people made.</summary>
    public static A.Paragraph Lines(
        A.ParagraphProperties properties,
        string text,
        double size,
        Tone tone,
        string language,
        bool bold = false
    )
    {
        var paragraph = new A.Paragraph(properties);
        var lines = XmlText.Clean(text).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
            {
                paragraph.Append(new A.Break(Run(size, tone, language, bold)));
            }
            if (lines[at].Length > 0)
            {
                paragraph.Append(new A.Run(Run(size, tone, language, bold), new A.Text(lines[at])));
            }
        }
        return paragraph;
    }

    private static A.RunProperties Run(double size, Tone tone, string language, bool bold) =>
        new(Fill(ColorOf(tone)))
        {
            Language = language,
            FontSize = (int)Math.Round(size * 100),
            Bold = bold || tone == Tone.Strong ? true : null,
        };

    private static A.SchemeColorValues ColorOf(Tone tone) =>
        tone switch
        {
            Tone.Subtle => A.SchemeColorValues.Accent6,
            Tone.Good => A.SchemeColorValues.Accent1,
            Tone.Bad => A.SchemeColorValues.Accent4,
            _ => A.SchemeColorValues.Text1,
        };
}

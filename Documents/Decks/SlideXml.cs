using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace AccountBot.Documents.Decks;

/// <summary>A slide in the words of the file format.</summary>
/// <param name="foot">What stands below every slide.</param>
/// <param name="language">A culture, so that spelling is checked in the right one.</param>
internal sealed class SlideXml(string foot, string language)
{
    /// <summary>How far a point's text stands from the edge.</summary>
    public const double Indent = 14;

    /// <summary>Between one point and the next.</summary>
    public const double AfterPoint = 3;

    private uint last;

    /// <param name="pictures">The relation of each picture, in the order of the slide.</param>
    public P.Slide Of(Slide slide, IReadOnlyList<string> pictures)
    {
        last = 1;
        var tree = Tree();
        tree.Append(Title(slide));
        var next = 0;
        foreach (var part in slide.Parts)
        {
            tree.Append(
                part switch
                {
                    SlidePart.Text text => Text(text),
                    SlidePart.Grid grid => new GridXml(++last, language).Of(grid),
                    SlidePart.Picture picture => Picture(picture, pictures[next++]),
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            );
        }
        if (!slide.IsOpening)
        {
            tree.Append(Foot(), Number());
        }
        return new P.Slide(new P.CommonSlideData(tree), new P.ColorMapOverride(new A.MasterColorMapping()));
    }

    public static P.ShapeTree Tree() =>
        new(
            new P.NonVisualGroupShapeProperties(
                new P.NonVisualDrawingProperties { Id = 1, Name = string.Empty },
                new P.NonVisualGroupShapeDrawingProperties(),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.GroupShapeProperties(new A.TransformGroup())
        );

    public static A.Transform2D Place(Area at) =>
        new(
            new A.Offset { X = Area.Emu(at.X), Y = Area.Emu(at.Y) },
            new A.Extents { Cx = Area.Emu(at.Width), Cy = Area.Emu(at.Height) }
        );

    private P.Shape Title(Slide slide)
    {
        var place = slide.IsOpening ? new Area(64, 110, slide.Parts.Count > 1 ? 500 : 820, 140) : SlideLayout.Title;
        var size = slide.IsOpening
            ? TextMeasure.Strong.Fitting(slide.Title, place.Width - 24, place.Height, 44, 36, 30, 24, 20)
            : TextMeasure.Strong.Fitting(
                slide.Title,
                place.Width - 24,
                place.Height,
                SlideLayout.TitleSize,
                24,
                20,
                16
            );
        return new P.Shape(
            new P.NonVisualShapeProperties(
                new P.NonVisualDrawingProperties { Id = ++last, Name = $"Title {last}" },
                new P.NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
                new P.ApplicationNonVisualDrawingProperties(new P.PlaceholderShape { Type = P.PlaceholderValues.Title })
            ),
            new P.ShapeProperties(Place(place)),
            Body(
                slide.IsOpening ? A.TextAnchoringTypeValues.Bottom : A.TextAnchoringTypeValues.Center,
                [new Paragraph(slide.Title, size, Tone.Strong)]
            )
        );
    }

    private P.Shape Text(SlidePart.Text text)
    {
        var properties = new P.ShapeProperties(
            Place(text.At),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
        );
        if (text.Filled)
        {
            properties.Append(
                Looks.Fill(A.SchemeColorValues.Background2),
                new A.Outline(Looks.Fill(A.SchemeColorValues.Accent5)) { Width = 9525 }
            );
        }
        else
        {
            properties.Append(new A.NoFill());
        }
        return Box("Text", properties, Body(A.TextAnchoringTypeValues.Top, text.Paragraphs, text.Filled ? 12 : 0));
    }

    private P.Shape Foot() =>
        Box(
            "Foot",
            Bare(SlideLayout.Foot with { Width = SlideLayout.Foot.Width - 60 }),
            Body(A.TextAnchoringTypeValues.Center, [new Paragraph(foot, 10, Tone.Subtle)])
        );

    private P.Shape Number()
    {
        var body = Body(A.TextAnchoringTypeValues.Center, []);
        body.Append(
            new A.Paragraph(
                new A.ParagraphProperties { Alignment = A.TextAlignmentTypeValues.Right },
                new A.Field(
                    new A.RunProperties(Looks.Fill(A.SchemeColorValues.Accent6))
                    {
                        Language = language,
                        FontSize = 1000,
                    },
                    new A.Text("‹#›")
                )
                {
                    Id = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}",
                    Type = "slidenum",
                }
            )
        );
        return Box(
            "Number",
            Bare(SlideLayout.Foot with { X = SlideLayout.Foot.X + SlideLayout.Foot.Width - 60, Width = 60 }),
            body
        );
    }

    private static P.ShapeProperties Bare(Area at) =>
        new(
            Place(at),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
            new A.NoFill()
        );

    private P.Shape Box(string name, P.ShapeProperties properties, P.TextBody body) =>
        new(
            new P.NonVisualShapeProperties(
                new P.NonVisualDrawingProperties { Id = ++last, Name = $"{name} {last}" },
                new P.NonVisualShapeDrawingProperties { TextBox = true },
                new P.ApplicationNonVisualDrawingProperties()
            ),
            properties,
            body
        );

    private P.Picture Picture(SlidePart.Picture picture, string relation) =>
        new(
            new P.NonVisualPictureProperties(
                new P.NonVisualDrawingProperties
                {
                    Id = ++last,
                    Name = $"Picture {last}",
                    Description = XmlText.Clean(picture.Says),
                },
                new P.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true }),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                Place(picture.At),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            )
        );

    /// <param name="inset">Between the edge and the words, in points.</param>
    private P.TextBody Body(A.TextAnchoringTypeValues anchor, IReadOnlyList<Paragraph> paragraphs, double inset = 0) =>
        new([
            new A.BodyProperties(new A.NoAutoFit())
            {
                Wrap = A.TextWrappingValues.Square,
                Anchor = anchor,
                LeftInset = (int)Area.Emu(inset),
                RightInset = (int)Area.Emu(inset),
                TopInset = (int)Area.Emu(paragraphs is [{ Size: < 12 }] or [] ? 0 : 8),
                BottomInset = 0,
            },
            new A.ListStyle(),
            .. paragraphs.Select(Looks.Paragraph(language)),
        ]);
}

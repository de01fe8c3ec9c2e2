using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace AccountBot.Documents.Decks;

/// <summary>What all slides have in common: a quiet green edge, a title, and the colours of the field.</summary>
internal static class DeckMaster
{
    private const uint FirstLayoutId = 2_147_483_649;

    /// <returns>The layout that every slide takes.</returns>
    public static SlideLayoutPart AddTo(PresentationPart presentation)
    {
        var master = presentation.AddNewPart<SlideMasterPart>("master");
        var layout = master.AddNewPart<SlideLayoutPart>("layout");
        layout.AddPart(master, "master");
        var theme = master.AddNewPart<ThemePart>("theme");
        presentation.AddPart(theme, "theme");
        using (var xml = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(DeckTheme.Xml)))
        {
            theme.FeedData(xml);
        }
        layout.SlideLayout = new P.SlideLayout(
            new P.CommonSlideData(Tree(withEdge: false)) { Name = "Title" },
            new P.ColorMapOverride(new A.MasterColorMapping())
        )
        {
            Type = P.SlideLayoutValues.TitleOnly,
        };
        master.SlideMaster = new P.SlideMaster(
            new P.CommonSlideData(
                new P.Background(
                    new P.BackgroundProperties(Looks.Fill(A.SchemeColorValues.Background1), new A.EffectList())
                ),
                Tree(withEdge: true)
            ),
            Colors(),
            new P.SlideLayoutIdList(
                new P.SlideLayoutId { Id = FirstLayoutId, RelationshipId = master.GetIdOfPart(layout) }
            ),
            new P.TextStyles(
                new P.TitleStyle(
                    new A.Level1ParagraphProperties(
                        new A.NoBullet(),
                        new A.DefaultRunProperties(
                            Looks.Fill(A.SchemeColorValues.Text1),
                            new A.LatinFont { Typeface = "+mj-lt" }
                        )
                        {
                            FontSize = 2800,
                            Bold = true,
                        }
                    )
                ),
                new P.BodyStyle(),
                new P.OtherStyle()
            )
        );
        return layout;
    }

    private static P.ShapeTree Tree(bool withEdge)
    {
        var tree = SlideXml.Tree();
        if (withEdge)
        {
            tree.Append(Edge(2, new Area(0, 0, 16, Area.SlideHeight), A.SchemeColorValues.Accent1));
            tree.Append(Edge(3, new Area(16, 0, 4, Area.SlideHeight), A.SchemeColorValues.Accent2));
        }
        tree.Append(Title());
        return tree;
    }

    private static P.Shape Title() =>
        new(
            new P.NonVisualShapeProperties(
                new P.NonVisualDrawingProperties { Id = 4, Name = "Title" },
                new P.NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
                new P.ApplicationNonVisualDrawingProperties(new P.PlaceholderShape { Type = P.PlaceholderValues.Title })
            ),
            new P.ShapeProperties(
                SlideXml.Place(SlideLayout.Title),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            ),
            new P.TextBody(
                new A.BodyProperties(new A.NormalAutoFit()) { Anchor = A.TextAnchoringTypeValues.Center },
                new A.ListStyle(),
                new A.Paragraph(new A.EndParagraphRunProperties())
            )
        );

    private static P.Shape Edge(uint id, Area at, A.SchemeColorValues color) =>
        new(
            new P.NonVisualShapeProperties(
                new P.NonVisualDrawingProperties { Id = id, Name = $"Edge {id}" },
                new P.NonVisualShapeDrawingProperties(),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.ShapeProperties(
                SlideXml.Place(at),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
                Looks.Fill(color),
                new A.Outline(new A.NoFill())
            )
        );

    private static P.ColorMap Colors() =>
        new()
        {
            Background1 = A.ColorSchemeIndexValues.Light1,
            Text1 = A.ColorSchemeIndexValues.Dark1,
            Background2 = A.ColorSchemeIndexValues.Light2,
            Text2 = A.ColorSchemeIndexValues.Dark2,
            Accent1 = A.ColorSchemeIndexValues.Accent1,
            Accent2 = A.ColorSchemeIndexValues.Accent2,
            Accent3 = A.ColorSchemeIndexValues.Accent3,
            Accent4 = A.ColorSchemeIndexValues.Accent4,
            Accent5 = A.ColorSchemeIndexValues.Accent5,
            Accent6 = A.ColorSchemeIndexValues.Accent6,
            Hyperlink = A.ColorSchemeIndexValues.Hyperlink,
            FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
        };
}

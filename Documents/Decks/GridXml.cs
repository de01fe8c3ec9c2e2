using AccountBot.Documents.Contents;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace AccountBot.Documents.Decks;

/// <summary>A table of a slide, with a head row that programs know as one.</summary>
internal sealed class GridXml(uint id, string language)
{
    private const string TableUri = "http://schemas.openxmlformats.org/drawingml/2006/table";
    private static readonly int Hair = (int)Area.Emu(0.75);

    public P.GraphicFrame Of(SlidePart.Grid grid) =>
        new(
            new P.NonVisualGraphicFrameProperties(
                new P.NonVisualDrawingProperties
                {
                    Id = id,
                    Name = $"Table {id}",
                    Description = XmlText.Clean(grid.Title),
                },
                new P.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
                new P.ApplicationNonVisualDrawingProperties()
            ),
            new P.Transform(
                new A.Offset { X = Area.Emu(grid.At.X), Y = Area.Emu(grid.At.Y) },
                new A.Extents { Cx = Area.Emu(grid.At.Width), Cy = Area.Emu(grid.At.Height) }
            ),
            new A.Graphic(new A.GraphicData(Table(grid)) { Uri = TableUri })
        );

    private A.Table Table(SlidePart.Grid grid) =>
        new([
            new A.TableProperties { FirstRow = true },
            new A.TableGrid(grid.Widths.Select(width => new A.GridColumn { Width = Area.Emu(width) })),
            Row(grid.Head, grid.Size, head: true),
            .. grid.Rows.Select(row => Row(row, grid.Size)),
        ]);

    private A.TableRow Row(GridRow row, double size, bool head = false) =>
        new(row.Cells.Select(cell => Cell(cell.Text, cell.Tone, size, head))) { Height = Area.Emu(row.Height) };

    private A.TableCell Cell(string text, Tone tone, double size, bool head)
    {
        var paragraph = Looks.Lines(new A.ParagraphProperties(), text, size, tone, language);
        if (head)
        {
            foreach (var color in paragraph.Descendants<A.SchemeColor>())
            {
                color.Val = A.SchemeColorValues.Background1;
            }
        }
        if (text.Length == 0)
        {
            // An empty cell is as high as its letters would be.
            paragraph.Append(new A.EndParagraphRunProperties { Language = language, FontSize = (int)(size * 100) });
        }
        return new A.TableCell(
            new A.TextBody(new A.BodyProperties(), new A.ListStyle(), paragraph),
            new A.TableCellProperties(
                None<A.LeftBorderLineProperties>(),
                None<A.RightBorderLineProperties>(),
                None<A.TopBorderLineProperties>(),
                new A.BottomBorderLineProperties(Looks.Fill(A.SchemeColorValues.Accent3)) { Width = Hair },
                head ? Looks.Fill(A.SchemeColorValues.Accent1) : new A.NoFill()
            )
            {
                LeftMargin = (int)Area.Emu(GridWidths.Padding),
                RightMargin = (int)Area.Emu(GridWidths.Padding),
                TopMargin = (int)Area.Emu(GridWidths.Padding),
                BottomMargin = (int)Area.Emu(GridWidths.Padding),
                Anchor = head ? A.TextAnchoringTypeValues.Center : A.TextAnchoringTypeValues.Top,
            }
        );
    }

    private static T None<T>()
        where T : A.LinePropertiesType, new()
    {
        var line = new T { Width = 0 };
        line.Append(new A.NoFill());
        return line;
    }
}

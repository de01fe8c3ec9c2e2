using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;
using AccountBot.Documents.Plans;

namespace AccountBot.Documents.Decks;

/// <summary>Up to four boxes of points in a square; what does not fit in a box stands in the same place on the next slide.</summary>
internal static class BoxSlides
{
    private const double Gap = 16;
    private const double Inside = 12;
    private const double HeadSize = 15;
    private static readonly double[] Sizes = [15, 14, 13, 12, 11];

    public static IReadOnlyList<Slide> Of(string title, IReadOnlyList<SwotBox> boxes, bool named, Texts texts)
    {
        var place = new Area(
            0,
            0,
            (SlideLayout.Body.Width - Gap) / 2,
            boxes.Count > 2 ? (SlideLayout.Body.Height - Gap) / 2 : SlideLayout.Body.Height
        );
        var (width, height) = (place.Width - (2 * Inside), place.Height - (2 * Inside) - (HeadSize * 1.6));
        var size = Sizes.FirstOrDefault(
            each => boxes.All(box => HeightOf(box.Points, each, width) <= height),
            Sizes[^1]
        );
        var pages = boxes.Select(box => Pages(box.Points, size, width, height)).ToList();
        var count = pages.Max(page => page.Count);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new Slide(
                    SlideLayout.TitleOf(title, at, count, texts),
                    [
                        .. boxes.Select(
                            (box, number) =>
                                Box(
                                    Placed(place, number),
                                    box,
                                    pages[number].ElementAtOrDefault(at),
                                    size,
                                    named,
                                    texts
                                )
                        ),
                    ]
                )),
        ];
    }

    private static Area Placed(Area place, int number) =>
        place with
        {
            X = SlideLayout.Body.X + (number % 2 * (place.Width + Gap)),
            Y = SlideLayout.Body.Y + (number / 2 * (place.Height + Gap)),
        };

    private static SlidePart.Text Box(
        Area at,
        SwotBox box,
        IReadOnlyList<string>? points,
        double size,
        bool named,
        Texts texts
    ) =>
        new(
            at,
            [
                new Paragraph(named ? $"{box.Quarter} · {box.Whose}" : box.Quarter, HeadSize, box.Tone, IsHead: true),
                .. points is { Count: > 0 }
                    ? points.Select(point => new Paragraph(
                        TextMeasure.Slide.Wrapped(point, size, at.Width - (2 * Inside) - SlideXml.Indent),
                        size,
                        IsPoint: true
                    ))
                    :
                    [
                        new Paragraph(
                            texts[box.Points.Count == 0 ? "doc.swot.none" : "doc.swot.before"],
                            size,
                            Tone.Subtle
                        ),
                    ],
            ],
            Filled: true
        );

    private static List<IReadOnlyList<string>> Pages(
        IReadOnlyList<string> points,
        double size,
        double width,
        double height
    )
    {
        var (pages, page, left) = (new List<IReadOnlyList<string>>(), new List<string>(), height);
        foreach (var point in points)
        {
            var needed = HeightOf([point], size, width);
            if (needed > left && page.Count > 0)
            {
                pages.Add(page);
                (page, left) = ([], height);
            }
            page.Add(point);
            left -= needed;
        }
        pages.Add(page);
        return pages;
    }

    private static double HeightOf(IReadOnlyList<string> points, double size, double width) =>
        points.Sum(point => TextMeasure.Slide.Height(point, size, width - SlideXml.Indent) + SlideXml.AfterPoint);
}

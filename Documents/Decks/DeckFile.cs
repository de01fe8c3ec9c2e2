using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using P = DocumentFormat.OpenXml.Presentation;

namespace AccountBot.Documents.Decks;

/// <summary>Slides as a file of a presentation, with a master, one layout and a theme of our own.</summary>
internal static class DeckFile
{
    // Ids of masters and layouts count from here.
    private const uint FirstMasterId = 2_147_483_648;
    private const uint FirstSlideId = 256;

    public static byte[] Of(string title, IReadOnlyList<Slide> slides, string foot, string language)
    {
        using var bytes = new MemoryStream();
        using (var file = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            (file.PackageProperties.Title, file.PackageProperties.Creator) = (title, "AccountBot");
            var presentation = file.AddPresentationPart();
            var layout = DeckMaster.AddTo(presentation);
            var ids = new P.SlideIdList();
            var xml = new SlideXml(foot, language);
            foreach (var (slide, at) in slides.Select((slide, at) => (slide, at)))
            {
                var part = presentation.AddNewPart<DocumentFormat.OpenXml.Packaging.SlidePart>($"slide{at + 1}");
                part.AddPart(layout);
                part.Slide = xml.Of(
                    slide,
                    [.. slide.Parts.OfType<SlidePart.Picture>().Select(each => Add(part, each))]
                );
                ids.Append(
                    new P.SlideId { Id = FirstSlideId + (uint)at, RelationshipId = presentation.GetIdOfPart(part) }
                );
            }
            presentation.Presentation = new P.Presentation(
                new P.SlideMasterIdList(
                    new P.SlideMasterId
                    {
                        Id = FirstMasterId,
                        RelationshipId = presentation.GetIdOfPart(presentation.SlideMasterParts.Single()),
                    }
                ),
                ids,
                new P.SlideSize { Cx = (int)Area.Emu(Area.SlideWidth), Cy = (int)Area.Emu(Area.SlideHeight) },
                new P.NotesSize { Cx = (int)Area.Emu(Area.SlideHeight), Cy = (int)Area.Emu(Area.SlideWidth) },
                new P.DefaultTextStyle()
            );
        }
        return bytes.ToArray();
    }

    private static string Add(DocumentFormat.OpenXml.Packaging.SlidePart part, SlidePart.Picture picture)
    {
        var image = part.AddImagePart(ImagePartType.Png);
        using var png = new MemoryStream(picture.Png);
        image.FeedData(png);
        return part.GetIdOfPart(image);
    }
}

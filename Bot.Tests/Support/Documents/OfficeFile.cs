using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using D = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace AccountBot.Bot.Tests.Support.Documents;

/// <summary>A deck or a workbook, opened as an office program would.</summary>
internal sealed class OfficeFile(byte[] bytes)
{
    public int Length => bytes.Length;

    public bool IsDeck => Names().Contains("ppt/presentation.xml");

    /// <summary>Every part of the file, unzipped, as one text.</summary>
    public string AllParts()
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return string.Join(
            '\n',
            zip.Entries.Where(entry => !entry.Name.EndsWith(".png", StringComparison.Ordinal)).Select(Read)
        );
    }

    public IReadOnlyList<string> Names()
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public string Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return Read(
            zip.GetEntry(name) ?? throw new ShouldAssertException($"No part {name}: {string.Join(' ', Names())}")
        );
    }

    /// <summary>What is against the format, as the format's own validator sees it.</summary>
    public IReadOnlyList<string> Faults()
    {
        using OpenXmlPackage file = IsDeck
            ? PresentationDocument.Open(new MemoryStream(bytes), false)
            : SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(file)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    /// <summary>The words of each slide, in order.</summary>
    public IReadOnlyList<string> Slides()
    {
        using var file = PresentationDocument.Open(new MemoryStream(bytes), false);
        var presentation = file.PresentationPart!;
        return
        [
            .. presentation
                .Presentation!.SlideIdList!.Elements<DocumentFormat.OpenXml.Presentation.SlideId>()
                .Select(id => (SlidePart)presentation.GetPartById(id.RelationshipId!))
                .Select(part => string.Join('\n', part.Slide!.Descendants<D.Text>().Select(text => text.Text))),
        ];
    }

    /// <summary>The sheets in order, each with its rows of cells as written.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<S.Cell>> Rows)> Sheets()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var workbook = file.WorkbookPart!;
        return
        [
            .. workbook
                .Workbook!.Sheets!.Elements<S.Sheet>()
                .Select(sheet =>
                    (
                        sheet.Name!.Value!,
                        (IReadOnlyList<IReadOnlyList<S.Cell>>)
                            [
                                .. ((WorksheetPart)workbook.GetPartById(sheet.Id!))
                                    .Worksheet!.Descendants<S.Row>()
                                    .Select(row => (IReadOnlyList<S.Cell>)[.. row.Elements<S.Cell>()]),
                            ]
                    )
                ),
        ];
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

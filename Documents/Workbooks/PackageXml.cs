namespace AccountBot.Documents.Workbooks;

/// <summary>The parts of a workbook that hold no rows.</summary>
internal static class PackageXml
{
    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public const string Relations =
        $"""{Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""";

    public static string ContentTypes(int sheets) =>
        $"""{Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{Each(
            sheets,
            number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Kind}.worksheet+xml\"/>"
        )}</Types>""";

    public static string Properties(string title) =>
        $"""{Declaration}<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{CellText.Xml(title)}</dc:title><dc:creator>AccountBot</dc:creator></cp:coreProperties>""";

    /// <param name="ends">The last cell of each sheet.</param>
    public static string Workbook(IReadOnlyList<string> names, IReadOnlyList<string> ends) =>
        $"""{Declaration}<workbook xmlns="{Spreadsheet}" xmlns:r="{Office}"><bookViews><workbookView/></bookViews><sheets>{Each(
            names.Count,
            number => $"<sheet name=\"{Attribute(names[number - 1])}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"
        )}</sheets><definedNames>{Each(names.Count, number => Filter(number, names[number - 1], ends[number - 1]))}{Each(
            names.Count,
            number => $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{number - 1}\">{Quoted(names[number - 1])}!$1:$1</definedName>"
        )}</definedNames></workbook>""";

    public static string WorkbookRelations(int sheets) =>
        $"""{Declaration}<Relationships xmlns="{Package}/relationships">{Each(
            sheets,
            number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        )}<Relationship Id="rId{sheets + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""";

    // Programs write this name beside each filter, and some miss it where it is not there.
    private static string Filter(int number, string name, string end)
    {
        var column = end.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{number - 1}\" hidden=\"1\">{Quoted(name)}!$A$1:${column}${end[column.Length..]}</definedName>";
    }

    private static string Quoted(string name) => $"'{CellText.Xml(name.Replace("'", "''", StringComparison.Ordinal))}'";

    private static string Attribute(string text) =>
        CellText.Xml(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Each(int count, Func<int, string> one) =>
        string.Concat(Enumerable.Range(1, count).Select(one));
}

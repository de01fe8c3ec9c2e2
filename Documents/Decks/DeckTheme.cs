namespace AccountBot.Documents.Decks;

/// <summary>The colours of the field, and a letter that every office program has. The rest is what the format demands.</summary>
internal static class DeckTheme
{
    public const string Xml = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="AccountBot"><a:themeElements>
        <a:clrScheme name="Field">
        <a:dk1><a:srgbClr val="1B2A22"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
        <a:dk2><a:srgbClr val="1F5637"/></a:dk2><a:lt2><a:srgbClr val="F3F7F4"/></a:lt2>
        <a:accent1><a:srgbClr val="2E7D4F"/></a:accent1><a:accent2><a:srgbClr val="FFD54F"/></a:accent2>
        <a:accent3><a:srgbClr val="D9B382"/></a:accent3><a:accent4><a:srgbClr val="B3261E"/></a:accent4>
        <a:accent5><a:srgbClr val="C9D8CE"/></a:accent5><a:accent6><a:srgbClr val="5A6B61"/></a:accent6>
        <a:hlink><a:srgbClr val="1F5637"/></a:hlink><a:folHlink><a:srgbClr val="5A6B61"/></a:folHlink>
        </a:clrScheme>
        <a:fontScheme name="Field">
        <a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>
        <a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>
        </a:fontScheme>
        <a:fmtScheme name="Field">
        <a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>
        <a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>
        <a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>
        <a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst>
        </a:fmtScheme>
        </a:themeElements></a:theme>
        """;
}

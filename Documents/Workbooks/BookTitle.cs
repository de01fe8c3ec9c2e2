namespace AccountBot.Documents.Workbooks;

/// <summary>What a workbook is: in the file's own properties, and above every page of paper.</summary>
/// <param name="Warning">For whom it is not; null where anyone may read it.</param>
public sealed record BookTitle(string Says, string? Warning = null);

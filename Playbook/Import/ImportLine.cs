namespace AccountBot.Playbook.Import;

/// <summary>What becomes of a row of a list of accounts.</summary>
public enum ImportFate
{
    /// <summary>Not looked at yet.</summary>
    Open,

    /// <summary>An account will be made of it, or was.</summary>
    New,

    /// <summary>There is such an account already; nothing changes.</summary>
    Known,

    /// <summary>The list has the same account further up.</summary>
    Double,

    /// <summary>Something in it is not right; nothing is made.</summary>
    Wrong,
}

/// <summary>A row of a list of accounts.</summary>
/// <param name="Number">The row in the file, as people count: the headings are row 1.</param>
/// <param name="Cells">What it says, by the field that it fills.</param>
/// <param name="Account">The id that the account has, or gets; null where none is made.</param>
/// <param name="Problems">What is not right.</param>
public sealed record ImportLine(
    int Number,
    IReadOnlyDictionary<string, string> Cells,
    ImportFate Fate = ImportFate.Open,
    string? Account = null,
    IReadOnlyList<ImportProblem>? Problems = null
)
{
    public string Name => Cells.GetValueOrDefault("name") ?? string.Empty;
}

/// <summary>What is not right in a row: as <see cref="Forms.FieldProblem"/>, but as it can be kept.</summary>
/// <param name="Text">The key of a text.</param>
/// <param name="Arguments">What goes into it.</param>
public sealed record ImportProblem(string Field, string Text, IReadOnlyList<string> Arguments);

using AccountBot.Playbook;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.People;

namespace AccountBot.Storage.Accounts;

/// <summary>The list of accounts that someone brings in; each person has one at a time.</summary>
/// <param name="Id">Another one for every list, so that the card of an older one is known.</param>
/// <param name="By">Who brings them in.</param>
/// <param name="Language">The language of that person's private chat.</param>
/// <param name="Home">The channel in which the accounts will live.</param>
/// <param name="Place">What that channel is called; null where no one told.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">When that began.</param>
/// <param name="File">The name of the file; null for pasted text.</param>
/// <param name="Chunks">How many of each fate there are in each part of the list.</param>
/// <param name="Next">The part that is looked at, or made, next.</param>
/// <param name="PassedOver">The headings that mean nothing here.</param>
/// <param name="Card">The card that shows it.</param>
/// <param name="Made">How many accounts there are of it now.</param>
/// <param name="Reading">How the file was read; null before there is one, and of a list of an earlier release.</param>
public sealed record ImportJob(
    string Id,
    Person By,
    Language Language,
    AccountConversation Home,
    string? Place,
    ImportState State,
    DateTimeOffset At,
    string? File = null,
    IReadOnlyList<ImportTally>? Chunks = null,
    int Next = 0,
    IReadOnlyList<string>? PassedOver = null,
    PostedCard? Card = null,
    int Made = 0,
    ImportReading? Reading = null
)
{
    public const string Row = "job";

    public ImportTally Tally => (Chunks ?? []).Aggregate(new ImportTally(), (all, chunk) => all + chunk);
}

/// <summary>A part of the list.</summary>
public sealed record ImportChunk(IReadOnlyList<ImportLine> Lines, IReadOnlyDictionary<string, Person> People)
{
    /// <summary>So many rows at once: as many as fit a row of the store whatever they hold, and as are made between two looks at the job.</summary>
    public const int Size = 50;

    public static string Rows(string import) => $"list|{Keys.Escape(import)}|";

    public static string Row(string import, int chunk) =>
        Rows(import) + chunk.ToString("D5", System.Globalization.CultureInfo.InvariantCulture);
}

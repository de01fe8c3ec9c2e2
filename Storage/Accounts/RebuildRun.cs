using AccountBot.Playbook;
using AccountBot.Playbook.People;

namespace AccountBot.Storage.Accounts;

/// <summary>What is being done.</summary>
public enum RebuildStep
{
    /// <summary>The lines of every account that has a dossier are written.</summary>
    Accounts,

    /// <summary>In people's own lists it is looked for accounts that are not theirs.</summary>
    People,

    /// <summary>In the tenant's portfolio it is looked for lines that no account has.</summary>
    Portfolio,

    /// <summary>All is done but telling so.</summary>
    Telling,

    Done,
}

/// <summary>Of a tenant: the lists beside the dossiers are made again, or were. Among the addresses; there is one at a time.</summary>
/// <param name="By">The administrator who asked, and is told the end.</param>
/// <param name="Home">Where it was asked.</param>
/// <param name="Moved">When it last went on.</param>
/// <param name="Cursor">What was done last in this step; null before the first.</param>
/// <param name="Accounts">How many accounts were done.</param>
/// <param name="Wrong">How many lines were missing, or said something else than the dossier.</param>
/// <param name="LeftOver">How many lines belonged to nothing, and were taken away.</param>
/// <param name="Unreadable">Accounts of which nothing could be made.</param>
public sealed record RebuildRun(
    string Id,
    RebuildStep Step,
    Person By,
    Language Language,
    AccountConversation Home,
    DateTimeOffset Began,
    DateTimeOffset Moved,
    string? Cursor = null,
    int Accounts = 0,
    int Wrong = 0,
    int LeftOver = 0,
    int Unreadable = 0
)
{
    public const string Row = "tenant|rebuild";

    public bool IsOver => Step is RebuildStep.Telling or RebuildStep.Done;
}

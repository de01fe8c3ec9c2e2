namespace AccountBot.Playbook.Import;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>For the list.</summary>
    Waiting,

    /// <summary>It is looked up which accounts are there already.</summary>
    Checking,

    /// <summary>What would become of each row is shown; nothing was made.</summary>
    Checked,

    /// <summary>Accounts are made.</summary>
    Running,

    /// <summary>Someone stopped it; what was made stays, and it can go on.</summary>
    Stopped,

    Done,
}

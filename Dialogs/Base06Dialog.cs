namespace AccountBot.Dialogs;

/// <summary>Base 6, testing ideas: the contact becomes part-owner of the plan.</summary>
public sealed class Base06Dialog : BaseDialog
{
    public Base06Dialog(ISeasonTable table)
        : base(6, table) =>
        Play(Ask("talk"), Ask("visit"), Ask("questions"), Ask("appointment"), Ask("adjusted"), Ask("next"), OpenGate);
}

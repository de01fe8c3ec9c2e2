namespace AccountBot.Dialogs;

/// <summary>Base 12, recruiting new customers: the way home.</summary>
public sealed class Base12Dialog : BaseDialog
{
    public Base12Dialog(ISeasonTable table)
        : base(12, table) =>
        Play(Ask("reference"), Ask("introduction"), Ask("prospects"), Ask("case"), Ask("lessons"), OpenGate);
}

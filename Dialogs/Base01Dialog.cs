namespace AccountBot.Dialogs;

/// <summary>Base 1, analysis: first the desk work.</summary>
public sealed class Base01Dialog : BaseDialog
{
    public Base01Dialog(ISeasonTable table)
        : base(1, table) =>
        Play(Ask("question"), Ask("world"), Ask("customerSwot"), Ask("ourSwot"), Ask("match"), Ask("worth"), OpenGate);
}

namespace AccountBot.Dialogs;

/// <summary>Base 3, plan: a goal that can be held against H.A.R.D.</summary>
public sealed class Base03Dialog : BaseDialog
{
    public Base03Dialog(ISeasonTable table)
        : base(3, table) =>
        Play(Ask("goal"), Ask("reach"), Ask("result"), Ask("hard"), Ask("objective"), Ask("next"), OpenGate);
}

namespace AccountBot.Dialogs;

/// <summary>Base 8, negotiation: first the limits, then the rounds, then the result.</summary>
public sealed class Base08Dialog : BaseDialog
{
    public Base08Dialog(ISeasonTable table)
        : base(8, table) => Play(Ask("before"), Ask("round"), Ask("result"), Ask("next"), OpenGate);
}

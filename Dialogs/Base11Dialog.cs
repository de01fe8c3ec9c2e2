namespace AccountBot.Dialogs;

/// <summary>Base 11, relationship management: a rhythm for every contact.</summary>
public sealed class Base11Dialog : BaseDialog
{
    public Base11Dialog(ISeasonTable table)
        : base(11, table) => Play(Ask("rhythm"), Ask("review"), Ask("chances"), Ask("next"), OpenGate);
}

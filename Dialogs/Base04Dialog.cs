namespace AccountBot.Dialogs;

/// <summary>Base 4, account team: who plays, with whose mandate.</summary>
public sealed class Base04Dialog : BaseDialog
{
    public Base04Dialog(ISeasonTable table)
        : base(4, table) => Play(Ask("member"), Ask("mandate"), Ask("kickoff"), Ask("next"), OpenGate);
}

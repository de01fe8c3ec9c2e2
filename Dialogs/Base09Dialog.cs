namespace AccountBot.Dialogs;

/// <summary>Base 9, informing the users: group by group.</summary>
public sealed class Base09Dialog : BaseDialog
{
    public Base09Dialog(ISeasonTable table)
        : base(9, table) => Play(Ask("group"), Ask("questions"), Ask("next"), OpenGate);
}

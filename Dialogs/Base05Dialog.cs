namespace AccountBot.Dialogs;

/// <summary>Base 5, internal account management: clear inside before we are clear outside.</summary>
public sealed class Base05Dialog : BaseDialog
{
    public Base05Dialog(ISeasonTable table)
        : base(5, table) =>
        Play(Ask("clarity"), Ask("behaviour"), Ask("flow"), Ask("acceptances"), Ask("next"), OpenGate);
}

namespace AccountBot.Dialogs;

/// <summary>Base 2, inventory: then the talk.</summary>
public sealed class Base02Dialog : BaseDialog
{
    public Base02Dialog(ISeasonTable table)
        : base(2, table) =>
        Play(Ask("talk"), Ask("need"), Ask("route"), Ask("contact"), Ask("missing"), Ask("next"), OpenGate);
}

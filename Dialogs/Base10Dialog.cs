namespace AccountBot.Dialogs;

/// <summary>Base 10, aftercare: keep what was promised and ask how it goes.</summary>
public sealed class Base10Dialog : BaseDialog
{
    public Base10Dialog(ISeasonTable table)
        : base(10, table) => Play(Ask("promise"), Ask("check"), Ask("score"), Ask("complaint"), Ask("next"), OpenGate);
}

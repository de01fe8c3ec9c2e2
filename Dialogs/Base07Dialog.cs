namespace AccountBot.Dialogs;

/// <summary>Base 7, presenting the plan: prepare, meet, hear how it landed.</summary>
public sealed class Base07Dialog : BaseDialog
{
    public Base07Dialog(ISeasonTable table)
        : base(7, table) =>
        Play(
            Ask("meeting"),
            Ask("message"),
            Ask("preparations"),
            Ask("outcome"),
            Ask("question"),
            Ask("next"),
            OpenGate
        );
}

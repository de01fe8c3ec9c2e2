namespace AccountBot.Playbook.Inbox;

/// <summary>The next best step of an account, for its account manager.</summary>
public static class StepInboxSource
{
    public static IEnumerable<PersonInboxItem> Of(InboxInput input)
    {
        var season = input.Season;
        var about = input.Dossier.Next switch
        {
            NextStep.Fill fill => fill.Form,
            NextStep.OpenGate => OpenGate,
            NextStep.Await => Await,
            NextStep.HomeRun => NextYear,
            _ => null,
        };
        if (about is not null)
        {
            yield return new PersonInboxItem(
                input.Account.AccountManager,
                new InboxItem(InboxKind.NextStep, $"{season.AtBat}", season.Since, season.AtBat, about)
            );
        }
    }

    /// <summary>Stands for the form where the step is to open the gate; to wait for someone; to begin the next season.</summary>
    public const string OpenGate = "~gate";

    /// <inheritdoc cref="OpenGate" />
    public const string Await = "~await";

    /// <inheritdoc cref="OpenGate" />
    public const string NextYear = "~next";
}

using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using Microsoft.Bot.Builder;

namespace AccountBot.Dialogs;

/// <summary>What the dialogs need of the table at which a season is played: the dossier as it is now, and cards on the table.</summary>
public interface ISeasonTable
{
    /// <summary>The dossier as it is now; null when the account is gone.</summary>
    Task<Dossier?> ReadAsync(SeasonAddress at, CancellationToken ct);

    /// <summary>Puts a form card in the account's thread, unless it is there already.</summary>
    Task PostFormAsync(
        ITurnContext turn,
        SeasonAddress at,
        Dossier dossier,
        Form form,
        int entry,
        CancellationToken ct
    );

    /// <summary>Opens the gate of a base that is complete; shows the person who asks what the base still waits for.</summary>
    Task OpenGateAsync(ITurnContext turn, SeasonAddress at, CancellationToken ct);
}

/// <summary>Whose season is played. Only this is dialog state: what was answered is in the dossier.</summary>
public sealed record SeasonAddress(string Tenant, string Account, int Year);

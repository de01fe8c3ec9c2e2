namespace AccountBot.Storage;

/// <summary>Which dossier: everything about one account lies in one partition, so that one transaction can change it.</summary>
/// <param name="Tenant">From the authenticated activity, never from a card.</param>
/// <param name="Account">The account's id within its tenant.</param>
public readonly record struct DossierKey(string Tenant, string Account);

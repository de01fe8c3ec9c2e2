namespace AccountBot.Storage;

/// <summary>Which person, within a tenant.</summary>
/// <param name="Tenant">From the authenticated activity.</param>
/// <param name="Person">The person's Entra object id.</param>
public readonly record struct PersonKey(string Tenant, string Person);

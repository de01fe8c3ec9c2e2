namespace AccountBot.Playbook.Accounts;

/// <summary>Someone who is named in a role but left the team in which the account lives.</summary>
/// <param name="Person">Their Entra object id.</param>
public sealed record Absence(string Person, DateTimeOffset Since);

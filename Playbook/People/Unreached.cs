namespace AccountBot.Playbook.People;

/// <summary>Someone whom the account needs and the bot cannot write to: the app is not installed, blocked, or the person left.</summary>
public sealed record Unreached(Person Person, DateTimeOffset Since);

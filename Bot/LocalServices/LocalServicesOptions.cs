namespace AccountBot.Bot.LocalServices;

/// <summary>What runs beside the bot on a developer's machine. Looked at in environment Development only.</summary>
public sealed class LocalServicesOptions
{
    public const string Section = "LocalServices";

    /// <summary>Off in tests that bring their own store and their own channel.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether the store is in Azurite; not when the configuration names another.</summary>
    public bool Azurite { get; set; } = true;

    public int AzuritePort { get; set; } = 10002;

    /// <summary>The folder for Azurite's data; null for <c>.local/azurite</c> in the repository.</summary>
    public string? AzuriteData { get; set; }

    public int PlaygroundPort { get; set; } = 56150;

    /// <summary>
    /// Time zone of the activities that the Playground sends, as <c>Europe/Amsterdam</c>; null for the machine's. Their
    /// language is always en-US.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>Where the bot takes activities.</summary>
    public string MessagesPath { get; set; } = "/api/messages";
}

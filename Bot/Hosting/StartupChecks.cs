namespace AccountBot.Bot.Hosting;

/// <summary>What must be right before anything starts: said in one line instead of a stack trace.</summary>
public static class StartupChecks
{
    private static readonly string[] AppTypes = ["MultiTenant", "SingleTenant", "UserAssignedMSI"];

    /// <summary>Null when the bot may start.</summary>
    public static string? Problem(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var development = builder.Environment.IsDevelopment();
        if (!development && string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
        {
            return "MicrosoftAppId is not set. Without it nobody's messages are checked, so the bot only starts in environment Development.";
        }
        if (
            configuration["MicrosoftAppType"] is { Length: > 0 } type
            && !AppTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
        )
        {
            return $"MicrosoftAppType is '{type}'; it must be one of {string.Join(", ", AppTypes)}.";
        }
        if (
            !development
            && string.IsNullOrWhiteSpace(configuration[$"{BotSettings.Section}:{nameof(BotSettings.PublicUrl)}"])
        )
        {
            return $"{BotSettings.Section}:PublicUrl is not set: the address at which Teams finds this bot's pictures.";
        }
        if (
            !development
            && string.IsNullOrWhiteSpace(configuration["Storage:AccountUri"])
            && string.IsNullOrWhiteSpace(configuration["Storage:ConnectionString"])
        )
        {
            return "Storage:AccountUri is not set: the table endpoint, such as https://name.table.core.windows.net.";
        }
        return null;
    }
}

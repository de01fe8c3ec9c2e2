using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Hosting;

/// <summary>What must be right before anything starts: said in one line instead of a stack trace.</summary>
public static class StartupChecks
{
    private const string MultiTenant = "MultiTenant";
    private const string SingleTenant = "SingleTenant";
    private const string Identity = "UserAssignedMSI";
    private static readonly string[] AppTypes = [MultiTenant, SingleTenant, Identity];

    /// <summary>Null when the bot may start.</summary>
    public static string? Problem(WebApplicationBuilder builder) =>
        AppTypeProblem(builder.Configuration)
        ?? (builder.Environment.IsDevelopment() ? null : ProductionProblem(builder.Configuration))
        ?? AddressProblem(builder.Configuration, $"{BotSettings.Section}:{nameof(BotSettings.InstallLink)}", "https://")
        ?? AddressProblem(builder.Configuration, Telemetry.Collector, "http")
        ?? AzureMonitorProblem(builder.Configuration)
        ?? PeopleProblem(builder.Configuration, nameof(BotSettings.Tenants), "a tenant's id")
        ?? PeopleProblem(builder.Configuration, nameof(BotSettings.Admins), "somebody's object id in Entra")
        ?? PeopleProblem(builder.Configuration, nameof(BotSettings.Auditors), "somebody's object id in Entra");

    /// <summary>The same of the settings that are read into options, once the bot is built.</summary>
    public static string? Problem(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException fault)
        {
            return LineOf(fault);
        }
        catch (AggregateException faults)
        {
            return faults.InnerExceptions.OfType<OptionsValidationException>().FirstOrDefault() is { } first
                ? LineOf(first)
                : faults.InnerExceptions[0].Message;
        }
        catch (InvalidOperationException fault)
        {
            // The binder: a value that is no number, time or address where one is asked for.
            return fault.Message;
        }
    }

    /// <summary>What is wrong with an option, without the validator's words around it.</summary>
    public static string LineOf(OptionsValidationException fault)
    {
        const string Before = "with the error: '";
        var failure = fault.Failures.First();
        var at = failure.IndexOf(Before, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + Before.Length)..^2];
    }

    private static string? AppTypeProblem(ConfigurationManager configuration) =>
        configuration["MicrosoftAppType"] is { Length: > 0 } type
        && !AppTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? $"MicrosoftAppType is '{type}'; it must be one of {string.Join(", ", AppTypes)}."
            : null;

    private static string? ProductionProblem(ConfigurationManager configuration)
    {
        var appId = configuration["MicrosoftAppId"];
        if (string.IsNullOrWhiteSpace(appId))
        {
            return "MicrosoftAppId is not set. Without it nobody's messages are checked, so the bot only starts in environment Development.";
        }
        if (!Guid.TryParse(appId, out _))
        {
            return $"MicrosoftAppId is '{appId}'; it must be the app id (client id) of the bot's registration, such as 00000000-0000-0000-0000-000000000000.";
        }
        if (!IsSet(configuration, $"{BotSettings.Section}:{nameof(BotSettings.PublicUrl)}"))
        {
            return $"{BotSettings.Section}:PublicUrl is not set: the address at which Teams finds this bot's pictures.";
        }
        if (!IsSet(configuration, "Storage:AccountUri") && !IsSet(configuration, "Storage:ConnectionString"))
        {
            return "Storage:AccountUri is not set: the table endpoint, such as https://name.table.core.windows.net.";
        }
        var identity = configuration["Storage:ManagedIdentityClientId"];
        if (IsSet(configuration, "Storage:AccountUri") && !Guid.TryParse(identity, out _))
        {
            return $"Storage:ManagedIdentityClientId is '{identity}'; it must be the client id of the identity that may use the tables.";
        }
        return AddressProblem(configuration, $"{BotSettings.Section}:{nameof(BotSettings.PublicUrl)}", "https://")
            ?? CredentialProblem(configuration);
    }

    /// <summary>An address that is set must be a whole one.</summary>
    private static string? AddressProblem(ConfigurationManager configuration, string key, string begins) =>
        configuration[key] is { Length: > 0 } address
        && !(Uri.TryCreate(address, UriKind.Absolute, out _) && address.StartsWith(begins, StringComparison.Ordinal))
            ? $"{key} is '{address}'; it must be a whole address that begins with {begins}."
            : null;

    private static string? AzureMonitorProblem(ConfigurationManager configuration) =>
        configuration[Telemetry.AzureMonitor] is { Length: > 0 } connection
        && !connection
            .Split(';')
            .Any(part => part.Split('=') is ["InstrumentationKey", var key] && Guid.TryParse(key, out _))
            ? $"{Telemetry.AzureMonitor} has no InstrumentationKey=…; copy it from Application Insights, Overview, Connection String."
            : null;

    /// <summary>What each type of registration signs in with.</summary>
    private static string? CredentialProblem(ConfigurationManager configuration)
    {
        var type = configuration["MicrosoftAppType"] is { Length: > 0 } named ? named : MultiTenant;
        var (tenant, password) = (configuration["MicrosoftAppTenantId"], IsSet(configuration, "MicrosoftAppPassword"));
        var multi = type.Equals(MultiTenant, StringComparison.OrdinalIgnoreCase);
        if (!multi && !Guid.TryParse(tenant, out _))
        {
            return $"MicrosoftAppTenantId is '{tenant}'; with MicrosoftAppType {type} it must be the id of the tenant in which the bot is registered.";
        }
        if (type.Equals(Identity, StringComparison.OrdinalIgnoreCase))
        {
            return password
                ? $"MicrosoftAppPassword is set; with MicrosoftAppType {Identity} there is no password. Remove it."
                : null;
        }
        return password
            ? null
            : $"MicrosoftAppPassword is not set; with MicrosoftAppType {type} the bot signs in with it. {Identity} needs none.";
    }

    private static string? PeopleProblem(ConfigurationManager configuration, string list, string meaning)
    {
        var section = configuration.GetSection($"{BotSettings.Section}:{list}");
        if (section.Value is { Length: > 0 } whole)
        {
            return $"{section.Path} is '{whole}', but it is a list: set {section.Path}:0, {section.Path}:1 and so on.";
        }
        return section
            .GetChildren()
            .Where(each => !Guid.TryParse(each.Value, out _))
            .Select(each =>
                $"{each.Path} is '{each.Value}'; it must be {meaning}, such as 00000000-0000-0000-0000-000000000000."
            )
            .FirstOrDefault();
    }

    private static bool IsSet(ConfigurationManager configuration, string key) =>
        !string.IsNullOrWhiteSpace(configuration[key]);
}

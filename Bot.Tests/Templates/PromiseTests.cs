namespace AccountBot.Bot.Tests.Templates;

/// <summary>What is promised to those who let the bot into their company, held against the compiled template.</summary>
public class PromiseTests
{
    const string Storage = "Microsoft.Storage/storageAccounts";
    const string Sites = "Microsoft.Web/sites|Microsoft.Web/sites/slots";

    const string Doors =
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies|Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies";

    const string Bots = "Microsoft.BotService/botServices";
    const string Channels = "Microsoft.BotService/botServices/channels";
    const string Roles = "Microsoft.Authorization/roleAssignments";
    const string Alerts = "Microsoft.Insights/scheduledQueryRules|Microsoft.Insights/metricAlerts";
    const string Tagged =
        "Microsoft.ManagedIdentity/userAssignedIdentities|Microsoft.Storage/storageAccounts|Microsoft.Web/serverfarms|Microsoft.Web/sites"
        + "|Microsoft.Web/sites/slots|Microsoft.BotService/botServices|Microsoft.Insights/components|Microsoft.OperationalInsights/workspaces";

    public static TheoryData<TemplatePromise> All =>
        [
            // The tables: no keys, nothing public, nothing in clear.
            new(Storage, "properties.allowSharedKeyAccess", "false"),
            new(Storage, "properties.allowBlobPublicAccess", "false"),
            new(Storage, "properties.allowCrossTenantReplication", "false"),
            new(Storage, "properties.defaultToOAuthAuthentication", "true"),
            new(Storage, "properties.minimumTlsVersion", "\"TLS1_2\""),
            new(Storage, "properties.supportsHttpsTrafficOnly", "true"),
            new(Storage, "sku.name", "\"[parameters('sku')]\""),
            new("Microsoft.Authorization/locks", "properties.level", "\"CanNotDelete\""),
            // The site and its slot: encrypted, kept awake, watched, and without passwords.
            new(Sites, "identity.type", "\"UserAssigned\""),
            new(Sites, "properties.httpsOnly", "true"),
            new(Sites, "properties.clientAffinityEnabled", "false"),
            new(Sites, "properties.siteConfig.linuxFxVersion", "\"DOTNETCORE|10.0\""),
            new(Sites, "properties.siteConfig.appCommandLine", "\"dotnet AccountBot.Bot.dll\""),
            new(Sites, "properties.siteConfig.alwaysOn", "true"),
            new(Sites, "properties.siteConfig.healthCheckPath", "\"/health/ready\""),
            new(Sites, "properties.siteConfig.http20Enabled", "true"),
            new(Sites, "properties.siteConfig.minTlsVersion", "\"1.2\""),
            new(Sites, "properties.siteConfig.scmMinTlsVersion", "\"1.2\""),
            new(Sites, "properties.siteConfig.ftpsState", "\"Disabled\""),
            new(Sites, "properties.siteConfig.remoteDebuggingEnabled", "false"),
            new(Doors, "properties.allow", "false"),
            new("Microsoft.Web/serverfarms", "sku.capacity", "\"[parameters('instances')]\""),
            new("Microsoft.Web/serverfarms", "properties.zoneRedundant", "\"[parameters('zoneRedundant')]\""),
            // The bot: an identity and no secret, in Teams.
            new(Bots, "properties.msaAppType", "\"UserAssignedMSI\""),
            new(Bots, "properties.msaAppId", "\"[parameters('clientId')]\""),
            new(Bots, "properties.msaAppMSIResourceId", "\"[parameters('identityId')]\""),
            new(Bots, "properties.msaAppTenantId", "\"[parameters('tenantId')]\""),
            new(Bots, "properties.disableLocalAuth", "true"),
            new(Channels, "properties.channelName", "\"MsTeamsChannel\""),
            new(Channels, "properties.properties.isEnabled", "true"),
            // What it tells: only with its identity.
            new("Microsoft.Insights/components", "properties.DisableLocalAuth", "true"),
            new("Microsoft.Insights/components", "properties.IngestionMode", "\"LogAnalytics\""),
            new("Microsoft.OperationalInsights/workspaces", "properties.features.disableLocalAuth", "true"),
            new(
                "Microsoft.OperationalInsights/workspaces",
                "properties.retentionInDays",
                "\"[parameters('retentionDays')]\""
            ),
            new(Roles, "properties.principalType", "\"ServicePrincipal\""),
            new(Roles, "properties.principalId", "\"[parameters('principalId')]\""),
            new(Alerts, "properties.enabled", "true"),
            new(Alerts, "properties.autoMitigate", "true"),
            new(Tagged, "tags", "\"[parameters('tags')]\""),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void The_template_keeps(TemplatePromise promise) => promise.Broken(AzureTemplate.Read()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void A_single_resource_that_breaks_it_is_noticed(TemplatePromise promise)
    {
        var spoilt = promise.Spoilt().ToList();

        spoilt.ShouldNotBeEmpty();
        spoilt.ShouldAllBe(template => promise.Broken(template).Count == 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_kind_that_is_missing_is_noticed(TemplatePromise promise)
    {
        var types = promise.Types.Split('|');
        foreach (var type in types)
        {
            var template = AzureTemplate.Read();
            foreach (var resource in template.Of(type))
                resource.Remove();

            promise.Broken(template.Reread()).ShouldContain($"There is no {type}");
        }
    }
}

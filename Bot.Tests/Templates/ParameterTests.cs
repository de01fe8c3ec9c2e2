namespace AccountBot.Bot.Tests.Templates;

/// <summary>Two ways to install it: to rely on, and to try.</summary>
public class ParameterTests
{
    [Theory]
    [InlineData("prod", "environmentName", "\"prod\"")]
    [InlineData("prod", "instances", "2")]
    [InlineData("prod", "planSku", "\"P0v3\"")]
    [InlineData("prod", "zoneRedundant", "true")]
    [InlineData("prod", "storageSku", "\"Standard_ZRS\"")]
    [InlineData("prod", "deleteLock", "true")]
    [InlineData("prod", "upgradeSlot", "true")]
    [InlineData("prod", "botSku", "\"S1\"")]
    [InlineData("dev", "environmentName", "\"dev\"")]
    [InlineData("dev", "instances", "1")]
    [InlineData("dev", "planSku", "\"B1\"")]
    [InlineData("dev", "storageSku", "\"Standard_LRS\"")]
    [InlineData("dev", "upgradeSlot", "false")]
    [InlineData("dev", "botSku", "\"F0\"")]
    [InlineData("dev", "dailyCapGb", "1")]
    public void The_parameters_say(string environment, string name, string value) =>
        AzureTemplate.ReadJson($"parameters/{environment}.parameters.json")["parameters"]![name]!["value"]!
            .ToJsonString()
            .ShouldBe(value);

    [Fact]
    public void Every_parameter_says_what_it_is_for() =>
        AzureTemplate.Read().Json["parameters"]!
            .AsObject()
            .Where(parameter => string.IsNullOrWhiteSpace((string?)parameter.Value!["metadata"]?["description"]))
            .Select(parameter => parameter.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Nobody_lets_in_every_tenant_by_leaving_the_list_empty() =>
        ((int?)AzureTemplate.Read().Json["parameters"]!["tenants"]!["minLength"]).ShouldBe(1);

    [Fact]
    public void The_guide_gets_what_it_asks_for() =>
        AzureTemplate.Read().Json["outputs"]!
            .AsObject()
            .Select(output => output.Key)
            .ShouldBe(
                [
                    "botAppId",
                    "tenantId",
                    "hostName",
                    "messagingEndpoint",
                    "siteName",
                    "botName",
                    "identityName",
                    "storageAccountName",
                    "applicationInsightsName",
                    "workspaceName",
                ],
                ignoreOrder: true
            );
}

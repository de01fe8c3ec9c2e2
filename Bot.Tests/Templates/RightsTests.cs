namespace AccountBot.Bot.Tests.Templates;

/// <summary>What the bot's identity may do, and that no one gets in with a password.</summary>
public class RightsTests
{
    const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    static readonly string[] Expected =
    [
        $"{TableDataContributor} on Microsoft.Storage/storageAccounts",
        $"{MetricsPublisher} on Microsoft.Insights/components",
    ];

    static readonly string[] Doors = ["sites ftp", "sites scm", "sites/slots ftp", "sites/slots scm"];

    [Fact]
    public void The_identity_may_do_two_things_each_on_one_resource() =>
        Rights(AzureTemplate.Read()).ShouldBe(Expected, ignoreOrder: true);

    [Fact]
    public void A_wider_role_is_noticed()
    {
        var template = AzureTemplate.Read();
        template.Of("Microsoft.Authorization/roleAssignments")[0].Template["variables"]!["tableDataContributor"] =
            "b24988ac-6180-42a0-ab88-20f7382dd24c";

        Rights(template).ShouldContain("b24988ac-6180-42a0-ab88-20f7382dd24c on Microsoft.Storage/storageAccounts");
    }

    [Fact]
    public void A_wider_scope_is_noticed()
    {
        var template = AzureTemplate.Read();
        template.Of("Microsoft.Authorization/roleAssignments")[0].Json.Remove("scope");

        Rights(template).ShouldContain($"{TableDataContributor} on the whole group");
    }

    [Fact]
    public void Both_doors_of_site_and_slot_take_no_password() =>
        PasswordDoors(AzureTemplate.Read()).ShouldBe(Doors, ignoreOrder: true);

    [Fact]
    public void A_door_that_is_forgotten_is_noticed()
    {
        var template = AzureTemplate.Read();
        template.Of("Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies")[0].Remove();

        Doors.Except(PasswordDoors(template.Reread())).ShouldHaveSingleItem();
    }

    // The role stands in a variable of the module, the scope in the resource's own.
    static IEnumerable<string> Rights(AzureTemplate template) =>
        from assignment in template.Of("Microsoft.Authorization/roleAssignments")
        let definition = (string)assignment.Json["properties"]!["roleDefinitionId"]!
        let role = assignment.Template["variables"]!
            .AsObject()
            .Where(variable => definition.Contains($"variables('{variable.Key}')", StringComparison.Ordinal))
            .Select(variable => (string)variable.Value!)
            .Single()
        let scope = (string?)assignment.Json["scope"] ?? "the whole group"
        let target = scope.StartsWith("[resourceId('", StringComparison.Ordinal) ? scope.Split('\'')[1] : scope
        select $"{role} on {target}";

    static IEnumerable<string> PasswordDoors(AzureTemplate template) =>
        from kind in new[] { "sites", "sites/slots" }
        from resource in template.Of($"Microsoft.Web/{kind}/basicPublishingCredentialsPolicies")
        select $"{kind} {resource.Name.Split('\'')[^2]}";
}

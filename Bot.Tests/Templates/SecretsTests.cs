using System.Text.RegularExpressions;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>No secret is made, kept or told.</summary>
public partial class SecretsTests
{
    [Fact]
    public void No_expression_asks_for_a_key() => Asking(AzureTemplate.Read()).ShouldBeEmpty();

    [Fact]
    public void No_parameter_output_or_setting_is_a_secret() => SecretNames(AzureTemplate.Read()).ShouldBeEmpty();

    [Theory]
    [InlineData("[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'a'), '2025-01-01').keys[0].value]")]
    [InlineData("[listAccountSas('a', '2025-01-01', createObject()).accountSasToken]")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abc")]
    public void A_key_is_noticed(string value)
    {
        var template = AzureTemplate.Read();
        template.Variable("always")["Storage__ConnectionString"] = value;

        Asking(template).ShouldBe([value]);
    }

    [Theory]
    [InlineData("outputs", "storageKey", "string")]
    [InlineData("outputs", "place", "secureString")]
    [InlineData("parameters", "microsoftAppPassword", "string")]
    [InlineData("parameters", "botSecret", "securestring")]
    public void A_secret_that_is_told_is_noticed(string where, string name, string type)
    {
        var template = AzureTemplate.Read();
        template.Json[where]![name] = new System.Text.Json.Nodes.JsonObject { ["type"] = type };

        SecretNames(template).ShouldBe([name]);
    }

    [Fact]
    public void A_setting_with_a_password_is_noticed()
    {
        var template = AzureTemplate.Read();
        template.Variable("always")["MicrosoftAppPassword"] = "a";

        SecretNames(template).ShouldBe(["MicrosoftAppPassword"]);
    }

    static IEnumerable<string> Asking(AzureTemplate template) => template.Texts().Where(text => Key().IsMatch(text));

    static IEnumerable<string> SecretNames(AzureTemplate template) =>
        (
            from part in AzureTemplate.Templates(template.Json)
            from section in new[] { "parameters", "outputs" }
            from member in part[section]?.AsObject() ?? []
            where SecretName().IsMatch(member.Key) || SecretType().IsMatch((string?)member.Value!["type"] ?? "")
            select member.Key
        ).Concat(
            template
                .Variable("always")
                .AsObject()
                .Select(setting => setting.Key)
                .Where(name => SecretName().IsMatch(name))
        );

    [GeneratedRegex(@"\blist[A-Z]\w*\(|AccountKey=|SharedAccess(Key|Signature)=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("password|secret|key$|token|sas$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SecretName();

    [GeneratedRegex("^secure", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SecretType();
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A row that cannot be read breaks nothing but itself, and an administrator sees that it is there.</summary>
public sealed class DamagedRowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("{}", false)]
    [InlineData("{", true)]
    [InlineData("null", false)]
    public async Task DamagedChatOfSomeone_IsShownInTheSelfCheck_AndMadeAnewWhenTheyWrite(string json, bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await DamageAsync(scenario, "Addresses", PersonalChat.Row(scenario.Sam.AadObjectId), "personalChat", json);

        var check = await scenario.SelfCheckAsync();
        await scenario.Sam.AsksAsync(scenario.Sam.Chat, dutch ? "mijn accounts" : "my accounts");

        check.Says(scenario.Text("admin.storage.damaged", 1, "personalChat")).ShouldBeTrue(check.ToString());
        (
            await scenario
                .Bot.Get<IAddresses>()
                .GetAsync(scenario.Teams.Tenant, PersonalChat.Row(scenario.Sam.AadObjectId), default)
        )
            .ShouldNotBeNull()
            .Value.ShouldBeOfType<PersonalChat>()
            .Conversation.ShouldBe(scenario.Sam.Chat.Id);
    }

    private Task DamageAsync(TeamScenario scenario, string table, string row, string kind, string json) =>
        new TableServiceClient(azurite.ConnectionString)
            .GetTableClient(scenario.Bot.Prefix + table)
            .UpsertEntityAsync(
                new TableEntity(Keys.Escape(scenario.Teams.Tenant), row)
                {
                    ["Kind"] = kind,
                    ["Schema"] = 1,
                    ["Data0"] = json,
                },
                TableUpdateMode.Replace
            );
}

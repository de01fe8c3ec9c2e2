using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        await using var field = await azurite.AdministeredAsync(dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        await DamageAsync(field, "Addresses", PersonalChat.Row(field.Sam.AadObjectId), "personalChat", json);

        var check = await field.SelfCheckAsync();
        await field.Sam.AsksAsync(field.Sam.Chat, dutch ? "mijn accounts" : "my accounts");

        check.Says(field.Text("admin.storage.damaged", 1, "personalChat")).ShouldBeTrue(check.ToString());
        (
            await field
                .Bot.Get<IAddresses>()
                .GetAsync(field.Teams.Tenant, PersonalChat.Row(field.Sam.AadObjectId), default)
        )
            .ShouldNotBeNull()
            .Value.ShouldBeOfType<PersonalChat>()
            .Conversation.ShouldBe(field.Sam.Chat.Id);
    }

    private Task DamageAsync(Field field, string table, string row, string kind, string json) =>
        new TableServiceClient(azurite.ConnectionString)
            .GetTableClient(field.Bot.Prefix + table)
            .UpsertEntityAsync(
                new TableEntity(Keys.Escape(field.Teams.Tenant), row)
                {
                    ["Kind"] = kind,
                    ["Schema"] = 1,
                    ["Data0"] = json,
                },
                TableUpdateMode.Replace
            );
}

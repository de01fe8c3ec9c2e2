using System.Text.Json;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A field that Kim administers, and what its lists hold.</summary>
internal static class Administration
{
    /// <summary>The first person of a field; the setting must know the id before there is anyone.</summary>
    public const string KimId = "00000001-0000-4000-9000-000000000001";

    public static async Task<TeamScenario> AdministeredAsync(
        this AzuriteFixture azurite,
        bool dutch = false,
        TimeProvider? time = null
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time, ("AccountBot:Admins:0", KimId));
        scenario.Kim.AadObjectId.ShouldBe(KimId);
        await scenario.Kim.InstallsAsync();
        return scenario;
    }

    public static string Said(this TeamScenario scenario, string english, string dutch) =>
        scenario.Dutch ? dutch : english;

    public static Task<FakeMessage> SelfCheckAsync(this TeamScenario scenario) =>
        scenario.Kim.AsksAsync(scenario.Kim.Chat, scenario.Said("admin", "beheer"));

    /// <summary>The tenant's portfolio, and the lists of all people of the field, as JSON by key.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ListsAsync(this TeamScenario scenario)
    {
        var (tenant, all) = (scenario.Teams.Tenant, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in await scenario.Bot.Get<IPortfolio>().ListAsync(tenant, RowRange.All, default))
        {
            all[row.Key] = Json(row.Value);
        }
        foreach (
            var person in new[]
            {
                scenario.Kim,
                scenario.Sam,
                scenario.Noor,
                scenario.Eva,
                scenario.Dirk,
                scenario.Olaf,
            }
        )
        {
            var key = new PersonKey(tenant, person.AadObjectId);
            var range = RowRange.Prefix(Participation.Rows);
            foreach (var row in await scenario.Bot.Get<IPeople>().ListAsync(key, range, default))
            {
                all[$"{person.Name}|{row.Key}"] = Json(row.Value);
            }
        }
        foreach (var row in await scenario.Bot.Get<IAddresses>().ListAsync(tenant, RowRange.Prefix("thread|"), default))
        {
            all[row.Key] = Json(row.Value);
        }
        return all;
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType());
}

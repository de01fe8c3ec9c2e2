using System.Text;
using AccountBot.Bot.Features.Import;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;
using Xunit.Abstractions;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Five thousand accounts come in twice; the first time the process that makes them is killed on the way.</summary>
[Collection(nameof(Busy))]
public sealed class ImportLoadTests(BusyAzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Accounts = 5_000;
    private const int Owners = 10;

    // Only so that a run that hangs ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>More than this a process does not get: one that keeps what it has read runs out of it.</summary>
    private static readonly (string, string)[] Settings =
    [
        ("AccountBot__AgendaLease", "00:00:15"),
        ("AccountBot__AgendaPace", "00:00:01"),
        ("AccountBot__FileHosts__9", "127.0.0.1"),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_GCHeapHardLimit", "0x6000000"),
    ];

    [Fact]
    public async Task FiveThousandAccounts_KilledMidway_AndBroughtInAgain_AreThereOnceEach()
    {
        await using var files = await FileServer.StartAsync();
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        FakePerson[] owners =
        [
            .. Enumerable.Range(1, Owners).Select(each => scenario.Teams.AddPerson($"Owner {each}", "en-GB")),
        ];
        await scenario.Kim.AddsAsync(scenario.Sales, owners);
        var list = files.Keep("list", ListOf(owners));
        await using var one = await BotProcess.StartAsync(azurite, scenario, Settings);
        var two = await BotProcess.StartAsync(azurite, scenario, Settings);

        var killed = await GoAsync(scenario, two, list);
        await UntilAsync(scenario, job => job.Made >= Accounts / 3);
        await two.DisposeAsync();
        var atTheKill = await JobAsync(scenario);
        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message == killed && message.Says(Done(scenario)),
            Patience
        );
        var again = await SendAsync(scenario, one, list);

        atTheKill.Made.ShouldBeLessThan(Accounts, "the process was killed midway");
        (await JobAsync(scenario)).Tally.ShouldBe(new ImportTally(Known: Accounts));
        again.Card!.HasButton(Verbs.ImportGo).ShouldBeFalse();
        (await NamesAsync(scenario, "Dossiers", "RowKey eq 'a'")).ShouldBe(Accounts);
        (await NamesAsync(scenario, "Portfolio", "RowKey ge 'name|' and RowKey lt 'name}'")).ShouldBe(Accounts);
        output.WriteLine(
            $"Killed at {atTheKill.Made} of {Accounts}; the other process never held more than {one.PeakMegabytes} MB."
        );
    }

    private static string Done(TeamScenario scenario) => scenario.Text("import.done", scenario.Texts.Number(Accounts));

    private static byte[] ListOf(FakePerson[] owners)
    {
        var list = new StringBuilder("Account;Account manager;Manager\n");
        for (var at = 0; at < Accounts; at++)
        {
            list.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Account {at:D5};{owners[at % Owners].Upn};{owners[(at + 1) % Owners].Upn}\n"
            );
        }
        return Encoding.UTF8.GetBytes(list.ToString());
    }

    private static async Task<FakeMessage> GoAsync(TeamScenario scenario, BotProcess bot, Uri list)
    {
        var card = await SendAsync(scenario, bot, list);
        (await scenario.Kim.Via(bot.Client).PressesAsync(card, Verbs.ImportGo)).ShouldShowCard();
        return card;
    }

    /// <summary>Sends the list, and waits until it was looked through.</summary>
    private static async Task<FakeMessage> SendAsync(TeamScenario scenario, BotProcess bot, Uri list)
    {
        var kim = scenario.Kim.Via(bot.Client);
        await kim.AsksAsync(scenario.Sales.General, "import");
        await kim.SendsFileAsync("accounts.csv", list);
        return await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message == scenario.Kim.Chat.Last && message.Card?.HasButton(Verbs.ImportForget) == true,
            Patience
        );
    }

    private static async Task<ImportJob> JobAsync(TeamScenario scenario) =>
        (
            await scenario
                .Bot.Get<ImportBook>()
                .LoadAsync(new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId), CancellationToken.None)
        )!.Job;

    private static async Task UntilAsync(TeamScenario scenario, Func<ImportJob, bool> there)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!there(await JobAsync(scenario)))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    /// <summary>How many different accounts the rows are of.</summary>
    private async Task<int> NamesAsync(TeamScenario scenario, string table, string filter)
    {
        var (rows, names) = (0, new HashSet<string>(StringComparer.Ordinal));
        await foreach (
            var row in new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + table).QueryAsync<TableEntity>(
                filter
            )
        )
        {
            rows++;
            using var data = System.Text.Json.JsonDocument.Parse(row.GetString("Data0"));
            names.Add(data.RootElement.GetProperty("name").GetString()!);
        }
        rows.ShouldBe(names.Count);
        return rows;
    }
}

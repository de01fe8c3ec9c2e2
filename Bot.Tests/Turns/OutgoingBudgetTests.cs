using System.Diagnostics;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Xunit.Abstractions;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// A thousand notices of one tenant at once, in a Teams that enforces its limits, stumbles, and does not know everyone. What it says
/// of the pace is a figure for docs/performance.md, not a test.
/// </summary>
[Collection(nameof(Busy))]
public sealed class OutgoingBudgetTests(BusyAzuriteFixture azurite, ITestOutputHelper output)
{
    const int Accounts = 20;
    const int People = 50;
    const int Notices = Accounts * People;
    const double Allowed = 50;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task AThousandNotices_AreDeliveredOrReported_WhateverTeamsAnswers()
    {
        await using var scenario = await TeamScenario.OpenAsync(
            azurite,
            settings: ("AccountBot:OutboxGrace", "00:00:05")
        );
        var (accounts, chats) = (new List<RemindedAccount>(), new List<FakePerson>());
        for (var number = 0; number < Accounts; number++)
        {
            FakePerson[] people =
            [
                .. Enumerable.Range(1, People).Select(each => scenario.Teams.AddPerson($"P{number}.{each}")),
            ];
            accounts.Add(new RemindedAccount(scenario, scenario.Teams.Tenant, people));
            chats.AddRange(people);
            await accounts[^1].WriteAsync(azurite);
            await accounts[^1].ChatsAsync();
        }
        foreach (var person in chats.Where((_, index) => index % People == 1))
        {
            person.BlocksTheBot();
        }
        scenario.Teams.Limits = new RateLimits(TimeProvider.System);
        var random = new Random(7);
        bool OneIn(int many, ConnectorRequest request) =>
            request.Operation is Operation.Send or Operation.Reply && random.Next(many) == 0;
        scenario.Teams.Faults.Next(25, Fault.BadGateway, request => OneIn(30, request));
        scenario.Teams.Faults.Next(25, Fault.Throttled(1), request => OneIn(30, request));

        var (clock, began) = (Stopwatch.StartNew(), TimeProvider.System.GetUtcNow());
        foreach (var account in accounts)
        {
            await account.ReportAsync();
        }
        var half = await ReachedAsync(chats, Notices / 2, clock);
        await EmptyAsync(scenario, accounts);

        var reached = chats.Where(person => !scenario.Teams.Blocks(person)).ToList();
        reached.ShouldAllBe(person => Heard(person) >= 1 && Heard(person) <= 2);
        foreach (var person in chats.Except(reached))
        {
            await WaitsAsync(scenario, person);
        }
        scenario.Teams.Faults.Left.ShouldBe(0, "every fault happened");
        var sends = scenario
            .Teams.Requests.Where(request =>
                request.Operation is Operation.Send or Operation.Reply && request.At >= began
            )
            .ToList();
        var asked = sends.Count(request => request.At <= began + half);
        var (pace, arrived) = (asked / half.TotalSeconds, Notices / 2 / half.TotalSeconds);
        output.WriteLine(
            $"{pace:F1} requests a second of {Allowed} allowed ({pace / Allowed:P0}), {arrived:F1} of them notices that arrived; {scenario.Teams.Limits.Refused} refused as too many."
        );
    }

    /// <summary>Who could not be reached heard nothing, and finds the notice later.</summary>
    static async Task WaitsAsync(TeamScenario scenario, FakePerson person)
    {
        Heard(person).ShouldBe(0);
        var key = new PersonKey(scenario.Teams.Tenant, person.AadObjectId.ToLowerInvariant());
        var waiting = await scenario
            .Bot.Get<IPeople>()
            .ListAsync(key, RowRange.Prefix(WaitingNotice.Rows), CancellationToken.None);
        waiting.Select(row => row.Value).OfType<WaitingNotice>().ShouldHaveSingleItem(person.Name);
    }

    static int Heard(FakePerson person) => person.Chat.FromBot.Count(message => message.Says("A new box"));

    /// <summary>When so many have heard.</summary>
    static async Task<TimeSpan> ReachedAsync(List<FakePerson> people, int many, Stopwatch clock)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (people.Count(person => person.Chat.Messages.Count > 0) < many)
        {
            await Task.Delay(20, patience.Token);
        }
        return clock.Elapsed;
    }

    /// <summary>Until every outbox is empty; what did not arrive the first time is on the agenda.</summary>
    static async Task EmptyAsync(TeamScenario scenario, List<RemindedAccount> accounts)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var left = 0;
            foreach (var account in accounts)
            {
                left += (await scenario.Bot.Store.OutboxAsync(account.Key, patience.Token)).Count;
            }
            if (left == 0)
            {
                return;
            }
            await Task.Delay(500, patience.Token);
            await scenario.Bot.CatchUpAsync();
        }
    }
}

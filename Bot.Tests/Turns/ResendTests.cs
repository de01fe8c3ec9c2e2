using AccountBot.Bot.Features.Administration;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An administrator has sent again what failed: that and nothing else.</summary>
public sealed class ResendTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfThreeAccounts_TheOneThatFailed_IsSentAgain_AndNothingTwice(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.AdministeredAsync(dutch, time);
        var threads = new List<FakeConversation>();
        foreach (var name in new[] { "Contoso", "Fabrikam", "Northwind" })
        {
            await scenario.CreateAsync(name);
            var form = await scenario.PlayAsync();
            await scenario.SettledAsync();
            threads.Add(scenario.Thread);
            if (threads.Count == 2)
            {
                scenario.Teams.Faults.Always(Fault.BadGateway, request => request.Posts && In(threads[1], request));
            }
            (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)).ShouldShowCard();
            if (threads.Count != 2)
            {
                await scenario.FormAsync("world");
                await scenario.SettledAsync();
            }
        }
        var tried = scenario.Teams.Requests.Count(request => In(threads[1], request));
        time.Ahead += TimeSpan.FromMinutes(1);
        await scenario.Bot.CatchUpAsync();
        scenario.Teams.Requests.Count(request => In(threads[1], request)).ShouldBeGreaterThan(tried);
        scenario.Teams.Faults.Clear();

        var check = await scenario.SelfCheckAsync();
        check.Says("! " + scenario.Text("admin.unsent")).ShouldBeTrue(check.ToString());
        check.Says(scenario.Text("admin.unsent.failed", 1)).ShouldBeTrue(check.ToString());
        check.Says(scenario.Text("admin.unsent.do")).ShouldBeTrue();
        var pressed = await scenario.Kim.PressesAsync(check, scenario.Text("admin.resend"));
        pressed.ShouldShowCard().Says(scenario.Text("admin.resend.done", 1, 1)).ShouldBeTrue(pressed.ToString());

        await scenario.Teams.MessageAsync(threads[1], message => IsNext(scenario, message));
        await EmptyAsync(scenario);
        var again = (await scenario.Kim.AsksAsync(scenario.Kim.Chat, scenario.Said("resend", "opnieuw verzenden")));
        again.Says(scenario.Text("admin.resend.nothing")).ShouldBeTrue(again.ToString());
        again.Card!.HasButton(Verbs.AdminResend).ShouldBeFalse();
        await scenario.Bot.CatchUpAsync();
        threads.ShouldAllBe(thread => thread.FromBot.Count(message => IsNext(scenario, message)) == 1);
    }

    [Fact]
    public async Task WhatSomebodySendsJustNow_IsLeftToThem_AndAnotherTenantsIsNotTouched()
    {
        await using var scenario = await azurite.AdministeredAsync();
        var (agenda, outboxBacklog, tenant) = (
            scenario.Bot.Get<IAgenda>(),
            scenario.Bot.Get<OutboxBacklog>(),
            scenario.Teams.Tenant
        );
        var past = TimeProvider.System.GetUtcNow().AddMinutes(-10);
        await agenda.AddAsync(new AgendaItem(past, tenant, "claimed", Outbox.AgendaKind, "2026"), null, default);
        (await agenda.ClaimDueAsync(past.AddMinutes(9), Lease, 10, default)).ShouldHaveSingleItem();
        foreach (var whose in new[] { tenant, "another" })
        {
            await agenda.AddAsync(new AgendaItem(past, whose, "failed", Outbox.AgendaKind, "2026"), null, default);
            var failed = (await agenda.ClaimDueAsync(past.AddMinutes(9), Lease, 10, default)).ShouldHaveSingleItem();
            await agenda.PostponeAsync(failed, TimeProvider.System.GetUtcNow().AddHours(1), default);
        }
        await agenda.AddAsync(
            new AgendaItem(past.AddHours(2), tenant, "later", Outbox.AgendaKind, "2026"),
            null,
            default
        );

        var facts = await outboxBacklog.LookAsync(tenant, default);
        (facts.Unsent, facts.PutOff).ShouldBe((2, 1));
        facts.OldestUnsent!.Value.TotalMinutes.ShouldBeInRange(10, 11);
        facts.Lag.ShouldBe(TimeSpan.Zero);
        (await outboxBacklog.ResendAsync(tenant, default)).ShouldBe(new Resent(1, 2));

        var (after, now) = (await agenda.OverdueAsync(past.AddHours(1), 100, default), TimeProvider.System.GetUtcNow());
        after.Where(entry => entry.Item.Tenant == "another").ShouldHaveSingleItem().Item.Due.ShouldBeGreaterThan(now);
        var claimed = after.Where(entry => entry.Item.Account == "claimed").ShouldHaveSingleItem();
        (claimed.Attempts, claimed.FreeFrom).ShouldBe((1, past.AddMinutes(9) + Lease));
    }

    private static bool In(FakeConversation thread, ConnectorRequest request) => request.Conversation == thread.Id;

    private static bool IsNext(TeamScenario scenario, FakeMessage message) =>
        message.Card?.HasButton(Verbs.FormSave) == true && message.Says(scenario.Texts.FormTitle(1, "world"));

    private static async Task EmptyAsync(TeamScenario scenario)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while ((await scenario.Bot.Get<OutboxBacklog>().LookAsync(scenario.Teams.Tenant, patience.Token)).Unsent > 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}

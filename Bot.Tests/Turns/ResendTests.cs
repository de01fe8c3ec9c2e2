using AccountBot.Bot.Operations;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        await using var field = await azurite.AdministeredAsync(dutch, time);
        var threads = new List<FakeConversation>();
        foreach (var name in new[] { "Contoso", "Fabrikam", "Northwind" })
        {
            await field.CreateAsync(name);
            var form = await field.PlayAsync();
            await field.SettledAsync();
            threads.Add(field.Thread);
            if (threads.Count == 2)
            {
                field.Teams.Faults.Always(Fault.BadGateway, request => request.Posts && In(threads[1], request));
            }
            (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();
            if (threads.Count != 2)
            {
                await field.FormAsync("world");
                await field.SettledAsync();
            }
        }
        var tried = field.Teams.Requests.Count(request => In(threads[1], request));
        time.Ahead += TimeSpan.FromMinutes(1);
        await field.Bot.CatchUpAsync();
        field.Teams.Requests.Count(request => In(threads[1], request)).ShouldBeGreaterThan(tried);
        field.Teams.Faults.Clear();

        var check = await field.SelfCheckAsync();
        check.Says("! " + field.Text("admin.unsent")).ShouldBeTrue(check.ToString());
        check.Says(field.Text("admin.unsent.failed", 1)).ShouldBeTrue(check.ToString());
        check.Says(field.Text("admin.unsent.do")).ShouldBeTrue();
        var pressed = await field.Kim.PressesAsync(check, field.Text("admin.resend"));
        pressed.ShouldShowCard().Says(field.Text("admin.resend.done", 1, 1)).ShouldBeTrue(pressed.ToString());

        await field.Teams.MessageAsync(threads[1], message => IsNext(field, message));
        await EmptyAsync(field);
        var again = (await field.Kim.AsksAsync(field.Kim.Chat, field.Said("resend", "opnieuw verzenden")));
        again.Says(field.Text("admin.resend.nothing")).ShouldBeTrue(again.ToString());
        again.Card!.HasButton(Verbs.AdminResend).ShouldBeFalse();
        await field.Bot.CatchUpAsync();
        threads.ShouldAllBe(thread => thread.FromBot.Count(message => IsNext(field, message)) == 1);
    }

    [Fact]
    public async Task WhatSomebodySendsJustNow_IsLeftToThem_AndAnotherTenantsIsNotTouched()
    {
        await using var field = await azurite.AdministeredAsync();
        var (agenda, backlog, tenant) = (field.Bot.Get<IAgenda>(), field.Bot.Get<Backlog>(), field.Teams.Tenant);
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

        var facts = await backlog.LookAsync(tenant, default);
        (facts.Unsent, facts.PutOff).ShouldBe((2, 1));
        facts.OldestUnsent!.Value.TotalMinutes.ShouldBeInRange(10, 11);
        facts.Lag.ShouldBe(TimeSpan.Zero);
        (await backlog.ResendAsync(tenant, default)).ShouldBe(new Resent(1, 2));

        var (after, now) = (await agenda.OverdueAsync(past.AddHours(1), 100, default), TimeProvider.System.GetUtcNow());
        after.Where(entry => entry.Item.Tenant == "another").ShouldHaveSingleItem().Item.Due.ShouldBeGreaterThan(now);
        var claimed = after.Where(entry => entry.Item.Account == "claimed").ShouldHaveSingleItem();
        (claimed.Attempts, claimed.FreeFrom).ShouldBe((1, past.AddMinutes(9) + Lease));
    }

    private static bool In(FakeConversation thread, ConnectorRequest request) => request.Conversation == thread.Id;

    private static bool IsNext(Field field, FakeMessage message) =>
        message.Card?.HasButton(Verbs.FormSave) == true && message.Says(field.Texts.FormTitle(1, "world"));

    private static async Task EmptyAsync(Field field)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while ((await field.Bot.Get<Backlog>().LookAsync(field.Teams.Tenant, patience.Token)).Unsent > 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

public sealed class AgendaTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 17, 29, 30, TimeSpan.FromHours(1));
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    IAgenda Agenda => Store.Agenda;

    [Fact]
    public async Task WhatIsDue_IsClaimedOldestFirst_AndWhatIsNotYetDue_Stays()
    {
        await AddAsync("second later", Now.AddSeconds(1));
        await AddAsync("now", Now);
        await AddAsync("a year ago", Now.AddYears(-1));
        await AddAsync("tomorrow", Now.AddDays(1));
        await AddAsync("this hour", Now.AddMinutes(-20));

        (await ClaimAsync(Now)).Select(Payload).ShouldBe(["a year ago", "this hour", "now"]);
        (await ClaimAsync(Now.AddSeconds(1))).Select(Payload).ShouldBe(["second later"]);
    }

    [Fact]
    public async Task AnItem_ComesBackWhole()
    {
        var item = new AgendaItem(Now, "tenant", "acc|ount", "reminder", "{\"id\":\"Zoë's\"}");
        await Agenda.AddAsync(item, "19:abc@thread/1", default);

        var entry = (await ClaimAsync(Now)).ShouldHaveSingleItem();

        entry.Item.ShouldBe(item with { Due = Now.ToUniversalTime() });
        entry.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task TheOldest_AreChosen_WhenMoreAreDueThanAskedFor()
    {
        for (var i = 0; i < 20; i++)
            await AddAsync($"{i}", Now.AddMinutes(-7 * i));

        (await Agenda.ClaimDueAsync(Now, Lease, 3, default)).Select(Payload).ShouldBe(["19", "18", "17"]);
        (await Agenda.ClaimDueAsync(Now, Lease, 3, default)).Select(Payload).ShouldBe(["16", "15", "14"]);
    }

    [Fact]
    public async Task AClaim_IsExclusive_UntilItsLeaseEnds()
    {
        await AddAsync("once", Now);
        (await ClaimAsync(Now)).ShouldHaveSingleItem();

        (await ClaimAsync(Now + Lease - TimeSpan.FromTicks(1))).ShouldBeEmpty();

        (await ClaimAsync(Now + Lease)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task ManyWorkersAtOnce_ClaimEveryItemOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => AddAsync($"{i}", Now.AddMinutes(-i))));

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => Agenda.ClaimDueAsync(Now, Lease, 25, default)))
        );
        var rest = await Agenda.ClaimDueAsync(Now, Lease, 100, default);

        claims
            .SelectMany(claim => claim)
            .Concat(rest)
            .Select(Payload)
            .Order()
            .ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}").Order());
    }

    [Fact]
    public async Task ACompletedItem_IsGone()
    {
        await AddAsync("once", Now);
        var claim = (await ClaimAsync(Now)).Single();

        (await Agenda.CompleteAsync(claim, default)).ShouldBeTrue();

        (await ClaimAsync(Now + Lease)).ShouldBeEmpty();
        (await Agenda.CompleteAsync(claim, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task WhoAddedAnItem_MayCompleteIt_UntilSomebodyClaimsIt()
    {
        var early = await AddAsync("early", Now);
        var late = await AddAsync("late", Now);

        (await Agenda.CompleteAsync(early, default)).ShouldBeTrue();
        (await ClaimAsync(Now)).Select(Payload).ShouldBe(["late"]);
        (await Agenda.CompleteAsync(late, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task APostponedItem_IsDueThenAndNotBefore()
    {
        await AddAsync("later", Now);
        var claim = (await ClaimAsync(Now)).Single();

        (await Agenda.PostponeAsync(claim, Now.AddHours(30), default)).ShouldBeTrue();

        (await ClaimAsync(Now.AddHours(30).AddTicks(-1))).ShouldBeEmpty();
        var again = (await ClaimAsync(Now.AddHours(30))).ShouldHaveSingleItem();
        again.Item.Due.ShouldBe(Now.AddHours(30));
        again.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task AReleasedItem_IsThereAtOnce_AsIfNeverClaimed()
    {
        await AddAsync("back", Now);
        var claim = (await ClaimAsync(Now)).Single();

        (await Agenda.ReleaseAsync(claim, default)).ShouldBeTrue();

        (await ClaimAsync(Now)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task WhoLostTheClaim_CanDoNothingWithTheItem()
    {
        await AddAsync("contested", Now);
        var lost = (await ClaimAsync(Now)).Single();
        var held = (await ClaimAsync(Now + Lease)).Single();

        (await Agenda.CompleteAsync(lost, default)).ShouldBeFalse();
        (await Agenda.PostponeAsync(lost, Now.AddYears(1), default)).ShouldBeFalse();
        (await Agenda.ReleaseAsync(lost, default)).ShouldBeFalse();
        (await ClaimAsync(Now + Lease)).ShouldBeEmpty();

        (await Agenda.CompleteAsync(held, default)).ShouldBeTrue();
        (await Agenda.PostponeAsync(lost, Now.AddYears(1), default)).ShouldBeFalse();
        (await ClaimAsync(Now.AddYears(2))).ShouldBeEmpty();
    }

    [Fact]
    public async Task TheSameId_IsTheSameItem()
    {
        var first = await Agenda.AddAsync(Item("first", Now), "reminder|17", default);
        var second = await Agenda.AddAsync(Item("second", Now.AddMinutes(1)), "reminder|17", default);

        second.ShouldBe(first);
        (await ClaimAsync(Now.AddMinutes(1))).ShouldHaveSingleItem();
        (await Agenda.AddAsync(Item("third", Now), "reminder|17", default)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task TheSameIdFromManyInstances_IsAddedOnce()
    {
        var added = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Agenda.AddAsync(Item("one", Now), "one", default))
        );

        added.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AClockThatGoesBack_DelaysAtMost()
    {
        await AddAsync("now", Now);
        var claim = (await ClaimAsync(Now)).Single();

        (await ClaimAsync(Now.AddHours(-3))).ShouldBeEmpty();
        (await Agenda.ReleaseAsync(claim, default)).ShouldBeTrue();
        (await ClaimAsync(Now.AddHours(-3))).ShouldBeEmpty();
        (await ClaimAsync(Now)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhatIsOverdue_IsSeenByOthers_WhetherFreeClaimedOrPutOff_AndKnowsSinceWhen()
    {
        await AddAsync("claimed", Now.AddMinutes(-30));
        await AddAsync("put off", Now.AddHours(-2));
        foreach (var claim in (await ClaimAsync(Now)).Where(claim => Payload(claim) == "put off"))
            await Agenda.PostponeAsync(claim, Now.AddHours(1), default);
        await AddAsync("free", Now);
        await AddAsync("later this hour", Now.AddMinutes(1));
        await AddAsync("tomorrow", Now.AddDays(1));

        var overdue = await Agenda.OverdueAsync(Now, 100, default);

        overdue.Select(Payload).ShouldBe(["put off", "claimed", "free"]);
        overdue.Select(entry => entry.Since).ShouldBe([Now.AddHours(-2), Now.AddMinutes(-30), Now]);
        overdue.Select(entry => entry.FreeFrom).ShouldBe([Now.AddHours(1), Now + Lease, Now]);
        (await Agenda.OverdueAsync(Now, 1, default)).ShouldHaveSingleItem();
        (await ClaimAsync(Now)).Select(Payload).ShouldBe(["free"]);
    }

    static AgendaItem Item(string payload, DateTimeOffset due) => new(due, "tenant", "account", "reminder", payload);

    static string Payload(AgendaEntry entry) => entry.Item.Payload;

    Task<AgendaEntry> AddAsync(string payload, DateTimeOffset due) =>
        Agenda.AddAsync(Item(payload, due), null, default);

    Task<IReadOnlyList<AgendaEntry>> ClaimAsync(DateTimeOffset now) => Agenda.ClaimDueAsync(now, Lease, 1000, default);
}

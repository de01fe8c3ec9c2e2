using AccountBot.Bot.Operations;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Operations;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>An administrator's list of those whom the bot cannot write to.</summary>
public sealed class UnreachedListTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWithoutTheApp_IsListed_TriedInVain_ThenReached_AndTheTeamHearsOnce(bool dutch)
    {
        await using var field = await UnreachedAsync(dutch);

        var list = await ListAsync(field);
        list.Says(field.Text("admin.unreached.one")).ShouldBeTrue(list.ToString());
        list.Says("Eva Smit").ShouldBeTrue(list.ToString());
        list.Says(field.Text("admin.waits.one", "Contoso")).ShouldBeTrue(list.ToString());
        list.Card!.HasButton(field.Text("unreachable.install")).ShouldBeTrue();
        (await field.SelfCheckAsync()).Says(field.Text("admin.unreached.do")).ShouldBeTrue();

        var vain = await field.Kim.PressesAsync(list, field.Text("admin.try"));
        vain.ShouldShowCard().Says(field.Text("admin.try.still", "Eva Smit")).ShouldBeTrue(vain.ToString());
        vain.ShouldShowCard().Says(field.Text("admin.waits.one", "Contoso")).ShouldBeTrue();
        field.Teams.MembersAreReachable = true;
        var tried = await field.Kim.PressesAsync(list, field.Text("admin.try"));
        tried.ShouldShowCard().Says(field.Text("admin.try.reached", "Eva Smit", 1)).ShouldBeTrue(tried.ToString());
        tried.ShouldShowCard().Says(field.Text("admin.unreached.none")).ShouldBeTrue(tried.ToString());

        await field.ManagerGateAsync();
        await field.SettledAsync();
        (await CountAsync(field)).ShouldBe(0);
        Told(field).ShouldBe(1);
        field.Eva.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
        (await field.FileAsync()).Dossier.Answers.Unreached.ShouldBeEmpty();
        (await field.Kim.PressesAsync(list, Verbs.AdminShow))
            .ShouldShowCard()
            .Says(field.Text("admin.title"))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task MarkThatWasWrong_IsMendedByTryingAgain()
    {
        await using var field = await azurite.AdministeredAsync();
        await field.Eva.InstallsAsync();
        await field.CreateAsync();
        await MarkAsync(field, field.Eva);
        await field.ToTheGateAsync();
        (await CountAsync(field)).ShouldBe(1);

        var list = await ListAsync(field);
        var tried = await field.Kim.PressesAsync(list, field.Text("admin.try"));

        tried.ShouldShowCard().Says(field.Text("admin.try.reached", "Eva Smit", 1)).ShouldBeTrue(tried.ToString());
        await field.ManagerGateAsync();
        var chat = await field
            .Bot.Get<IAddresses>()
            .GetAsync(field.Teams.Tenant, PersonalChat.Row(field.Eva.AadObjectId), default);
        ((PersonalChat)chat!.Value).Reachable.ShouldBeTrue();
    }

    [Fact]
    public async Task SignOfTypingArrives_ButNoMessage_ThePersonComesBackToTheList_AndTheTeamHearsNothingNew()
    {
        await using var field = await UnreachedAsync(false);
        var since = (await field.Bot.Get<UnreachedPeople>().ListAsync(field.Teams.Tenant, default))[0].Since;
        field.Teams.MembersAreReachable = true;
        field.Teams.Faults.Always(
            Fault.Blocked,
            request => request.Conversation == field.Eva.Chat.Id && (string?)request.Body?["type"] == "message"
        );

        var list = await ListAsync(field);
        await field.Kim.PressesAsync(list, field.Text("admin.try"));

        await field.SettledAsync();
        var back = (
            await field.Bot.Get<UnreachedPeople>().ListAsync(field.Teams.Tenant, default)
        ).ShouldHaveSingleItem();
        back.Since.ShouldBe(since);
        Told(field).ShouldBe(1);
        var waiting = await ListAsync(field);
        waiting.Says(field.Text("admin.waits.one", "Contoso")).ShouldBeTrue(waiting.ToString());
        field.Teams.Faults.Clear();
        await field.Eva.InstallsAsync();
        await field.ManagerGateAsync();
        (await CountAsync(field)).ShouldBe(0);
    }

    [Fact]
    public async Task WhoeverInstallsTheApp_LeavesTheList()
    {
        await using var field = await UnreachedAsync(false);
        (await CountAsync(field)).ShouldBe(1);

        await field.Eva.InstallsAsync();

        await field.ManagerGateAsync();
        (await CountAsync(field)).ShouldBe(0);
        var key = new PersonKey(field.Teams.Tenant, field.Eva.AadObjectId);
        var left = await field.Bot.Get<IPeople>().KeysAsync(key, RowRange.Prefix(WaitingNotice.Rows), 10, default);
        left.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhoeverLeavesTheTeam_LeavesTheListToo_ButNotAsLongAsAnotherAccountNeedsThem()
    {
        await using var field = await UnreachedAsync(false);
        var people = field.Bot.Get<UnreachedPeople>();
        await people.AddAsync(field.Teams.Tenant, new Person(field.Sam.AadObjectId, field.Sam.Name), default);

        await field.Kim.RemovesAsync(field.Sales, field.Olaf, field.Sam);

        (await people.ListAsync(field.Teams.Tenant, default)).Select(each => each.Person.Name).ShouldBe(["Eva Smit"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyPeople_AreListedTenAtATime_TheLongestFirst_ForwardsAndBack(bool dutch)
    {
        await using var field = await azurite.AdministeredAsync(dutch);
        var addresses = field.Bot.Get<IAddresses>();
        for (var number = 1; number <= 23; number++)
        {
            var person = new Person($"p{number:00}", $"Person {number:00}");
            var since = TimeProvider.System.GetUtcNow().AddDays(-number);
            var row = UnreachedPerson.RowOf(person.Id);
            await addresses.PutAsync(field.Teams.Tenant, row, new UnreachedPerson(person, since), default);
            await addresses.PutAsync("another", row, new UnreachedPerson(person, since), default);
        }

        var list = await ListAsync(field);
        list.Says(field.Text("admin.unreached.some", 23)).ShouldBeTrue(list.ToString());
        Names(list.Card!).ShouldBe(Enumerable.Range(14, 10).Reverse().Select(number => $"Person {number:00}"));
        var second = await PressAsync(field, list, list.Card!, field.Text("plate.next", 10));
        var third = await PressAsync(field, list, second, field.Text("plate.next", 3));
        Names(third).ShouldBe(["Person 03", "Person 02", "Person 01"]);
        third.Buttons.ShouldNotContain(title => title == field.Text("plate.next", 10));
        (await PressAsync(field, list, third, field.Text("admin.previous"))).Text.ShouldBe(second.Text);
        second.Says(field.Text("admin.waits.none")).ShouldBeTrue();
    }

    [Fact]
    public async Task TryingEverybody_GoesOnInTheBackground_AndReachesWhoCanBe()
    {
        await using var field = await UnreachedAsync(false);
        var people = field.Bot.Get<UnreachedPeople>();
        await people.AddAsync(field.Teams.Tenant, new Person("nobody", "Nobody Knows"), default);
        field.Teams.MembersAreReachable = true;

        var list = await ListAsync(field);
        var pressed = await field.Kim.PressesAsync(list, field.Text("admin.try.all"));
        pressed.ShouldShowCard().Says(field.Text("admin.try.all.done")).ShouldBeTrue(pressed.ToString());
        (await field.Kim.PressesAsync(list, field.Text("admin.try.all"))).ShouldShowCard();
        await field.Bot.CatchUpAsync();

        await field.ManagerGateAsync();
        (await people.ListAsync(field.Teams.Tenant, default)).Select(each => each.Person.Id).ShouldBe(["nobody"]);
        field.Eva.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
    }

    [Fact]
    public async Task WhoGetsNoReminder_IsListedToo_ThoughNoMessageWaits()
    {
        var time = ShiftedTime.OnTuesday();
        await using var field = await azurite.AdministeredAsync(time: time);
        await field.CreateAsync();
        field.Teams.MembersAreReachable = false;
        await field.ToTheGateAsync();
        var opened = time.GetUtcNow();
        for (var days = 1; days <= 3; days++)
        {
            await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, days));
        }

        var names = (await field.Bot.Get<UnreachedPeople>().ListAsync(field.Teams.Tenant, default)).Select(each =>
            each.Person.Name
        );

        names.ShouldContain(field.Sam.Name);
        (await ListAsync(field)).Says(field.Text("admin.waits.none")).ShouldBeTrue();
        await field.Sam.SaysAsync("help");
        (await field.Bot.Get<UnreachedPeople>().ListAsync(field.Teams.Tenant, default)).ShouldNotContain(each =>
            each.Person.Name == field.Sam.Name
        );
    }

    [Fact]
    public async Task Count_EndsAtAThousand()
    {
        await using var field = await azurite.AdministeredAsync();
        var addresses = field.Bot.Get<IAddresses>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 1_010),
            async (number, ct) =>
            {
                var who = new UnreachedPerson(new Person($"p{number}", "P"), TimeProvider.System.GetUtcNow());
                await addresses.PutAsync(field.Teams.Tenant, UnreachedPerson.RowOf(who.Person.Id), who, ct);
            }
        );

        (await CountAsync(field)).ShouldBe(UnreachedPeople.Most);
        (await ListAsync(field)).Says("more than 1,000").ShouldBeTrue();
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("x")]
    public async Task PageOrPersonThatIsForged_IsAnsweredWithoutAFault(string page)
    {
        await using var field = await UnreachedAsync(false);
        var list = await ListAsync(field);
        var data = list.Card!.Data(field.Text("admin.try"));
        data["card"]!["page"] = page;
        data["card"]!["choice"] = "it's|nobody";

        var pressed = (await field.Kim.InvokesAsync(list, Verbs.AdminTry, data)).ShouldShowCard();

        pressed.Says(field.Text("admin.try.gone")).ShouldBeTrue(pressed.Text);
        pressed.Says("Eva Smit").ShouldBeTrue();
    }

    /// <summary>An account at its gate, whose manager does not have the app.</summary>
    private async Task<Field> UnreachedAsync(bool dutch)
    {
        var field = await azurite.AdministeredAsync(dutch);
        await field.CreateAsync();
        field.Teams.MembersAreReachable = false;
        await field.ToTheGateAsync();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Eva Smit"))
        );
        await field.SettledAsync();
        return field;
    }

    private static Task<FakeMessage> ListAsync(Field field) =>
        field.Kim.AsksAsync(field.Kim.Chat, field.Said("unreachable", "onbereikbaar"));

    private static Task<int> CountAsync(Field field) =>
        field.Bot.Get<UnreachedPeople>().CountAsync(field.Teams.Tenant, default);

    private static int Told(Field field) =>
        field.Thread.FromBot.Count(message => message.Says(field.Text("unreachable.person", "Eva Smit")));

    private static IEnumerable<string> Names(CardView card) =>
        card.AllTexts.Where(text => text.StartsWith("Person ", StringComparison.Ordinal));

    private static async Task<CardView> PressAsync(Field field, FakeMessage list, CardView card, string button) =>
        (await field.Kim.PressesOnAsync(list, card, button)).ShouldShowCard();

    private static async Task MarkAsync(Field field, FakePerson person)
    {
        var (addresses, row) = (field.Bot.Get<IAddresses>(), PersonalChat.Row(person.AadObjectId));
        var chat = (PersonalChat)(await addresses.GetAsync(field.Teams.Tenant, row, default))!.Value;
        await addresses.PutAsync(field.Teams.Tenant, row, chat with { Reachable = false }, default);
    }
}

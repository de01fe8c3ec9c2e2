using AccountBot.Bot.Delivery;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
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
        await using var scenario = await UnreachedAsync(dutch);

        var list = await ListAsync(scenario);
        list.Says(scenario.Text("admin.unreached.one")).ShouldBeTrue(list.ToString());
        list.Says("Eva Smit").ShouldBeTrue(list.ToString());
        list.Says(scenario.Text("admin.waits.one", "Contoso")).ShouldBeTrue(list.ToString());
        list.Card!.HasButton(scenario.Text("unreachable.install")).ShouldBeTrue();
        (await scenario.SelfCheckAsync()).Says(scenario.Text("admin.unreached.do")).ShouldBeTrue();

        var vain = await scenario.Kim.PressesAsync(list, scenario.Text("admin.try"));
        vain.ShouldShowCard().Says(scenario.Text("admin.try.still", "Eva Smit")).ShouldBeTrue(vain.ToString());
        vain.ShouldShowCard().Says(scenario.Text("admin.waits.one", "Contoso")).ShouldBeTrue();
        scenario.Teams.MembersAreReachable = true;
        var tried = await scenario.Kim.PressesAsync(list, scenario.Text("admin.try"));
        tried.ShouldShowCard().Says(scenario.Text("admin.try.reached", "Eva Smit", 1)).ShouldBeTrue(tried.ToString());
        tried.ShouldShowCard().Says(scenario.Text("admin.unreached.none")).ShouldBeTrue(tried.ToString());

        await scenario.ManagerGateAsync();
        await scenario.SettledAsync();
        (await CountAsync(scenario)).ShouldBe(0);
        Told(scenario).ShouldBe(1);
        scenario.Eva.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
        (await scenario.FileAsync()).Dossier.Answers.Unreached.ShouldBeEmpty();
        (await scenario.Kim.PressesAsync(list, Verbs.AdminShow))
            .ShouldShowCard()
            .Says(scenario.Text("admin.title"))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task MarkThatWasWrong_IsMendedByTryingAgain()
    {
        await using var scenario = await azurite.AdministeredAsync();
        await scenario.Eva.InstallsAsync();
        await scenario.CreateAsync();
        await MarkAsync(scenario, scenario.Eva);
        await scenario.ToTheGateAsync();
        (await CountAsync(scenario)).ShouldBe(1);

        var list = await ListAsync(scenario);
        var tried = await scenario.Kim.PressesAsync(list, scenario.Text("admin.try"));

        tried.ShouldShowCard().Says(scenario.Text("admin.try.reached", "Eva Smit", 1)).ShouldBeTrue(tried.ToString());
        await scenario.ManagerGateAsync();
        var chat = await scenario
            .Bot.Get<IAddresses>()
            .GetAsync(scenario.Teams.Tenant, PersonalChat.Row(scenario.Eva.AadObjectId), default);
        ((PersonalChat)chat!.Value).Reachable.ShouldBeTrue();
    }

    [Fact]
    public async Task SignOfTypingArrives_ButNoMessage_ThePersonComesBackToTheList_AndTheTeamHearsNothingNew()
    {
        await using var scenario = await UnreachedAsync(false);
        var since = (await scenario.Bot.Get<UnreachedPeople>().ListAsync(scenario.Teams.Tenant, default))[0].Since;
        scenario.Teams.MembersAreReachable = true;
        scenario.Teams.Faults.Always(
            Fault.Blocked,
            request => request.Conversation == scenario.Eva.Chat.Id && (string?)request.Body?["type"] == "message"
        );

        var list = await ListAsync(scenario);
        await scenario.Kim.PressesAsync(list, scenario.Text("admin.try"));

        await scenario.SettledAsync();
        var back = (
            await scenario.Bot.Get<UnreachedPeople>().ListAsync(scenario.Teams.Tenant, default)
        ).ShouldHaveSingleItem();
        back.Since.ShouldBe(since);
        Told(scenario).ShouldBe(1);
        var waiting = await ListAsync(scenario);
        waiting.Says(scenario.Text("admin.waits.one", "Contoso")).ShouldBeTrue(waiting.ToString());
        scenario.Teams.Faults.Clear();
        await scenario.Eva.InstallsAsync();
        await scenario.ManagerGateAsync();
        (await CountAsync(scenario)).ShouldBe(0);
    }

    [Fact]
    public async Task WhoeverInstallsTheApp_LeavesTheList()
    {
        await using var scenario = await UnreachedAsync(false);
        (await CountAsync(scenario)).ShouldBe(1);

        await scenario.Eva.InstallsAsync();

        await scenario.ManagerGateAsync();
        (await CountAsync(scenario)).ShouldBe(0);
        var key = new PersonKey(scenario.Teams.Tenant, scenario.Eva.AadObjectId);
        var left = await scenario.Bot.Get<IPeople>().KeysAsync(key, RowRange.Prefix(WaitingNotice.Rows), 10, default);
        left.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhoeverLeavesTheTeam_LeavesTheListToo_ButNotAsLongAsAnotherAccountNeedsThem()
    {
        await using var scenario = await UnreachedAsync(false);
        var people = scenario.Bot.Get<UnreachedPeople>();
        await people.AddAsync(scenario.Teams.Tenant, new Person(scenario.Sam.AadObjectId, scenario.Sam.Name), default);

        await scenario.Kim.RemovesAsync(scenario.Sales, scenario.Olaf, scenario.Sam);

        (await people.ListAsync(scenario.Teams.Tenant, default))
            .Select(each => each.Person.Name)
            .ShouldBe(["Eva Smit"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyPeople_AreListedTenAtATime_TheLongestFirst_ForwardsAndBack(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        var addresses = scenario.Bot.Get<IAddresses>();
        for (var number = 1; number <= 23; number++)
        {
            var person = new Person($"p{number:00}", $"Person {number:00}");
            var since = TimeProvider.System.GetUtcNow().AddDays(-number);
            var row = UnreachedPerson.RowOf(person.Id);
            await addresses.PutAsync(scenario.Teams.Tenant, row, new UnreachedPerson(person, since), default);
            await addresses.PutAsync("another", row, new UnreachedPerson(person, since), default);
        }

        var list = await ListAsync(scenario);
        list.Says(scenario.Text("admin.unreached.some", 23)).ShouldBeTrue(list.ToString());
        Names(list.Card!).ShouldBe(Enumerable.Range(14, 10).Reverse().Select(number => $"Person {number:00}"));
        var second = await PressAsync(scenario, list, list.Card!, scenario.Text("plate.next", 10));
        var third = await PressAsync(scenario, list, second, scenario.Text("plate.next", 3));
        Names(third).ShouldBe(["Person 03", "Person 02", "Person 01"]);
        third.Buttons.ShouldNotContain(title => title == scenario.Text("plate.next", 10));
        (await PressAsync(scenario, list, third, scenario.Text("admin.previous"))).Text.ShouldBe(second.Text);
        second.Says(scenario.Text("admin.waits.none")).ShouldBeTrue();
    }

    [Fact]
    public async Task TryingEverybody_GoesOnInTheBackground_AndReachesWhoCanBe()
    {
        await using var scenario = await UnreachedAsync(false);
        var people = scenario.Bot.Get<UnreachedPeople>();
        await people.AddAsync(scenario.Teams.Tenant, new Person("nobody", "Nobody Knows"), default);
        scenario.Teams.MembersAreReachable = true;

        var list = await ListAsync(scenario);
        var pressed = await scenario.Kim.PressesAsync(list, scenario.Text("admin.try.all"));
        pressed.ShouldShowCard().Says(scenario.Text("admin.try.all.done")).ShouldBeTrue(pressed.ToString());
        (await scenario.Kim.PressesAsync(list, scenario.Text("admin.try.all"))).ShouldShowCard();
        await scenario.Bot.CatchUpAsync();

        await scenario.ManagerGateAsync();
        (await people.ListAsync(scenario.Teams.Tenant, default)).Select(each => each.Person.Id).ShouldBe(["nobody"]);
        scenario.Eva.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
    }

    [Fact]
    public async Task WhoGetsNoReminder_IsListedToo_ThoughNoMessageWaits()
    {
        var time = ShiftedTime.OnTuesday();
        await using var scenario = await azurite.AdministeredAsync(time: time);
        await scenario.CreateAsync();
        scenario.Teams.MembersAreReachable = false;
        await scenario.ToTheGateAsync();
        var opened = time.GetUtcNow();
        for (var days = 1; days <= 3; days++)
        {
            await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, days));
        }

        var names = (await scenario.Bot.Get<UnreachedPeople>().ListAsync(scenario.Teams.Tenant, default)).Select(each =>
            each.Person.Name
        );

        names.ShouldContain(scenario.Sam.Name);
        (await ListAsync(scenario)).Says(scenario.Text("admin.waits.none")).ShouldBeTrue();
        await scenario.Sam.SaysAsync("help");
        (await scenario.Bot.Get<UnreachedPeople>().ListAsync(scenario.Teams.Tenant, default)).ShouldNotContain(each =>
            each.Person.Name == scenario.Sam.Name
        );
    }

    [Fact]
    public async Task Count_EndsAtAThousand()
    {
        await using var scenario = await azurite.AdministeredAsync();
        var addresses = scenario.Bot.Get<IAddresses>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 1_010),
            async (number, ct) =>
            {
                var who = new UnreachedPerson(new Person($"p{number}", "P"), TimeProvider.System.GetUtcNow());
                await addresses.PutAsync(scenario.Teams.Tenant, UnreachedPerson.RowOf(who.Person.Id), who, ct);
            }
        );

        (await CountAsync(scenario)).ShouldBe(UnreachedPeople.Most);
        (await ListAsync(scenario)).Says("more than 1,000").ShouldBeTrue();
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("x")]
    public async Task PageOrPersonThatIsForged_IsAnsweredWithoutAFault(string page)
    {
        await using var scenario = await UnreachedAsync(false);
        var list = await ListAsync(scenario);
        var data = list.Card!.Data(scenario.Text("admin.try"));
        data["card"]!["page"] = page;
        data["card"]!["choice"] = "it's|nobody";

        var pressed = (await scenario.Kim.InvokesAsync(list, Verbs.AdminTry, data)).ShouldShowCard();

        pressed.Says(scenario.Text("admin.try.gone")).ShouldBeTrue(pressed.Text);
        pressed.Says("Eva Smit").ShouldBeTrue();
    }

    /// <summary>An account at its gate, whose manager does not have the app.</summary>
    private async Task<TeamScenario> UnreachedAsync(bool dutch)
    {
        var scenario = await azurite.AdministeredAsync(dutch);
        await scenario.CreateAsync();
        scenario.Teams.MembersAreReachable = false;
        await scenario.ToTheGateAsync();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Eva Smit"))
        );
        await scenario.SettledAsync();
        return scenario;
    }

    private static Task<FakeMessage> ListAsync(TeamScenario scenario) =>
        scenario.Kim.AsksAsync(scenario.Kim.Chat, scenario.Said("unreachable", "onbereikbaar"));

    private static Task<int> CountAsync(TeamScenario scenario) =>
        scenario.Bot.Get<UnreachedPeople>().CountAsync(scenario.Teams.Tenant, default);

    private static int Told(TeamScenario scenario) =>
        scenario.Thread.FromBot.Count(message => message.Says(scenario.Text("unreachable.person", "Eva Smit")));

    private static IEnumerable<string> Names(CardView card) =>
        card.AllTexts.Where(text => text.StartsWith("Person ", StringComparison.Ordinal));

    private static async Task<CardView> PressAsync(
        TeamScenario scenario,
        FakeMessage list,
        CardView card,
        string button
    ) => (await scenario.Kim.PressesOnAsync(list, card, button)).ShouldShowCard();

    private static async Task MarkAsync(TeamScenario scenario, FakePerson person)
    {
        var (addresses, row) = (scenario.Bot.Get<IAddresses>(), PersonalChat.Row(person.AadObjectId));
        var chat = (PersonalChat)(await addresses.GetAsync(scenario.Teams.Tenant, row, default))!.Value;
        await addresses.PutAsync(scenario.Teams.Tenant, row, chat with { Reachable = false }, default);
    }
}

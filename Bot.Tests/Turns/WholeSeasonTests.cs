using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Xunit.Abstractions;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>From an empty channel to the home run and the first form of the next year: a team of six, its manager and its director.</summary>
public sealed class WholeSeasonTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    /// <summary>In calls to the store for a turn, with all that follows from it. More would show on the bill.</summary>
    private const int Dear = 30;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Season_IsPlayedFromBase1ToTheHomeRun_AndTheNextOneBegins(bool dutch)
    {
        // What is still being said must not seem forgotten to a clock that runs this fast.
        await using var scenario = await TeamScenario.OpenAsync(
            azurite,
            dutch,
            new HurriedTime(20),
            ("AccountBot:OutboxGrace", "00:20:00")
        );
        using var costs = new SeasonCosts(scenario.Bot);
        FakePerson[] others =
        [
            .. new[] { "Bram Visser", "Lotte Mulder", "Pim de Boer" }.Select(name =>
                scenario.Teams.AddPerson(name, dutch ? "nl-NL" : "en-GB")
            ),
        ];
        await scenario.Kim.AddsAsync(scenario.Sales, others);
        FakePerson[] team = [scenario.Kim, scenario.Sam, scenario.Noor, .. others];
        var members = string.Join(',', team.Skip(1).Select(person => person.AadObjectId));
        await scenario.CreateAsync(also: [("members", members)]);
        var player = new SeasonPlayer(scenario, team);

        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.Play)).ShouldSay(scenario.Text("form.below"));
        await player.PlayAsync(1);
        await player.PassGateAsync(1);

        player.Typed[(2, "contact")] = WhoIsWho;
        await player.PlayAsync(2);
        await player.PassGateAsync(2);

        await PlanAsync(scenario, player);
        await TeamAsync(scenario, player);
        await InternalAsync(scenario, player, team);
        await TestingAsync(scenario, player);
        await PresentingAsync(scenario, player);
        await NegotiationAsync(scenario, player, team);
        await UsersAsync(player);
        await AftercareAsync(scenario, player, team);
        await RelationshipAsync(player);
        await RecruitingAsync(scenario, player);

        var dossier = await player.DossierAsync();
        dossier.Season.State.ShouldBe(SeasonState.HomeRun);
        dossier.Season.Reached.Select(reached => reached.Base).ShouldBe(Enumerable.Range(1, 12));
        player.Answered.Distinct().ShouldBe(EveryForm, ignoreOrder: true);
        var kept = await SeasonCosts.KeptAsync(azurite, scenario.Bot.Prefix);
        output.WriteLine($"A season of {team.Length + 2} people: {costs}; {kept} are kept.");
        ((costs.Reads + costs.Writes) / costs.Turns).ShouldBeLessThan(Dear);
        await NextSeasonAsync(scenario, player);
    }

    /// <summary>Every form with fields of its own; the missing roles are not asked where the map has all five.</summary>
    static IEnumerable<(int Base, string Form)> EveryForm =>
        from definition in TwelveBases.All
        from form in definition.Forms
        where form.Work == FormWork.Fields && form.Key != "missing"
        select (definition.Number, form.Key);

    static IReadOnlyDictionary<string, string>[] WhoIsWho =>
        [
            Inputs(("name", "Karin Jansen"), ("email", ""), ("roles", "coach,purchaser,user"), ("dmt", "yes")),
            Inputs(("name", "Piet Prins"), ("email", ""), ("roles", "initiator,decider"), ("dmt", "yes")),
        ];

    /// <summary>Base 3, with a check that our rules doubt and the team overrules with a reason.</summary>
    static async Task PlanAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(3, "reach")] = [Inputs(("where", "country"))];
        player.Typed[(3, "hard")] = [Inputs(("why_where_ambitious", "One country is all they have"))];
        await player.PlayAsync(3, until: "hard");
        var hard = await player.FormAsync(3, "hard");
        hard.Card!.HasInput("why_where_ambitious").ShouldBeTrue();
        (await player.Next().PressesAsync(hard, Verbs.FormSave, ("why_where_ambitious", string.Empty)))
            .ShouldShowCard()
            .HasError("why_where_ambitious")
            .ShouldBeTrue();
        await player.PlayAsync(3, from: "hard");
        var soFar = (await player.DossierAsync()).Answers;
        var check = HardChecks.Of(soFar).Single(each => each.Key == "where_ambitious");
        HardChecks.StateOf(check, soFar).ShouldBe(HardState.OverruledYes);
        soFar.Plans.ShouldHaveSingleItem().Number.ShouldBe(1);
        foreach (var language in new[] { Language.En, Language.Nl })
        {
            Base03Plan.ObjectiveIn(soFar, language).ShouldNotBeNull().ShouldContain("Contoso");
        }
        // The gate shows the objective in short.
        var objective = Base03Plan.ObjectiveIn(soFar, soFar.Account!.Language)!;
        (await player.GateAsync(3)).Says(objective[..100]).ShouldBeTrue();
        await player.PassGateAsync(3);
    }

    /// <summary>Base 4: the director gives the mandate in the personal chat.</summary>
    static async Task TeamAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(4, "member")] = [.. Enumerable.Repeat(Inputs(), 5)];
        await player.PlayAsync(4, until: "kickoff");
        var asked = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Says(scenario.Text("accord.mandate.title", "Contoso"))
        );
        var kickoff = (await player.PlayAsync(4, TwelveBases.Number(4).Find("kickoff")!)).ShouldHaveSingleItem();
        kickoff.Card.HasButton(scenario.Text("b04.kickoff.button")).ShouldBeTrue();
        await player.PlayAsync(4, from: "next");
        (await player.DossierAsync()).Next.ShouldBeOfType<NextStep.Await>();
        (await scenario.Dirk.PressesAsync(asked, scenario.Text("accord.mandate.yes"))).ShouldShowCard();
        var account = (await player.DossierAsync()).Account;
        account.Members.ShouldAllBe(member => member.Department != null && member.Task != null);
        await player.PassGateAsync(4);
    }

    /// <summary>Base 5: one objects, withdraws the objection, and accepts.</summary>
    static async Task InternalAsync(TeamScenario scenario, SeasonPlayer player, FakePerson[] team)
    {
        await player.PlayAsync(5, until: "acceptances");
        var title = scenario.Text("accord.accept.title", "Contoso");
        foreach (var person in new[] { scenario.Dirk, scenario.Eva })
        {
            var asked = await scenario.Teams.MessageAsync(person.Chat, message => message.Says(title));
            (await person.PressesAsync(asked, scenario.Text("accord.accept.yes"))).ShouldShowCard();
        }
        var card = await scenario.Teams.MessageAsync(scenario.Thread, message => message.Says(title));
        (await scenario.Sam.PressesAsync(card, scenario.Text("accord.send"), ("reason", "Planning was not asked")))
            .ShouldShowCard()
            .Says("Planning was not asked")
            .ShouldBeTrue();
        foreach (var person in team.Skip(2))
        {
            (await person.PressesAsync(card, scenario.Text("accord.accept.yes"))).ShouldShowCard();
        }
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says("Planning was not asked")
        );
        await scenario.Sam.RefreshesAsync(card);
        var withdrawn = await scenario.Sam.PressesAsync(card, scenario.Text("accord.withdraw"));
        withdrawn.ShouldShowCard().Says("Planning was not asked").ShouldBeFalse();
        (await scenario.Sam.PressesOnAsync(card, withdrawn.Card!, scenario.Text("accord.accept.yes"))).ShouldShowCard();
        (await scenario.PlaysAsync()).ShouldContain(logEntry => logEntry.Kind == LogEntryKind.ObjectionWithdrawn);
        await player.PlayAsync(5, from: "next");
        await player.PassGateAsync(5);
    }

    /// <summary>Base 6: the plan is adjusted, which makes its second version.</summary>
    static async Task TestingAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(6, "adjusted")] = [Inputs(("adjusted", "yes"))];
        await player.PlayAsync(6, until: "adjusted");
        var adjusted = (await player.PlayAsync(6, TwelveBases.Number(6).Find("adjusted")!)).ShouldHaveSingleItem();
        (await scenario.Sam.PressesOnAsync(adjusted.Message, adjusted.Card, Verbs.PlanRevise)).ShouldSay(
            scenario.Text("form.below")
        );
        var plan = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("plan.title", 1))
        );
        var goal = scenario.Text("plan.change", scenario.Texts.FormTitle(3, "goal"));
        var form = (await scenario.Sam.PressesAsync(plan, goal)).ShouldShowCard();
        (
            await scenario.Sam.PressesOnAsync(plan, form, Verbs.FormSave, ("what", "Buy 2,000,000 bags a year from us"))
        ).ShouldShowCard();
        var soFar = (await player.DossierAsync()).Answers;
        soFar.Plans.Select(version => (version.Number, version.Base)).ShouldBe([(1, 3), (2, 6)]);
        (await scenario.PlaysAsync()).ShouldContain(logEntry => logEntry.Kind == LogEntryKind.PlanRevised);
        await player.PlayAsync(6, from: "next");
        await player.PassGateAsync(6);
    }

    /// <summary>Base 7 waits until every preparation is done, or dropped with a reason.</summary>
    static async Task PresentingAsync(TeamScenario scenario, SeasonPlayer player)
    {
        await player.PlayAsync(7, until: "preparations");
        var tasks = (await player.DossierAsync()).Answers.Tasks;
        tasks.Count(task => task.Kind == TaskKind.Preparation).ShouldBe(13);
        var list = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Says(scenario.Text("tasks.preparations"))
                && message.Card!.Everything.Any(element => (string?)element.Json["verb"] == Verbs.TaskDone)
        );
        var change = await scenario.Noor.InvokesAsync(
            list,
            Verbs.TaskChange,
            TaskTests.FirstTask(list.Card!, Verbs.TaskChange)
        );
        var card = (
            await scenario.Noor.PressesOnAsync(
                list,
                change.ShouldShowCard(),
                Verbs.TaskSave,
                ("state", "dropped"),
                ("reason", "They know our plant")
            )
        ).ShouldShowCard();
        for (var task = 1; task < 13; task++)
        {
            card = (await scenario.Sam.InvokesAsync(list, Verbs.TaskDone, TaskTests.FirstTask(card))).ShouldShowCard();
        }
        Base07Presenting.OpenPreparations((await player.DossierAsync()).Answers).ShouldBeEmpty();
        await player.PlayAsync(7, from: "outcome");
        await player.PassGateAsync(7);
    }

    /// <summary>Base 8: the manager says NO GO, the team plans, and puts the same gate back.</summary>
    static async Task NegotiationAsync(TeamScenario scenario, SeasonPlayer player, FakePerson[] team)
    {
        player.Typed[(8, "before")] = [Inputs(("aim", "300000"), ("settle", "250000"), ("walk", "200000"))];
        player.Typed[(8, "round")] = [Inputs(("theirs", "180000"), ("ours", "290000"))];
        player.Typed[(8, "result")] = [Inputs(("value", "255000"))];
        await player.PlayAsync(8);
        await player.GateAsync(8);
        var decision = await player.ManagerGateAsync(8);
        (
            await scenario.Eva.PressesAsync(
                decision,
                scenario.Text("manager.sendNoGo"),
                ("whose", "ours"),
                ("why", "No capacity before summer")
            )
        ).ShouldShowCard();
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Card?.HasButton(Verbs.NoGoSave) == true);
        (await player.DossierAsync()).Season.State.ShouldBe(SeasonState.Parked);
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Card!.HasButton(scenario.Text("score.reopen")),
            "the scoreboard offers to reopen"
        );
        await team[3].PressesAsync(scenario.Scoreboard, scenario.Text("score.reopen"));
        var back = await player.GateAsync(8, round: 2);
        back.Says("No capacity before summer").ShouldBeTrue();
        await player.PassGateAsync(8, round: 2);
    }

    static async Task UsersAsync(SeasonPlayer player)
    {
        player.Typed[(9, "group")] = [Inputs(("informed", "yes"), ("trained", "yes"))];
        await player.PlayAsync(9);
        await player.PassGateAsync(9);
    }

    /// <summary>Base 10: a complaint has no owner, so the account manager opens the gate with a reason.</summary>
    static async Task AftercareAsync(TeamScenario scenario, SeasonPlayer player, FakePerson[] team)
    {
        player.Typed[(10, "complaint")] = [Inputs(("what", "Wrong print"), ("owner", string.Empty))];
        player.Typed[(10, "score")] = [Inputs(("score", "8"))];
        await player.PlayAsync(10);
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says("Wrong print"),
            "the scoreboard says what the base waits for"
        );
        (await team[1].PressesAsync(scenario.Scoreboard, Verbs.GateOpen))
            .Words.ShouldNotBeNull()
            .ShouldContain("Wrong print");
        var ask = await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.GateOpen);
        ask.ShouldShowCard().Says("Wrong print").ShouldBeTrue();
        await scenario.Kim.PressesOnAsync(
            scenario.Scoreboard,
            ask.Card!,
            Verbs.GateOpen,
            ("reason", "Its owner is named tomorrow")
        );
        var gate = await player.GateAsync(10);
        gate.Says("Wrong print").ShouldBeTrue();
        gate.Says("Its owner is named tomorrow").ShouldBeTrue();
        await player.PassGateAsync(10);
    }

    static async Task RelationshipAsync(SeasonPlayer player)
    {
        player.Typed[(11, "rhythm")] = [Inputs(), Inputs()];
        await player.PlayAsync(11);
        Base11Relationship.Unplanned((await player.DossierAsync()).Answers).ShouldBeEmpty();
        await player.PassGateAsync(11);
    }

    /// <summary>Base 12: two introductions become accounts of their own.</summary>
    static async Task RecruitingAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(12, "introduction")] =
        [
            Inputs(("name", "Ina Introduced"), ("company", "Fabrikam")),
            Inputs(("name", "Otto Other"), ("company", "Northwind")),
        ];
        await player.PlayAsync(12, until: "introduction");
        var introduced = await player.PlayAsync(12, TwelveBases.Number(12).Find("introduction")!);
        await player.PlayAsync(12, from: "prospects");
        await player.PassGateAsync(12);
        foreach (var (card, name) in introduced.Zip(["Fabrikam", "Northwind"]))
        {
            await BecomesAnAccountAsync(scenario, card.Message, card.Card, name);
        }
    }

    static async Task BecomesAnAccountAsync(TeamScenario scenario, FakeMessage message, CardView card, string name)
    {
        (await scenario.Kim.PressesOnAsync(message, card, Verbs.AccountNew)).ShouldSay(scenario.Text("form.below"));
        var form = await scenario.Teams.MessageAsync(
            scenario.Thread,
            each => each.Card?.HasInput("accountManager") == true && each.Card.Input("name").Value == name
        );
        (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, ("manager", scenario.Eva.AadObjectId)))
            .ShouldShowCard()
            .Warnings.ShouldBeEmpty();
        var scoreboard = await scenario.Teams.MessageAsync(each =>
            each.Says(name) && each.Card?.HasButton(Verbs.Play) == true
        );
        var id = (string)scoreboard.Card!.Button(Verbs.Play).Data!["card"]!["account"]!;
        var account = await scenario.Bot.Store.RowAsync<Account>(
            new DossierKey(scenario.Teams.Tenant, id),
            AccountKeys.Account,
            CancellationToken.None
        );
        account.ShouldNotBeNull().Origin.ShouldBe(new AccountOrigin(scenario.Key.Account, "Contoso"));
    }

    /// <summary>The home run offers the season in numbers, and that one the next year.</summary>
    static async Task NextSeasonAsync(TeamScenario scenario, SeasonPlayer player)
    {
        var five = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("five.homeRun"))
        );
        (await scenario.Kim.PressesAsync(five, Verbs.SeasonShow)).ShouldSay(scenario.Text("form.below"));
        var numbers = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("season.title", TeamScenario.Year))
        );
        numbers.Says(scenario.Texts.Money(255000)).ShouldBeTrue();
        numbers.Says(scenario.Text("season.reached.value", 12, 12)).ShouldBeTrue();
        var start = scenario.Text("season.startNext", TeamScenario.Year + 1);
        (await scenario.Kim.PressesAsync(numbers, start)).ShouldSay(
            scenario.Text("season.started", TeamScenario.Year + 1)
        );
        (await scenario.Kim.PressesAsync(numbers, start)).ShouldSay(
            scenario.Text("season.already", TeamScenario.Year + 1)
        );
        var question = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Says(scenario.Text("form.carried", TeamScenario.Year))
                && message.Card!.HasButton(Verbs.FormSave)
        );
        question.Card!.Input("asked").Value.ShouldNotBeNullOrEmpty();
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says(scenario.Text("season", TeamScenario.Year + 1)),
            "the scoreboard shows the new season"
        );
        var next = await player.DossierAsync(TeamScenario.Year + 1);
        Base02Inventory
            .ContactsIn(next.Answers)
            .Select(contact => contact.Name)
            .ShouldBe(["Karin Jansen", "Piet Prins"]);
        (await player.DossierAsync()).Season.State.ShouldBe(SeasonState.HomeRun);
    }

    static Dictionary<string, string> Inputs(params IEnumerable<(string Input, string Value)> typed) =>
        typed.ToDictionary(input => input.Input, input => input.Value, StringComparer.Ordinal);
}

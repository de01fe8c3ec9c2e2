using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A role goes to someone else, with the reason: who held it left, cannot be reached, or has enough to do.</summary>
public sealed class HandOverTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWhoCannotBeReached_IsReplacedFromTheThread_AndTheGateFollows(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        scenario.Teams.MembersAreReachable = false;
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        var told = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Eva Smit"))
        );
        await scenario.Noor.InstallsAsync();

        (await scenario.Kim.PressesAsync(told, scenario.Text("unreachable.other"))).ShouldSay(
            scenario.Text("form.below")
        );
        var form = await FormAsync(scenario, scenario.Thread);
        form.Card!.Input(RoleChange.RoleInput).Value.ShouldBe("manager");
        var saved = await SaveAsync(scenario.Kim, form, AccountRole.Manager, scenario.Noor);

        Done(scenario, saved, scenario.Noor, AccountRole.Manager);
        var decision = await DecisionAsync(scenario, scenario.Noor);
        await scenario.Teams.UntilAsync(
            () => gate.Says(scenario.Text("gate.decides", "Noor Jansen")),
            "the team sees who decides"
        );
        (await scenario.Noor.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
        var logEntry = (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.ManagerNamed);
        (logEntry.By.Name, logEntry.Subject, logEntry.Text).ShouldBe(("Kim de Vries", "Noor Jansen", "On *leave*"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWhoIsReplaced_DecidesNoMore_AndNeitherSeesNorFindsTheAccount(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        var evas = await scenario.ManagerGateAsync();
        var old = evas.Card!;

        var form = await AskAsync(scenario, scenario.Eva);
        await SaveAsync(scenario.Eva, form, AccountRole.Manager, scenario.Olaf);

        await DecisionAsync(scenario, scenario.Olaf);
        await scenario.Teams.UntilAsync(
            () => evas.Says(scenario.Text("manager.over")),
            "the old card says that it is over"
        );
        (await scenario.Eva.InvokesAsync(evas, Verbs.GateDecide, old.Data(scenario.Text("manager.go")))).ShouldSay(
            scenario.Text("error.notFound")
        );
        await scenario.SettledAsync();
        (await scenario.Eva.AsksAsync(scenario.Eva.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Card!.HasButton(scenario.Text("score.more"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DelegateWhoTakesOver_KeepsTheCard_AndIsTheManager(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        var evas = await scenario.ManagerGateAsync();
        var hand = evas.Card!.Data(Verbs.GateDelegate);
        (hand[Delegating.PersonInput], hand[Delegating.UntilInput]) = (
            scenario.Olaf.AadObjectId,
            $"{TeamScenario.Year + 1}-01-31"
        );
        (await scenario.Eva.InvokesAsync(evas, Verbs.GateDelegate, hand)).ShouldShowCard();
        var theirs = await DecisionAsync(scenario, scenario.Olaf);
        await scenario.SettledAsync();

        var form = await AskAsync(scenario, scenario.Olaf);
        form.Card!.Input(RoleChange.RoleInput).Value.ShouldBe("manager");
        (await SaveAsync(scenario.Olaf, form, AccountRole.Director, scenario.Noor))
            .ShouldShowCard()
            .ErrorAt(RoleChange.RoleInput)
            .ShouldBe("⚠ " + scenario.Text("problem.roleNotYours"));
        Done(
            scenario,
            await SaveAsync(scenario.Olaf, form, AccountRole.Manager, scenario.Olaf),
            scenario.Olaf,
            AccountRole.Manager
        );

        await scenario.Teams.UntilAsync(
            () => evas.Says(scenario.Text("manager.over")),
            "the old card says that it is over"
        );
        await scenario.Teams.UntilAsync(
            () => theirs.Card!.HasButton(Verbs.GateDelegate),
            "the delegate's card is the manager's now"
        );
        scenario.Olaf.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
        (await scenario.Olaf.PressesAsync(theirs, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
        (await scenario.FileAsync()).Dossier.Account.Delegate.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsWrong_ComesBackAtItsInput_AndTheSecondPressChangesNothing(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var form = await AskAsync(scenario, scenario.Kim);
        var stale = form.Card!;

        foreach (
            var (role, person, reason, input, problem) in new[]
            {
                (AccountRole.Manager, string.Empty, "Ill", RoleChange.PersonInput, "problem.required"),
                (AccountRole.Manager, scenario.Sam.AadObjectId, " ", RoleChange.ReasonInput, "problem.required"),
                (AccountRole.Manager, scenario.Kim.AadObjectId, "Ill", RoleChange.PersonInput, "problem.fourEyes"),
                (
                    AccountRole.AccountManager,
                    scenario.Eva.AadObjectId,
                    "Ill",
                    RoleChange.PersonInput,
                    "problem.fourEyes"
                ),
            }
        )
        {
            var back = await SaveAsync(scenario.Kim, form, role, person, reason);
            back.ShouldShowCard().ErrorAt(input).ShouldBe("⚠ " + scenario.Text(problem));
            back.Card!.Input(RoleChange.RoleInput).Value.ShouldBe(RoleChange.KeyOf(role));
        }
        (await SaveAsync(scenario.Kim, form, AccountRole.Director, "nobody-we-know", "Ill"))
            .ShouldShowCard()
            .HasError(RoleChange.PersonInput)
            .ShouldBeTrue();

        var saved = await SaveAsync(scenario.Kim, form, AccountRole.Director, scenario.Olaf);
        foreach (var again in await scenario.Kim.RepeatsAsync(saved, 3, atOnce: true))
        {
            Done(scenario, again, scenario.Olaf, AccountRole.Director);
        }
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.DirectorNamed).ShouldBe(1);
        var late = await scenario.Kim.InvokesAsync(
            form,
            Verbs.RoleSave,
            stale.Data(Verbs.RoleSave, Typed(AccountRole.Director, scenario.Noor.AadObjectId, "Ill"))
        );
        late.ShouldShowCard().Says("Olaf Outsider").ShouldBeTrue();
        late.Card!.HasButton(Verbs.RoleSave).ShouldBeTrue("somebody was first, so it is looked at again");
        (await scenario.Kim.PressesOnAsync(form, late.Card!, Verbs.RoleSave)).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Account.Director!.Name.ShouldBe("Noor Jansen");
        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "draag over" : "hand over"))
            .Says(scenario.Text("handover.notYours"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWhoHandsOver_SeesTheLimitsNoMore_AndTheOtherIsAskedForThem(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        (await scenario.Kim.SaysAsync(scenario.Thread, dutch ? "speel" : "play")).Reply!.IsOk.ShouldBeTrue();
        var kims = await LimitsAsync(scenario, scenario.Kim);
        await scenario.SettledAsync();
        var old = kims.Card!;

        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.RoleForm)).ShouldSay(scenario.Text("form.below"));
        var form = await FormAsync(scenario, scenario.Thread);
        await SaveAsync(scenario.Kim, form, AccountRole.AccountManager, scenario.Sam);

        await LimitsAsync(scenario, scenario.Sam);
        await scenario.Teams.UntilAsync(
            () => kims.Says(scenario.Text("limits.over")),
            "the limits are gone from the chat"
        );
        (await scenario.Kim.InvokesAsync(kims, Verbs.FormSave, old.Data(Verbs.FormSave))).ShouldSay(
            scenario.Text("limits.only", "Sam Bakker, Eva Smit, Dirk Directeur")
        );
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says("Sam Bakker") && scenario.Scoreboard.Says(scenario.Text("score.am")),
            "the scoreboard shows the new account manager"
        );
        var account = (await scenario.FileAsync()).Dossier.Account;
        (account.AccountManager.Name, account.IsOnTheTeam(account.CreatedBy)).ShouldBe(("Sam Bakker", true));
        (await scenario.FileAsync()).Dossier.Answers.Entry(8, Base08Negotiation.LimitsForm).ShouldBeNull();
    }

    internal static async Task<FakeMessage> AskAsync(TeamScenario scenario, FakePerson person)
    {
        (
            await person.SaysAsync(scenario.Dutch ? "draag over Contoso" : "hand over Contoso")
        ).Reply!.IsOk.ShouldBeTrue();
        return await FormAsync(scenario, person.Chat);
    }

    internal static Task<FakeMessage> FormAsync(TeamScenario scenario, FakeConversation place) =>
        scenario.Teams.MessageAsync(place, message => message.Card?.HasButton(Verbs.RoleSave) == true);

    internal static Task<Pressed> SaveAsync(FakePerson by, FakeMessage form, AccountRole role, FakePerson person) =>
        SaveAsync(by, form, role, person.AadObjectId, "On *leave*");

    internal static void Done(TeamScenario scenario, Pressed pressed, FakePerson person, AccountRole role) =>
        pressed
            .ShouldShowCard()
            .Says(scenario.Text("handover.done", person.Name, scenario.Text("handover.role." + RoleChange.KeyOf(role))))
            .ShouldBeTrue(pressed.ToString());

    private static Task<Pressed> SaveAsync(
        FakePerson by,
        FakeMessage form,
        AccountRole role,
        string person,
        string reason
    ) => by.InvokesAsync(form, Verbs.RoleSave, form.Card!.Data(Verbs.RoleSave, Typed(role, person, reason)));

    private static (string, string)[] Typed(AccountRole role, string person, string reason) =>
        [
            (RoleChange.RoleInput, RoleChange.KeyOf(role)),
            (RoleChange.PersonInput, person),
            (RoleChange.ReasonInput, reason),
        ];

    private static Task<FakeMessage> DecisionAsync(TeamScenario scenario, FakePerson person) =>
        scenario.Teams.MessageAsync(person.Chat, message => message.Card?.HasButton(Verbs.GateDecide) == true);

    private static Task<FakeMessage> LimitsAsync(TeamScenario scenario, FakePerson person) =>
        scenario.Teams.MessageAsync(person.Chat, message => message.Card?.HasInput("walk") == true);
}

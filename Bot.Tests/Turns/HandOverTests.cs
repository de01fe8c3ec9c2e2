using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Plays;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A role goes to someone else, with the reason: who held it left, cannot be reached, or has enough to do.</summary>
public sealed class HandOverTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWhoCannotBeReached_IsReplacedFromTheThread_AndTheGateFollows(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        field.Teams.MembersAreReachable = false;
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();
        var told = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Eva Smit"))
        );
        await field.Noor.InstallsAsync();

        (await field.Kim.PressesAsync(told, field.Text("unreachable.other"))).ShouldSay(field.Text("form.below"));
        var form = await FormAsync(field, field.Thread);
        form.Card!.Input(RoleChange.RoleInput).Value.ShouldBe("manager");
        var saved = await SaveAsync(field.Kim, form, AccountRole.Manager, field.Noor);

        Done(field, saved, field.Noor, AccountRole.Manager);
        var decision = await DecisionAsync(field, field.Noor);
        await field.Teams.UntilAsync(
            () => gate.Says(field.Text("gate.decides", "Noor Jansen")),
            "the team sees who decides"
        );
        (await field.Noor.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
        var play = (await field.PlaysAsync()).Single(each => each.Kind == PlayKind.ManagerNamed);
        (play.By.Name, play.Subject, play.Text).ShouldBe(("Kim de Vries", "Noor Jansen", "On *leave*"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWhoIsReplaced_DecidesNoMore_AndNeitherSeesNorFindsTheAccount(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        var evas = await field.ManagerGateAsync();
        var old = evas.Card!;

        var form = await AskAsync(field, field.Eva);
        await SaveAsync(field.Eva, form, AccountRole.Manager, field.Olaf);

        await DecisionAsync(field, field.Olaf);
        await field.Teams.UntilAsync(() => evas.Says(field.Text("manager.over")), "the old card says that it is over");
        (await field.Eva.InvokesAsync(evas, Verbs.GateDecide, old.Data(field.Text("manager.go")))).ShouldSay(
            field.Text("error.notFound")
        );
        await field.SettledAsync();
        (await field.Eva.AsksAsync(field.Eva.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Says(field.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        (await field.Olaf.AsksAsync(field.Olaf.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Card!.HasButton(field.Text("score.more"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DelegateWhoTakesOver_KeepsTheCard_AndIsTheManager(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        var evas = await field.ManagerGateAsync();
        var hand = evas.Card!.Data(Verbs.GateDelegate);
        (hand[Delegating.PersonInput], hand[Delegating.UntilInput]) = (
            field.Olaf.AadObjectId,
            $"{Field.Year + 1}-01-31"
        );
        (await field.Eva.InvokesAsync(evas, Verbs.GateDelegate, hand)).ShouldShowCard();
        var theirs = await DecisionAsync(field, field.Olaf);
        await field.SettledAsync();

        var form = await AskAsync(field, field.Olaf);
        form.Card!.Input(RoleChange.RoleInput).Value.ShouldBe("manager");
        (await SaveAsync(field.Olaf, form, AccountRole.Director, field.Noor))
            .ShouldShowCard()
            .ErrorAt(RoleChange.RoleInput)
            .ShouldBe("⚠ " + field.Text("problem.roleNotYours"));
        Done(
            field,
            await SaveAsync(field.Olaf, form, AccountRole.Manager, field.Olaf),
            field.Olaf,
            AccountRole.Manager
        );

        await field.Teams.UntilAsync(() => evas.Says(field.Text("manager.over")), "the old card says that it is over");
        await field.Teams.UntilAsync(
            () => theirs.Card!.HasButton(Verbs.GateDelegate),
            "the delegate's card is the manager's now"
        );
        field.Olaf.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
        (await field.Olaf.PressesAsync(theirs, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
        (await field.FileAsync()).Dossier.Account.Delegate.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsWrong_ComesBackAtItsInput_AndTheSecondPressChangesNothing(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        var form = await AskAsync(field, field.Kim);
        var stale = form.Card!;

        foreach (
            var (role, person, reason, input, problem) in new[]
            {
                (AccountRole.Manager, string.Empty, "Ill", RoleChange.PersonInput, "problem.required"),
                (AccountRole.Manager, field.Sam.AadObjectId, " ", RoleChange.ReasonInput, "problem.required"),
                (AccountRole.Manager, field.Kim.AadObjectId, "Ill", RoleChange.PersonInput, "problem.fourEyes"),
                (AccountRole.AccountManager, field.Eva.AadObjectId, "Ill", RoleChange.PersonInput, "problem.fourEyes"),
            }
        )
        {
            var back = await SaveAsync(field.Kim, form, role, person, reason);
            back.ShouldShowCard().ErrorAt(input).ShouldBe("⚠ " + field.Text(problem));
            back.Card!.Input(RoleChange.RoleInput).Value.ShouldBe(RoleChange.KeyOf(role));
        }
        (await SaveAsync(field.Kim, form, AccountRole.Director, "nobody-we-know", "Ill"))
            .ShouldShowCard()
            .HasError(RoleChange.PersonInput)
            .ShouldBeTrue();

        var saved = await SaveAsync(field.Kim, form, AccountRole.Director, field.Olaf);
        foreach (var again in await field.Kim.RepeatsAsync(saved, 3, atOnce: true))
        {
            Done(field, again, field.Olaf, AccountRole.Director);
        }
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.DirectorNamed).ShouldBe(1);
        var late = await field.Kim.InvokesAsync(
            form,
            Verbs.RoleSave,
            stale.Data(Verbs.RoleSave, Typed(AccountRole.Director, field.Noor.AadObjectId, "Ill"))
        );
        late.ShouldShowCard().Says("Olaf Outsider").ShouldBeTrue();
        late.Card!.HasButton(Verbs.RoleSave).ShouldBeTrue("somebody was first, so it is looked at again");
        (await field.Kim.PressesOnAsync(form, late.Card!, Verbs.RoleSave)).ShouldShowCard();
        (await field.FileAsync()).Dossier.Account.Director!.Name.ShouldBe("Noor Jansen");
        (await field.Sam.AsksAsync(field.Thread, dutch ? "draag over" : "hand over"))
            .Says(field.Text("handover.notYours"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWhoHandsOver_SeesTheLimitsNoMore_AndTheOtherIsAskedForThem(bool dutch)
    {
        await using var field = await azurite.SeededAsync(8, dutch);
        (await field.Kim.SaysAsync(field.Thread, dutch ? "speel" : "play")).Reply!.IsOk.ShouldBeTrue();
        var kims = await LimitsAsync(field, field.Kim);
        await field.SettledAsync();
        var old = kims.Card!;

        (await field.Kim.PressesAsync(field.Scoreboard, Verbs.RoleForm)).ShouldSay(field.Text("form.below"));
        var form = await FormAsync(field, field.Thread);
        await SaveAsync(field.Kim, form, AccountRole.AccountManager, field.Sam);

        await LimitsAsync(field, field.Sam);
        await field.Teams.UntilAsync(() => kims.Says(field.Text("limits.over")), "the limits are gone from the chat");
        (await field.Kim.InvokesAsync(kims, Verbs.FormSave, old.Data(Verbs.FormSave))).ShouldSay(
            field.Text("limits.only", "Sam Bakker, Eva Smit, Dirk Directeur")
        );
        await field.Teams.UntilAsync(
            () => field.Scoreboard.Says("Sam Bakker") && field.Scoreboard.Says(field.Text("score.am")),
            "the scoreboard shows the new account manager"
        );
        var account = (await field.FileAsync()).Dossier.Account;
        (account.AccountManager.Name, account.IsOnTheTeam(account.CreatedBy)).ShouldBe(("Sam Bakker", true));
        (await field.FileAsync()).Dossier.Answers.Entry(8, Base08Negotiation.LimitsForm).ShouldBeNull();
    }

    internal static async Task<FakeMessage> AskAsync(Field field, FakePerson person)
    {
        (await person.SaysAsync(field.Dutch ? "draag over Contoso" : "hand over Contoso")).Reply!.IsOk.ShouldBeTrue();
        return await FormAsync(field, person.Chat);
    }

    internal static Task<FakeMessage> FormAsync(Field field, FakeConversation place) =>
        field.Teams.MessageAsync(place, message => message.Card?.HasButton(Verbs.RoleSave) == true);

    internal static Task<Pressed> SaveAsync(FakePerson by, FakeMessage form, AccountRole role, FakePerson person) =>
        SaveAsync(by, form, role, person.AadObjectId, "On *leave*");

    internal static void Done(Field field, Pressed pressed, FakePerson person, AccountRole role) =>
        pressed
            .ShouldShowCard()
            .Says(field.Text("handover.done", person.Name, field.Text("handover.role." + RoleChange.KeyOf(role))))
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

    private static Task<FakeMessage> DecisionAsync(Field field, FakePerson person) =>
        field.Teams.MessageAsync(person.Chat, message => message.Card?.HasButton(Verbs.GateDecide) == true);

    private static Task<FakeMessage> LimitsAsync(Field field, FakePerson person) =>
        field.Teams.MessageAsync(person.Chat, message => message.Card?.HasInput("walk") == true);
}

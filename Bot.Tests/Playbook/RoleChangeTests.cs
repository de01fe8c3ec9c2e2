using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Hands a role to someone else, with the reason.</summary>
public sealed class RoleChangeTests
{
    static readonly DateTimeOffset Now = A.Monday.AddHours(3);

    [Theory]
    [InlineData(AccountRole.AccountManager, LogEntryKind.AccountManagerNamed)]
    [InlineData(AccountRole.Manager, LogEntryKind.ManagerNamed)]
    [InlineData(AccountRole.Director, LogEntryKind.DirectorNamed)]
    public void Role_GoesToSomebodyElse_AndTheLogKeepsWhy(AccountRole role, LogEntryKind kind)
    {
        var changed = Changed(A.Dossier(), role, A.Outsider);

        changed.Account.Holder(role).ShouldBe(A.Outsider);
        (changed.Play.Kind, changed.Play.Subject, changed.Play.Text, changed.Play.By).ShouldBe(
            (kind, A.Outsider.Name, "On leave", A.Kim)
        );
        changed.Season.Spent.Plays.ShouldBe(1);
        changed.Notices.ShouldContain(notice => notice is Notice.ShowScoreboard);
    }

    [Fact]
    public void WhoMayHandOver_IsWhoLeadsTheAccount_AndADelegateForTheManager()
    {
        var account = A.Account() with { Delegate = Delegated(A.Noor) };
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            Person[] also = role == AccountRole.Manager ? [A.Noor] : [];
            A.Everybody.Where(person => account.MayHandOver(role, person))
                .ShouldBe([A.Kim, .. also, A.Eva, A.Director], $"{role}");
            A.Everybody.Where(person => account.Left(A.Eva, Now).MayHandOver(role, person))
                .ShouldBe([A.Kim, .. also, A.Director], $"{role}");
        }
        Hand(A.Dossier(), AccountRole.Manager, A.Outsider, by: A.Sam).ShouldBeOfType<RoleOutcome.NotYours>();
        Hand(A.Dossier().With(_ => account), AccountRole.Director, A.Outsider, by: A.Noor)
            .ShouldBeOfType<RoleOutcome.Wrong>()
            .Problems[0]
            .ShouldBe(new FieldProblem(RoleChange.RoleInput, new Problem("problem.roleNotYours")));
    }

    [Fact]
    public void DelegateWhoTakesOver_IsTheManager_AndADelegateNoMore()
    {
        var dossier = A.Dossier().With(account => account with { Delegate = Delegated(A.Noor) });

        var after = Changed(dossier, AccountRole.Manager, A.Noor, A.Noor).Account;

        (after.Manager, after.Delegate).ShouldBe((A.Noor, null));
        after.IsVisibleTo(A.Eva).ShouldBeFalse();
    }

    [Theory]
    [InlineData(AccountRole.AccountManager, true, "problem.fourEyes")]
    [InlineData(AccountRole.Manager, true, "problem.fourEyes")]
    [InlineData(AccountRole.AccountManager, false, null)]
    [InlineData(AccountRole.Manager, false, null)]
    public void AccountManagerAndManager_AreTwoPeople_AsLongAsFourEyesAreOn(
        AccountRole role,
        bool fourEyes,
        string? problem
    )
    {
        var other = role == AccountRole.Manager ? A.Kim : A.Eva;

        var outcome = Hand(A.Dossier(), role, other, fourEyes: fourEyes);

        ((outcome as RoleOutcome.Wrong)?.Problems[0].Problem.Text).ShouldBe(problem);
    }

    [Fact]
    public void Delegate_DoesNotBecomeAccountManager_AsLongAsFourEyesAreOn()
    {
        var dossier = A.Dossier().With(account => account with { Delegate = Delegated(A.Noor) });

        Hand(dossier, AccountRole.AccountManager, A.Noor)
            .ShouldBeOfType<RoleOutcome.Wrong>()
            .Problems[0]
            .Problem.Text.ShouldBe("problem.delegateFourEyes");
    }

    [Fact]
    public void AccountManagerWhoHandsOver_StaysOnTheTeam_UnlessGone()
    {
        Changed(A.Dossier(), AccountRole.AccountManager, A.Sam).Account.Team.ShouldBe([A.Sam, A.Kim, A.Noor]);
        var missed = A.Dossier().With(account => account.Left(A.Kim, Now));
        var after = Changed(missed, AccountRole.AccountManager, A.Sam, A.Eva).Account;
        after.Team.ShouldBe([A.Sam, A.Noor]);
        after.Vacant().ShouldBeEmpty();
        after.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void SamePersonAgain_ChangesNothing_WhateverTheCardShowed() =>
        Hand(A.Dossier(), AccountRole.Manager, A.Eva, stamp: "older")
            .ShouldBe(new RoleOutcome.Unchanged(AccountRole.Manager, A.Eva));

    [Fact]
    public void CardFromBeforeAnotherChange_IsLookedAtAgain() =>
        Hand(A.Dossier(), AccountRole.Manager, A.Noor, stamp: "older").ShouldBeOfType<RoleOutcome.Overtaken>();

    [Fact]
    public void WithoutAReasonOrAPerson_TheFormComesBack()
    {
        var outcome = A.Dossier()
            .ToDossier()
            .HandOver(A.Inputs((RoleChange.RoleInput, "manager")), null, A.Kim, Now)
            .ShouldBeOfType<RoleOutcome.Wrong>();

        outcome.Problems.Select(problem => problem.Field).ShouldBe([RoleChange.PersonInput, RoleChange.ReasonInput]);
    }

    [Fact]
    public void OpenGate_IsPutBeforeTheNewManager()
    {
        var dossier = A.Dossier().Complete().With(season => season.AtGate());

        Changed(dossier, AccountRole.Manager, A.Noor)
            .Notices.ShouldContain(new Notice.AskManager(A.Year, 1, 1, A.Noor));
    }

    [Fact]
    public void Limits_AreAskedOfTheNewAccountManager()
    {
        var dossier = A.Dossier().PlayedTo(8);

        Changed(dossier, AccountRole.AccountManager, A.Noor)
            .Notices.ShouldContain(new Notice.AskLimits(A.Year, 8, Base08Negotiation.LimitsForm, A.Noor));
    }

    [Fact]
    public void SeasonThatIsOver_KeepsItsSums()
    {
        var dossier = A.Dossier().AtBase(12).With(season => season.Go(A.Eva, A.Monday));

        Changed(dossier, AccountRole.Director, A.Noor).Season.ShouldBe(dossier.Season);
    }

    static Delegation Delegated(Person person) => new(person, A.Today, A.Monday.AddDays(9), A.Eva, A.Monday);

    static RoleOutcome.Changed Changed(DossierBuilder dossier, AccountRole role, Person person, Person? by = null) =>
        Hand(dossier, role, person, by).ShouldBeOfType<RoleOutcome.Changed>();

    static RoleOutcome Hand(
        Dossier dossier,
        AccountRole role,
        Person person,
        Person? by = null,
        string? stamp = null,
        bool fourEyes = true
    )
    {
        var inputs = A.Inputs(
            (RoleChange.RoleInput, RoleChange.KeyOf(role)),
            (RoleChange.PersonInput, person.Id),
            (RoleChange.ReasonInput, "On leave")
        );
        return dossier.HandOver(
            inputs with
            {
                FourEyes = fourEyes,
            },
            stamp ?? RoleChange.StampOf(dossier.Account),
            by ?? A.Kim,
            Now
        );
    }
}

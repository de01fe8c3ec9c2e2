using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Who leaves the team in which an account lives sees nothing of it any more; who has a role in it keeps the name.</summary>
public sealed class DepartureTests
{
    static readonly DateTimeOffset Now = A.Monday.AddHours(3);

    [Fact]
    public void Member_IsOffTheTeam_AndNobodyIsTold()
    {
        var departure = Departure.Of(A.Dossier(), A.Sam, Now).ShouldNotBeNull();

        departure.Account.IsVisibleTo(A.Sam).ShouldBeFalse();
        departure.Account.Gone.ShouldBeNull();
        departure.Play.ShouldNotBeNull().Kind.ShouldBe(LogEntryKind.LeftTheTeam);
        departure.Notices.ShouldHaveSingleItem().ShouldBeOfType<Notice.ShowScoreboard>();
    }

    [Fact]
    public void MemberWhoComesBack_IsTheMemberTheyWere()
    {
        var before = A.Account();
        var left = Departure.Of(A.Dossier(), A.Sam, Now)!.Account;

        left.Former.ShouldBe([before.Members.Single(member => member.Person.Is(A.Sam))]);
        var back = Departure.Back(A.Dossier().With(_ => left), A.Sam with { Name = "?" }, Now).ShouldNotBeNull();

        back.Account.Members.ShouldBe(before.Members, ignoreOrder: true);
        back.Account.Former.ShouldBeEmpty();
        (back.Play!.Kind, back.Play.By).ShouldBe((LogEntryKind.BackInTheTeam, A.Sam));
        back.Account.Back(A.Sam).Members.Count.ShouldBe(before.Members.Count);
    }

    [Fact]
    public void FormerMemberWhoGotARole_IsNoMemberAgainByThat()
    {
        var left = A.Account().Left(A.Sam, A.Monday) with { Director = A.Sam };

        left.NotMissed(A.Sam).Members.ShouldNotContain(member => member.Person.Is(A.Sam));
        left.Back(A.Sam).Members.ShouldContain(member => member.Person.Is(A.Sam));
    }

    public static TheoryData<AccountRole, string> Tells =>
        new()
        {
            { AccountRole.AccountManager, A.Eva.Name },
            { AccountRole.Manager, A.Kim.Name },
            { AccountRole.Director, A.Eva.Name },
        };

    [Theory]
    [MemberData(nameof(Tells))]
    public void WhoeverHasARole_KeepsItByName_AndSomebodyIsToldToNameAnother(AccountRole role, string told)
    {
        var person = A.Account().Holder(role)!;

        var departure = Departure.Of(A.Dossier(), person with { Name = "?" }, Now).ShouldNotBeNull();

        var account = departure.Account;
        account.Holder(role).ShouldBe(person);
        account.Vacant().ShouldBe([role]);
        (account.IsVisibleTo(person), account.MaySeeLimits(person), account.IsOnTheTeam(person)).ShouldBe(
            (false, false, false)
        );
        account.Everybody.ShouldNotContain(person);
        departure.Play.ShouldNotBeNull().By.ShouldBe(person);
        departure.Play.Kind.ShouldBe(LogEntryKind.LeftTheTeam);
        var tell = departure.Notices.OfType<Notice.NameAnother>().ShouldHaveSingleItem();
        (tell.Role, tell.Person.Name).ShouldBe((role, told));
    }

    [Fact]
    public void WhereTheManagerLeftToo_TheDirectorIsTold()
    {
        var dossier = A.Dossier().With(account => account.Left(A.Eva, A.Monday));

        Departure
            .Of(dossier, A.Kim, Now)!
            .Notices.OfType<Notice.NameAnother>()
            .ShouldHaveSingleItem()
            .Person.ShouldBe(A.Director);
    }

    [Fact]
    public void WhoeverHasNothingToDoWithTheAccount_ChangesNothing_AndLeavingTwiceNeither()
    {
        Departure.Of(A.Dossier(), A.Outsider, Now).ShouldBeNull();
        Departure.Of(A.Dossier().With(account => account.Left(A.Kim, A.Monday)), A.Kim, Now).ShouldBeNull();
        Departure.Back(A.Dossier(), A.Kim, Now).ShouldBeNull();
        Departure.Back(A.Dossier(), A.Outsider, Now).ShouldBeNull();
    }

    [Fact]
    public void WhoeverComesBack_HasEverythingBack()
    {
        var dossier = A.Dossier().With(account => account.Left(A.Kim, A.Monday));

        var back = Departure.Back(dossier, A.Kim, Now).ShouldNotBeNull();

        back.Account.Team.ShouldBe(A.Account().Team);
        back.Account.Vacant().ShouldBeEmpty();
        back.Play.ShouldNotBeNull().Kind.ShouldBe(LogEntryKind.BackInTheTeam);
    }

    [Fact]
    public void BaseThatWaitedForThem_GoesOn()
    {
        var dossier = A.Dossier()
            .PlayedTo(5)
            .Complete()
            .With(ApprovalKind.Acceptance, A.Eva, Stand.Objects, "Not asked");

        Departure.Of(dossier, A.Eva, Now)!.Notices.ShouldContain(new Notice.PlayOn(A.Year, 5, $"left.{A.Eva.Id}"));
        Base05Internal
            .Needed(dossier.SoFar with { Account = dossier.Account.Left(A.Eva, Now) })
            .ShouldNotContain(A.Eva);
    }

    [Fact]
    public void ManagerWhoLeft_IsNotAskedToAcceptAnything()
    {
        var dossier = A.Dossier().PlayedTo(5).With(account => account.Left(A.Eva, Now)).Build();

        dossier.MayAgree(ApprovalKind.Acceptance, A.Eva).ShouldBeFalse();
        dossier.MayAgree(ApprovalKind.Acceptance, A.Director).ShouldBeTrue();
    }

    [Fact]
    public void Roster_TellsWhoOfTheTeamLeft_AndWhoIsBack()
    {
        var account = A.Account().Left(A.Director, A.Monday);

        var attendance = Attendance
            .Of(account, Ids(A.Kim, A.Sam, A.Noor), [A.Kim, A.Noor, A.Director, A.Outsider])
            .ShouldNotBeNull();

        attendance.Left.ShouldBe([A.Sam]);
        attendance.Returned.ShouldBe([A.Director]);
        attendance.Seen.ShouldBe(Ids(A.Kim, A.Noor, A.Director), ignoreOrder: true);
    }

    [Fact]
    public void ManagerWhoWasNeverInTheRoster_IsNotMissed()
    {
        Person[] roster = [A.Kim, A.Sam, A.Noor];

        Attendance.Of(A.Account(), null, roster)!.Left.ShouldBeEmpty();
        Attendance.Of(A.Account(), Ids(A.Kim, A.Sam), roster)!.Left.ShouldBeEmpty();
        Attendance.Of(A.Account(), Ids(A.Kim, A.Eva), roster)!.Left.ShouldBe([A.Eva]);
        Attendance.Of(A.Account(), Ids(A.Director), roster)!.Left.ShouldBe([A.Director]);
    }

    [Fact]
    public void NobodyLeft_WhereNobodyLookedBefore() => Attendance.Of(A.Account(), null, [A.Kim])!.Left.ShouldBeEmpty();

    [Fact]
    public void EntryWithAnIdOnly_IsWhomTheChatCallsSo()
    {
        var attendance = Attendance.Of(A.Account(), Everyone, [A.Kim, A.Sam, Bare(A.Noor), Bare(A.Eva), A.Director])!;

        (attendance.Proves, attendance.Left.Count, attendance.Returned.Count).ShouldBe((true, 0, 0));
        attendance.Seen.ShouldBe(Everyone, ignoreOrder: true);
        attendance.Called.ShouldBeEmpty();
    }

    [Fact]
    public void EntryOfNobodyWeKnow_ProvesNobodysAbsence_AndLosesNothingOfWhatWasSeen()
    {
        var attendance = Attendance.Of(A.Account(), Everyone, [A.Kim, A.Sam, Bare(A.Outsider)])!;

        (attendance.Proves, attendance.Left.Count).ShouldBe((false, 0));
        attendance.Seen.ShouldBe(Everyone, ignoreOrder: true);
        Attendance
            .Of(A.Account(), attendance.Seen, [A.Kim, A.Sam])!
            .Left.ShouldBe([A.Noor, A.Eva, A.Director], ignoreOrder: true);
    }

    [Fact]
    public void WhoeverIsMissed_ComesBackByTheChatsIdToo()
    {
        var account = A.Account().Left(A.Eva, A.Monday).Left(A.Noor, A.Monday);

        var attendance = Attendance.Of(account, Ids(A.Kim), [A.Kim, Bare(A.Eva), Bare(A.Noor)])!;

        attendance.Returned.ShouldBe([A.Eva, A.Noor], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Sam de Boer-Bakker", "Sam de Boer-Bakker")]
    // Without a name a roster shows an address, or nothing.
    [InlineData("sam@contoso.test", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    public void NameInTheRoster_IsTheName(string shown, string? called)
    {
        var attendance = Attendance.Of(A.Account(), Everyone, [A.Kim, A.Sam with { Name = shown }])!;

        attendance.Called.Select(person => person.Name).ShouldBe(called is null ? [] : [called]);
        A.Account().Called(attendance.Called).Members[0].Person.Name.ShouldBe(called ?? A.Sam.Name);
    }

    static readonly IReadOnlyList<string> Everyone = Ids(A.Kim, A.Sam, A.Noor, A.Eva, A.Director);

    static Person Bare(Person person) => new(person.ChatId!, "?", person.ChatId);

    [Fact]
    public void RosterThatKnowsNobody_IsThatOfAnotherPlace() =>
        Attendance.Of(A.Account(), Ids(A.Kim), [A.Outsider]).ShouldBeNull();

    static IReadOnlyList<string> Ids(params IEnumerable<Person> people) => [.. people.Select(person => person.Id)];
}

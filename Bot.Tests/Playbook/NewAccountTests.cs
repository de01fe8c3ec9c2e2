using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class NewAccountTests
{
    static readonly (string Input, string Typed)[] Good =
    [
        ("name", "Contoso"),
        ("kind", "new"),
        ("year", "2026"),
        ("accountManager", A.Kim.Id),
        ("members", $"{A.Sam.Id},{A.Noor.Id}"),
        ("manager", A.Eva.Id),
        ("director", A.Director.Id),
        ("rule", "manager"),
        ("language", "nl"),
    ];

    [Fact]
    public void NewAccount_StartsItsSeasonAtBase1_WithItsFirstPlay()
    {
        var opening = NewAccount.Create("acc1", Right(Read()), A.Sam, A.Monday);

        var account = opening.Account;
        (account.Id, account.Name, account.Kind, account.Rule, account.Language, account.Year).ShouldBe(
            ("acc1", "Contoso", CustomerKind.New, GateRule.Manager, Language.Nl, A.Year)
        );
        (account.AccountManager, account.Manager, account.Director, account.CreatedBy).ShouldBe(
            (A.Kim, A.Eva, A.Director, A.Sam)
        );
        account.Members.ShouldBe([new Member(A.Sam, MemberKind.Permanent), new Member(A.Noor, MemberKind.Permanent)]);
        (opening.Season.State, opening.Season.AtBat, opening.Season.Spent).ShouldBe(
            (SeasonState.AtBat, 1, Spending.OnePlay)
        );
        opening.Play.ShouldBe(new LogEntry(LogEntryKind.AccountCreated, A.Year, 1, A.Sam, A.Monday));
    }

    [Fact]
    public void SeasonOfTheAccount_IsThisYearOrTheNext()
    {
        NewAccount.Create("acc1", Right(Read(("year", "2027"))), A.Sam, A.Monday).Season.Year.ShouldBe(2027);
        Problems(Read(("year", "2025"))).ShouldBe(["year problem.choice"]);
        Problems(Read(("year", "2028"))).ShouldBe(["year problem.choice"]);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("kind")]
    [InlineData("year")]
    [InlineData("accountManager")]
    [InlineData("rule")]
    [InlineData("language")]
    public void WithoutThese_ThereIsNoAccount(string input) =>
        Problems(Read((input, ""))).ShouldBe([$"{input} problem.required"]);

    [Theory]
    [InlineData("members")]
    [InlineData("director")]
    public void WithoutThese_ThereIs(string input) => Right(Read((input, ""))).Has(input).ShouldBeFalse();

    [Fact]
    public void ManagersGates_NeedAManager()
    {
        Problems(Read(("manager", ""))).ShouldBe(["manager problem.managerNeeded"]);
        Right(Read(("manager", ""), ("rule", "majority"))).Person("manager").ShouldBeNull();
    }

    [Fact]
    public void FourEyes_KeepTheAccountManagerFromBeingTheManager()
    {
        Problems(Read(("manager", A.Kim.Id))).ShouldBe(["manager problem.fourEyes"]);
        Problems(Read(("manager", A.Kim.Id), ("rule", "majority"))).ShouldBe(["manager problem.fourEyes"]);
        Right(Form.Read(Inputs([("manager", A.Kim.Id)]) with { FourEyes = false }, SeasonSoFar.None))
            .Person("manager")
            .ShouldBe(A.Kim);
    }

    [Theory]
    [InlineData(80, null)]
    [InlineData(81, "name problem.tooLong")]
    public void Name_HasALimit(int characters, string? problem) =>
        Form.Read(Inputs([("name", new string('x', characters))]), SeasonSoFar.None)
            .ShouldBeAssignableTo<FormReading>()
            .ShouldSatisfyAllConditions(reading => ProblemsOf(reading).FirstOrDefault().ShouldBe(problem));

    [Fact]
    public void Team_IsTheAccountManagerAndTheMembers_EachOnce()
    {
        var account = A.Account() with
        {
            Members = [new Member(A.Kim, MemberKind.Permanent), new Member(A.Sam, MemberKind.OnCall)],
        };

        account.Team.ShouldBe([A.Kim, A.Sam]);
        account.Everybody.ShouldBe([A.Kim, A.Sam, A.Eva, A.Director]);
        (account with { Manager = A.Sam, Director = A.Eva }).Everybody.ShouldBe([A.Kim, A.Sam, A.Eva]);
    }

    [Fact]
    public void Account_ExistsForItsTeamItsManagerAndItsDirectorOnly()
    {
        A.Everybody.Where(A.Account().IsVisibleTo).ShouldBe([A.Kim, A.Sam, A.Noor, A.Eva, A.Director]);
        A.Everybody.Where(A.Account().IsOnTheTeam).ShouldBe([A.Kim, A.Sam, A.Noor]);
        A.Account().IsVisibleTo(A.Sam with { Id = A.Sam.Id.ToUpperInvariant() }).ShouldBeTrue();
    }

    [Fact]
    public void WhoeverLeaves_IsOffTheTeam_AndTheAccountManagerStaysByNameOnly()
    {
        A.Account().Left(A.Sam, A.Monday).Team.ShouldBe([A.Kim, A.Noor]);
        var missed = A.Account().Left(A.Kim, A.Monday);
        missed.Team.ShouldBe([A.Sam, A.Noor]);
        missed.AccountManager.ShouldBe(A.Kim);
    }

    static Form Form => NewAccount.FormFor(A.Year);

    static FormReading Read(params (string Input, string Typed)[] changes) =>
        Form.Read(Inputs(changes), SeasonSoFar.None);

    static FormInputs Inputs((string Input, string Typed)[] changes) =>
        A.Inputs(Good.Where(input => !changes.Any(change => change.Input == input.Input)).Concat(changes));

    static Answers Right(FormReading reading) => reading.ShouldBeOfType<FormReading.Right>().Answers;

    static IEnumerable<string> Problems(FormReading reading) => ProblemsOf(reading.ShouldBeOfType<FormReading.Wrong>());

    static IEnumerable<string> ProblemsOf(FormReading reading) =>
        reading is FormReading.Wrong wrong ? wrong.Problems.Select(each => $"{each.Field} {each.Problem.Text}") : [];
}

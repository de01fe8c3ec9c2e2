using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Who decides beside the manager, and until when.</summary>
public sealed class DelegatingTests
{
    static readonly DateTimeOffset Now = A.Monday;
    static readonly DateOnly Until = new(2026, 3, 9);
    static readonly DateTimeOffset Over = new(2026, 3, 10, 0, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Manager_HandsTheDecidingOver()
    {
        var changed = Changed(Hand(A.Dossier(), A.Noor));

        changed.Account.Delegate.ShouldBe(new Delegation(A.Noor, Until, Over, A.Eva, Now));
        (changed.Play.Kind, changed.Play.By, changed.Play.Text).ShouldBe((LogEntryKind.Delegated, A.Eva, A.Noor.Name));
        changed.Notices.OfType<Notice.AskManager>().ShouldBeEmpty();
    }

    [Fact]
    public void OpenGate_IsPutBeforeTheDelegate() =>
        Changed(Hand(A.Dossier().With(season => season.AtGate()), A.Outsider))
            .Notices.OfType<Notice.AskManager>()
            .ShouldHaveSingleItem()
            .Manager.ShouldBe(A.Outsider);

    [Fact]
    public void OnlyTheManager_HandsOver_AndNobodyWhereTheTeamDecides()
    {
        A.Everybody.Where(person => Hand(A.Dossier(), A.Noor, by: person) is DelegateOutcome.Changed).ShouldBe([A.Eva]);
        Hand(A.Dossier().With(account => account with { Rule = GateRule.TeamMajority }), A.Noor)
            .ShouldBeOfType<DelegateOutcome.NotYours>();
    }

    [Fact]
    public void TheAccountManager_IsNoDelegate_WhileFourEyesAreOn()
    {
        Wrong(Hand(A.Dossier(), A.Kim)).ShouldBe((Delegating.PersonInput, "problem.delegateFourEyes"));
        Changed(Hand(A.Dossier(), A.Kim, fourEyes: false)).Account.Delegate!.Person.ShouldBe(A.Kim);
        Wrong(Hand(A.Dossier(), A.Eva, fourEyes: false)).ShouldBe((Delegating.PersonInput, "problem.delegateSelf"));
    }

    [Theory]
    [InlineData("", "problem.required")]
    [InlineData("2026-03-01", "problem.datePast")]
    [InlineData("2050-03-01", "problem.dateFar")]
    [InlineData("soon", "problem.date")]
    public void Day_IsNeeded_AndNotInThePast(string until, string problem) =>
        Wrong(Hand(A.Dossier(), A.Noor, until)).ShouldBe((Delegating.UntilInput, problem));

    [Fact]
    public void SameAgain_ChangesNothing_AndAnotherDayDoes()
    {
        var dossier = A.Dossier().With(account => account with { Delegate = Handed });

        Hand(dossier, A.Noor).ShouldBeOfType<DelegateOutcome.Unchanged>();
        Changed(Hand(dossier, A.Noor, "2026-03-10")).Account.Delegate!.Until.ShouldBe(Until.AddDays(1));
    }

    [Fact]
    public void TakenBack_ThereIsNone_AndOnlyTheManagerTakesBack()
    {
        Dossier dossier = A.Dossier().With(account => account with { Delegate = Handed });

        Changed(dossier.TakeBack(A.Eva, Now)).Account.Delegate.ShouldBeNull();
        dossier.TakeBack(A.Noor, Now).ShouldBeOfType<DelegateOutcome.NotYours>();
        A.Dossier().ToDossier().TakeBack(A.Eva, Now).ShouldBeOfType<DelegateOutcome.Unchanged>();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Delegate_DecidesAndSees_UntilTheEndOfTheDay(int seconds, bool mayDecide)
    {
        var account = (A.Account() with { Delegate = Handed with { Person = A.Outsider } }).AsOf(
            Over.AddSeconds(seconds)
        );
        var gate = A.Gate().Of((A.Dossier() with { Account = account }).Complete()).Build();

        account.IsVisibleTo(A.Outsider).ShouldBe(mayDecide);
        gate.MayDecide(A.Outsider).ShouldBe(mayDecide);
        gate.IsVisibleTo(A.Outsider).ShouldBe(mayDecide);
        gate.MayDecide(A.Eva).ShouldBeTrue();
        gate.MayVote(A.Outsider).ShouldBeFalse();
    }

    [Fact]
    public void GateOpenedLater_IsPutBeforeManagerAndDelegate() =>
        A.Gate()
            .Of(A.Dossier().With(account => account with { Delegate = Handed }).Complete())
            .Opened()
            .Notices.OfType<Notice.AskManager>()
            .Select(notice => notice.Manager)
            .ShouldBe([A.Eva, A.Noor]);

    [Fact]
    public void WhereTheTeamDecides_ADelegateDoesNot()
    {
        var gate = A.Gate()
            .Of(
                A.Dossier().With(account => account with { Delegate = Handed, Rule = GateRule.TeamMajority }).Complete()
            )
            .Opened();

        gate.Gate.MayDecide(A.Noor).ShouldBeFalse();
        gate.Notices.OfType<Notice.AskManager>().ShouldBeEmpty();
    }

    [Fact]
    public void SeasonThatIsOver_HasNothingToHandOver() =>
        Hand(A.Dossier().With(season => season with { State = SeasonState.Ended }), A.Noor)
            .ShouldBeOfType<DelegateOutcome.Closed>();

    static Delegation Handed => new(A.Noor, Until, Over, A.Eva, Now);

    static DelegateOutcome Hand(
        Dossier dossier,
        Person person,
        string until = "2026-03-09",
        Person? by = null,
        bool fourEyes = true
    ) =>
        dossier.Delegate(
            A.Inputs((Delegating.PersonInput, person.Id), (Delegating.UntilInput, until)) with
            {
                FourEyes = fourEyes,
            },
            by ?? A.Eva,
            day => new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(1)),
            Now
        );

    static DelegateOutcome.Changed Changed(DelegateOutcome outcome) =>
        outcome.ShouldBeOfType<DelegateOutcome.Changed>();

    static (string, string) Wrong(DelegateOutcome outcome)
    {
        var problem = outcome.ShouldBeOfType<DelegateOutcome.Wrong>().Problems.ShouldHaveSingleItem();
        return (problem.Field, problem.Problem.Text);
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>The plan that the team makes for a NO GO.</summary>
public sealed class NoGoPlanTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(1);

    static readonly (string, string)[] Whole =
    [
        ("whose", "theirs"),
        ("why", "Budget frozen"),
        ("until", "2026-09-01"),
        ("otherWays", "By way of Antwerp"),
        ("firstOut", "Mr Peeters\nMs Maes"),
        ("what", "Send a case"),
        ("how", "event"),
        ("often", "halfYearly"),
        ("who", A.Noor.Id),
    ];

    [Fact]
    public void WholePlan_IsKept_AndShownAgainAsItWasTyped()
    {
        var saved = Saved(Plan(Parked(), Whole));
        var parking = saved.Season.Parking!;

        (parking.Whose, parking.Why, parking.Until).ShouldBe(
            (Whose.TheAccounts, "Budget frozen", new DateOnly(2026, 9, 1))
        );
        parking.OtherWays.ShouldBe(["By way of Antwerp"]);
        parking.FirstOut.ShouldBe(["Mr Peeters", "Ms Maes"]);
        parking.Nurture.ShouldBe(new Nurture("Send a case", NurtureWay.Event, NurturePace.HalfYearly, A.Noor));
        (parking.Revision, parking.PlannedBy, parking.PlannedAt).ShouldBe((1, A.Sam, Now));
        // Who decided, and when, stays.
        (parking.By, parking.At).ShouldBe((A.Eva, A.Monday));
        saved.Play.Kind.ShouldBe(LogEntryKind.NoGoPlanned);

        var reading = NoGoPlan.Form.Read(A.Inputs(Whole), SeasonSoFar.None).ShouldBeOfType<FormReading.Right>();
        NoGoPlan.EntryOf(A.Year, parking).Answers.Equals(reading.Answers).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ours", "", "", null)]
    [InlineData("theirs", "", "", "otherWays")]
    [InlineData("theirs", "By way of Antwerp", "", null)]
    [InlineData("theirs", "", "Mr Peeters", null)]
    public void AccountsNoGo_NeedsAnotherWayIn_OrWhoMustHaveLeft(
        string whose,
        string otherWays,
        string firstOut,
        string? wrong
    )
    {
        var outcome = Plan(
            Parked(),
            ("whose", whose),
            ("why", "Budget"),
            ("otherWays", otherWays),
            ("firstOut", firstOut)
        );

        (outcome as PlanOutcome.Wrong)?.Problems.ShouldHaveSingleItem().Field.ShouldBe(wrong);
        (outcome is PlanOutcome.Saved).ShouldBe(wrong is null);
    }

    [Theory]
    [InlineData("often", "monthly")]
    [InlineData("who", "person")]
    public void StayingInView_NeedsWhatIsDone(string input, string typed) =>
        Plan(Parked(), ("whose", "ours"), ("why", "Budget"), (input, typed == "person" ? A.Sam.Id : typed))
            .ShouldBeOfType<PlanOutcome.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe("what");

    [Fact]
    public void HowIsByEMail_UnlessSomebodySaysOtherwise() =>
        Saved(Plan(Parked(), ("whose", "ours"), ("why", "Budget"), ("what", "Send a case")))
            .Season.Parking!.Nurture.ShouldBe(new Nurture("Send a case", NurtureWay.EMail, null, null));

    [Theory]
    [InlineData("until", "2020-01-01", "problem.datePast")]
    [InlineData("why", "", "problem.required")]
    [InlineData("whose", "", "problem.required")]
    [InlineData("often", "daily", "problem.choice")]
    [InlineData("who", "nobody", "problem.person")]
    public void WrongInput_IsToldAtItsField(string input, string typed, string problem) =>
        Plan(Parked(), [.. Whole.Select(each => each.Item1 == input ? (input, typed) : each)])
            .ShouldBeOfType<PlanOutcome.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                each => each.Field.ShouldBe(input),
                each => each.Problem.Text.ShouldBe(problem)
            );

    [Fact]
    public void Change_IsTheNextRevision_AndAnOlderOneIsToldSo()
    {
        var parked = Parked();
        var first = Saved(Plan(parked, Whole));
        var planned = parked with { Season = first.Season };

        var second = Saved(Plan(planned, 1, A.Noor, [.. Whole.Where(each => each.Item1 != "until")]));
        second.Season.Parking!.Revision.ShouldBe(2);
        second.Play.Kind.ShouldBe(LogEntryKind.NoGoChanged);

        Plan(planned, 0, A.Noor, ("whose", "ours"), ("why", "Other"))
            .ShouldBeOfType<PlanOutcome.AlreadyPlanned>()
            .Same.ShouldBeFalse();
        Plan(planned, 0, A.Sam, Whole).ShouldBeOfType<PlanOutcome.AlreadyPlanned>().Same.ShouldBeTrue();
    }

    [Fact]
    public void Plan_IsForTheTeam() =>
        A
            .Everybody.Where(person => Plan(Parked(), 0, person, Whole) is PlanOutcome.Saved)
            .ShouldBe([A.Kim, A.Sam, A.Noor]);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void PlanOfAnotherNoGo_IsRefused(int atBase, int round) =>
        Parked().PlanNoGo(atBase, round, A.Inputs(Whole), 0, A.Sam, Now).ShouldBeOfType<PlanOutcome.Closed>();

    [Fact]
    public void NoGoOfTheTeam_LeavesWhoseAndWhyToTheForm()
    {
        var team = new Parking(Whose.Ours, string.Empty, null, null, A.Monday);

        NoGoPlan.EntryOf(A.Year, team).Answers.ByField.Keys.ShouldBe(["how"]);
        NoGoPlan
            .EntryOf(A.Year, team with { By = A.Eva, Why = "Not now" })
            .Answers.ByField.Keys.ShouldBe(["whose", "why", "how"], ignoreOrder: true);
    }

    static Dossier Parked() =>
        A.Dossier()
            .With(season => season.AtGate().Park(new Parking(Whose.Ours, "Not now", null, A.Eva, A.Monday)))
            .Build();

    static PlanOutcome Plan(Dossier dossier, params IEnumerable<(string, string)> typed) =>
        Plan(dossier, 0, A.Sam, typed);

    static PlanOutcome Plan(Dossier dossier, int revision, Person by, params IEnumerable<(string, string)> typed) =>
        dossier.PlanNoGo(1, 1, A.Inputs(typed), revision, by, Now);

    static PlanOutcome.Saved Saved(PlanOutcome outcome) => outcome.ShouldBeOfType<PlanOutcome.Saved>();
}

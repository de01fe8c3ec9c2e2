using AccountBot.Cards;
using AccountBot.Documents.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>Next steps are what is still to come: nothing that is past, kept or done.</summary>
public sealed class NextStepsTests
{
    static readonly Texts Texts = Texts.In(Language.En);

    public static TheoryData<int, string, int, string> Announced =>
        new()
        {
            { 6, "visit", 1, "date" },
            { 6, "appointment", 0, "date" },
            { 7, "meeting", 0, "date" },
            { 7, "outcome", 0, "nextDate" },
            { 7, "question", 1, "due" },
            { 10, "promise", 1, "due" },
            { 11, "rhythm", 1, "next" },
            { 11, "review", 0, "date" },
        };

    [Theory]
    [MemberData(nameof(Announced))]
    public void WhatHasPassed_IsNoNextStepOfTheCustomer_WhatComesIs(int atBase, string form, int entry, string field)
    {
        IReadOnlyList<string> Steps(int day) =>
            [.. Of(Audience.Customer, Filled(atBase, form, entry, field, day)).Select(row => row[0])];

        Steps(-1).ShouldBeEmpty();
        Steps(0).Count.ShouldBe(1);
        Steps(30).ShouldBe([Texts.Date(Written.Today.AddDays(30))]);
    }

    [Theory]
    [MemberData(nameof(Announced))]
    public void NoDayThatHasPassed_StandsInTheTeamsNextSteps(int atBase, string form, int entry, string field)
    {
        var steps = Of(Audience.Team, Filled(atBase, form, entry, field, -1));

        steps.ShouldAllBe(row => row.Count < 3 || row[0].Length == 0);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("late")]
    [InlineData("no")]
    public void PromiseThatWasSettled_IsNoNextStep_WhateverItsDay(string kept)
    {
        var promise = Written.Entry(
            10,
            "promise",
            1,
            ("what", Written.Text("A technician")),
            ("due", Written.Day(20)),
            ("kept", Written.Choice(kept))
        );

        Of(Audience.Customer, promise).ShouldBeEmpty();
        Flat(Of(Audience.Team, promise)).ShouldNotContain("technician");
    }

    [Fact]
    public void PromiseThatIsOverdue_IsSaidToTheTeam_AndNotToTheCustomer()
    {
        var promise = Filled(10, "promise", 1, "due", -3);

        Flat(Of(Audience.Team, promise))
            .ShouldContain(
                Texts["doc.next.overdue", Texts.Date(Written.Today.AddDays(-3)), Texts["doc.next.promise", "A report"]]
            );
        Of(Audience.Customer, promise).ShouldBeEmpty();
    }

    [Fact]
    public void CheckOfTheFirstUse_CanOnlyBePast_SoItIsNeverANextStep()
    {
        var check = Written.Entry(10, "check", 0, ("date", Written.Day(-1)), ("found", Written.Text("All well")));

        Of(Audience.Customer, check).ShouldBeEmpty();
        Of(Audience.Team, check).Count.ShouldBe(1);
    }

    [Fact]
    public void HowAGroupHeardOfIt_IsOver_WhatChangesForThemIsNot()
    {
        var group = Written.Entry(
            9,
            "group",
            1,
            ("name", Written.Text("Warehouse")),
            ("changes", Written.Text("Other pallets")),
            ("message", Written.Text("Less to stack")),
            ("channel", Written.Choice("meeting")),
            ("date", Written.Day(-1))
        );

        var rows = Written.Rows(WorkTables.Users(Written.Plan(Audience.Customer, group), Texts), Texts);

        rows.ShouldHaveSingleItem().ShouldBe(["Warehouse", "Other pallets"]);
    }

    static FormEntry Filled(int atBase, string form, int entry, string field, int day) =>
        Written.Entry(
            atBase,
            form,
            entry,
            [
                (field, Written.Day(day)),
                ("nextStep", form == "outcome" ? Written.Text("A quote") : null),
                ("question", form == "question" ? Written.Text("Can it be recycled?") : null),
                ("what", form == "promise" ? Written.Text("A report") : null),
            ]
        );

    static IReadOnlyList<IReadOnlyList<string>> Of(Audience audience, params FormEntry[] entries) =>
        Written.Rows(NextStepsTable.Of(Written.Plan(audience, entries), Texts), Texts);

    static string Flat(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join('\n', rows.SelectMany(row => row));
}

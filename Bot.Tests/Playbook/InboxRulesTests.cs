using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What waits for whom.</summary>
public sealed class InboxRulesTests
{
    [Fact]
    public void OpenGate_WaitsForVotes_ForTheManager_AndLaterForTheAccountManager()
    {
        var opened = A.Gate().Opened();
        var plates = Of(A.Dossier().Complete().With(_ => opened.Season), opened.Gate, [A.Go(A.Sam)]);

        Kinds(plates, A.Noor).ShouldBe([InboxKind.Vote]);
        Kinds(plates, A.Sam).ShouldBeEmpty();
        Kinds(plates, A.Eva).ShouldBe([InboxKind.DecideGate]);
        Kinds(plates, A.Kim).ShouldBe([InboxKind.Vote, InboxKind.GateStands]);
        Kinds(plates, A.Director).ShouldBeEmpty();
        var usual = ReminderDays.Usual;
        One(plates, A.Noor, InboxKind.Vote).RemindAfter.ShouldBe(usual.Vote);
        One(plates, A.Eva, InboxKind.DecideGate).RemindAfter.ShouldBe(usual.Manager);
        var stands = One(plates, A.Kim, InboxKind.GateStands);
        stands.RemindAfter.ShouldBe(usual.AccountManager);
        // Opened on a Monday: on Thursday it stands too long.
        stands.IsThere(A.Today.AddDays(2)).ShouldBeFalse();
        stands.IsThere(A.Today.AddDays(3)).ShouldBeTrue();
    }

    [Fact]
    public void ClosedGate_WaitsForNobody()
    {
        var opened = A.Gate().Opened();
        var closed = opened.Gate with { Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) };

        Of(A.Dossier().Complete(), closed, [])
            .Values.SelectMany(all => all)
            .Select(what => what.Kind)
            .ShouldBe([InboxKind.NextStep]);
    }

    [Fact]
    public void SomebodyForWhomTheAccountDoesNotExist_HasNothingOfIt()
    {
        var opened = A.Gate().Opened();
        var gate = opened.Gate with { Voters = [.. opened.Gate.Voters, A.Outsider] };

        Of(A.Dossier().With(_ => opened.Season), gate, []).ShouldNotContainKey(A.Outsider.Id.ToLowerInvariant());
    }

    [Fact]
    public void Mandate_WaitsForTheDirector_UntilThereIsAnAnswer()
    {
        var asked = A.Dossier().AtBase(4).With("member", 1).With("mandate");

        One(Of(asked), A.Director, InboxKind.GiveMandate).RemindAfter.ShouldBe(ReminderDays.Usual.Answer);
        foreach (var stand in new[] { Stand.Agrees, Stand.Objects })
        {
            Kinds(Of(asked.With(ApprovalKind.Mandate, A.Director, stand, "why")), A.Director).ShouldBeEmpty();
        }
        Kinds(Of(asked.With(ApprovalKind.Mandate, A.Director, Stand.Withdrew)), A.Director)
            .ShouldBe([InboxKind.GiveMandate]);
    }

    [Fact]
    public void Acceptance_WaitsForEverybodyWhoIsNeeded_OnceTheStepIsThere()
    {
        var before = A.Dossier().PlayedTo(5);
        var asked = before.With("clarity").With("behaviour").With("flow", 1).With("flow", 0);

        Kinds(Of(before), A.Sam).ShouldBeEmpty();
        foreach (var person in new[] { A.Director, A.Eva, A.Sam, A.Noor })
        {
            Kinds(Of(asked), person).ShouldContain(InboxKind.Accept, person.Name);
        }
        Kinds(Of(asked.With(ApprovalKind.Acceptance, A.Sam)), A.Sam).ShouldBeEmpty();
    }

    [Fact]
    public void Task_IsOnTheOwnersPlate_AWeekBeforeItsDay_AndIsRemindedOfOnIt()
    {
        var dossier = A.Dossier().AtBase(7).WithPreparation("message", TaskState.Open);
        var task = One(Of(dossier), A.Sam, InboxKind.Task);

        (task.Due, task.From, task.RemindOn).ShouldBe((A.Today.AddDays(7), A.Today, A.Today.AddDays(7)));
        task.IsOverdue(A.Today.AddDays(7)).ShouldBeFalse();
        task.IsOverdue(A.Today.AddDays(8)).ShouldBeTrue();
        Kinds(Of(A.Dossier().AtBase(7).WithPreparation("message", TaskState.Done)), A.Sam).ShouldBeEmpty();
    }

    [Fact]
    public void Contact_IsOnItsOwnersPlate_AndANewDateIsANewReminder()
    {
        var dossier = A.Dossier().PlayedTo(11).With("rhythm", 1).Build();
        var entry = dossier.Answers.All(11, "rhythm")[0];
        var owner = entry.Answers.Person("owner")!;

        var once = One(Of(dossier), owner, InboxKind.Contact);

        once.About.ShouldNotBeNullOrEmpty();
        once.RemindOn.ShouldBe(once.Due);
        var later = new Dictionary<string, Answer>(entry.Answers.ByField, StringComparer.Ordinal)
        {
            ["next"] = new Answer.Date(once.Due!.Value.AddDays(30)),
        };
        var moved = dossier.Answers.With(entry with { Answers = new Answers(later) });
        One(Of(dossier with { Answers = moved }), owner, InboxKind.Contact).Key.ShouldNotBe(once.Key);
    }

    [Fact]
    public void ParkedSeason_IsLookedAtAgainOnItsDay_AndTouchedInBetween()
    {
        var until = A.Today.AddMonths(4);
        var nurture = new Nurture("Send a case", NurtureWay.EMail, NurturePace.Monthly, A.Sam);
        var parking = new Parking(Whose.Ours, "why", until, A.Eva, A.Monday, Nurture: nurture);
        Dossier parked = A.Dossier().With(season => season.AtGate().Park(parking));

        var again = One(Of(parked), A.Kim, InboxKind.Parked);
        (again.From, again.RemindOn).ShouldBe((until, until));
        Touches(A.Today).ShouldBe([A.Today.AddMonths(1), A.Today.AddMonths(2)]);
        // A touch that has just been stays a while; the next two are known.
        Touches(A.Today.AddMonths(2).AddDays(3))
            .ShouldBe([A.Today.AddMonths(2), A.Today.AddMonths(3), A.Today.AddMonths(4)]);
        Touches(A.Today.AddMonths(2).AddDays(20)).ShouldBe([A.Today.AddMonths(3), A.Today.AddMonths(4)]);

        IEnumerable<DateOnly?> Touches(DateOnly today) =>
            Of(parked, today: today)[A.Sam.Id.ToLowerInvariant()]
                .Where(what => what.Kind == InboxKind.Nurture)
                .Select(what => what.RemindOn);
    }

    [Fact]
    public void SomebodyWhoCannotBeReached_IsTheAccountManagersBusiness()
    {
        var dossier = A.Dossier().Build();
        var soFar = dossier.Answers with { Unreached = [new Unreached(A.Eva, A.Monday)] };

        One(Of(dossier with { Answers = soFar }), A.Kim, InboxKind.Unreachable).About.ShouldBe(A.Eva.Name);
    }

    [Fact]
    public void AnAccountsOwnDays_CountInsteadOfTheUsualOnes()
    {
        var opened = A.Gate().Opened();
        var input = new InboxInput(
            A.Dossier().With(_ => opened.Season),
            opened.Gate,
            [],
            new ReminderDays(5, 6, 7, 8),
            A.Today
        );

        One(InboxRules.Of(input), A.Sam, InboxKind.Vote).RemindAfter.ShouldBe(5);
    }

    [Fact]
    public void MostPressing_IsWhatOthersWaitFor_ThenWhatIsOverdue()
    {
        InboxItem step = new(InboxKind.NextStep, "1", A.Monday);
        InboxItem late = new(InboxKind.Task, "late", A.Monday, Due: A.Today.AddDays(-1));
        InboxItem soon = new(InboxKind.Task, "soon", A.Monday, Due: A.Today.AddDays(3));
        InboxItem vote = new(InboxKind.Vote, "1.1", A.Monday);
        InboxItem gate = new(InboxKind.DecideGate, "1.1", A.Monday.AddDays(-1));
        InboxItem older = new(InboxKind.DecideGate, "0.1", A.Monday.AddDays(-9));
        InboxItem ahead = new(InboxKind.Parked, "1.1", A.Monday, From: A.Today.AddDays(1));

        InboxRules
            .MostPressing([step, soon, ahead, vote, gate, late, older], what => what, A.Today)
            .ShouldBe([older, gate, late, vote, soon, step]);
    }

    static IReadOnlyDictionary<string, IReadOnlyList<InboxItem>> Of(
        Dossier dossier,
        Gate? gate = null,
        IReadOnlyList<Vote>? votes = null,
        DateOnly? today = null
    ) => InboxRules.Of(new InboxInput(dossier, gate, votes ?? [], ReminderDays.Usual, today ?? A.Today));

    static IEnumerable<InboxKind> Kinds(IReadOnlyDictionary<string, IReadOnlyList<InboxItem>> plates, Person person) =>
        plates.GetValueOrDefault(person.Id.ToLowerInvariant(), []).Select(what => what.Kind);

    static InboxItem One(IReadOnlyDictionary<string, IReadOnlyList<InboxItem>> plates, Person person, InboxKind kind) =>
        plates[person.Id.ToLowerInvariant()].Where(what => what.Kind == kind).ShouldHaveSingleItem();
}

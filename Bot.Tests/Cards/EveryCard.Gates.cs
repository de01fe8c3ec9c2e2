using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Gates;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static Vote[] TwoVotes => [A.Go(A.Kim), A.NoGo(A.Sam, "Their budget is frozen until spring")];

    static IEnumerable<CardCase> Gates() =>
        OpenedGates().Concat(ClosedGates()).Concat(ReturnedGates()).Concat(LargeGates());

    static IEnumerable<CardCase> OpenedGates()
    {
        var (gate, votes) = (A.Gate().Build(), TwoVotes);
        yield return new("gate, fresh", texts => GateCard.Render(new GateView(gate, []), texts));
        yield return new("gate, voted GO", texts => GateCard.Render(new GateView(gate, votes, A.Kim), texts));
        yield return new("gate, voted NO GO", texts => GateCard.Render(new GateView(gate, votes, A.Sam), texts));
        yield return new(
            "gate, team decides",
            texts => GateCard.Render(new GateView(A.Gate().DecidedByTheTeam().Build(), votes), texts)
        );
        yield return new(
            "gate, season over",
            texts => GateCard.Render(new GateView(gate with { Over = true }, votes, A.Kim), texts)
        );
        yield return new(
            "gate, gaps",
            texts => GateCard.Render(new GateView(A.Gate().WithGaps("The customer waits").Build(), []), texts)
        );
        yield return new(
            "gate, no forms",
            texts =>
                GateCard.Render(
                    new GateView((A.Gate().Of(A.Dossier().AtBase(9)) with { Reason = "Done" }).Build(), []),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> ClosedGates()
    {
        var (gate, votes) = (A.Gate().Build(), TwoVotes);
        foreach (var verdict in Verdicts())
        {
            yield return new(
                $"gate, closed {verdict.Choice} by {verdict.By?.Name ?? "the team"}",
                texts => GateCard.Render(new GateView(gate with { Verdict = verdict }, votes), texts)
            );
        }
    }

    static IEnumerable<CardCase> ReturnedGates()
    {
        var (gate, votes) = (A.Gate().Build(), TwoVotes);
        yield return new(
            "gate, back after a NO GO",
            texts =>
                GateCard.Render(
                    new GateView(Back(gate, Planned(Season.Start(A.Year, A.Monday)).Parking!), votes),
                    texts
                )
        );
        yield return new(
            "gate, back after the team's NO GO",
            texts =>
                GateCard.Render(
                    new GateView(
                        Back(gate, new Parking(Whose.Ours, string.Empty, null, null, A.Monday)) with
                        {
                            Delegate = Handed,
                        },
                        votes
                    ),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> LargeGates()
    {
        var large = LargeGate(2);
        yield return new(
            "gate, back, largest",
            texts => GateCard.Render(new GateView(Back(LargeGate(1), LargeParking), LargeVotes(large)), texts)
        );
        yield return new(
            "gate, GO with conditions, largest",
            texts =>
                GateCard.Render(
                    new GateView(
                        LargeGate(1) with
                        {
                            Verdict = new Verdict(
                                Choice.Go,
                                Planted.People[65],
                                A.Monday,
                                Conditions:
                                [
                                    .. Enumerable
                                        .Range(1, ConditionList.Most)
                                        .Select(number => number + Planted.Text(ConditionList.MostCharacters - 1)),
                                ]
                            ),
                        },
                        LargeVotes(large)
                    ),
                    texts
                )
        );
        yield return new(
            "gate, base 1, largest",
            texts => GateCard.Render(new GateView(LargeGate(1), LargeVotes(large)), texts)
        );
        yield return new(
            "gate, base 2, largest",
            texts => GateCard.Render(new GateView(large, LargeVotes(large), large.Voters[0]), texts)
        );
        yield return new(
            "gate, base 2, largest, closed",
            texts => GateCard.Render(new GateView(large with { Verdict = LargeVerdict }, LargeVotes(large)), texts)
        );
    }

    static IEnumerable<Verdict> Verdicts() =>
        [
            new Verdict(Choice.Go, A.Eva, A.Monday),
            new Verdict(
                Choice.NoGo,
                A.Eva,
                A.Monday,
                "No capacity before summer",
                Whose.Ours,
                new DateOnly(2026, 9, 1)
            ),
            new Verdict(Choice.Go, null, A.Monday),
            new Verdict(Choice.Go, A.Noor, A.Monday, Conditions: ["First a signed letter of intent", "No discount"]),
        ];

    static Delegation Handed => new(A.Noor, new DateOnly(2026, 12, 3), A.Monday.AddYears(1), A.Eva, A.Monday);

    static Gate Back(Gate gate, Parking parking) =>
        gate with
        {
            Round = 2,
            Comeback = new Comeback(parking, new Spending(7, 12.5m, 900), ["world", "ourSwot"]),
        };

    static Verdict LargeVerdict =>
        new(Choice.NoGo, Planted.People[65], A.Monday, Planted.Text(500), Whose.TheAccounts, new DateOnly(2026, 9, 1));

    internal static Gate LargeGate(int atBase)
    {
        var dossier = LargeDossier(atBase, Planted.Text);
        // As much evidence as the answers give, and as many gaps as there can be, which never meet in one season.
        var opened = (OpenGateOutcome.Opened)dossier.OpenGate(null, LargeAccount.AccountManager, A.Monday);
        return opened.Gate with
        {
            Gaps = (dossier with { Answers = SeasonSoFar.None }).AtBat.Gaps(SeasonSoFar.None),
            GapReason = Planted.Text(OpenGateCard.MostReason),
            Evidence = opened.Gate.Evidence with
            {
                Objective = Planted.Text(250),
                Warnings = [new Warning("gate.why", new Answer.Text(Planted.Text(100)))],
            },
            Questions =
            [
                .. Enumerable
                    .Range(0, Gate.MostQuestions)
                    .Select(_ => new GateQuestion(Planted.People[65], Planted.Text(ManagerGateCard.MostWhy), A.Monday)),
            ],
        };
    }

    internal static IReadOnlyList<Vote> LargeVotes(Gate gate) =>
        [
            .. gate
                .Voters.Take(50)
                .Select(
                    (voter, index) =>
                        A.Vote(voter, index % 2 == 0 ? Choice.Go : Choice.NoGo, Planted.Text(GateCard.MostReason))
                ),
        ];

    static IEnumerable<CardCase> OpenGates()
    {
        foreach (var atBase in new[] { 1, 2, 3 })
        {
            Dossier dossier = A.Dossier().AtBase(atBase);
            var gaps = dossier.AtBat.Gaps(dossier.Answers);
            yield return new(
                $"open gate {atBase}",
                texts => OpenGateCard.Render(new OpenGateView(dossier, gaps), texts)
            );
            yield return new(
                $"open gate {atBase}, back",
                texts =>
                    OpenGateCard.Render(
                        new OpenGateView(
                            dossier with
                            {
                                Account = LargeAccount,
                            },
                            gaps,
                            texts["problem.required"],
                            Planted.Text(600)
                        ),
                        texts
                    )
            );
        }
    }
}

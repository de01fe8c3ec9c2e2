using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> ManagerGates() =>
        ManagerGatesToDecide()
            .Concat(ManagerGatesWithAProblem())
            .Concat(ManagerGatesAfterwards())
            .Concat(LargeManagerGates());

    /// <summary>What a manager typed, too long where there is a limit.</summary>
    static Dictionary<string, string> ManagersWords =>
        new(StringComparer.Ordinal)
        {
            [ManagerGateCard.WhoseInput] = "theirs",
            [ManagerGateCard.WhyInput] = Planted.Text(600),
            [ManagerGateCard.UntilInput] = "2026-09-01",
            [ManagerGateCard.QuestionInput] = Planted.Text(600),
            [ManagerGateCard.ConditionsInput] = Planted.Text(1700),
        };

    static IEnumerable<CardCase> ManagerGatesToDecide()
    {
        var (gate, votes) = (A.Gate().Build(), TwoVotes);
        yield return new(
            "manager's gate, fresh",
            texts => ManagerGateCard.Render(new ManagerGateView(gate, []), texts)
        );
        yield return new(
            "manager's gate, voted",
            texts => ManagerGateCard.Render(new ManagerGateView(gate, votes), texts)
        );
        yield return new(
            "manager's gate, handed over",
            texts => ManagerGateCard.Render(new ManagerGateView(gate with { Delegate = Handed }, votes), texts)
        );
        yield return new(
            "manager's gate, delegate's",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(gate with { Delegate = Handed }, votes, Reader: A.Noor),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> ManagerGatesWithAProblem()
    {
        var (gate, votes, typed) = (A.Gate().Build(), TwoVotes, ManagersWords);
        yield return new(
            "manager's gate, problem",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(
                        gate,
                        votes,
                        new FieldProblem(ManagerGateCard.WhyInput, new Problem("problem.required")),
                        typed
                    ),
                    texts
                )
        );
        foreach (
            var input in new[]
            {
                ManagerGateCard.UntilInput,
                ManagerGateCard.QuestionInput,
                ManagerGateCard.ConditionsInput,
                Delegating.PersonInput,
                Delegating.UntilInput,
            }
        )
        {
            yield return new(
                $"manager's gate, problem in {input}",
                texts =>
                    ManagerGateCard.Render(
                        new ManagerGateView(
                            gate with
                            {
                                Delegate = Handed,
                            },
                            votes,
                            new FieldProblem(input, new Problem("problem.required")),
                            typed
                        ),
                        texts
                    )
            );
        }
    }

    static IEnumerable<CardCase> ManagerGatesAfterwards()
    {
        var (gate, votes) = (A.Gate().Build(), TwoVotes);
        yield return new(
            "manager's gate, asked",
            texts => ManagerGateCard.Render(new ManagerGateView(gate, votes, Asked: true), texts)
        );
        foreach (var verdict in Verdicts().Where(verdict => verdict.By is not null))
        {
            yield return new(
                $"manager's gate, closed {verdict.Choice} by {verdict.By!.Name}",
                texts => ManagerGateCard.Render(new ManagerGateView(gate with { Verdict = verdict }, votes), texts)
            );
        }
    }

    static IEnumerable<CardCase> LargeManagerGates()
    {
        var (large, typed) = (LargeGate(2), ManagersWords);
        yield return new(
            "manager's gate, largest",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(
                        large,
                        LargeVotes(large),
                        new FieldProblem(ManagerGateCard.WhyInput, new Problem("problem.tooLong", 500, 600)),
                        typed,
                        Asked: true
                    ),
                    texts
                )
        );
        yield return new(
            "manager's gate, largest, closed",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(large with { Verdict = LargeVerdict }, LargeVotes(large)),
                    texts
                )
        );
    }
}

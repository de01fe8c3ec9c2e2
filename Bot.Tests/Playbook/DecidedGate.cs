using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Gates;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>A gate on which the manager decided.</summary>
internal static class DecidedGate
{
    public static readonly DateTimeOffset Now = A.Monday.AddHours(3);

    public static Gate Decided(Gate gate, Choice choice) =>
        gate.Decide(new Verdict(choice, A.Eva, Now)).ShouldBeOfType<DecisionOutcome.Decided>().Gate;
}

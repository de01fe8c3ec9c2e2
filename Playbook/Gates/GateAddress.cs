namespace AccountBot.Playbook.Gates;

/// <summary>Which gate of an account.</summary>
public sealed record GateAddress(int Year, int Base, int Round)
{
    public static GateAddress Of(Gate gate) => new(gate.Year, gate.Base, gate.Round);
}

using System.Diagnostics.Metrics;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Inbox;

namespace AccountBot.Bot.Hosting;

/// <summary>How long teams wait at their gates, in hours: told when a gate is decided, and with each reminder while it stands.</summary>
public sealed class GateAges : IDisposable
{
    private readonly Meter meter;
    private readonly Histogram<double> ages;

    public GateAges(IMeterFactory meters)
    {
        meter = meters.Create("AccountBot.Gates");
        ages = meter.CreateHistogram<double>(
            "accountbot.gate.age",
            "h",
            "How long a gate stood when it was decided, or stands at a reminder, by state (decided, waiting)"
        );
    }

    public void Decided(Gate gate)
    {
        if (gate.Verdict is { } verdict)
        {
            Record(verdict.At - gate.OpenedAt, "decided");
        }
    }

    /// <param name="reminded">What someone was reminded of; whatever is no gate to decide is left out.</param>
    public void Waiting(IEnumerable<InboxItem> reminded, DateTimeOffset now)
    {
        foreach (var gate in reminded.Where(what => what.Kind == InboxKind.DecideGate))
        {
            Record(now - gate.Since, "waiting");
        }
    }

    public void Dispose() => meter.Dispose();

    private void Record(TimeSpan age, string state) =>
        ages.Record(age.TotalHours, new KeyValuePair<string, object?>("state", state));
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AccountBot.Bot.Hosting;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What the turns of one bot cost in calls to the store, by the bot's own meter.</summary>
public sealed class TurnCosts : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Instrument, string? Type, int Calls)> measured = new();

    public TurnCosts(BotHost bot)
    {
        var meters = bot.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == TurnMetrics.Name && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>(
            (instrument, calls, tags, _) => measured.Enqueue((instrument.Name, (string?)tags[0].Value, calls))
        );
        listener.Start();
    }

    /// <summary>The reads of each turn of a type, in order.</summary>
    public IReadOnlyList<int> Reads(string type) => Of("accountbot.turn.storage.reads", type);

    public IReadOnlyList<int> Writes(string type) => Of("accountbot.turn.storage.writes", type);

    public void Dispose() => listener.Dispose();

    private List<int> Of(string instrument, string type) =>
        [.. measured.Where(each => each.Instrument == instrument && each.Type == type).Select(each => each.Calls)];
}

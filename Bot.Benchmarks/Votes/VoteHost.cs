using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>The product with all that it registers, without log providers, and with an endpoint that tells what it cost.</summary>
internal static class VoteHost
{
    public static async Task RunAsync(string port, string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.AddAccountBot();
        await using var app = builder.Build();
        app.MapAccountBot();
        using var counts = new HostCounts();
        app.MapGet("/stats", counts.Read);
        await app.StartAsync();
        Console.WriteLine("listening");
        await ((IHost)app).WaitForShutdownAsync();
    }
}

/// <summary>What the product's own meters say, summed up.</summary>
internal sealed class HostCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, long> sums = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    public HostCounts()
    {
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Meter.Name.StartsWith("AccountBot.", StringComparison.Ordinal))
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>(
            (instrument, value, tags, _) => PerTurn(string.Join(' ', [instrument.Name, .. ValuesOf(tags)]), value)
        );
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => Add(string.Join(' ', [instrument.Name, .. ValuesOf(tags)]), value)
        );
        listener.Start();
    }

    public HostStats Read()
    {
        using var process = Process.GetCurrentProcess();
        return new HostStats(
            process.TotalProcessorTime.TotalMilliseconds,
            GC.GetTotalAllocatedBytes(),
            process.WorkingSet64,
            sums.ToDictionary(StringComparer.Ordinal)
        );
    }

    public void Dispose() => listener.Dispose();

    private void PerTurn(string name, int value)
    {
        Add(name, value);
        Add(name + " turns", 1);
        Add(name + " turns with another number than one", value == 1 ? 0 : 1);
    }

    private void Add(string name, long value) => sums.AddOrUpdate(name, value, (_, sum) => sum + value);

    private static string[] ValuesOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var values = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            values[i] = $"{tags[i].Value}";
        }
        return values;
    }
}

/// <param name="Sums">By the name of the instrument and the values of its tags.</param>
internal sealed record HostStats(double CpuMs, long Allocated, long WorkingSet, IReadOnlyDictionary<string, long> Sums)
{
    public long this[string name] => Sums.GetValueOrDefault(name);
}

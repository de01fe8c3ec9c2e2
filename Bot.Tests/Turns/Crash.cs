using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// Ends a process at its n-th step: the call to the store or to Teams at which it happens fails, and so does everything after it.
/// Half of the steps are before a call, which then never happens, and half after one, which then did happen but no one heard.
/// </summary>
public sealed class Crash(int at) : IStorageFaults
{
    private int looks;
    private int steps;
    private int begun;

    /// <summary>What was going on when it happened; null when the process lived.</summary>
    public string? Where { get; private set; }

    public int Steps => Volatile.Read(ref steps);

    public Task BeforeAsync(string operation, CancellationToken ct) => Step("before " + operation);

    public Task AfterAsync(string operation, CancellationToken ct)
    {
        if (operation == "Agenda read")
        {
            Interlocked.Increment(ref looks);
        }
        return Step("after " + operation);
    }

    /// <summary>
    /// Until the process has looked at its agenda, as it does when it starts: what is put there afterwards it finds at the next look.
    /// </summary>
    public async Task LookedAsync()
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (Volatile.Read(ref looks) == 0)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Does the same again and again, each time ended at another of so many points, from the first step to the last.</summary>
    /// <param name="steps">Of a run that was not ended. Not every run takes as many: a slow one makes way for others, looks again,
    /// and so on. One that was over before it was ended is ended earlier instead.</param>
    public static async Task<IReadOnlyList<T>> AtPointsAsync<T>(int points, int steps, Func<Crash, Task<T>> run)
    {
        var results = new List<T>();
        for (var point = 0; point < points; point++)
        {
            var at = 2 + (point * (steps - 2) / (points - 1));
            var crash = new Crash(at);
            var result = await run(crash);
            while (crash.Where is null)
            {
                at = at * 9 / 10;
                at.ShouldBeGreaterThan(1, "no run was ended");
                crash = new Crash(at);
                result = await run(crash);
            }
            results.Add(result);
        }
        return results;
    }

    /// <summary>From here on steps count; starting up does not.</summary>
    public void Begin() => Volatile.Write(ref begun, 1);

    public Task Step(string what)
    {
        if (Volatile.Read(ref begun) == 0)
        {
            return Task.CompletedTask;
        }
        var step = Interlocked.Increment(ref steps);
        if (step == at)
        {
            Where = what;
        }
        return step < at ? Task.CompletedTask : throw new CrashedException();
    }
}

public sealed class CrashedException() : Exception("The process has ended.");

/// <summary>Counts the calls to Teams as steps.</summary>
public sealed class CrashingSends(Crash crash) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var what = $"{request.Method} {request.RequestUri?.Segments[^1]}";
        await crash.Step("before " + what);
        var response = await base.SendAsync(request, cancellationToken);
        await crash.Step("after " + what);
        return response;
    }
}

using System.Collections.Concurrent;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>What becomes of the claims on the agenda when a process is told to stop.</summary>
public sealed class AgendaStopTests : IDisposable
{
    private const int Claimed = 20;
    private const int SideBySide = 16;
    private readonly ConcurrentBag<string> completed = [];
    private readonly ConcurrentBag<string> released = [];
    private readonly Handler handler = new();
    private readonly AgendaSignal bell = new();

    [Fact]
    public async Task WhatIsBeingDone_IsFinished_AndWhatWasOnlyClaimed_GoesBack()
    {
        using var worker = Worker(TimeSpan.FromMinutes(1));
        await worker.StartAsync(CancellationToken.None);
        await handler.AllBusyAsync();

        var stopping = worker.StopAsync(CancellationToken.None);
        handler.Finish();
        await stopping;

        completed.Count.ShouldBe(SideBySide);
        released.Count.ShouldBe(Claimed - SideBySide);
        completed.Concat(released).Distinct().Count().ShouldBe(Claimed);
    }

    [Fact]
    public async Task WhatTakesTooLong_GoesBackToo()
    {
        using var worker = Worker(TimeSpan.FromMilliseconds(50));
        await worker.StartAsync(CancellationToken.None);
        await handler.AllBusyAsync();

        await worker.StopAsync(CancellationToken.None);

        completed.ShouldBeEmpty();
        released.Distinct().Count().ShouldBe(Claimed);
    }

    [Fact]
    public async Task AfterAStop_NothingMoreIsClaimed()
    {
        var agenda = new Mock<IAgenda>();
        Claims(agenda, 0);
        using var worker = Worker(TimeSpan.FromMinutes(1), agenda);
        await worker.StartAsync(CancellationToken.None);
        await worker.StopAsync(CancellationToken.None);
        var looks = agenda.Invocations.Count;

        bell.Ring();

        worker.ExecuteTask!.IsCompleted.ShouldBeTrue();
        agenda.Invocations.Count.ShouldBe(looks);
    }

    public void Dispose()
    {
        bell.Dispose();
        handler.Dispose();
    }

    private AgendaWorker Worker(TimeSpan finishWithin, Mock<IAgenda>? agenda = null)
    {
        if (agenda is null)
        {
            agenda = new Mock<IAgenda>();
            Claims(agenda, Claimed);
        }
        agenda
            .Setup(each => each.CompleteAsync(It.IsAny<AgendaEntry>(), It.IsAny<CancellationToken>()))
            .Callback((AgendaEntry entry, CancellationToken _) => completed.Add(entry.Id))
            .ReturnsAsync(true);
        agenda
            .Setup(each => each.ReleaseAsync(It.IsAny<AgendaEntry>(), It.IsAny<CancellationToken>()))
            .Callback((AgendaEntry entry, CancellationToken _) => released.Add(entry.Id))
            .ReturnsAsync(true);
        var settings = Options.Create(new BotSettings { FinishWithin = finishWithin });
        var entries = new AgendaEntries(
            [handler],
            agenda.Object,
            TimeProvider.System,
            NullLogger<AgendaEntries>.Instance
        );
        return new AgendaWorker(
            entries,
            agenda.Object,
            settings,
            bell,
            TimeProvider.System,
            NullLogger<AgendaWorker>.Instance
        );
    }

    private static void Claims(Mock<IAgenda> agenda, int entries)
    {
        var due = Enumerable
            .Range(1, entries)
            .Select(number => new AgendaEntry(
                $"{number}",
                new AgendaItem(DateTimeOffset.UnixEpoch, "tenant", "account", Handler.Name, ""),
                1,
                "v"
            ))
            .ToList();
        agenda
            .SetupSequence(each =>
                each.ClaimDueAsync(
                    It.IsAny<DateTimeOffset>(),
                    It.IsAny<TimeSpan>(),
                    It.IsAny<int>(),
                    It.IsAny<CancellationToken>()
                )
            )
            .ReturnsAsync(due)
            .ReturnsAsync([]);
    }

    /// <summary>Takes until it is told to finish.</summary>
    private sealed class Handler : IAgendaHandler, IDisposable
    {
        public const string Name = "slow";
        private readonly SemaphoreSlim finish = new(0);
        private readonly SemaphoreSlim busy = new(0);
        private int began;

        public string Kind => Name;

        public Task AllBusyAsync() => busy.WaitAsync();

        public void Finish() => finish.Release(Claimed);

        public void Dispose()
        {
            finish.Dispose();
            busy.Dispose();
        }

        public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
        {
            if (Interlocked.Increment(ref began) == SideBySide)
            {
                busy.Release();
            }
            await finish.WaitAsync(ct);
            return null;
        }
    }
}

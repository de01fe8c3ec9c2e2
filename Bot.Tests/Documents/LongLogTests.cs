using System.Runtime.CompilerServices;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Documents.Logs;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>A log of a hundred thousand plays becomes a workbook without ever being in memory.</summary>
public sealed class LongLogTests
{
    const int Plays = 100_000;
    const int Step = 10_000;

    [Fact]
    public async Task HundredThousandPlays_AreWrittenAsTheyAreRead_AndForgotten()
    {
        await using var written = new ForwardStream();
        var source = new Source(written);

        await LogWorkbook.WriteAsync(
            written,
            "Contoso",
            source.LinesAsync(),
            Texts.In(Language.En),
            CancellationToken.None
        );

        // Of what was read before the last look, nothing is held any more; and each ten thousand were written before the next were read.
        source.Held.ShouldBeEmpty();
        source.WrittenAt.Count.ShouldBe(Plays / Step);
        source.WrittenAt.Zip(source.WrittenAt.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First + Step);
        written.Length.ShouldBeGreaterThan(Plays);
    }

    /// <summary>Plays that are made when they are asked for, with an eye on those that were given before.</summary>
    sealed class Source(ForwardStream written)
    {
        readonly List<WeakReference> given = [];

        public List<int> Held { get; } = [];

        public List<long> WrittenAt { get; } = [];

        public async IAsyncEnumerable<WrittenLogEntry> LinesAsync()
        {
            for (var number = 0; number < Plays; number++)
            {
                if (number % Step == 0)
                {
                    WrittenAt.Add(written.Length);
                    Look();
                }
                yield return Line(number);
            }
            await Task.CompletedTask;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        WrittenLogEntry Line(int number)
        {
            var logEntry = LogEntry.Of(LogEntryKind.Logged, 2026, 1, A.Kim, A.Monday.AddMinutes(number)) with
            {
                Text = $"Called about order {number * 7919 % 100_003}",
            };
            if (number % 1000 == 0)
            {
                given.Add(new WeakReference(logEntry));
            }
            return new WrittenLogEntry(logEntry, false);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        void Look()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            // The last few may still be on their way through the writer.
            Held.AddRange(Enumerable.Range(0, Math.Max(0, given.Count - 2)).Where(at => given[at].IsAlive));
        }
    }

    /// <summary>Takes bytes and cannot go back, as a connection.</summary>
    sealed class ForwardStream : Stream
    {
        long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

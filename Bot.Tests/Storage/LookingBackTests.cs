using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>Looking something up costs the same, however much there is.</summary>
public sealed class LookingBackTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    private const int Page = 10;

    protected override Action<RowKinds> Kinds => AccountKinds.Register;

    private AccountStore Accounts => new(Store.Dossiers, TimeProvider.System);

    [Fact]
    public async Task Log_FullOfOtherThings_IsLookedThroughAThousandPlaysAtATime()
    {
        // One play of Sam's among 2,300 of Kim's: the 2,200th.
        await PlayAsync(2_300, number => number == 2_200 ? A.Sam : A.Kim);
        var choice = new LogChoice(By: A.Sam);

        var (first, firstReads) = await LookAsync(choice, null);
        var (second, secondReads) = await LookAsync(choice, first.Older);
        var (third, thirdReads) = await LookAsync(choice, second.Older);

        new[] { firstReads, secondReads, thirdReads }.ShouldBe([1, 1, 1]);
        (first.Lines.Count, second.Lines.Count, third.Lines.Count).ShouldBe((0, 0, 1));
        first.LookedUntil.ShouldBe(A.Monday.AddMinutes(-999));
        second.LookedUntil.ShouldBe(A.Monday.AddMinutes(-1_999));
        (third.Older, third.LookedUntil).ShouldBe((null, null));
        third.Plays[0].At.ShouldBe(A.Monday.AddMinutes(-2_200));
    }

    [Fact]
    public async Task PagesOfWhatFits_FollowEachOther_WithoutGapOrRepetition()
    {
        await PlayAsync(70, number => number % 3 == 0 ? A.Sam : A.Kim);
        var seen = new List<DateTimeOffset>();
        string? after = null;
        do
        {
            var (page, reads) = await LookAsync(new LogChoice(By: A.Sam), after);
            reads.ShouldBe(1);
            page.Lines.Count.ShouldBeInRange(1, Page);
            page.LookedUntil.ShouldBeNull();
            seen.AddRange(page.Plays.Select(logEntry => logEntry.At));
            after = page.Older;
        } while (after is not null);

        seen.ShouldBe(Enumerable.Range(0, 24).Select(number => A.Monday.AddMinutes(-3 * number)));
    }

    [Fact]
    public async Task MarksOfWhatWasTakenBack_AreReadForThePageOnly()
    {
        await PlayAsync(25, _ => A.Kim);
        var all = (await Accounts.LogAsync(Key, LogChoice.Everything, 30, null, default)).Lines;
        foreach (var at in new[] { 0, 9, 10, 24 })
        {
            await CommitAsync(new RowChange.Add(AccountKeys.Countered(all[at].Id), new DoneMark(A.Kim, A.Monday)));
        }

        var marks = await Accounts.CounteredAsync(Key, all.Take(Page).ToList(), default);

        marks.ShouldBe(new[] { 0, 9 }.Select(at => AccountKeys.Countered(all[at].Id)), ignoreOrder: true);
        (await Accounts.CounteredAsync(Key, [], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gates_ComeWhole_NewestYearFirst_InBoundedReads()
    {
        // Forty voters at each of twelve gates in two years is more than is read at once.
        foreach (var year in new[] { A.Year, A.Year + 1 })
        {
            for (var atBase = 1; atBase <= 12; atBase++)
            {
                await GateAsync(year, atBase, voters: 40);
            }
        }
        var seen = new List<(int Year, int Base, int Votes)>();
        GateAddress? after = null;
        do
        {
            using var calls = StorageCalls.Begin();
            var page = await Accounts.GatesAsync(Key, null, after, 4, default);
            calls.Reads.ShouldBe(1);
            seen.AddRange(page.Gates.Select(file => (file.Gate.Year, file.Gate.Base, file.Votes.Count)));
            after = page.Next;
        } while (after is not null);

        seen.ShouldBe(
            from year in new[] { A.Year + 1, A.Year }
            from atBase in Enumerable.Range(1, 12)
            select (year, atBase, 40)
        );
    }

    [Fact]
    public async Task Gates_OfAYear_AreOfThatYearOnly()
    {
        await GateAsync(A.Year, 1, 2);
        await GateAsync(A.Year + 1, 1, 2);

        var page = await Accounts.GatesAsync(Key, A.Year, null, 4, default);
        var behind = await Accounts.GatesAsync(Key, A.Year, new GateAddress(A.Year + 1, 9, 1), 4, default);

        page.Gates.ShouldHaveSingleItem().Gate.Year.ShouldBe(A.Year);
        page.Next.ShouldBeNull();
        behind.Gates.ShouldHaveSingleItem().Gate.Year.ShouldBe(A.Year);
    }

    private async Task<(LogPage Page, int Reads)> LookAsync(LogChoice choice, string? after)
    {
        using var calls = StorageCalls.Begin();
        var page = await Accounts.LogAsync(Key, choice, Page, after, default);
        return (page, calls.Reads);
    }

    private async Task PlayAsync(int count, Func<int, AccountBot.Playbook.People.Person> by)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(100))
        {
            var plays = some.Select(number =>
                LogEntry.Of(LogEntryKind.Logged, A.Year, 1, by(number), A.Monday.AddMinutes(-number))
            );
            await CommitAsync([
                .. plays.Select(logEntry => new RowChange.Add(
                    AccountKeys.Play(logEntry, Guid.CreateVersion7()),
                    logEntry
                )),
            ]);
        }
    }

    private async Task GateAsync(int year, int atBase, int voters)
    {
        var gate = A.Gate().Build() with { Year = year, Base = atBase, Round = 1 };
        var votes = Enumerable.Range(0, voters).Select(number => A.Go(A.Person($"Voter {number}")));
        await CommitAsync([
            new RowChange.Add(AccountKeys.Gate(year, atBase, 1), gate),
            new RowChange.Add(
                AccountKeys.GateCard(year, atBase, 1),
                new PostedCard("https://smba.test/", "msteams", "19:thread", "1", "28:bot")
            ),
            .. votes.Select(vote => new RowChange.Add(AccountKeys.Vote(year, atBase, 1, vote.By.Id), vote)),
        ]);
    }
}

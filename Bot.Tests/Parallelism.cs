using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Turns;
using Xunit.Abstractions;

// Tests of whole turns wait more than they work: for the store, for a signal, for a card to be brought up to date. On two cores twice as
// many at once take half the time.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer("AccountBot.Bot.Tests.LongestFirst", "AccountBot.Bot.Tests")]

namespace AccountBot.Bot.Tests;

/// <summary>What takes minutes begins first, so that the others find their place beside it and nothing long is left for the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] Long =
    [
        nameof(Busy),
        nameof(CrashTests),
        nameof(AccessMatrixTests),
        nameof(WholeSeasonTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(Rank).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    static int Rank(ITestCollection collection)
    {
        // Of a class without a collection of its own: "Test collection for Namespace.Class (id: …)".
        var name = collection.DisplayName.Split(" (id:")[0].Split('.', ' ')[^1];
        var place = Array.IndexOf(Long, name);
        return place < 0 ? Long.Length : place;
    }
}

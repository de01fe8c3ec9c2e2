using AccountBot.Storage;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>Azurite lets most of these pass, Azure none.</summary>
public sealed class TableLimitsTests
{
    const int Kilo = 1024;

    public static TheoryData<string, string, TableEntity[]> Refused =>
        new()
        {
            { "no change", "1 to 100 changes", [] },
            { "101 changes", "1 to 100 changes", [.. Rows(101)] },
            { "two partitions", "one partition", [Row("a"), new TableEntity("q", "b")] },
            { "a row twice", "once", [Row("a"), Row("a")] },
            { "a slash", "may not have", [Row("a/b")] },
            { "a backslash", "may not have", [Row("a\\b")] },
            { "a hash", "may not have", [Row("a#b")] },
            { "a question mark", "may not have", [Row("a?b")] },
            { "a tab", "may not have", [Row("a\tb")] },
            { "a high control", "may not have", [Row("a\u0085b")] },
            { "a partition with a slash", "may not have", [new TableEntity("a/b", "r")] },
            { "a long key", "512 characters", [Row(new string('k', 513))] },
            { "a long column", "32768 characters", [Row("a", ("Text", new string('x', 32 * Kilo + 1)))] },
            { "a large row", "1048576 bytes", [Large("a", 17)] },
            { "253 columns", "252 columns", [Row("a", [.. Enumerable.Range(0, 253).Select(i => ($"C{i}", "x"))])] },
            { "a large transaction", "4194304 bytes", [.. Enumerable.Range(0, 9).Select(i => Large($"{i}", 15))] },
            { "a transaction that grows when escaped", "4194304 bytes", [Large("a", 15, 'é'), Large("b", 15, 'é')] },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void BeyondALimit_IsRefused(string what, string reason, TableEntity[] entities) =>
        Should.Throw<StorageLimitException>(() => Check(entities), what).Message.ShouldContain(reason);

    [Fact]
    public void AtALimit_IsAllowed()
    {
        Check([.. Rows(100)]);
        Check([Row(new string('k', 512))]);
        Check([Row("a", [.. Enumerable.Range(0, 252).Select(i => ($"C{i}", "x"))])]);
        Check([Large("a", 15)]);
        Check([.. Enumerable.Range(0, 8).Select(i => Large($"{i}", 15))]);
    }

    static void Check(TableEntity[] entities) =>
        TableLimits.Check([.. entities.Select(e => new TableTransactionAction(TableTransactionActionType.Add, e))]);

    static IEnumerable<TableEntity> Rows(int count) => Enumerable.Range(0, count).Select(i => Row($"{i}"));

    static TableEntity Large(string row, int columns, char of = 'x') =>
        Row(row, [.. Enumerable.Range(0, columns).Select(i => ($"C{i}", new string(of, 32 * Kilo)))]);

    static TableEntity Row(string row, params (string Name, string Text)[] columns)
    {
        var entity = new TableEntity("p", row);
        foreach (var (name, text) in columns)
            entity[name] = text;
        return entity;
    }
}

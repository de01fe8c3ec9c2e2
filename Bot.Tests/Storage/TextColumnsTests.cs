using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Storage;

public sealed class TextColumnsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(32 * 1024, 1)]
    [InlineData(32 * 1024 + 1, 2)]
    [InlineData(64 * 1024, 2)]
    [InlineData(64 * 1024 + 1, 3)]
    public void AText_TakesNoMoreColumnsThanItNeeds(int length, int columns)
    {
        var text = new string('x', length);

        var entity = Written(text);

        entity.Keys.Count(IsColumn).ShouldBe(columns);
        TextColumns.Read(entity).ShouldBe(text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void AColumn_NeverEndsInTheMiddleOfACharacter(int offset)
    {
        var text = new string('x', offset) + string.Concat(Enumerable.Repeat("😀", 40_000));

        var entity = Written(text);

        entity.Keys.Where(IsColumn).ShouldAllBe(name => !char.IsLowSurrogate(entity.GetString(name)[0]));
        TextColumns.Read(entity).ShouldBe(text);
    }

    static bool IsColumn(string name) => name.StartsWith("Data", StringComparison.Ordinal);

    static TableEntity Written(string text)
    {
        var entity = new TableEntity("p", "r");
        TextColumns.Write(entity, text);
        return entity;
    }
}

namespace AccountBot.Cards.Contacts;

/// <summary>Divides what is held of someone over pages: so many characters fit on a card, and so many lines a reader wants.</summary>
public static class RecordPages
{
    /// <summary>A longer text is cut off on the card; the file has all of it.</summary>
    public const int MostOfOne = 3_000;

    private const int MostCharacters = 4_000;
    private const int MostPlaces = 10;

    /// <summary>The place of the first line of each page; one page where there is nothing.</summary>
    /// <param name="lengths">The characters of each line.</param>
    public static IReadOnlyList<int> Starts(IEnumerable<int> lengths)
    {
        var (starts, number, characters) = (new List<int> { 0 }, 0, 0);
        foreach (var length in lengths.Select(each => Math.Min(each, MostOfOne)))
        {
            if (number > starts[^1] && (characters + length > MostCharacters || number - starts[^1] >= MostPlaces))
            {
                starts.Add(number);
                characters = 0;
            }
            number++;
            characters += length;
        }
        return starts;
    }
}

namespace AccountBot.Playbook.Import;

/// <summary>How many rows there are of each fate.</summary>
public sealed record ImportTally(int New = 0, int Known = 0, int Doubles = 0, int Wrong = 0)
{
    public int All => New + Known + Doubles + Wrong;

    /// <summary>The rows of which nothing is made, and someone may want to know why.</summary>
    public int NotMade => Known + Doubles + Wrong;

    public static ImportTally operator +(ImportTally one, ImportTally other) =>
        new(one.New + other.New, one.Known + other.Known, one.Doubles + other.Doubles, one.Wrong + other.Wrong);

    public static ImportTally Of(IEnumerable<ImportLine> lines)
    {
        var fates = lines.CountBy(line => line.Fate).ToDictionary();
        return new ImportTally(
            fates.GetValueOrDefault(ImportFate.New),
            fates.GetValueOrDefault(ImportFate.Known),
            fates.GetValueOrDefault(ImportFate.Double),
            fates.GetValueOrDefault(ImportFate.Wrong)
        );
    }
}

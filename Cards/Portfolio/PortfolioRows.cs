using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Portfolio;

/// <summary>The rows of a list of accounts: name, the twelve bases, how it stands, and the button that opens it.</summary>
internal static class PortfolioRows
{
    private const int ShownName = 60;
    private const int ShownPerson = 48;

    /// <param name="open">Whether the account can be opened from here.</param>
    public static AdaptiveElement Of(PortfolioLine line, DateTimeOffset now, bool open, Texts texts)
    {
        AdaptiveElement[] items =
        [
            Show.Strong(Playbook.Gates.Shorten.Text(line.Name, ShownName)),
            Show.Text(Dots(line), spacing: AdaptiveSpacing.None),
            Show.Runs(AdaptiveSpacing.None, Stand(line, now, texts)),
        ];
        return open
            ? Show.Row(Act.Row(Act.Execute(texts["portfolio.open"], Data(line), withInputs: false)), items)
            : new AdaptiveContainer { Spacing = AdaptiveSpacing.Small, Items = [.. items] };
    }

    /// <summary>The bases one by one. What the dots say stands below them in words, for the person who has them read out.</summary>
    private static string Dots(PortfolioLine line) =>
        string.Concat(
            Enumerable
                .Range(1, Season.Bases)
                .Select(number =>
                    number <= line.Reached ? '●'
                    : number == line.Base ? '◉'
                    : '○'
                )
        );

    private static IEnumerable<AdaptiveTextRun> Stand(PortfolioLine line, DateTimeOffset now, Texts texts)
    {
        yield return Small(Words(line, now, texts));
        string?[] more =
        [
            line.Potential is { } potential ? texts["score.potential.value", texts.Money(potential)] : null,
            line.AccountManager is { } manager ? Texts.Name(manager) : null,
        ];
        if (more.OfType<string>().ToList() is { Count: > 0 } known)
        {
            yield return Small("\n" + string.Join(" · ", known), subtle: true);
        }
        string?[] flags =
        [
            line.IsStalled(now) ? "⚠ " + texts["portfolio.stalled"] : null,
            line.Competitor ? "⚠ " + texts["portfolio.competitor"] : null,
        ];
        if (flags.OfType<string>().ToList() is { Count: > 0 } raised)
        {
            yield return Small("\n" + string.Join(" · ", raised), color: AdaptiveTextColor.Attention);
        }
    }

    private static string Words(PortfolioLine line, DateTimeOffset now, Texts texts)
    {
        var name = texts.BaseName(line.Base);
        string?[] parts =
        [
            line.State switch
            {
                SeasonState.AtGate => texts["score.atGate", line.Base, name],
                SeasonState.Parked => texts["score.parked", line.Base, name],
                SeasonState.HomeRun => texts["portfolio.homeRun"],
                SeasonState.Ended => texts["score.ended", line.Base, name],
                _ => texts["score.atBat", line.Base, name],
            },
            line.Until is { } until ? texts["score.parked.until", texts.Date(until)] : null,
            line.DaysAtBat(now) is { } days ? texts.Days(days) : null,
            line.State switch
            {
                SeasonState.AtGate => Decides(line, texts),
                SeasonState.AtBat => texts["portfolio.gate.next", Decides(line, texts)],
                _ => null,
            },
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Decides(PortfolioLine line, Texts texts) =>
        line.Decides is { } name
            ? texts["portfolio.gate.by", Playbook.Gates.Shorten.Text(name, ShownPerson)]
            : texts["portfolio.gate.team"];

    private static AdaptiveTextRun Small(
        string text,
        bool subtle = false,
        AdaptiveTextColor color = AdaptiveTextColor.Default
    ) => Show.Run(text, AdaptiveTextSize.Small, color: color, subtle: subtle);

    private static CardData Data(PortfolioLine line) =>
        new()
        {
            Verb = Verbs.ScoreboardShow,
            Account = line.Account,
            Year = line.Year,
        };
}

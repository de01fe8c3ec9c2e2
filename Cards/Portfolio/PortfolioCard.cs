using AccountBot.Playbook.Portfolio;
using AdaptiveCards;

namespace AccountBot.Cards.Portfolio;

/// <summary>The accounts in which someone has a role: in numbers, and ten at a time.</summary>
public static class PortfolioCard
{
    public const int PageSize = 10;

    public static AdaptiveCard Render(PortfolioView view, Texts texts)
    {
        var title = texts["portfolio.title"];
        var fit = view.Choice.Of(view.All, view.Reader, view.Now);
        var real = fit.Count(line => !line.Sample);
        var count = Count(view, fit, texts);
        var from = view.Choice.From < fit.Count ? view.Choice.From : 0;
        return Show.Card(
            texts,
            $"{title}: {count}",
            [
                Show.Head(texts["app.name"], title),
                Show.Text(count, spacing: AdaptiveSpacing.Small),
                view.Choice.IsEverything
                    ? null
                    : Show.Subtle("▼ " + PortfolioFilterParts.Said(view, texts), AdaptiveSpacing.None),
                .. real == 0 ? [] : Totals(PortfolioTotals.Of(fit), texts),
                .. fit.Skip(from).Take(PageSize).Select(line => PortfolioRows.Of(line, view.Now, open: true, texts)),
                view.All.Count == 0 ? null : PortfolioFilterParts.Folded(view, texts),
                Buttons(view, fit.Count, from, texts),
            ]
        );
    }

    /// <summary>How many there are; samples are no accounts, and are counted apart.</summary>
    private static string Count(PortfolioView view, IReadOnlyList<PortfolioLine> fit, Texts texts)
    {
        var (all, real) = (view.All.Count(line => !line.Sample), fit.Count(line => !line.Sample));
        var accounts = all switch
        {
            _ when view.All.Count == 0 => texts["portfolio.empty"],
            0 => null,
            _ when fit.Count == 0 => texts["portfolio.nothing", all],
            _ when !view.Choice.IsEverything => texts["portfolio.count.of", real, all],
            1 => texts["portfolio.count.one"],
            _ => texts["portfolio.count", real],
        };
        var samples = (fit.Count - real) switch
        {
            0 => null,
            1 => texts["portfolio.sample"],
            var several => texts["portfolio.samples", several],
        };
        return string.Join(" · ", new[] { accounts, samples }.OfType<string>());
    }

    private static IEnumerable<AdaptiveElement> Totals(PortfolioTotals totals, Texts texts)
    {
        var laps = totals
            .InLap.Select((count, at) => (Name: texts[$"lap.{at + 1}"], Count: count))
            .Append((Name: texts["portfolio.over"], Count: totals.Over))
            .Where(each => each.Count > 0)
            .SelectMany(each =>
                new[]
                {
                    Show.Run(" · " + each.Name + " "),
                    Show.Run(texts.Number(each.Count), weight: AdaptiveTextWeight.Bolder),
                }
            )
            .ToList();
        laps[0].Text = laps[0].Text[3..];
        yield return Show.Box(
            AdaptiveContainerStyle.Emphasis,
            Show.Runs(AdaptiveSpacing.None, laps),
            Show.Fact(texts["portfolio.atStake"], texts["score.potential.value", texts.Money(totals.AtStake)]),
            Show.Fact(texts["portfolio.gates"], texts.Number(totals.Gates))
        );
    }

    private static AdaptiveElement Buttons(PortfolioView view, int fit, int from, Texts texts)
    {
        var left = fit - from - PageSize;
        return Act.Row(
            left > 0
                ? Act.Execute(
                    texts["plate.next", Math.Min(left, PageSize)],
                    Data(view.Choice with { From = from + PageSize }),
                    withInputs: false
                )
                : null,
            from > 0 ? Act.Execute(texts["plate.first"], Data(view.Choice with { From = 0 }), withInputs: false) : null,
            view.All.Count > 0 ? Act.Fold(texts["portfolio.filter"], PortfolioFilterParts.Fold) : null,
            view.Choice.IsEverything
                ? null
                : Act.Execute(
                    texts["portfolio.everything"],
                    Data(new PortfolioChoice(Order: view.Choice.Order)),
                    withInputs: false
                ),
            view.WholeTenant
                ? Act.Execute(texts["portfolio.all"], new CardData { Verb = Verbs.PortfolioAll }, withInputs: false)
                : null,
            view.All.Count == 0 && !view.WholeTenant
                ? Act.Execute(texts["help.new.button"], new CardData { Verb = Verbs.AccountNew }, primary: true)
                : null
        );
    }

    private static CardData Data(PortfolioChoice choice) => new() { Verb = Verbs.PortfolioShow, Page = choice.Code };
}

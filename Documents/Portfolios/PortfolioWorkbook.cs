using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Workbooks;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Documents.Portfolios;

/// <summary>The accounts that someone sees, one a row.</summary>
public static class PortfolioWorkbook
{
    public static Task WriteAsync(
        Stream to,
        IAsyncEnumerable<PortfolioLine> accounts,
        Texts texts,
        CancellationToken ct
    ) =>
        WorkbookWriter.WriteAsync(
            to,
            new BookTitle(texts["doc.portfolio"], texts["doc.internal"]),
            [new Sheet(texts["doc.portfolio"], Columns(texts), Rows(accounts, texts))],
            ct
        );

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(
        IAsyncEnumerable<PortfolioLine> accounts,
        Texts texts
    )
    {
        await foreach (var account in accounts)
        {
            yield return
            [
                Cell.Of(account.Name),
                new Cell.Number(account.Year),
                new Cell.Number(account.Base),
                Cell.Of(texts.BaseName(account.Base)),
                Cell.Of(State(account.State, texts)),
                account.Since is { } since ? new Cell.Moment(since) : Cell.None,
                Cell.Of(account.AccountManager?.Name),
                Cell.OfMoney(account.Potential),
                Cell.Of(account.Competitor ? texts["form.yes"] : null),
            ];
        }
    }

    private static IReadOnlyList<Column> Columns(Texts texts) =>
        [
            new(texts["doc.account"], 40),
            new(texts["doc.season"], 10) { IsFigures = true },
            new(texts["doc.base"], 8) { IsFigures = true },
            new(texts["doc.base.name"], RowMeasure.WidthOf(Enumerable.Range(1, Season.Bases).Select(texts.BaseName))),
            new(texts["doc.portfolio.state"], 20),
            new(texts["doc.portfolio.since"], 18),
            new(texts["score.am"], 26),
            new(texts["season.potential"], 18) { IsFigures = true },
            new(texts["doc.portfolio.competitor"], 18),
        ];

    private static string State(SeasonState state, Texts texts) =>
        state switch
        {
            SeasonState.AtGate => texts["doc.state.atGate"],
            SeasonState.Parked => texts["doc.state.parked"],
            SeasonState.HomeRun => texts["doc.state.homeRun"],
            SeasonState.Ended => texts["doc.state.ended"],
            _ => texts["doc.state.atBat"],
        };
}

using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Workbooks;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>The account plan as a workbook: a sheet for each part; for the team, one with every answer of the season too.</summary>
public static class PlanWorkbook
{
    public static Task WriteAsync(Stream to, SharedPlan plan, Texts texts, CancellationToken ct)
    {
        var account = plan.Dossier.Account;
        IEnumerable<Table?> tables =
        [
            About(plan, texts),
            .. new PlanTables(plan, texts).All.Select(part => part.Table),
            AnswersTable.Of(plan, texts),
        ];
        return WorkbookWriter.WriteAsync(
            to,
            new BookTitle(
                $"{account.Name} · {PlanTitle.WithYear(plan, texts)}",
                plan.IsForTheTeam ? texts["doc.internal"] : null
            ),
            [.. tables.OfType<Table>().Select(Sheet.Of)],
            ct
        );
    }

    private static Table? About(SharedPlan plan, Texts texts)
    {
        var (account, made) = (plan.Dossier.Account, plan.Answers.Plan);
        return Facts.Of(
            PlanTitle.Of(plan, texts),
            texts,
            (texts[plan.IsForTheTeam ? "doc.account" : "doc.with"], Cell.Of(account.Name)),
            (texts["doc.year"], new Cell.Number(plan.Dossier.Season.Year)),
            (texts["doc.team.manager"], Cell.Of(Texts.Name(account.AccountManager))),
            (texts["plan.objective"], Cell.Of(Playbook.Bases.Base03Plan.ObjectiveIn(plan.Answers, texts.Language))),
            (texts["doc.version"], Cell.OfNumber(made?.Number)),
            (texts["doc.madeOn"], made is null ? Cell.None : new Cell.Moment(made.At)),
            (texts["doc.for"], Cell.Of(plan.IsForTheTeam ? texts["doc.internal"] : null))
        );
    }
}

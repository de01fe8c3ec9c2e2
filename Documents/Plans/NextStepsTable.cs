using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>What is still to come: everything that is announced anywhere in the season, the first day first.</summary>
internal static class NextStepsTable
{
    public static Table? Of(SharedPlan plan, Texts texts)
    {
        var steps = plan
            .Answers.Entries.Where(IsSaid)
            .Select(entry => StepOf(entry, plan, texts))
            .OfType<Step>()
            // What is overdue comes first: it has no day to wait for.
            .OrderBy(step => step.IsOverdue ? DateOnly.MinValue : step.On ?? DateOnly.MaxValue)
            .Select(step => Row(step, texts));
        return Table.Of(
            texts["doc.next"],
            [
                new Column(texts["doc.next.on"], 16),
                new Column(texts["doc.next.what"], 80),
                new Column(texts["doc.next.who"], 40),
            ],
            [.. plan.IsForTheTeam ? [Best(plan, texts)] : Array.Empty<IReadOnlyList<Cell>>(), .. steps]
        );
    }

    /// <summary>An entry of several counts once it was saved; what marks that there are no more says nothing.</summary>
    private static bool IsSaid(FormEntry entry) =>
        entry.Answers.ByField.Count > 0 && (!entry.Paused || entry.Entry == 0);

    private static IReadOnlyList<Cell> Best(SharedPlan plan, Texts texts) =>
        [
            Cell.None,
            new Cell.Words(ScoreboardCard.NextInWords(plan.Dossier, texts), Tone.Strong),
            Cell.Of(Texts.Name(plan.Dossier.Account.AccountManager)),
        ];

    private static IReadOnlyList<Cell> Row(Step step, Texts texts) =>
        step is { IsOverdue: true, On: { } day }
            ? [Cell.None, Cell.Of(texts["doc.next.overdue", texts.Date(day), step.What], Tone.Bad), Cell.Of(step.Who)]
            : [Cell.Of(step.On), Cell.Of(step.What), Cell.Of(step.Who)];

    /// <summary>Null for an entry that announces nothing, or what is over.</summary>
    private static Step? StepOf(FormEntry entry, SharedPlan plan, Texts texts)
    {
        var standing = StillToCome.Of(entry, plan.Today);
        var step = standing is StepStanding.ToCome or StepStanding.Overdue
            ? NextStepWords.Of(entry, plan.IsForTheTeam, texts)
            : null;
        return step is null ? null : step with { IsOverdue = standing == StepStanding.Overdue };
    }
}

/// <param name="On">Null where no one named a day.</param>
/// <param name="IsOverdue">Its day has passed, and it must still be done.</param>
internal sealed record Step(DateOnly? On, string What, string? Who, bool IsOverdue = false);

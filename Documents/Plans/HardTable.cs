using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>The plan held against H.A.R.D.: five questions by four letters, each with what the team made of it.</summary>
internal static class HardTable
{
    public static Table? Of(SharedPlan plan, Texts texts)
    {
        var soFar = plan.Answers;
        // What the checks say of an answer is ours, also where the answer itself is not.
        if (!plan.IsForTheTeam || soFar.Of(Base03Plan.Number, "goal").ByField.Count == 0)
        {
            return null;
        }
        var checks = HardChecks.Of(soFar).ToDictionary(check => check.Key, StringComparer.Ordinal);
        return Table.Of(
            texts["doc.hard"],
            [
                new Column(texts["doc.hard.question"], 44),
                .. HardChecks.Letters.Select(letter => new Column(texts["doc.hard." + letter], 32)),
            ],
            HardChecks.Questions.Select(question =>
                (IReadOnlyList<Cell>)
                    [
                        new Cell.Words(texts["b03.hard." + question], Tone.Strong),
                        .. HardChecks.Letters.Select(letter => Check(checks[$"{question}_{letter}"], soFar, texts)),
                    ]
            )
        );
    }

    private static Cell.Words Check(HardCheck check, SeasonSoFar soFar, Texts texts)
    {
        var given = soFar.Of(Base03Plan.Number, "hard");
        return HardChecks.StateOf(check, soFar) switch
        {
            HardState.Confirmed => new Cell.Words("✓", Tone.Good),
            HardState.OverruledYes => new Cell.Words($"✓ {given.Text(HardChecks.OverruleField(check))}", Tone.Good),
            HardState.OverruledNo => new Cell.Words($"✗ {given.Text("disagreeWhy")}", Tone.Bad),
            _ => new Cell.Words($"? {texts.Problem(check.Problem!)}", Tone.Bad),
        };
    }
}

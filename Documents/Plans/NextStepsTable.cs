using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>What comes: every day that is named anywhere in the season, the first one first.</summary>
internal static class NextStepsTable
{
    public static Table? Of(SharedPlan plan, Texts texts)
    {
        var soFar = plan.Answers;
        var steps = Meetings(soFar, texts)
            .Concat(Visits(soFar, texts))
            .Concat(Questions(soFar, texts))
            .Concat(Promises(soFar, texts))
            .Concat(Care(soFar, texts))
            .OrderBy(step => step.On ?? DateOnly.MaxValue)
            .Select(step => (IReadOnlyList<Cell>)[Cell.Of(step.On), Cell.Of(step.What), Cell.Of(step.Who)]);
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

    private static IReadOnlyList<Cell> Best(SharedPlan plan, Texts texts) =>
        [
            Cell.None,
            new Cell.Words(ScoreboardCard.NextInWords(plan.Dossier, texts), Tone.Strong),
            Cell.Of(Texts.Name(plan.Dossier.Account.AccountManager)),
        ];

    private static IEnumerable<Step> Meetings(SeasonSoFar soFar, Texts texts)
    {
        if (soFar.Of(Base06Testing.Number, "appointment") is { ByField.Count: > 0 } appointment)
        {
            yield return new Step(
                appointment.Date("date"),
                texts["doc.next.appointment"],
                AnswerCell.Contacts(appointment.Contacts("who"))
            );
        }
        if (soFar.Of(Base07Presenting.Number, "meeting") is { ByField.Count: > 0 } meeting)
        {
            var us = meeting.People("us").Concat(meeting.People("executive")).ToList();
            string?[] who = [AnswerCell.Contacts(meeting.Contacts("them")), texts.Names(us)];
            yield return new Step(
                meeting.Date("date"),
                meeting.Text("place") is { } place
                    ? texts["doc.next.meeting", place]
                    : texts["doc.next.meeting.nowhere"],
                string.Join("\n", who.Where(each => !string.IsNullOrEmpty(each)))
            );
        }
        if (soFar.Of(Base07Presenting.Number, "outcome") is var outcome && outcome.Text("nextStep") is { } next)
        {
            yield return new Step(outcome.Date("nextDate"), next, null);
        }
    }

    private static IEnumerable<Step> Visits(SeasonSoFar soFar, Texts texts) =>
        soFar
            .All(Base06Testing.Number, "visit")
            .Select(visit => new Step(
                visit.Answers.Date("date"),
                visit.Answers.Choice("kind") is { } kind
                    ? texts["doc.next.visit", texts["b06.visit.kind." + kind]]
                    : texts["doc.next.visit.other"],
                AnswerCell.Contacts(visit.Answers.Contacts("who"))
            ));

    private static IEnumerable<Step> Questions(SeasonSoFar soFar, Texts texts) =>
        soFar
            .All(Base07Presenting.Number, "question")
            .Select(asked => new Step(
                asked.Answers.Date("due"),
                texts["doc.next.question", asked.Answers.Text("question") ?? "?"],
                texts.Names(asked.Answers.People("owner"))
            ));

    private static IEnumerable<Step> Promises(SeasonSoFar soFar, Texts texts) =>
        soFar
            .All(Base10Aftercare.Number, "promise")
            .Select(promise => new Step(
                promise.Answers.Date("due"),
                texts["doc.next.promise", promise.Answers.Text("what") ?? "?"],
                AnswerCell.Contacts(promise.Answers.Contacts("to"))
            ));

    private static IEnumerable<Step> Care(SeasonSoFar soFar, Texts texts)
    {
        if (soFar.Of(Base10Aftercare.Number, "check").Date("date") is { } check)
        {
            yield return new Step(check, texts["doc.next.check"], null);
        }
        foreach (var rhythm in soFar.All(Base11Relationship.Number, "rhythm"))
        {
            string?[] who =
            [
                AnswerCell.Contacts(rhythm.Answers.Contacts("who")),
                texts.Names(rhythm.Answers.People("owner")),
            ];
            yield return new Step(
                rhythm.Answers.Date("next"),
                rhythm.Answers.Choice("often") is { } often
                    ? texts["doc.next.contact", texts["b11.rhythm.often." + often]]
                    : texts["doc.next.contact.once"],
                string.Join(" · ", who.Where(each => !string.IsNullOrEmpty(each)))
            );
        }
        if (soFar.Of(Base11Relationship.Number, "review").Date("date") is { } review)
        {
            yield return new Step(review, texts["doc.next.review"], null);
        }
        if (soFar.Of(Base11Relationship.Number, "chances").Date("renewal") is { } renewal)
        {
            yield return new Step(renewal, texts["doc.next.renewal"], null);
        }
    }

    private sealed record Step(DateOnly? On, string What, string? Who);
}

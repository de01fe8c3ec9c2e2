using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>Every answer of the season, base by base, one a row. It is laid out by our method, so it is for the team alone.</summary>
internal static class AnswersTable
{
    public static Table? Of(SharedPlan plan, Texts texts) => plan.IsForTheTeam ? All(plan, texts) : null;

    private static Table? All(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts["doc.answers"],
            [
                new Column(texts["doc.base"], 24),
                new Column(texts["doc.answers.step"], 26),
                new Column(texts["doc.answers.entry"], 26),
                new Column(texts["doc.answers.question"], 44),
                new Column(texts["doc.answers.answer"], 70),
                new Column(texts["doc.by"], 24),
                new Column(texts["doc.at"], 18),
            ],
            from definition in TwelveBases.All
            from form in definition.Forms
            from entry in EntriesOf(plan, definition.Number, form)
            from row in Rows(plan, form, entry, texts)
            select row
        )
            is { } table
            ? table with
            {
                IsMixed = true,
            }
            : null;

    private static IEnumerable<FormEntry> EntriesOf(SharedPlan plan, int atBase, Form form) =>
        form.Repeatable ? plan.Answers.All(atBase, form.Key)
        : plan.Answers.Entry(atBase, form.Key) is { } once ? [once]
        : [];

    private static IEnumerable<IReadOnlyList<Cell>> Rows(SharedPlan plan, Form form, FormEntry entry, Texts texts)
    {
        var fields = form.FieldsFor(plan.Answers);
        // As they are asked; what an older version of the form asked comes last.
        foreach (var (key, answer) in entry.Answers.ByField.OrderBy(pair => PlaceOf(fields, pair.Key)))
        {
            var field = fields.FirstOrDefault(each => each.Key == key);
            var known = field ?? form.Find(key);
            yield return
            [
                Cell.Of($"{entry.Base} · {texts.BaseName(entry.Base)}"),
                Cell.Of(texts.FormTitle(entry.Base, form.Key)),
                form.Repeatable ? Cell.Of(EntryName.Of(form, entry, texts)) : Cell.None,
                Cell.Of(
                    field is null ? texts.FormerLabel(entry.Base, form.Key, key) : Label(entry.Base, form, field, texts)
                ),
                AnswerCell.Of(answer, entry.Base, form, known, texts),
                Cell.Of(Texts.Name(entry.By)),
                new Cell.Moment(entry.At),
            ];
        }
    }

    private static int PlaceOf(IReadOnlyList<Field> fields, string key) =>
        Enumerable.Range(0, fields.Count).Where(at => fields[at].Key == key).DefaultIfEmpty(int.MaxValue).First();

    private static string Label(int atBase, Form form, Field field, Texts texts)
    {
        var label = texts.Label(atBase, form.Key, field);
        return field.Group is { } group ? $"{texts[group + ".short"]} · {label}" : label;
    }
}

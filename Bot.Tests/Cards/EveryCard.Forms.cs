using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> Forms() => BaseForms().Concat(FormsOutsideABase());

    static IEnumerable<CardCase> BaseForms()
    {
        foreach (var definition in TwelveBases.All)
        {
            Dossier typical = A.Dossier().AtBase(definition.Number).Complete();
            foreach (var form in definition.Forms)
            {
                yield return FreshForm(typical, definition.Number, form);
                foreach (var large in LargeForms(definition.Number, form))
                {
                    yield return large;
                }
            }
        }
    }

    static CardCase FreshForm(Dossier typical, int atBase, Form form)
    {
        var waiting = typical with
        {
            Answers = typical.Answers with
            {
                Entries = [.. typical.Answers.Entries.Where(each => each.Form != form.Key)],
            },
        };
        return new(
            $"form {atBase} {form.Key}, fresh",
            texts => FormCard.Render(FormView.Fresh(waiting, form, EntryOf(form)), texts)
        );
    }

    static IEnumerable<CardCase> LargeForms(int atBase, Form form)
    {
        var entry = EntryOf(form);
        foreach (
            var (size, text) in new[] { ("largest", (Func<int, string>)Planted.Text), ("escaped", Planted.Escaped) }
        )
        {
            var large = LargeDossier(atBase, text);
            var before = large.Answers.Entry(atBase, form.Key, entry)!;
            yield return new(
                $"form {atBase} {form.Key}, edited, {size}",
                texts => FormCard.Render(FormView.Edit(large, form, before), texts)
            );
            yield return new(
                $"form {atBase} {form.Key}, back, {size}",
                texts => FormCard.Render(Back(large, form, entry, text), texts)
            );
            yield return new(
                $"form {atBase} {form.Key}, overtaken, {size}",
                texts => FormCard.Render(Back(large, form, entry, text) with { Theirs = before, Problems = [] }, texts)
            );
            yield return new(
                $"form {atBase} {form.Key}, paused, {size}",
                texts => FormCard.Render(FormView.Fresh(Paused(large, before), form, entry), texts)
            );
        }
    }

    static int EntryOf(Form form) => form.Repeatable ? 1 : 0;

    static IEnumerable<CardCase> FormsOutsideABase()
    {
        yield return new(
            "new account",
            texts =>
                FormCard.Render(Outside(NewAccount.FormFor(A.Year), Verbs.AccountCreate, texts["account.start"]), texts)
        );
        yield return new(
            "new account, back",
            texts => FormCard.Render(OutsideBack(NewAccount.FormFor(A.Year), Verbs.AccountCreate), texts)
        );
        yield return new(
            "log form",
            texts => FormCard.Render(Outside(LogWriting.Form, Verbs.LogSave, null) with { Account = "Contoso" }, texts)
        );
        yield return new(
            "log form, back",
            texts => FormCard.Render(OutsideBack(LogWriting.Form, Verbs.LogSave), texts)
        );
    }

    static Dossier Paused(Dossier dossier, FormEntry entry) =>
        dossier with
        {
            Answers = dossier.Answers.With(entry with { Paused = true }),
        };

    /// <summary>As it comes back with all wrong, and as much typed as the inputs take.</summary>
    static FormView Back(Dossier dossier, Form form, int entry, Func<int, string> text)
    {
        var typed = Planted.Inputs(form, dossier.Answers, characters => text(characters + (characters / 4) + 20));
        return FormView.Back(dossier, form, entry, typed, 7) with { Problems = Problems(form, dossier.Answers) };
    }

    static IReadOnlyList<FieldProblem> Problems(Form form, SeasonSoFar soFar) =>
        [
            .. form.FieldsFor(soFar)
                .Select(field => new FieldProblem(
                    field.Key,
                    new Problem("problem.lineTooLong", 160, 12_345, Planted.Text(40))
                )),
        ];

    static FormView Outside(Form form, string verb, string? save) =>
        new(
            string.Empty,
            "acc1",
            A.Year,
            0,
            form,
            0,
            SeasonSoFar.None,
            A.Everybody,
            FormView.Presets(form, SeasonSoFar.None)
        )
        {
            SaveVerb = verb,
            SaveText = save,
            Instance = "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        };

    static FormView OutsideBack(Form form, string verb) =>
        Outside(form, verb, null) with
        {
            Account = LargeAccount.Name,
            Soon = Planted.People,
            Typed = Planted.Inputs(
                form,
                SeasonSoFar.None,
                characters => Planted.Text(characters + (characters / 4) + 20)
            ),
            Problems = Problems(form, SeasonSoFar.None),
        };

    static IEnumerable<CardCase> Answered()
    {
        foreach (var definition in TwelveBases.All)
        {
            Dossier typical = A.Dossier().AtBase(definition.Number).Complete();
            foreach (var entry in typical.Answers.Entries.Where(entry => entry.Base == definition.Number))
            {
                var form = definition.Find(entry.Form)!;
                yield return new(
                    $"answered {definition.Number} {form.Key} {entry.Entry}",
                    texts => AnsweredCard.Render(AnsweredView.Of(typical, form, entry), texts)
                );
            }
            foreach (
                var (size, text) in new[] { ("largest", (Func<int, string>)Planted.Text), ("escaped", Planted.Escaped) }
            )
            {
                var large = LargeDossier(definition.Number, text);
                foreach (var form in definition.Forms)
                {
                    if (large.Answers.Entry(definition.Number, form.Key, form.Repeatable ? 1 : 0) is not { } entry)
                    {
                        continue;
                    }
                    yield return new(
                        $"answered {definition.Number} {form.Key}, {size}",
                        texts => AnsweredCard.Render(AnsweredView.Of(large, form, entry), texts)
                    );
                    yield return new(
                        $"answered {definition.Number} {form.Key}, {size}, paused",
                        texts => AnsweredCard.Render(AnsweredView.Of(large, form, entry with { Paused = true }), texts)
                    );
                }
            }
        }
    }
}

using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The forms of the first bases, fresh, wrong, overtaken and answered, and those outside a base.</summary>
static class FirstFormCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            ("form-base1", Form(season.Fresh, "question", 0, texts)),
            ("form-match", Form(season.Matching, "match", 0, texts)),
            ("form-base2", Form(scene.Second, "contact", 2, texts)),
            ("form-missing", Form(scene.Second, "missing", 0, texts)),
            ("form-errors", WithErrors(season, texts)),
            ("form-overtaken", Overtaken(season, texts)),
            ("form-answered", Answered(season.Complete, 1, "question", 0, texts)),
            ("form-answered-map", Answered(scene.Second, 2, "contact", 1, texts)),
            ("new-account", NewAccountForm(season, texts)),
            ("log-play", FormCard.Render(LogForm(season), texts)),
        ];
    }

    static AdaptiveCard Form(Dossier dossier, string form, int entry, Texts texts) =>
        FormCard.Render(FormView.Fresh(dossier, dossier.AtBat.Find(form)!, entry), texts);

    static AdaptiveCard WithErrors(SampleSeason season, Texts texts)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["asked"] = season.In("A partner for packaging", "Eén partner voor verpakkingen"),
            ["potential"] = season.In("a lot", "veel"),
        };
        var view = FormView.Back(season.Fresh, season.Fresh.AtBat.Find("question")!, 0, typed, 0);
        FieldProblem[] problems =
        [
            new("motives", new Problem("problem.required")),
            new("services", new Problem("problem.required")),
            new("potential", new Problem("problem.money")),
        ];
        return FormCard.Render(view with { Problems = problems }, texts);
    }

    static AdaptiveCard Overtaken(SampleSeason season, Texts texts)
    {
        var form = Base01Analysis.Definition.Find("question")!;
        var theirs = season.Halfway.Answers.Entry(1, "question")!;
        var view = FormView.Back(season.Halfway, form, 0, FormView.Untouched, theirs.Revision);
        return FormCard.Render(view with { Theirs = theirs, Editing = true }, texts);
    }

    static AdaptiveCard Answered(Dossier dossier, int atBase, string form, int entry, Texts texts) =>
        AnsweredCard.Render(
            AnsweredView.Of(
                dossier,
                TwelveBases.Number(atBase).Find(form)!,
                dossier.Answers.Entry(atBase, form, entry)!
            ),
            texts
        );

    static AdaptiveCard NewAccountForm(SampleSeason season, Texts texts) =>
        FormCard.Render(
            new FormView(
                string.Empty,
                "account",
                2026,
                0,
                NewAccount.FormFor(2026),
                0,
                SeasonSoFar.None,
                [.. season.Fresh.Account.Everybody],
                FormView.Presets(NewAccount.FormFor(2026), SeasonSoFar.None)
            )
            {
                SaveVerb = Verbs.AccountCreate,
                SaveText = texts["account.start"],
            },
            texts
        );

    static FormView LogForm(SampleSeason season) =>
        new("Contoso", "account", 2026, 0, LogWriting.Form, 0, season.Fresh.Answers, [], FormView.Untouched)
        {
            SaveVerb = Verbs.LogSave,
            Instance = "one",
        };
}

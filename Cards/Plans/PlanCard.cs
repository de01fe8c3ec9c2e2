using AccountBot.Cards.Documents;
using AccountBot.Cards.Pictures;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AdaptiveCards;

namespace AccountBot.Cards.Plans;

/// <summary>The account plan: the objective in one sentence, the grid, and its versions.</summary>
public static class PlanCard
{
    public const string VersionInput = "version";

    /// <summary>Says of a button that it stands on a card of the plan, which may turn into another.</summary>
    public const string FromPlan = "plan";

    private const string StepsFold = "steps";
    private const int OfferedVersions = 20;

    /// <summary>The steps of the plan that the team changes one by one.</summary>
    private static readonly string[] Steps = ["goal", "reach", "result", "hard", "objective"];

    public static AdaptiveCard Render(Dossier dossier, Texts texts)
    {
        var (account, soFar) = (dossier.Account, dossier.Answers);
        var head = Show.Head(
            $"{account.Name} · {texts["season", dossier.Season.Year]}",
            soFar.Plan is { } plan ? texts["plan.title", plan.Number] : texts["plan.title.none"]
        );
        return Show.Card(
            texts,
            $"{account.Name} · {texts["plan.name"]}",
            [
                head,
                Base03Plan.ObjectiveIn(soFar, texts.Language) is { } objective
                    ? Show.Text(objective)
                    : Show.Text(texts["plan.none"]),
                HardGrid.Of(soFar, texts),
                soFar.Plan is { } made
                    ? Show.Subtle(texts["plan.madeBy", Texts.Name(made.By), texts.Moment(made.At)])
                    : null,
                .. Open(dossier, texts),
                .. Versions(dossier, texts),
                Act.Row(
                    MayChange(dossier) ? Act.Fold(texts["plan.revise"], StepsFold) : null,
                    ExportCard.Button(account.Id, dossier.Season.Year, texts)
                ),
                MayChange(dossier)
                    ? Show.Folded(StepsFold, Act.Row(Steps.Select(step => Revise(dossier, step, texts))))
                    : null,
            ]
        );
    }

    private static bool MayChange(Dossier dossier) =>
        dossier.MayAnswer(Base03Plan.Number, Base03Plan.ObjectiveForm) && dossier.Season.AtBat >= Base03Plan.Number;

    /// <summary>What a changed plan still needs before it is the next version.</summary>
    private static IEnumerable<AdaptiveElement> Open(Dossier dossier, Texts texts) =>
        dossier.Answers.Plan is null
            ? []
            : Base03Plan
                .PlanForms.Where(form =>
                    !Base03Plan.Definition.IsDone(Base03Plan.Definition.Find(form)!, dossier.Answers)
                )
                .Select(form => Show.Warn(texts["plan.open", texts.FormTitle(Base03Plan.Number, form)]));

    private static IEnumerable<AdaptiveElement> Versions(Dossier dossier, Texts texts)
    {
        if (dossier.Answers.Plans.Count < 2)
        {
            yield break;
        }
        yield return new AdaptiveChoiceSetInput
        {
            Id = VersionInput,
            Label = texts["plan.compareWith"],
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = Text(dossier.Answers.Plans[^2].Number),
            Choices =
            [
                .. dossier
                    .Answers.Plans.SkipLast(1)
                    .TakeLast(OfferedVersions)
                    .Select(version => new AdaptiveChoice
                    {
                        Title = texts["plan.version", version.Number, texts.Date(version.At)],
                        Value = Text(version.Number),
                    }),
            ],
        };
        yield return Act.Row(Act.Execute(texts["plan.compare"], Data(dossier, Verbs.PlanCompare)));
    }

    private static AdaptiveExecuteAction Revise(Dossier dossier, string step, Texts texts) =>
        Act.Execute(
            texts["plan.change", texts.FormTitle(Base03Plan.Number, step)],
            Data(dossier, Verbs.PlanRevise) with
            {
                Form = step,
            },
            withInputs: false
        );

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static CardData Data(Dossier dossier, string verb) =>
        new()
        {
            Verb = verb,
            Account = dossier.Account.Id,
            Year = dossier.Season.Year,
            Base = Base03Plan.Number,
        };
}

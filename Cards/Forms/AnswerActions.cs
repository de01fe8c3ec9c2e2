using AccountBot.Cards.Approvals;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>What an answer leads to: a word of advice, and the button that goes on from it.</summary>
internal static class AnswerActions
{
    private const int ShownProspects = 4;

    public static IEnumerable<AdaptiveElement> Of(AnsweredView view, Texts texts)
    {
        if (view.Dossier is not { } dossier || view.Entry.Paused)
        {
            return [];
        }
        return (view.Base, view.Form.Key) switch
        {
            (Base04Team.Number, "mandate") when Base04Team.DirectorIn(view.SoFar) is { } director =>
            [
                ApprovalParts.Stands(director, Base04Team.MandateIn(view.SoFar), texts),
                Executive(dossier, null, texts),
            ],
            (Base07Presenting.Number, "meeting") => [Executive(dossier, "meeting", texts)],
            (Base04Team.Number, "kickoff") when MeetingLink.Kickoff(dossier, texts) is { } link =>
            [
                Act.Row(new AdaptiveOpenUrlAction { Title = texts["b04.kickoff.button"], Url = link }),
            ],
            (Base06Testing.Number, "questions") => [Advice(view, texts)],
            (Base06Testing.Number, "adjusted") when view.Entry.Answers.Choice("adjusted") == "yes" =>
            [
                Act.Row(Act.Execute(texts["plan.revise"], Data(dossier, Verbs.PlanRevise))),
            ],
            (Base08Negotiation.Number, "result") when Base08Negotiation.IsBelowWalkAway(view.SoFar) =>
            [
                Show.Warn(texts["b08.below"]),
            ],
            (Base12Recruiting.Number, "introduction") when view.Entry.Answers.Text("company") is { } company =>
            [
                Act.Row(NewAccount(dossier, company, texts)),
            ],
            (Base12Recruiting.Number, "prospects") => Prospects(view, dossier, texts),
            _ => [],
        };
    }

    private static AdaptiveElement Advice(AnsweredView view, Texts texts) =>
        Base06Testing.AdvisesNoGo(view.SoFar)
            ? Show.Warn(texts["b06.advice.noGo", Base06Testing.Yes(view.SoFar) ?? 0])
            : Show.Strong("✓ " + texts["b06.advice.go", Base06Testing.Yes(view.SoFar) ?? 0]);

    private static IEnumerable<AdaptiveElement> Prospects(AnsweredView view, Dossier dossier, Texts texts)
    {
        var names = view.Entry.Answers.List("prospects");
        foreach (var name in names.Take(ShownProspects))
        {
            yield return Show.Row(Act.Row(NewAccount(dossier, name, texts)), Show.Text(name));
        }
        if (Show.More(names.Count, ShownProspects, texts) is { } more)
        {
            yield return more;
        }
    }

    // The name is someone's answer, so it is read from the store when the button is pressed; the card only says which.
    private static AdaptiveExecuteAction NewAccount(Dossier dossier, string name, Texts texts) =>
        Act.Execute(
            texts["b12.makeAccount"],
            Data(dossier, Verbs.AccountNew) with
            {
                Choice = Playbook.Forms.MatchField.KeyOf(name),
            },
            withInputs: false
        );

    /// <param name="from">The form from which the request takes over what is known.</param>
    private static AdaptiveActionSet Executive(Dossier dossier, string? from, Texts texts) =>
        Act.Row(
            Act.Execute(
                texts["score.executive"],
                Data(dossier, Verbs.ExecutiveForm) with
                {
                    Choice = from,
                },
                withInputs: false
            )
        );

    private static CardData Data(Dossier dossier, string verb) =>
        new()
        {
            Verb = verb,
            Account = dossier.Account.Id,
            Year = dossier.Season.Year,
            Base = dossier.Season.AtBat,
        };
}

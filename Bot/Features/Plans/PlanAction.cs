using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Plans;

/// <summary>The account plan: shown, revised, and compared with an earlier version.</summary>
public sealed class PlanAction(AccountStore store) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.PlanShow, Cards.Verbs.PlanRevise, Cards.Verbs.PlanCompare];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { Dossier: { } dossier }
            || !(
                turn.Data.Verb == Cards.Verbs.PlanRevise
                    ? dossier.Account.IsVisibleTo(turn.Actor.Person)
                    : turn.Actor.MaySee(dossier.Account)
            )
        )
        {
            return Reply.NotFound;
        }
        var texts = Texts.In(dossier.Account.Language);
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.PlanRevise:
                return await ReviseAsync(turn, dossier, texts, ct);
            case Cards.Verbs.PlanCompare:
                return Compare(turn, dossier, texts);
            // Pressed on the plan itself the card goes back to it; pressed elsewhere the plan comes below.
            case Cards.Verbs.PlanShow when turn.Data.Form == PlanCard.FromPlan:
                return Reply.Show(Plan(turn, dossier, texts));
            default:
                await turn.Context.SendActivityAsync(CardReplies.Activity(Plan(turn, dossier, texts)), ct);
                return Reply.Say(turn.Actor.Texts["form.below"]);
        }
    }

    /// <summary>One step of the plan to change; the plan itself where no step was named.</summary>
    private static async Task<Reply> ReviseAsync(CardTurn turn, Dossier dossier, Texts texts, CancellationToken ct)
    {
        var form = Base03Plan.PlanForms.Contains(turn.Data.Form ?? string.Empty)
            ? Base03Plan.Definition.Find(turn.Data.Form!)
            : null;
        if (!dossier.Account.IsOnTheTeam(turn.Actor.Person))
        {
            return Reply.Say(turn.Actor.Texts["error.notOnTeam"]);
        }
        if (form is null)
        {
            await turn.Context.SendActivityAsync(CardReplies.Activity(PlanCard.Render(dossier, texts)), ct);
            return Reply.Say(turn.Actor.Texts["form.below"]);
        }
        if (dossier.Season.AtBat < Base03Plan.Number || !dossier.MayAnswer(Base03Plan.Number, form))
        {
            return Reply.StaleAt(dossier.Season);
        }
        var entry = dossier.Answers.Entry(Base03Plan.Number, form.Key);
        var view = entry is null
            ? FormView.Fresh(dossier, form, 0, Base03Plan.Number)
            : FormView.Edit(dossier, form, entry);
        return Reply.Show(FormCard.Render(view, texts));
    }

    private static AdaptiveCards.AdaptiveCard Plan(CardTurn turn, Dossier dossier, Texts texts) =>
        turn.Actor.Seeing(dossier.Account, PlanCard.Render(dossier, texts));

    private static Reply Compare(CardTurn turn, Dossier dossier, Texts texts)
    {
        var plans = dossier.Answers.Plans;
        var chosen = int.TryParse(
            turn.Input(PlanCard.VersionInput),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? plans.FirstOrDefault(plan => plan.Number == number)
            : null;
        return chosen is null || plans.Count < 2
            ? Reply.Show(Plan(turn, dossier, texts))
            : Reply.Show(PlanCompareCard.Render(new PlanCompareView(dossier, chosen, plans[^1]), texts));
    }
}

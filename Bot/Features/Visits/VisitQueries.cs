using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Cards.Visits;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Visits;

/// <summary>The cards about visits: the form, and the card that someone has of one visit.</summary>
public sealed class VisitQueries(AccountStore store, TimeProvider time)
{
    /// <summary>The card of a visit as this reader has it; null when there is none for them.</summary>
    public async Task<AdaptiveCard?> CardAsync(DossierKey key, int year, string id, Actor actor, CancellationToken ct)
    {
        if (
            await store.LoadNewestAsync(key, year, ct) is not { Dossier: { Account: var account } dossier }
            || !account.IsVisibleTo(actor.Person)
            || VisitChanges.Find(dossier, id) is not { } visit
        )
        {
            return null;
        }
        var view = new VisitView(account, visit, actor.Today(time));
        return actor.Person.Is(visit.Visitor) ? VisitorCard.Render(view, Texts.In(account.Language))
            : actor.Person.Is(account.AccountManager) ? VisitCard.Render(view, Texts.In(account.Language))
            : null;
    }

    /// <summary>The form of a new visit.</summary>
    public static AdaptiveCard Ask(Dossier dossier, Actor actor)
    {
        var (account, texts) = (dossier.Account, actor.Texts);
        return dossier.Season.State == Playbook.Seasons.SeasonState.Ended
            ? MessageCard.Render(
                new MessageView(texts["error.stale", StaleReply.Words(dossier.Season, texts)], account.Name),
                texts
            )
            : Form(dossier, FormView.Untouched, [], texts);
    }

    public static AdaptiveCard Form(
        Dossier dossier,
        IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<FieldProblem> problems,
        Texts texts
    )
    {
        var (account, year) = (dossier.Account, dossier.Season.Year);
        var view = new FormView(account.Name, account.Id, year, 0, VisitForms.New, 0, SeasonSoFar.None, [], typed)
        {
            Problems = problems,
            SaveVerb = Cards.Verbs.VisitSave,
            SaveText = texts["visit.save"],
            Instance = Guid.CreateVersion7().ToString("N"),
        };
        return FormCard.Render(view, texts);
    }
}

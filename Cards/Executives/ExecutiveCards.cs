using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Executives;

/// <summary>The cards about a request to a director, in the account's language.</summary>
public static class ExecutiveCards
{
    /// <summary>The card with which a request was put before someone, whatever became of it since.</summary>
    /// <param name="put">Counts from 1.</param>
    public static AdaptiveCard PutBefore(ExecutiveView view, int put)
    {
        var (request, texts) = (view.Request, Texts.In(view.Dossier.Account.Language));
        var person = request.AskedOf[put - 1];
        if (!request.IsNewest(put))
        {
            return Say(view, "↓ " + texts["executive.moved"], texts);
        }
        return person.Is(request.Director) ? ExecutiveCard.Render(view, texts) : Over(view);
    }

    /// <summary>For a director whom the team asks no longer.</summary>
    public static AdaptiveCard Over(ExecutiveView view)
    {
        var texts = Texts.In(view.Dossier.Account.Language);
        return Say(view, texts["executive.over"], texts);
    }

    /// <summary>The form with which a director is asked, or a request is changed.</summary>
    /// <param name="instance">The id that a new request gets.</param>
    /// <param name="request">The request that is changed; null for a new one.</param>
    public static FormView Asking(
        Dossier dossier,
        string instance,
        ExecutiveRequest? request,
        IReadOnlyDictionary<string, string> typed,
        Texts texts
    ) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            request?.Year ?? dossier.Season.Year,
            0,
            ExecutiveForms.Ask,
            0,
            SeasonSoFar.None,
            Offered(dossier, request),
            typed
        )
        {
            SaveVerb = Verbs.ExecutiveSave,
            SaveText = texts[request is null ? "executive.send" : "executive.save"],
            Instance = instance,
            Revision = request?.Round ?? 0,
            Note = request is null ? null : texts["executive.changing"],
        };

    // The person who represents us is rarely on the team, so the board comes first.
    private static IReadOnlyList<Person> Offered(Dossier dossier, ExecutiveRequest? request) =>
        [
            .. new[] { request?.Proposed, request?.Director, dossier.Account.Director, dossier.Account.Manager }
                .OfType<Person>()
                .Concat(dossier.Answers.Requests.SelectMany(each => each.AskedOf))
                .Concat(dossier.Account.Team)
                .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase),
        ];

    private static AdaptiveCard Say(ExecutiveView view, string words, Texts texts) =>
        MessageCard.Render(new MessageView(words, texts["executive.will", view.Dossier.Account.Name]), texts);
}

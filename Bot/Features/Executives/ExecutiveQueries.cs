using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Executives;

/// <summary>Shows what there is to fill in or to answer about requests to directors.</summary>
public sealed class ExecutiveQueries(AccountStore store, TimeProvider time)
{
    /// <summary>Posts the form with which a director is asked, or the one that changes a request.</summary>
    /// <param name="request">The request to change; null for a new one.</param>
    /// <param name="preset">What is known already.</param>
    /// <returns>Words to say; null when the form is there.</returns>
    public async Task<string?> AskAsync(
        ITurnContext turn,
        Actor actor,
        Dossier dossier,
        ExecutiveRequest? request,
        IReadOnlyDictionary<string, string> preset,
        CancellationToken ct
    )
    {
        var account = dossier.Account;
        if (!ExecutiveRequest.MayAsk(account, actor.Person))
        {
            return NotYours(dossier, actor);
        }
        if (request is null && dossier.Season.State == Playbook.Seasons.SeasonState.Ended)
        {
            return actor.Texts["error.stale", StaleReply.Words(dossier.Season, actor.Texts)];
        }
        var instance = request?.Id ?? Guid.CreateVersion7().ToString("N");
        var texts = Texts.In(account.Language);
        var form = ExecutiveCards.Asking(dossier, instance, request, preset, texts);
        await turn.SendActivityAsync(CardReplies.Activity(FormCard.Render(form, texts)), ct);
        return null;
    }

    public static string NotYours(Dossier dossier, Actor actor) =>
        actor.Texts["executive.onlyAsker", Texts.Name(dossier.Account.AccountManager)];

    /// <summary>What the meeting of base 7 says already; the usual choices where there is none.</summary>
    public static IReadOnlyDictionary<string, string> Preset(Dossier dossier, bool fromMeeting)
    {
        var preset = new Dictionary<string, string>(
            FormView.Presets(ExecutiveForms.Ask, SeasonSoFar.None),
            StringComparer.Ordinal
        );
        if (fromMeeting)
        {
            var meeting = dossier.Answers.Of(Base07Presenting.Number, "meeting");
            Put("director", meeting.Person("executive")?.Id);
            Put(
                "date",
                meeting.Date("date")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
            Put("place", meeting.Text("place") is { } place ? Playbook.Gates.Shorten.Text(place) : null);
            var whom = string.Join(", ", meeting.Contacts("them").Select(contact => contact.Name));
            Put("whom", whom.Length > 0 ? Playbook.Gates.Shorten.Text(whom) : null);
        }
        return preset;

        void Put(string input, string? value)
        {
            if (value is not null)
            {
                preset[input] = value;
            }
        }
    }

    /// <summary>The card of a request for the person who reads it: the director's, or that of the person who asked. Null for all others.</summary>
    /// <param name="id">The request's id, or a key of the plate that begins with it.</param>
    public async Task<AdaptiveCard?> CardAsync(DossierKey key, int year, string id, Actor actor, CancellationToken ct)
    {
        var file = await store.LoadNewestAsync(key, year, ct);
        if (file?.Dossier.Answers.Request(id.Split('.')[0]) is not { } request)
        {
            return null;
        }
        var (view, texts) = (ViewOf(file.Dossier, request), Texts.In(file.Dossier.Account.Language));
        var director = actor.Person.Is(request.Director);
        var acts = request.IsWithDirector || request.State == RequestState.Held;
        return director && acts ? ExecutiveCard.Render(view, texts)
            : ExecutiveRequest.MayAsk(file.Dossier.Account, actor.Person)
                ? RequestCard.Render(view with { Personal = true }, texts)
            : director ? ExecutiveCard.Render(view, texts)
            : request.WasAsked(actor.Person) ? ExecutiveCards.Over(view)
            : null;
    }

    public ExecutiveView ViewOf(Dossier dossier, ExecutiveRequest request) =>
        new(dossier, request, WorkCalendar.Usual.DayOf(time.GetUtcNow()));
}

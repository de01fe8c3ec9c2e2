using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Executives;

/// <summary>What the account manager does with requests to directors: ask, change, ask someone else, answer, withdraw.</summary>
public sealed class ExecutiveLeadAction(ExecutiveService service, ExecutiveQueries queries, AccountStore store)
    : ICardAction
{
    /// <summary>The form takes over what the meeting of base 7 says.</summary>
    private const string FromMeeting = "meeting";

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.ExecutiveForm, Cards.Verbs.ExecutiveSave, Cards.Verbs.ExecutiveLead];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.ExecutiveForm => AskAsync(turn, ct),
            Cards.Verbs.ExecutiveSave => SaveAsync(turn, ct),
            _ => LeadAsync(turn, ct),
        };

    private async Task<Reply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        var file = await store.LoadNewestAsync(turn.Account, turn.Year, ct);
        if (file is null || !file.Dossier.Account.IsVisibleTo(turn.Actor.Person))
        {
            return Reply.NotFound;
        }
        var (dossier, choice) = (file.Dossier, turn.Data.Choice);
        var request = dossier.Answers.Request(turn.Data.Form);
        if (turn.Data.Form is not null && request is null)
        {
            return Reply.Say(texts["error.unknownForm"]);
        }
        if (request is { MayChange: false })
        {
            return Show(turn, dossier, request, stale: true);
        }
        var preset = request is null
            ? ExecutiveQueries.Preset(dossier, choice == FromMeeting)
            : Shown(request, choice == RequestCard.Another);
        var said = await queries.AskAsync(turn.Context, turn.Actor, dossier, request, preset, ct);
        return Reply.Say(said ?? texts["form.below"]);
    }

    /// <summary>The request as it is; without its director where someone else is to be asked.</summary>
    private static Dictionary<string, string> Shown(ExecutiveRequest request, bool another)
    {
        var shown = new Dictionary<string, string>(request.What.Show(), StringComparer.Ordinal);
        if ((another ? request.Proposed : request.Director) is { } director)
        {
            shown["director"] = director.Id;
        }
        return shown;
    }

    private async Task<Reply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        // Only an id that a card of ours was given.
        if (!Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return Reply.BadCard;
        }
        var at = AddressOf(turn) with { Round = turn.Data.Revision ?? 0 };
        var result = await service.SaveAsync(at, TypedOn(turn), HereOf(turn), ct);
        return result switch
        {
            null => Reply.NotFound,
            { Outcome: RequestOutcome.Wrong wrong } => Back(
                turn,
                result,
                at.Round,
                form => form with { Problems = wrong.Problems }
            ),
            // Someone was first: saving once more replaces what the request has become.
            { Outcome: RequestOutcome.Overtaken { Request: { MayChange: true } now } } => Back(
                turn,
                result,
                now.Round,
                form => form with { Note = TextsOf(result.Dossier)["executive.overtaken"] }
            ),
            _ => ReplyTo(turn, result),
        };
    }

    /// <summary>The form as it comes back with what was typed.</summary>
    private static Reply Back(CardTurn turn, RequestResult result, int round, Func<FormView, FormView> with)
    {
        var (dossier, texts) = (result.Dossier, TextsOf(result.Dossier));
        var request = round == 0 ? null : result.Request;
        var form = ExecutiveCards.Asking(dossier, turn.Data.Form!, request, turn.Inputs, texts);
        return Reply.Show(FormCard.Render(with(form) with { Revision = round }, texts));
    }

    private async Task<Reply> LeadAsync(CardTurn turn, CancellationToken ct)
    {
        var (at, typed) = (AddressOf(turn), TypedOn(turn));
        var leading = turn.Data.Choice switch
        {
            RequestCard.AskColleague => service.AskColleagueAsync(at, typed, ct),
            RequestCard.Reply => service.ReplyAsync(at, turn.Data.Entry ?? 0, typed, ct),
            RequestCard.Withdraw => service.WithdrawAsync(at, typed, ct),
            _ => null,
        };
        if (leading is null)
        {
            return Reply.BadCard;
        }
        var result = await leading;
        return result is null ? Reply.NotFound : ReplyTo(turn, result);
    }

    private Reply ReplyTo(CardTurn turn, RequestResult result) =>
        result switch
        {
            { Outcome: RequestOutcome.NotYours } => Reply.Say(ExecutiveQueries.NotYours(result.Dossier, turn.Actor)),
            { Outcome: RequestOutcome.Over over } => Reply.StaleAt(over.Season),
            { Outcome: RequestOutcome.Wrong wrong, Request: { } request } => Reply.Show(
                RequestCard.Render(
                    ViewOf(turn, result.Dossier, request) with
                    {
                        Problem = wrong.Problems[0],
                        Typed = turn.Inputs,
                    },
                    TextsOf(result.Dossier)
                )
            ),
            { Outcome: not RequestOutcome.Unknown, Request: { } request } => Show(
                turn,
                result.Dossier,
                request,
                result.Outcome is RequestOutcome.Overtaken
            ),
            _ => Reply.BadCard,
        };

    private Reply Show(CardTurn turn, Dossier dossier, ExecutiveRequest request, bool stale) =>
        Reply.Show(
            RequestCard.Render(
                ViewOf(turn, dossier, request) with
                {
                    Stale = stale,
                    Typed = stale ? turn.Inputs : new Dictionary<string, string>(StringComparer.Ordinal),
                },
                TextsOf(dossier)
            )
        );

    private ExecutiveView ViewOf(CardTurn turn, Dossier dossier, ExecutiveRequest request) =>
        queries.ViewOf(dossier, request) with
        {
            Personal = turn.Context.Activity.Conversation.ConversationType is null or "personal",
        };

    /// <summary>The message with the form, which becomes the request's card when it stands in the account's thread.</summary>
    private static PostedCard? HereOf(CardTurn turn)
    {
        var activity = turn.Context.Activity;
        return activity.ReplyToId is { Length: > 0 } form
            ? new PostedCard(
                activity.ServiceUrl,
                activity.ChannelId,
                activity.Conversation.Id,
                form,
                activity.Recipient?.Id ?? string.Empty
            )
            : null;
    }

    private static RequestAddress AddressOf(CardTurn turn) =>
        new(turn.Account, turn.Year, turn.Data.Form ?? string.Empty, turn.Round);

    private static Picking TypedOn(CardTurn turn) => new(turn.Context, turn.Actor, turn.Inputs);

    private static Texts TextsOf(Dossier dossier) => Texts.In(dossier.Account.Language);
}

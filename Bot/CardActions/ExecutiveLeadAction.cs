using AccountBot.Bot.Accounts;
using AccountBot.Bot.People;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>What the account manager does with requests to directors: ask, change, ask someone else, answer, withdraw.</summary>
public sealed class ExecutiveLeadAction(ExecutiveDesk desk, ExecutiveTalk talk, AccountStore store) : ICardAction
{
    /// <summary>The form takes over what the meeting of base 7 says.</summary>
    private const string FromMeeting = "meeting";

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.ExecutiveForm, Cards.Verbs.ExecutiveSave, Cards.Verbs.ExecutiveLead];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.ExecutiveForm => AskAsync(turn, ct),
            Cards.Verbs.ExecutiveSave => SaveAsync(turn, ct),
            _ => LeadAsync(turn, ct),
        };

    private async Task<CardReply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Reader.Texts;
        var file = await store.LoadNewestAsync(turn.Account, turn.Year, ct);
        if (file is null || !file.Dossier.Account.IsVisibleTo(turn.Reader.Person))
        {
            return CardReply.Say(texts["error.notFound"]);
        }
        var (dossier, choice) = (file.Dossier, turn.Data.Choice);
        var request = dossier.Answers.Request(turn.Data.Form);
        if (turn.Data.Form is not null && request is null)
        {
            return CardReply.Say(texts["error.unknownForm"]);
        }
        if (request is { MayChange: false })
        {
            return Show(turn, dossier, request, stale: true);
        }
        var preset = request is null
            ? ExecutiveTalk.Preset(dossier, choice == FromMeeting)
            : Shown(request, choice == RequestCard.Another);
        var said = await talk.AskAsync(turn.Context, turn.Reader, dossier, request, preset, ct);
        return CardReply.Say(said ?? texts["form.below"]);
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

    private async Task<CardReply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        // Only an id that a card of ours was given.
        if (!Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var at = AddressOf(turn) with { Round = turn.Data.Revision ?? 0 };
        var result = await desk.SaveAsync(at, TypedOn(turn), HereOf(turn), ct);
        return result switch
        {
            null => CardReply.Say(turn.Reader.Texts["error.notFound"]),
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
            _ => Reply(turn, result),
        };
    }

    /// <summary>The form as it comes back with what was typed.</summary>
    private static CardReply Back(CardTurn turn, RequestResult result, int round, Func<FormView, FormView> with)
    {
        var (dossier, texts) = (result.Dossier, TextsOf(result.Dossier));
        var request = round == 0 ? null : result.Request;
        var form = ExecutiveCards.Asking(dossier, turn.Data.Form!, request, turn.Inputs, texts);
        return CardReply.Show(FormCard.Render(with(form) with { Revision = round }, texts));
    }

    private async Task<CardReply> LeadAsync(CardTurn turn, CancellationToken ct)
    {
        var (at, typed) = (AddressOf(turn), TypedOn(turn));
        var leading = turn.Data.Choice switch
        {
            RequestCard.AskColleague => desk.AskColleagueAsync(at, typed, ct),
            RequestCard.Reply => desk.ReplyAsync(at, turn.Data.Entry ?? 0, typed, ct),
            RequestCard.Withdraw => desk.WithdrawAsync(at, typed, ct),
            _ => null,
        };
        if (leading is null)
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var result = await leading;
        return result is null ? CardReply.Say(turn.Reader.Texts["error.notFound"]) : Reply(turn, result);
    }

    private CardReply Reply(CardTurn turn, RequestResult result) =>
        result switch
        {
            { Outcome: RequestOutcome.NotYours } => CardReply.Say(ExecutiveTalk.NotYours(result.Dossier, turn.Reader)),
            { Outcome: RequestOutcome.Over over } => CardReply.Say(
                turn.Reader.Texts["error.stale", Stale.Words(over.Season, turn.Reader.Texts)]
            ),
            { Outcome: RequestOutcome.Wrong wrong, Request: { } request } => CardReply.Show(
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
            _ => CardReply.Say(turn.Reader.Texts["error.badCard"]),
        };

    private CardReply Show(CardTurn turn, Dossier dossier, ExecutiveRequest request, bool stale) =>
        CardReply.Show(
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
        talk.ViewOf(dossier, request) with
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

    private static Picking TypedOn(CardTurn turn) => new(turn.Context, turn.Reader, turn.Inputs);

    private static Texts TextsOf(Dossier dossier) => Texts.In(dossier.Account.Language);
}

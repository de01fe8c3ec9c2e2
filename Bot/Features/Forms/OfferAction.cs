using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Features.Forms;

/// <summary>
/// The buttons under a text that was typed: use it as an answer, leave it, do the command that was meant, or say again what did not
/// come through.
/// </summary>
public sealed partial class OfferAction(
    FormService service,
    AccountStore store,
    CommandRouter commands,
    CardUpdater updater,
    ILogger<OfferAction> logger
) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.OfferUse, Cards.Verbs.OfferNot, Cards.Verbs.OfferMeant, Cards.Verbs.SayAgain];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var (texts, said) = (turn.Actor.Texts, CleanText.Lines(turn.Input(OfferCard.SaidInput)));
        if (said.Length == 0)
        {
            return Reply.BadCard;
        }
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.OfferMeant:
                return await commands.MeantAsync(turn.Context, turn.Actor, Message(turn, said), ct)
                    ? Reply.Say(texts["form.below"])
                    : Reply.BadCard;
            case Cards.Verbs.SayAgain:
                return await AgainAsync(turn, said, ct);
            case Cards.Verbs.OfferNot:
                return await ForAllAsync(turn, OfferCard.Done(texts["offer.left"], said, null, null, texts), ct);
            default:
                return await UseAsync(turn, said, ct);
        }
    }

    private async Task<Reply> AgainAsync(CardTurn turn, string said, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        // What was typed was someone's own: a vote, hours.
        if (turn.Data.Person is { } typedBy && !turn.Actor.Person.Is(typedBy))
        {
            return Reply.Say(texts["again.theirs"]);
        }
        await commands.AgainAsync(turn.Context, turn.Actor, Message(turn, said), ct);
        return await ForAllAsync(turn, OfferCard.Done(texts["again.done"], said, null, null, texts), ct);
    }

    private static TypedMessage Message(CardTurn turn, string said) =>
        new(said, said, turn.Data.ReplyTo, turn.Data.Message ?? turn.Context.Activity.Id);

    private async Task<Reply> UseAsync(CardTurn turn, string said, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        var at = new FormAddress(turn.Year, turn.Base, turn.Data.Form ?? string.Empty, turn.Data.Entry ?? 0);
        var account = await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct);
        if (account?.IsVisibleTo(turn.Actor.Person) != true)
        {
            return Reply.NotFound;
        }
        if (
            TwelveBases.Find(at.Base)?.Find(at.Form) is not { } form
            || await FieldAsync(turn, form, ct) is not { } field
        )
        {
            return Reply.Say(texts["error.unknownForm"]);
        }
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { [field.Key] = said };
        var result = await service.AnswerAsync(
            turn.Context,
            turn.Account,
            at,
            typed,
            turn.Data.Revision ?? 0,
            SaveThen.Next,
            turn.Actor,
            ct
        );
        return result is null ? Reply.NotFound : await ReplyAsync(turn, at, said, account.Name, result, ct);
    }

    private async Task<TextField?> FieldAsync(CardTurn turn, Form form, CancellationToken ct) =>
        await store.LoadAsync(turn.Account, turn.Year, ct) is { Dossier.Answers: var answers }
            ? OpenForms.FieldOf(form, answers)
            : null;

    private async Task<Reply> ReplyAsync(
        CardTurn turn,
        FormAddress at,
        string said,
        string account,
        FormResult result,
        CancellationToken ct
    )
    {
        var texts = turn.Actor.Texts;
        var saved = "✓ " + texts["offer.saved", texts.FormTitle(at.Base, at.Form), account];
        var offer = new OfferedForm(turn.Account.Account, account, at, turn.Data.Revision ?? 0);
        switch (result.Outcome)
        {
            case AnswerOutcome.Saved:
                updater.Request(CardRef.Form(turn.Account, at));
                updater.Request(CardRef.Scoreboard(turn.Account, at.Year));
                return await ForAllAsync(
                    turn,
                    OfferCard.Done(saved, said, turn.Account.Account, result.PlayId, texts),
                    ct
                );
            case AnswerOutcome.AlreadyAnswered { Same: true }:
                return Reply.Show(OfferCard.Done(saved, said, null, null, texts));
            // What was typed stays, with what is true now beside it.
            case AnswerOutcome.AlreadyAnswered already:
                var now = offer with { Revision = already.Entry?.Revision ?? 0 };
                return Reply.Show(OfferCard.Render(new OfferView(said, null, [now]) { Theirs = already.Entry }, texts));
            case AnswerOutcome.Wrong wrong:
                var problem = texts.Problem(wrong.Problems[0].Problem);
                return Reply.Show(OfferCard.Render(new OfferView(said, null, [offer]) { Problem = problem }, texts));
            case AnswerOutcome.Closed closed:
                return Reply.StaleAt(closed.Season);
            case AnswerOutcome.NotOnTheTeam:
                return Reply.Say(texts["error.notOnTeam"]);
            default:
                return Reply.Say(texts["error.unknownForm"]);
        }
    }

    /// <summary>The card for the person who pressed, and for everyone who reads along: only looks, so a failure may pass.</summary>
    private async Task<Reply> ForAllAsync(CardTurn turn, AdaptiveCards.AdaptiveCard card, CancellationToken ct)
    {
        if (
            turn.Context.Activity is { Type: ActivityTypes.Invoke, ReplyToId: { Length: > 0 } original }
            && turn.Context.Activity.Conversation.ConversationType is not (null or "personal")
        )
        {
            try
            {
                var edited = CardReplies.Activity(card);
                edited.Id = original;
                await turn.Context.UpdateActivityAsync(edited, ct);
            }
            catch (ErrorResponseException fault)
            {
                LogNotEdited(logger, fault);
            }
        }
        return Reply.Show(card);
    }

    [LoggerMessage(LogLevel.Information, "An offer could not be edited for everyone")]
    private static partial void LogNotEdited(ILogger logger, Exception fault);
}

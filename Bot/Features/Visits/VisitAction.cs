using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Visits;

/// <summary>The buttons of visit notices: announcing one, what the account manager says, and what the visitor does with it.</summary>
public sealed class VisitAction(VisitService service, AccountStore store, TimeProvider time) : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.VisitForm,
            Cards.Verbs.VisitSave,
            Cards.Verbs.VisitReply,
            Cards.Verbs.VisitNothing,
            Cards.Verbs.VisitAnswer,
            Cards.Verbs.VisitMove,
            Cards.Verbs.VisitCancel,
        ];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.VisitForm => AskAsync(turn, ct),
            Cards.Verbs.VisitSave => AnnounceAsync(turn, ct),
            Cards.Verbs.VisitNothing => TakeAsync(turn, (dossier, act) => dossier.Reply(null, act), ct),
            Cards.Verbs.VisitMove => MoveAsync(turn, ct),
            Cards.Verbs.VisitCancel => SayAsync(
                turn,
                VisitorCard.WhyInput,
                (dossier, why, act) => dossier.Cancel(why, act),
                ct
            ),
            Cards.Verbs.VisitAnswer => SayAsync(
                turn,
                VisitCard.WordInput,
                (dossier, word, act) => dossier.Answer(word!, act),
                ct
            ),
            _ => SayAsync(turn, VisitCard.WordInput, (dossier, word, act) => dossier.Reply(word, act), ct),
        };

    private async Task<Reply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
        )
        {
            return Reply.NotFound;
        }
        await turn.Context.SendActivityAsync(CardReplies.Activity(VisitQueries.Ask(file.Dossier, turn.Actor)), ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }

    private async Task<Reply> AnnounceAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return Reply.BadCard;
        }
        if (VisitForms.New.Read(InputsOf(turn), SeasonSoFar.None) is not FormReading.Right right)
        {
            return await AgainAsync(turn, ct);
        }
        // In a channel several people may use the same form: a visit each.
        var id = IdOf(turn.Data.Form!, turn.Actor.Person);
        var personal = turn.Context.Activity.Conversation.ConversationType is null or "personal";
        var result = await service.TakeAsync(
            turn.Account,
            turn.Year,
            (id, 0),
            turn.Actor,
            (dossier, act) => dossier.Announce(right.Answers, act),
            ct,
            elsewhere: !personal
        );
        return ReplyTo(turn, result);
    }

    /// <summary>The form comes back with what was typed and what is wrong with it.</summary>
    private async Task<Reply> AgainAsync(CardTurn turn, CancellationToken ct)
    {
        var problems = ((FormReading.Wrong)VisitForms.New.Read(InputsOf(turn), SeasonSoFar.None)).Problems;
        return
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is { Dossier: var dossier }
            && dossier.Account.IsVisibleTo(turn.Actor.Person)
            ? Reply.Show(VisitQueries.Form(dossier, turn.Inputs, problems, turn.Actor.Texts))
            : Reply.NotFound;
    }

    /// <summary>Something that was typed in one input, required but for the reason of a cancellation.</summary>
    private async Task<Reply> SayAsync(
        CardTurn turn,
        string input,
        Func<Dossier, string?, VisitAct, VisitOutcome> decide,
        CancellationToken ct
    )
    {
        var typed = CleanText.Lines(turn.Input(input));
        Problem? problem =
            typed.Length > VisitForms.MostWord ? new Problem("problem.tooLong", VisitForms.MostWord, typed.Length)
            : typed.Length == 0 && input != VisitorCard.WhyInput ? new Problem("problem.required")
            : null;
        return problem is null
            ? await TakeAsync(turn, (dossier, act) => decide(dossier, typed.Length > 0 ? typed : null, act), ct, input)
            : await ProblemAsync(turn, [new FieldProblem(input, problem)], ct);
    }

    private async Task<Reply> MoveAsync(CardTurn turn, CancellationToken ct) =>
        VisitForms.Move.Read(InputsOf(turn), SeasonSoFar.None) switch
        {
            FormReading.Right right => await TakeAsync(
                turn,
                (dossier, act) => dossier.Move(right.Answers, act),
                ct,
                "on"
            ),
            FormReading.Wrong wrong => await ProblemAsync(turn, wrong.Problems, ct),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <param name="input">What was typed in; kept when it comes too late.</param>
    private async Task<Reply> TakeAsync(
        CardTurn turn,
        Func<Dossier, VisitAct, VisitOutcome> decide,
        CancellationToken ct,
        string? input = null
    )
    {
        var card = (turn.Data.Form ?? string.Empty, turn.Data.Revision ?? 0);
        var result = await service.TakeAsync(turn.Account, turn.Year, card, turn.Actor, decide, ct);
        return ReplyTo(turn, result, input);
    }

    /// <summary>The card as it is now, with what was typed and what is wrong with it.</summary>
    private async Task<Reply> ProblemAsync(CardTurn turn, IReadOnlyList<FieldProblem> problems, CancellationToken ct)
    {
        if (
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is not { Dossier: var dossier }
            || !dossier.Account.IsVisibleTo(turn.Actor.Person)
            || VisitChanges.Find(dossier, turn.Data.Form ?? string.Empty) is not { } visit
        )
        {
            return Reply.NotFound;
        }
        if (!turn.Actor.Person.Is(visit.Visitor) && !turn.Actor.Person.Is(dossier.Account.AccountManager))
        {
            return Reply.Say(turn.Actor.Texts["visit.notYours"]);
        }
        return Show(
            turn,
            dossier,
            visit,
            view => view with { Problems = problems, Typed = Typed(turn, problems[0].Field) }
        );
    }

    private Reply ReplyTo(CardTurn turn, VisitResult? result, string? input = null)
    {
        var texts = turn.Actor.Texts;
        return result?.Outcome switch
        {
            VisitOutcome.Changed changed => Show(turn, result.Dossier, changed.Visit),
            VisitOutcome.Unchanged unchanged => Show(turn, result.Dossier, unchanged.Visit),
            VisitOutcome.Closed closed => Show(turn, result.Dossier, closed.Visit),
            VisitOutcome.Overtaken overtaken => Show(
                turn,
                result.Dossier,
                overtaken.Visit,
                view => view with { Overtaken = true, Typed = Typed(turn, input) }
            ),
            VisitOutcome.Ended ended => Reply.StaleAt(ended.Season),
            VisitOutcome.Enough => Reply.Say(texts["visit.enough"]),
            VisitOutcome.NotYours => Reply.Say(texts["visit.notYours"]),
            _ => Reply.NotFound,
        };
    }

    private Reply Show(CardTurn turn, Dossier dossier, VisitNotice visit, Func<VisitView, VisitView>? with = null)
    {
        var view = new VisitView(dossier.Account, visit, turn.Actor.Today(time));
        view = with?.Invoke(view) ?? view;
        var texts = Texts.In(dossier.Account.Language);
        var mine = turn.Actor.Person.Is(visit.Visitor);
        return Reply.Show(mine ? VisitorCard.Render(view, texts) : VisitCard.Render(view, texts));
    }

    /// <summary>Only the part of the card that the reader was in; nothing for a button without an input.</summary>
    private static Dictionary<string, string> Typed(CardTurn turn, string? input) =>
        turn
            .Inputs.Where(each => each.Key == input || (input is "on" or "at" && each.Key is "on" or "at"))
            .ToDictionary(StringComparer.Ordinal);

    private FormInputs InputsOf(CardTurn turn) => new(turn.Inputs, Nobody, turn.Actor.Language, turn.Actor.Today(time));

    private static string IdOf(string form, Person person) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{form}|{person.Id.ToLowerInvariant()}")).AsSpan(0, 16)
        );
}

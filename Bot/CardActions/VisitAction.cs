using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of visit notices: announcing one, what the account manager says, and what the visitor does with it.</summary>
public sealed class VisitAction(VisitDesk desk, AccountStore store, TimeProvider time) : ICardAction
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

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
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

    private async Task<CardReply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        await turn.Context.SendActivityAsync(CardReplies.Activity(VisitTalk.Ask(file.Dossier, turn.Reader)), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }

    private async Task<CardReply> AnnounceAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        if (VisitForms.New.Read(InputsOf(turn), SeasonSoFar.None) is not FormReading.Right right)
        {
            return await AgainAsync(turn, ct);
        }
        // In a channel several people may use the same form: a visit each.
        var id = IdOf(turn.Data.Form!, turn.Reader.Person);
        var personal = turn.Context.Activity.Conversation.ConversationType is null or "personal";
        var result = await desk.TakeAsync(
            turn.Account,
            turn.Year,
            (id, 0),
            turn.Reader,
            (dossier, act) => dossier.Announce(right.Answers, act),
            ct,
            elsewhere: !personal
        );
        return Reply(turn, result);
    }

    /// <summary>The form comes back with what was typed and what is wrong with it.</summary>
    private async Task<CardReply> AgainAsync(CardTurn turn, CancellationToken ct)
    {
        var problems = ((FormReading.Wrong)VisitForms.New.Read(InputsOf(turn), SeasonSoFar.None)).Problems;
        return
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is { Dossier: var dossier }
            && dossier.Account.IsVisibleTo(turn.Reader.Person)
            ? CardReply.Show(VisitTalk.Form(dossier, turn.Inputs, problems, turn.Reader.Texts))
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);
    }

    /// <summary>Something that was typed in one input, required but for the reason of a cancellation.</summary>
    private async Task<CardReply> SayAsync(
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

    private async Task<CardReply> MoveAsync(CardTurn turn, CancellationToken ct) =>
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
    private async Task<CardReply> TakeAsync(
        CardTurn turn,
        Func<Dossier, VisitAct, VisitOutcome> decide,
        CancellationToken ct,
        string? input = null
    )
    {
        var card = (turn.Data.Form ?? string.Empty, turn.Data.Revision ?? 0);
        var result = await desk.TakeAsync(turn.Account, turn.Year, card, turn.Reader, decide, ct);
        return Reply(turn, result, input);
    }

    /// <summary>The card as it is now, with what was typed and what is wrong with it.</summary>
    private async Task<CardReply> ProblemAsync(
        CardTurn turn,
        IReadOnlyList<FieldProblem> problems,
        CancellationToken ct
    )
    {
        if (
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is not { Dossier: var dossier }
            || !dossier.Account.IsVisibleTo(turn.Reader.Person)
            || VisitChanges.Find(dossier, turn.Data.Form ?? string.Empty) is not { } visit
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        if (!turn.Reader.Person.Is(visit.Visitor) && !turn.Reader.Person.Is(dossier.Account.AccountManager))
        {
            return CardReply.Say(turn.Reader.Texts["visit.notYours"]);
        }
        return Show(
            turn,
            dossier,
            visit,
            view => view with { Problems = problems, Typed = Typed(turn, problems[0].Field) }
        );
    }

    private CardReply Reply(CardTurn turn, VisitResult? result, string? input = null)
    {
        var texts = turn.Reader.Texts;
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
            VisitOutcome.Ended ended => CardReply.Say(texts["error.stale", Stale.Words(ended.Season, texts)]),
            VisitOutcome.Enough => CardReply.Say(texts["visit.enough"]),
            VisitOutcome.NotYours => CardReply.Say(texts["visit.notYours"]),
            _ => CardReply.Say(texts["error.notFound"]),
        };
    }

    private CardReply Show(CardTurn turn, Dossier dossier, VisitNotice visit, Func<VisitView, VisitView>? with = null)
    {
        var view = new VisitView(dossier.Account, visit, turn.Reader.Today(time));
        view = with?.Invoke(view) ?? view;
        var texts = Texts.In(dossier.Account.Language);
        var mine = turn.Reader.Person.Is(visit.Visitor);
        return CardReply.Show(mine ? VisitorCard.Render(view, texts) : VisitCard.Render(view, texts));
    }

    /// <summary>Only the part of the card that the reader was in; nothing for a button without an input.</summary>
    private static Dictionary<string, string> Typed(CardTurn turn, string? input) =>
        turn
            .Inputs.Where(each => each.Key == input || (input is "on" or "at" && each.Key is "on" or "at"))
            .ToDictionary(StringComparer.Ordinal);

    private FormInputs InputsOf(CardTurn turn) =>
        new(turn.Inputs, Nobody, turn.Reader.Language, turn.Reader.Today(time));

    private static string IdOf(string form, Person person) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{form}|{person.Id.ToLowerInvariant()}")).AsSpan(0, 16)
        );
}

using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>Writes plays in the log by hand, takes them back, and turns its pages.</summary>
public sealed class LogAction(LogService service, AccountStore store, LogQueries queries, TimeProvider time)
    : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.LogForm, Cards.Verbs.LogSave, Cards.Verbs.LogPage, Cards.Verbs.LogCounter];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.LogForm => AskAsync(turn, ct),
            Cards.Verbs.LogSave => SaveAsync(turn, ct),
            Cards.Verbs.LogCounter => CounterAsync(turn, ct),
            _ => PageAsync(turn, ct),
        };

    /// <summary>Writes a play, or gives the form back with what is wrong. Null when there is no such account any more.</summary>
    public async Task<AdaptiveCard?> WriteAsync(
        AccountSnapshot file,
        TypedInputs typedInputs,
        Actor actor,
        CancellationToken ct
    )
    {
        var (account, season) = (file.Dossier.Account, file.Dossier.Season);
        var today = actor.Today(time);
        var reading = LogWriting.Form.Read(
            new FormInputs(typedInputs.Inputs, Nobody, actor.Language, today),
            SeasonSoFar.None
        );
        if (reading is not FormReading.Right right)
        {
            var problems = ((FormReading.Wrong)reading).Problems;
            return FormCard.Render(ViewOf(file.Dossier, typedInputs.Inputs) with { Problems = problems }, actor.Texts);
        }
        var result = await service.WriteAsync(
            file.Key,
            season.Year,
            typedInputs.Once,
            actor.Person,
            (now, at) => LogWriting.Log(now.Account, now.Season, right.Answers, actor.Person, at),
            ct
        );
        return result switch
        {
            { LogEntry: { } logEntry } => LoggedCard.Render(
                new LoggedView(account.Name, account.Id, logEntry, result.PlayId),
                actor.Texts
            ),
            { Outcome: LogOutcome.Ended ended } => MessageCard.Render(
                new MessageView(actor.Texts["error.stale", StaleReply.Words(ended.Season, actor.Texts)], account.Name),
                actor.Texts
            ),
            _ => null,
        };
    }

    private async Task<Reply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        if (await LoadAsync(turn, ct) is not { } file)
        {
            return Reply.NotFound;
        }
        var card = FormCard.Render(ViewOf(file.Dossier, Preset(turn)), turn.Actor.Texts);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }

    /// <summary>The form of the log with something filled in.</summary>
    public static AdaptiveCard Fresh(Dossier dossier, string what, Texts texts) =>
        FormCard.Render(
            ViewOf(dossier, new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what }),
            texts
        );

    /// <summary>Pressed on an answered form, the hours are for that form.</summary>
    private static IReadOnlyDictionary<string, string> Preset(CardTurn turn) =>
        turn.Data.Form is { } form && TwelveBases.Find(turn.Base)?.Find(form) is not null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["what"] = turn.Actor.Texts.FormTitle(turn.Base, form),
            }
            : FormView.Untouched;

    private async Task<Reply> SaveAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Form is { } instance
        && await LoadAsync(turn, ct) is { } file
        && await WriteAsync(file, new TypedInputs(turn.Inputs, instance), turn.Actor, ct) is { } card
            ? Reply.Show(card)
            : Reply.NotFound;

    private Task<Reply> PageAsync(CardTurn turn, CancellationToken ct) => PageAsync(turn, PlaceOf(turn), null, ct);

    /// <summary>What was picked, from its newest play on; else the page of the button.</summary>
    private static LogPlace PlaceOf(CardTurn turn) =>
        turn.Inputs.ContainsKey(LogFilterParts.GroupInput)
            ? new LogPlace(
                LogChoice.Of(
                    turn.Input(LogFilterParts.BaseInput),
                    turn.Input(LogFilterParts.GroupInput),
                    Pick.Of(turn.Input(LogFilterParts.ByInput))
                ),
                null
            )
            : LogPlace.Read(turn.Data.Page);

    /// <summary>Pressed on the card of one play, that card says so; pressed in the log, the page does.</summary>
    private async Task<Reply> CounterAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        var reason = CleanText.Line(turn.Input(LogCard.ReasonInput));
        var playId = turn.Data.Play ?? turn.Input(LogCard.PlayInput);
        var problem =
            playId.Length == 0 ? texts["problem.choice"]
            : reason.Length > CounterEntry.MostReason ? texts["problem.tooLong", CounterEntry.MostReason, reason.Length]
            : null;
        if (problem is not null)
        {
            return await PageAsync(
                turn,
                LogPlace.Read(turn.Data.Page),
                view => view with { Problem = problem, Reason = reason },
                ct
            );
        }
        var said = reason.Length > 0 ? reason : null;
        var result = await service.CounterAsync(turn.Account, playId, said, turn.Actor.Person, ct);
        if (result is null)
        {
            return Reply.NotFound;
        }
        if (TakenBackView.Refusal(result, texts) is { } refusal)
        {
            return Reply.Say(refusal);
        }
        var taken = TakenBackView.Of(result, playId, texts);
        return turn.Data.Play is null
            ? await PageAsync(
                turn,
                LogPlace.Read(turn.Data.Page),
                view => view with { Note = "✓ " + texts["log.takenBack", Texts.Name(taken.TakenBackBy!)] },
                ct
            )
            : Reply.Show(LoggedCard.Render(taken, texts));
    }

    private async Task<Reply> PageAsync(
        CardTurn turn,
        LogPlace place,
        Func<LogView, LogView>? with,
        CancellationToken ct
    ) =>
        await queries.CardAsync(turn.Account, turn.Actor, place, ct, with) is { } card
            ? Reply.Show(card)
            : Reply.NotFound;

    private async Task<AccountSnapshot?> LoadAsync(CardTurn turn, CancellationToken ct) =>
        await store.LoadAsync(turn.Account, turn.Year, ct) is { } file
        && file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
            ? file
            : null;

    private static FormView ViewOf(Dossier dossier, IReadOnlyDictionary<string, string> typed) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            0,
            LogWriting.Form,
            0,
            SeasonSoFar.None,
            [],
            typed
        )
        {
            SaveVerb = Cards.Verbs.LogSave,
            Instance = Guid.CreateVersion7().ToString("N"),
        };
}

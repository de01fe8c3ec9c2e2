using AccountBot.Bot.Accounts;
using AccountBot.Bot.Talk;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.CardActions;

/// <summary>Writes plays in the log by hand, takes them back, and turns its pages.</summary>
public sealed class LogAction(LogDesk desk, AccountStore store, LogTalk talk, TimeProvider time) : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.LogForm, Cards.Verbs.LogSave, Cards.Verbs.LogPage, Cards.Verbs.LogCounter];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.LogForm => AskAsync(turn, ct),
            Cards.Verbs.LogSave => SaveAsync(turn, ct),
            Cards.Verbs.LogCounter => CounterAsync(turn, ct),
            _ => PageAsync(turn, ct),
        };

    /// <summary>Writes a play, or gives the form back with what is wrong. Null when there is no such account any more.</summary>
    public async Task<AdaptiveCard?> WriteAsync(AccountFile file, Written written, Reader reader, CancellationToken ct)
    {
        var (account, season) = (file.Dossier.Account, file.Dossier.Season);
        var today = reader.Today(time);
        var reading = LogPlay.Form.Read(
            new FormInputs(written.Inputs, Nobody, reader.Language, today),
            SeasonSoFar.None
        );
        if (reading is not FormReading.Right right)
        {
            var problems = ((FormReading.Wrong)reading).Problems;
            return FormCard.Render(ViewOf(file.Dossier, written.Inputs) with { Problems = problems }, reader.Texts);
        }
        var result = await desk.WriteAsync(
            file.Key,
            season.Year,
            written.Once,
            reader.Person,
            (now, at) => LogPlay.Log(now.Account, now.Season, right.Answers, reader.Person, at),
            ct
        );
        return result switch
        {
            { Play: { } play } => LoggedCard.Render(
                new LoggedView(account.Name, account.Id, play, result.PlayId),
                reader.Texts
            ),
            { Outcome: LogOutcome.Ended ended } => MessageCard.Render(
                new MessageView(reader.Texts["error.stale", Stale.Words(ended.Season, reader.Texts)], account.Name),
                reader.Texts
            ),
            _ => null,
        };
    }

    private async Task<CardReply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        if (await LoadAsync(turn, ct) is not { } file)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        var card = FormCard.Render(ViewOf(file.Dossier, Preset(turn)), turn.Reader.Texts);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
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
                ["what"] = turn.Reader.Texts.FormTitle(turn.Base, form),
            }
            : FormView.Untouched;

    private async Task<CardReply> SaveAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Form is { } instance
        && await LoadAsync(turn, ct) is { } file
        && await WriteAsync(file, new Written(turn.Inputs, instance), turn.Reader, ct) is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    private Task<CardReply> PageAsync(CardTurn turn, CancellationToken ct) => PageAsync(turn, PlaceOf(turn), null, ct);

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
    private async Task<CardReply> CounterAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Reader.Texts;
        var reason = CleanText.Line(turn.Input(LogCard.ReasonInput));
        var playId = turn.Data.Play ?? turn.Input(LogCard.PlayInput);
        var problem =
            playId.Length == 0 ? texts["problem.choice"]
            : reason.Length > CounterPlay.MostReason ? texts["problem.tooLong", CounterPlay.MostReason, reason.Length]
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
        var result = await desk.CounterAsync(turn.Account, playId, said, turn.Reader.Person, ct);
        if (result is null)
        {
            return CardReply.Say(texts["error.notFound"]);
        }
        if (TakenBackView.Refusal(result, texts) is { } refusal)
        {
            return CardReply.Say(refusal);
        }
        var taken = TakenBackView.Of(result, playId, texts);
        return turn.Data.Play is null
            ? await PageAsync(
                turn,
                LogPlace.Read(turn.Data.Page),
                view => view with { Note = "✓ " + texts["log.takenBack", Texts.Name(taken.TakenBackBy!)] },
                ct
            )
            : CardReply.Show(LoggedCard.Render(taken, texts));
    }

    private async Task<CardReply> PageAsync(
        CardTurn turn,
        LogPlace place,
        Func<LogView, LogView>? with,
        CancellationToken ct
    ) =>
        await talk.CardAsync(turn.Account, turn.Reader, place, ct, with) is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    private async Task<AccountFile?> LoadAsync(CardTurn turn, CancellationToken ct) =>
        await store.LoadAsync(turn.Account, turn.Year, ct) is { } file
        && file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
            ? file
            : null;

    private static FormView ViewOf(Dossier dossier, IReadOnlyDictionary<string, string> typed) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            0,
            LogPlay.Form,
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

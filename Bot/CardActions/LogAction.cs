using AccountBot.Bot.Accounts;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>Writes plays in the log by hand, and turns its pages.</summary>
public sealed class LogAction(
    AccountDesk desk,
    AccountStore store,
    AccountTalk talk,
    CardUpdater updater,
    TimeProvider time
) : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs => [Cards.Verbs.LogForm, Cards.Verbs.LogSave, Cards.Verbs.LogPage];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.LogForm => AskAsync(turn, ct),
            Cards.Verbs.LogSave => SaveAsync(turn, ct),
            _ => PageAsync(turn, ct),
        };

    private async Task<CardReply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        var view = ViewOf(turn, file, Guid.CreateVersion7().ToString("N"));
        await turn.Context.SendActivityAsync(CardReplies.Activity(FormCard.Render(view, turn.Reader.Texts)), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }

    private async Task<CardReply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime);
        var reading = LogPlay.Form.Read(
            new FormInputs(turn.Inputs, Nobody, turn.Reader.Language, today),
            SeasonSoFar.None
        );
        var result = await desk.ChangeAsync(turn.Account, turn.Year, token => DecideAsync(turn, reading, token), ct);
        switch (result)
        {
            case { Outcome: LogOutcome.Logged logged }:
                updater.Request(new CardRef.Scoreboard(turn.Account, turn.Year));
                var said = turn.Reader.Texts["log.saved", logged.Play.Text ?? string.Empty];
                return CardReply.Show(MessageCard.Render(new MessageView("✓ " + said), turn.Reader.Texts));
            case { Outcome: LogOutcome.AlreadyLogged }:
                return CardReply.Show(
                    MessageCard.Render(
                        new MessageView("✓ " + turn.Reader.Texts["log.saved", turn.Input("what")]),
                        turn.Reader.Texts
                    )
                );
            case { Outcome: null } when reading is FormReading.Wrong wrong:
                var view = ViewOf(turn, result.File, turn.Data.Form!) with
                {
                    Typed = turn.Inputs,
                    Problems = wrong.Problems,
                };
                return CardReply.Show(FormCard.Render(view, turn.Reader.Texts));
            default:
                return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
    }

    private async Task<Decision<LogResult?>> DecideAsync(CardTurn turn, FormReading reading, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            return new Decision<LogResult?>(null);
        }
        if (reading is not FormReading.Right right)
        {
            return new Decision<LogResult?>(new LogResult(null, file));
        }
        // The card carries an id of its own, so that sending it twice writes one play.
        var done = AccountKeys.Done("log." + turn.Data.Form);
        if (await store.RowAsync<DoneMark>(turn.Account, done, ct) is not null)
        {
            return new Decision<LogResult?>(new LogResult(new LogOutcome.AlreadyLogged(), file));
        }
        var outcome = LogPlay.Log(
            file.Dossier.Account,
            file.Dossier.Season,
            right.Answers,
            turn.Reader.Person,
            time.GetUtcNow()
        );
        var changes = outcome is LogOutcome.Logged logged
            ? new Changes(file)
                .Season(logged.Season)
                .Play(logged.Play)
                .Put(done, new DoneMark(turn.Reader.Person, time.GetUtcNow()))
            : null;
        return new Decision<LogResult?>(new LogResult(outcome, file), changes);
    }

    private async Task<CardReply> PageAsync(CardTurn turn, CancellationToken ct) =>
        await talk.LogAsync(turn.Account, turn.Year, turn.Reader, turn.Data.Page, ct) is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    private static FormView ViewOf(CardTurn turn, AccountFile file, string instance) =>
        new(
            file.Dossier.Account.Name,
            file.Dossier.Account.Id,
            turn.Year,
            0,
            LogPlay.Form,
            0,
            SeasonSoFar.None,
            [],
            FormView.Untouched
        )
        {
            SaveVerb = Cards.Verbs.LogSave,
            Instance = instance,
        };

    private sealed record LogResult(LogOutcome? Outcome, AccountFile File);
}

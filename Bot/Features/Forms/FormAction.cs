using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Forms;

/// <summary>The buttons of a form card.</summary>
public sealed class FormAction(AccountStore store, FormService service, CardUpdater updater, PersonalCards cards)
    : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.FormSave,
            Cards.Verbs.FormAgain,
            Cards.Verbs.FormPause,
            Cards.Verbs.FormOn,
            Cards.Verbs.FormEdit,
            Cards.Verbs.FormKeep,
        ];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var at = new FormAddress(turn.Year, turn.Base, turn.Data.Form ?? string.Empty, turn.Data.Entry ?? 0);
        if (
            TwelveBases.Find(at.Base)?.Find(at.Form) is { Confidential: true }
            && await RefuseAsync(turn, ct) is { } refused
        )
        {
            return refused;
        }
        if (turn.Data.Verb is Cards.Verbs.FormEdit or Cards.Verbs.FormKeep)
        {
            return await ShowAsync(turn, at, ct);
        }
        var result =
            turn.Data.Verb == Cards.Verbs.FormOn
                ? await service.GoOnAsync(turn.Account, at, turn.Actor.Person, ct)
                : await service.AnswerAsync(
                    turn.Context,
                    turn.Account,
                    at,
                    turn.Inputs,
                    turn.Data.Revision ?? 0,
                    Then(turn.Data.Verb),
                    turn.Actor,
                    ct
                );
        return result is null ? Reply.NotFound : ReplyTo(turn, at, result);
    }

    /// <summary>A confidential form is for a few, and for their own chats: elsewhere others could see what comes back.</summary>
    /// <returns>Null when this is one of them, in the private chat.</returns>
    private async Task<Reply?> RefuseAsync(CardTurn turn, CancellationToken ct)
    {
        var (person, texts) = (turn.Actor.Person, turn.Actor.Texts);
        return await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) switch
        {
            { } account when !account.IsVisibleTo(person) => Reply.NotFound,
            { } account when !account.MaySeeLimits(person) => Reply.Say(NegotiationLimitsCard.Only(account, texts)),
            { } when turn.Context.Activity.Conversation.ConversationType is not (null or "personal") => Reply.Say(
                texts["limits.inChat"]
            ),
            { } => null,
            null => Reply.NotFound,
        };
    }

    private static SaveThen Then(string verb) =>
        verb switch
        {
            Cards.Verbs.FormAgain => SaveThen.Again,
            Cards.Verbs.FormPause => SaveThen.Pause,
            _ => SaveThen.Next,
        };

    /// <summary>Edit shows the form again with its answers, keep the answers again without the form.</summary>
    private async Task<Reply> ShowAsync(CardTurn turn, FormAddress at, CancellationToken ct)
    {
        var file = await store.LoadAsync(turn.Account, at.Year, ct);
        var form = TwelveBases.Find(at.Base)?.Find(at.Form);
        if (file is null || form is null || !file.Dossier.Account.IsVisibleTo(turn.Actor.Person))
        {
            return Reply.NotFound;
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        var entry = file.Dossier.Answers.Entry(at.Base, at.Form, at.Entry);
        if (entry is null)
        {
            return Reply.Say(turn.Actor.Texts["error.unknownForm"]);
        }
        var view = AnsweredView.Of(file.Dossier, form, entry);
        return
            turn.Data.Verb == Cards.Verbs.FormEdit
            && view.MayEdit
            && (form.Confidential || file.Dossier.Account.IsOnTheTeam(turn.Actor.Person))
            ? Show(FormView.Edit(file.Dossier, form, entry), file.Dossier, texts)
            : Reply.Show(AnsweredCard.Render(view, texts));
    }

    private Reply ReplyTo(CardTurn turn, FormAddress at, FormResult result)
    {
        var dossier = result.File.Dossier;
        var texts = Texts.In(dossier.Account.Language);
        var form = TwelveBases.Find(at.Base)?.Find(at.Form);
        switch (result.Outcome)
        {
            case AnswerOutcome.Saved saved:
                updater.Request(CardRef.Form(turn.Account, at));
                updater.Request(CardRef.Scoreboard(turn.Account, at.Year));
                if (form!.Confidential)
                {
                    cards.RequestLimits(result.File);
                }
                return saved.Entry.Paused
                    ? Show(FormView.Fresh(With(dossier, saved), form, at.Entry, at.Base), dossier, texts)
                    : Reply.Show(AnsweredCard.Render(AnsweredView.Of(With(dossier, saved), form, saved.Entry), texts));
            case AnswerOutcome.Wrong wrong:
                var back = FormView.Back(dossier, form!, at.Entry, turn.Inputs, turn.Data.Revision ?? 0, at.Base);
                return Show(
                    back with
                    {
                        Problems = wrong.Problems,
                        Editing = turn.Data.Revision > 0 && !IsPaused(dossier, at),
                    },
                    dossier,
                    texts
                );
            case AnswerOutcome.AlreadyAnswered already:
                return Overtaken(turn, at, dossier, form!, already, texts);
            case AnswerOutcome.Closed closed:
                return Reply.StaleAt(closed.Season);
            case AnswerOutcome.NotOnTheTeam:
                return Reply.Say(turn.Actor.Texts["error.notOnTeam"]);
            case AnswerOutcome.Confidential:
                return Reply.Say(NegotiationLimitsCard.Only(dossier.Account, turn.Actor.Texts));
            default:
                return Reply.Say(turn.Actor.Texts["error.unknownForm"]);
        }
    }

    /// <summary>
    /// Someone was first. The same answers again (a second press, a repeated request) simply show what is kept; other ones come
    /// back beside it, so that nothing typed is lost.
    /// </summary>
    private static Reply Overtaken(
        CardTurn turn,
        FormAddress at,
        Dossier dossier,
        Form form,
        AnswerOutcome.AlreadyAnswered already,
        Texts texts
    )
    {
        if (already.Entry is not { } theirs)
        {
            return Show(FormView.Back(dossier, form, at.Entry, turn.Inputs, 0, at.Base), dossier, texts);
        }
        if (already.Same || (theirs.Entry == 0 && form.Repeatable))
        {
            return Reply.Show(AnsweredCard.Render(AnsweredView.Of(dossier, form, theirs), texts));
        }
        var view = FormView.Back(dossier, form, at.Entry, turn.Inputs, theirs.Revision, at.Base) with
        {
            Theirs = theirs,
            Editing = true,
        };
        return Show(view, dossier, texts);
    }

    private static Reply Show(FormView view, Dossier dossier, Texts texts) =>
        Reply.Show(FormCard.Render(NegotiationLimitsCard.Noted(view, dossier.Account, texts), texts));

    private static bool IsPaused(Dossier dossier, FormAddress at) =>
        dossier.Answers.Entry(at.Base, at.Form, at.Entry) is { Paused: true };

    private static Dossier With(Dossier dossier, AnswerOutcome.Saved saved) =>
        dossier with
        {
            Account = saved.Account ?? dossier.Account,
            Season = saved.Season,
            Answers = dossier.Answers.With(new[] { saved.Entry, saved.Mark }.OfType<FormEntry>()),
        };
}

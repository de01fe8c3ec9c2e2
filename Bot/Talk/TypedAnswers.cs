using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>Where the open form asks one thing only, an answer may simply be typed in the account's thread.</summary>
public sealed class TypedAnswers(AccountStore store, Projections projections, FormDesk desk, CardUpdater updater)
{
    /// <returns>False when nothing here waits for a typed answer.</returns>
    public async Task<bool> TakeAsync(ITurnContext turn, Reader reader, string text, CancellationToken ct)
    {
        foreach (var here in await projections.InAsync(reader.Tenant, turn.Activity.Conversation.Id, ct))
        {
            var key = new DossierKey(reader.Tenant, here.Account);
            var file = await store.LoadAsync(key, here.Year, ct);
            if (file is null || !file.Dossier.Account.IsOnTheTeam(reader.Person) || Waiting(file) is not { } waits)
            {
                continue;
            }
            var typed = new Dictionary<string, string>(StringComparer.Ordinal) { [waits.Field] = text };
            var result = await desk.AnswerAsync(turn, key, waits.At, typed, waits.Revision, SaveThen.Next, reader, ct);
            await turn.SayAsync(Said(result?.Outcome, waits, reader), ct);
            updater.Request(new CardRef.Form(key, waits.At));
            updater.Request(new CardRef.Scoreboard(key, here.Year));
            return true;
        }
        return false;
    }

    /// <summary>The open form, when its card is in the thread and it has one field for text.</summary>
    private static OpenQuestion? Waiting(AccountFile file)
    {
        var dossier = file.Dossier;
        if (
            dossier.Next is not NextStep.Fill fill
            || dossier.AtBat.Find(fill.Form) is not { Repeatable: false, Confidential: false } form
        )
        {
            return null;
        }
        var at = new FormAddress(dossier.Season.Year, fill.Base, form.Key, 0);
        var revision = dossier.Answers.Entry(fill.Base, form.Key)?.Revision ?? 0;
        return form.FieldsFor(dossier.Answers) is [TextField field] && file.Card(AccountKeys.FormCard(at)) is not null
            ? new OpenQuestion(at, field.Key, revision)
            : null;
    }

    private static string Said(AnswerOutcome? outcome, OpenQuestion waits, Reader reader) =>
        outcome switch
        {
            AnswerOutcome.Saved => "✓ "
                + reader.Texts["form.typed", reader.Texts.FormTitle(waits.At.Base, waits.At.Form)],
            AnswerOutcome.Wrong wrong => reader.Texts.Problem(wrong.Problems[0].Problem),
            AnswerOutcome.AlreadyAnswered { Entry: { } entry } => reader.Texts[
                "form.answeredBy",
                Cards.Texts.Name(entry.By),
                reader.Texts.Moment(entry.At)
            ],
            _ => reader.Texts["error.unknownForm"],
        };

    private sealed record OpenQuestion(FormAddress At, string Field, int Revision);
}

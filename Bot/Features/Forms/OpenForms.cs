using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Forms;

/// <summary>The open forms of a conversation that ask one thing, in words.</summary>
public sealed class OpenForms(AccountStore store, Transactions.AccountLists lists, TimeProvider time)
{
    /// <summary>
    /// Which of them could take a text as their answer, for a reader who may give it: in the account's own thread or chat, and where the
    /// text replies to the card of one of them, that one.
    /// </summary>
    public async Task<IReadOnlyList<OfferedForm>> ForAsync(
        ITurnContext turn,
        Actor actor,
        TypedMessage message,
        CancellationToken ct
    )
    {
        var (conversation, open) = (turn.Activity.Conversation.Id, new List<OfferedForm>());
        foreach (var here in await lists.InAsync(actor.Tenant, conversation, ct))
        {
            var key = new DossierKey(actor.Tenant, here.Account);
            if (
                await store.LoadAsync(key, here.Year, ct) is not { } file
                || file.Home?.Thread != conversation
                || !file.Dossier.Account.IsOnTheTeam(actor.Person)
                || Waiting(file) is not { } waits
            )
            {
                continue;
            }
            var offer = Offered(file.Dossier, waits, actor, message.Text);
            if (message.ReplyTo is { } quoted && file.Card(AccountKeys.FormCard(waits.At))?.Activity == quoted)
            {
                return offer is null ? [] : [offer];
            }
            if (offer is not null)
            {
                open.Add(offer);
            }
        }
        return open;
    }

    /// <summary>The field of a form that takes an answer in words; null where the form asks more, or something else.</summary>
    public static TextField? FieldOf(Form form, SeasonSoFar soFar) =>
        form is { Repeatable: false, Confidential: false } && form.FieldsFor(soFar) is [TextField field] ? field : null;

    /// <summary>The open form, when its card is in the thread.</summary>
    private static OpenForm? Waiting(AccountSnapshot file)
    {
        var dossier = file.Dossier;
        if (
            dossier.Next is not NextStep.Fill fill
            || dossier.AtBat.Find(fill.Form) is not { } form
            || FieldOf(form, dossier.Answers) is not { } field
        )
        {
            return null;
        }
        var at = new FormAddress(dossier.Season.Year, fill.Base, form.Key, 0);
        var revision = dossier.Answers.Entry(fill.Base, form.Key)?.Revision ?? 0;
        return file.Card(AccountKeys.FormCard(at)) is not null ? new OpenForm(at, field, revision) : null;
    }

    /// <summary>Null where the text cannot be the answer. One that is only too long is offered with what is wrong, so that it is not lost.</summary>
    private OfferedForm? Offered(Dossier dossier, OpenForm waits, Actor actor, string text)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { [waits.Field.Key] = text };
        var nobody = new Dictionary<string, Playbook.People.Person>(StringComparer.Ordinal);
        var reading = waits.Field.Read(new FormInputs(typed, nobody, actor.Language, actor.Today(time)));
        var problem = (reading as FieldReading.Wrong)?.Problem;
        return reading is FieldReading.Given || problem?.Text == "problem.tooLong"
            ? new OfferedForm(dossier.Account.Id, dossier.Account.Name, waits.At, waits.Revision)
            {
                Problem = problem is null ? null : actor.Texts.Problem(problem),
            }
            : null;
    }

    private sealed record OpenForm(FormAddress At, TextField Field, int Revision);
}

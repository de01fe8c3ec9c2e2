using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Takes the answers to forms into the dossier, as one commit each.</summary>
public sealed class FormService(
    AccountTransaction transactions,
    AccountStore store,
    PickedPeople people,
    TimeProvider time
)
{
    /// <summary>Null when there is no such account or season for this reader.</summary>
    public async Task<FormResult?> AnswerAsync(
        ITurnContext turn,
        DossierKey key,
        FormAddress at,
        IReadOnlyDictionary<string, string> typed,
        int revision,
        SaveThen then,
        Actor actor,
        CancellationToken ct
    ) =>
        await transactions.ChangeAsync<FormResult?>(
            key,
            at.Year,
            async token =>
            {
                if (await LoadAsync(key, at.Year, actor.Person, token) is not { } file)
                {
                    return new Decision<FormResult?>(null);
                }
                var inputs = await InputsAsync(turn, file, at, typed, actor, token);
                return Decide(file, file.Dossier.Answer(at, inputs, revision, then, actor.Person, time.GetUtcNow()));
            },
            ct
        );

    /// <summary>Goes on from a repeatable form. Null when there is no such account or season for this person.</summary>
    public async Task<FormResult?> GoOnAsync(DossierKey key, FormAddress at, Person by, CancellationToken ct) =>
        await transactions.ChangeAsync<FormResult?>(
            key,
            at.Year,
            async token =>
                await LoadAsync(key, at.Year, by, token) is { } file
                    ? Decide(file, file.Dossier.GoOn(at, by, time.GetUtcNow()))
                    : new Decision<FormResult?>(null),
            ct
        );

    private async Task<AccountSnapshot?> LoadAsync(DossierKey key, int year, Person by, CancellationToken ct) =>
        await store.LoadAsync(key, year, ct) is { } file && file.Dossier.Account.IsVisibleTo(by) ? file : null;

    private static Decision<FormResult?> Decide(AccountSnapshot file, AnswerOutcome outcome)
    {
        var id = Guid.CreateVersion7();
        var changes = outcome is AnswerOutcome.Saved saved
            ? new Changes(file)
                .Form(saved.Entry)
                .Form(saved.Mark)
                .Account(saved.Account)
                .Plan(saved.Plan)
                .Season(saved.Season)
                .Play(saved.Plan?.Revised)
                .Say(saved.Notices)
            : null;
        if (outcome is not AnswerOutcome.Saved { Play: { } logEntry })
        {
            return new Decision<FormResult?>(new FormResult(outcome, file), changes);
        }
        changes!.Play(logEntry, id);
        return new Decision<FormResult?>(new FormResult(outcome, file, AccountKeys.PlayId(logEntry.At, id)), changes);
    }

    private async Task<FormInputs> InputsAsync(
        ITurnContext turn,
        AccountSnapshot file,
        FormAddress at,
        IReadOnlyDictionary<string, string> typed,
        Actor actor,
        CancellationToken ct
    )
    {
        var fields = TwelveBases.Find(at.Base)?.Find(at.Form)?.FieldsFor(file.Dossier.Answers) ?? [];
        var picking = new Picking(turn, actor, typed);
        return await people.ReadAsync(picking, fields, file.Dossier.Account.Everybody, file.Home, ct);
    }
}

/// <param name="File">The dossier as it was before.</param>
/// <param name="PlayId">Names what was written in the log, so that it can be taken back; null where nothing was.</param>
public sealed record FormResult(AnswerOutcome Outcome, AccountSnapshot File, string? PlayId = null);

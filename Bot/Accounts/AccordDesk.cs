using AccountBot.Playbook;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Team;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Takes mandates, acceptances and objections into the dossier, as one commit each.</summary>
public sealed class AccordDesk(AccountDesk desk, AccountStore store, TimeProvider time)
{
    /// <summary>Null when there is no such account or season for this person.</summary>
    public Task<AccordResult?> GiveAsync(
        DossierKey key,
        int year,
        AccordKind kind,
        Stand stand,
        string? reason,
        Person by,
        CancellationToken ct
    ) =>
        desk.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await store.LoadAsync(key, year, token) is not { } file)
                {
                    return new Decision<AccordResult?>(null);
                }
                if (!file.Dossier.MayAgree(kind, by) && file.WasAsked(kind, by))
                {
                    return new Decision<AccordResult?>(
                        new AccordResult(new AccordOutcome.NoLongerAsked(), file.Dossier)
                    );
                }
                if (!file.Dossier.Account.IsVisibleTo(by))
                {
                    return new Decision<AccordResult?>(null);
                }
                var known = file.Dossier.Account.Everybody.FirstOrDefault(by.Is) ?? by;
                var outcome = file.Dossier.Accord(kind, stand, reason, known, time.GetUtcNow());
                if (outcome is not AccordOutcome.Given given)
                {
                    return new Decision<AccordResult?>(new AccordResult(outcome, file.Dossier));
                }
                var changes = new Changes(file)
                    .Accord(given.Accord)
                    .Season(given.Season)
                    .Play(given.Play)
                    .Say(given.Notices);
                var after = file.Dossier with
                {
                    Season = given.Season,
                    Answers = file.Dossier.Answers.With(given.Accord),
                };
                return new Decision<AccordResult?>(new AccordResult(outcome, after), changes);
            },
            ct
        );
}

/// <param name="Dossier">As it is after the answer.</param>
public sealed record AccordResult(AccordOutcome Outcome, Dossier Dossier);

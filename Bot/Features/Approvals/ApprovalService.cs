using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Approvals;

/// <summary>Takes mandates, acceptances and objections into the dossier, as one commit each.</summary>
public sealed class ApprovalService(AccountTransaction transactions, AccountStore store, TimeProvider time)
{
    /// <summary>Null when there is no such account or season for this person.</summary>
    public Task<ApprovalResult?> GiveAsync(
        DossierKey key,
        int year,
        ApprovalKind kind,
        Stand stand,
        string? reason,
        Person by,
        CancellationToken ct
    ) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await store.LoadAsync(key, year, token) is not { } file)
                {
                    return new Decision<ApprovalResult?>(null);
                }
                if (!file.Dossier.MayAgree(kind, by) && file.WasAsked(kind, by))
                {
                    return new Decision<ApprovalResult?>(
                        new ApprovalResult(new ApprovalOutcome.NoLongerAsked(), file.Dossier)
                    );
                }
                if (!file.Dossier.Account.IsVisibleTo(by))
                {
                    return new Decision<ApprovalResult?>(null);
                }
                var known = file.Dossier.Account.Everybody.FirstOrDefault(by.Is) ?? by;
                var outcome = file.Dossier.Accord(kind, stand, reason, known, time.GetUtcNow());
                if (outcome is not ApprovalOutcome.Given given)
                {
                    return new Decision<ApprovalResult?>(new ApprovalResult(outcome, file.Dossier));
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
                return new Decision<ApprovalResult?>(new ApprovalResult(outcome, after), changes);
            },
            ct
        );
}

/// <param name="Dossier">As it is after the answer.</param>
public sealed record ApprovalResult(ApprovalOutcome Outcome, Dossier Dossier);

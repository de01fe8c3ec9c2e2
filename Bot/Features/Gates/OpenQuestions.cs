using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Something of an account that waits for a yes or a no.</summary>
/// <param name="Gate">The open gate; null where an agreement is asked for.</param>
/// <param name="Accord">The agreement; null for a gate.</param>
public sealed record OpenQuestion(Participation Part, AccountSnapshot File, GateSnapshot? Gate, ApprovalKind? Accord);

/// <summary>What waits for someone's yes or no: in a conversation, or anywhere for one reader.</summary>
public sealed class OpenQuestions(AccountStore store, AccountLists lists)
{
    /// <summary>The accounts in which something waits for the reader's yes or no, wherever they are played.</summary>
    public async Task<IReadOnlyList<Participation>> MineAsync(Actor actor, CancellationToken ct) =>
        [
            .. (await lists.OfAsync(actor.Tenant, actor.Person, ct)).Where(part =>
                part.Waits?.Any(wait =>
                    wait.Kind is InboxKind.DecideGate or InboxKind.Vote or InboxKind.GiveMandate or InboxKind.Accept
                ) == true
            ),
        ];

    /// <summary>Null where nothing waits, or nothing that such a word answers.</summary>
    /// <param name="personal">In the private chat a mandate is answered too; in the thread the director has a card of their own.</param>
    public async Task<OpenQuestion?> OfAsync(
        Participation part,
        Actor actor,
        TypedWord word,
        bool personal,
        CancellationToken ct
    )
    {
        var key = new DossierKey(actor.Tenant, part.Account);
        if (
            await store.LoadNewestAsync(key, part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(actor.Person)
        )
        {
            return null;
        }
        var season = file.Dossier.Season;
        if (season.State == SeasonState.AtGate && word != TypedWord.Accord)
        {
            return
                await store.LoadGateAsync(key, season.Year, season.AtBat, season.Round, ct)
                    is { Gate.IsOpen: true } gate
                ? new OpenQuestion(part, file, gate, null)
                : null;
        }
        return word != TypedWord.GoNoGo && AccordOf(file, actor, personal) is { } kind
            ? new OpenQuestion(part, file, null, kind)
            : null;
    }

    /// <summary>The account as it is now; null where there is none for this reader.</summary>
    public async Task<Playbook.Dossier?> DossierAsync(string account, int year, Actor actor, CancellationToken ct) =>
        await store.LoadNewestAsync(new DossierKey(actor.Tenant, account), year, ct) is { Dossier: var dossier }
        && dossier.Account.IsVisibleTo(actor.Person)
            ? dossier
            : null;

    private static ApprovalKind? AccordOf(AccountSnapshot file, Actor actor, bool personal)
    {
        var (dossier, person) = (file.Dossier, actor.Person);
        if (dossier.Season.State != SeasonState.AtBat)
        {
            return null;
        }
        if (
            dossier.Season.AtBat == Base05Internal.Number
            && dossier.AtBat.FirstOpen(dossier.Answers) is { Work: FormWork.Acceptances }
            && dossier.MayAgree(ApprovalKind.Acceptance, person)
        )
        {
            return ApprovalKind.Acceptance;
        }
        return
            personal
            && dossier.Season.AtBat == Base04Team.Number
            && dossier.MayAgree(ApprovalKind.Mandate, person)
            && dossier.Answers.AccordOf(ApprovalKind.Mandate, person) is null or { Stand: Stand.Withdrew }
            ? ApprovalKind.Mandate
            : null;
    }
}

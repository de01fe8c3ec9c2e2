using AccountBot.Bot.Accounts;
using AccountBot.Bot.Turns;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>Something of an account that waits for a yes or a no.</summary>
/// <param name="Gate">The open gate; null where an agreement is asked for.</param>
/// <param name="Accord">The agreement; null for a gate.</param>
public sealed record OpenQuestion(Participation Part, AccountFile File, GateFile? Gate, AccordKind? Accord);

/// <summary>What waits for someone's yes or no: in a conversation, or anywhere for one reader.</summary>
public sealed class OpenQuestions(AccountStore store, Projections projections)
{
    /// <summary>The accounts that are played in a conversation and exist for the reader.</summary>
    public async Task<IReadOnlyList<Participation>> HereAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var here = await projections.InAsync(reader.Tenant, turn.Activity.Conversation.Id, ct);
        return here.Count == 0
            ? []
            :
            [
                .. (await projections.OfAsync(reader.Tenant, reader.Person, ct)).Where(part =>
                    here.Any(each => each.Account == part.Account)
                ),
            ];
    }

    /// <summary>The accounts in which something waits for the reader's yes or no, wherever they are played.</summary>
    public async Task<IReadOnlyList<Participation>> MineAsync(Reader reader, CancellationToken ct) =>
        [
            .. (await projections.OfAsync(reader.Tenant, reader.Person, ct)).Where(part =>
                part.Waits?.Any(wait =>
                    wait.Kind is WaitKind.DecideGate or WaitKind.Vote or WaitKind.GiveMandate or WaitKind.Accept
                ) == true
            ),
        ];

    /// <summary>Null where nothing waits, or nothing that such a word answers.</summary>
    /// <param name="personal">In the private chat a mandate is answered too; in the thread the director has a card of their own.</param>
    public async Task<OpenQuestion?> OfAsync(
        Participation part,
        Reader reader,
        TypedWord word,
        bool personal,
        CancellationToken ct
    )
    {
        var key = new DossierKey(reader.Tenant, part.Account);
        if (
            await store.LoadNewestAsync(key, part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(reader.Person)
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
        return word != TypedWord.GoNoGo && AccordOf(file, reader, personal) is { } kind
            ? new OpenQuestion(part, file, null, kind)
            : null;
    }

    /// <summary>The account as it is now; null where there is none for this reader.</summary>
    public async Task<Playbook.Dossier?> DossierAsync(string account, int year, Reader reader, CancellationToken ct) =>
        await store.LoadNewestAsync(new DossierKey(reader.Tenant, account), year, ct) is { Dossier: var dossier }
        && dossier.Account.IsVisibleTo(reader.Person)
            ? dossier
            : null;

    private static AccordKind? AccordOf(AccountFile file, Reader reader, bool personal)
    {
        var (dossier, person) = (file.Dossier, reader.Person);
        if (dossier.Season.State != SeasonState.AtBat)
        {
            return null;
        }
        if (
            dossier.Season.AtBat == Base05Internal.Number
            && dossier.AtBat.FirstOpen(dossier.Answers) is { Work: FormWork.Acceptances }
            && dossier.MayAgree(AccordKind.Acceptance, person)
        )
        {
            return AccordKind.Acceptance;
        }
        return
            personal
            && dossier.Season.AtBat == Base04Team.Number
            && dossier.MayAgree(AccordKind.Mandate, person)
            && dossier.Answers.AccordOf(AccordKind.Mandate, person) is null or { Stand: Stand.Withdrew }
            ? AccordKind.Mandate
            : null;
    }
}

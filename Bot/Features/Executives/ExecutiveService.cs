using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Executives;

/// <summary>Requests to directors: what the account manager, the director and the calendar do with them, as one commit each.</summary>
public sealed class ExecutiveService(
    AccountTransaction transactions,
    AccountStore store,
    PickedPeople people,
    TimeProvider time
)
{
    /// <summary>Asks, or changes what was asked. Null when there is no such account for this reader; so everywhere here.</summary>
    /// <param name="here">Where the form stands, if that is the account's thread: it becomes the card that the team sees.</param>
    public Task<RequestResult?> SaveAsync(RequestAddress at, Picking typed, PostedCard? here, CancellationToken ct) =>
        DecideAsync(
            at,
            typed.Actor.Person,
            async (file, request, token) =>
            {
                var inputs = await ReadAsync(file, ExecutiveForms.Ask, typed, token);
                var (dossier, by) = (file.Dossier, KnownAs(file, typed.Actor));
                return request is null || at.Round == 0
                    ? dossier.AskExecutive(at.Id, inputs, by, time.GetUtcNow())
                    : dossier.ChangeExecutive(request, inputs, at.Round, by, time.GetUtcNow());
            },
            ct,
            here
        );

    /// <summary>Asks the colleague whom the director named.</summary>
    public Task<RequestResult?> AskColleagueAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        OnAsync(at, typed, (file, request, by, now) => file.Dossier.AskProposed(request, at.Round, by, now), ct);

    /// <param name="question">The place of the question that the card showed.</param>
    public Task<RequestResult?> ReplyAsync(RequestAddress at, int question, Picking typed, CancellationToken ct) =>
        OnAsync(
            at,
            typed,
            (file, request, by, now) => file.Dossier.ReplyToExecutive(request, question, Plain(typed), by, now),
            ct
        );

    public Task<RequestResult?> WithdrawAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        OnAsync(
            at,
            typed,
            (file, request, by, now) => file.Dossier.WithdrawExecutive(request, Plain(typed), by, now),
            ct
        );

    public Task<RequestResult?> AcceptAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        OnAsync(at, typed, (file, request, by, now) => file.Dossier.AcceptExecutive(request, at.Round, by, now), ct);

    public Task<RequestResult?> DeclineAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        OnAsync(
            at,
            typed,
            (file, request, by, now) => file.Dossier.DeclineExecutive(request, at.Round, Plain(typed), by, now),
            ct
        );

    public Task<RequestResult?> ProposeAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        DecideAsync(
            at,
            typed.Actor.Person,
            async (file, request, token) =>
                request is null
                    ? new RequestOutcome.Unknown()
                    : file.Dossier.ProposeColleague(
                        request,
                        at.Round,
                        await ReadAsync(file, ExecutiveForms.Propose, typed, token),
                        KnownAs(file, typed.Actor),
                        time.GetUtcNow()
                    ),
            ct
        );

    public Task<RequestResult?> QuestionAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        OnAsync(
            at,
            typed,
            (file, request, by, now) => file.Dossier.QuestionFromExecutive(request, Plain(typed), by, now),
            ct
        );

    public Task<RequestResult?> TellAsync(RequestAddress at, Picking typed, CancellationToken ct) =>
        OnAsync(at, typed, (file, request, by, now) => file.Dossier.TellExecutive(request, Plain(typed), by, now), ct);

    /// <summary>The day is over.</summary>
    /// <param name="put">Which asking the day belongs to.</param>
    public Task FollowAsync(RequestAddress at, int put, CancellationToken ct) =>
        DecideAsync(
            at,
            by: null,
            (file, request, _) =>
                Task.FromResult<RequestOutcome>(
                    request is null
                        ? new RequestOutcome.Unknown()
                        : file.Dossier.FollowExecutive(request, put, time.GetUtcNow())
                ),
            ct
        );

    private Task<RequestResult?> OnAsync(
        RequestAddress at,
        Picking typed,
        Func<AccountSnapshot, ExecutiveRequest, Person, DateTimeOffset, RequestOutcome> decide,
        CancellationToken ct
    ) =>
        DecideAsync(
            at,
            typed.Actor.Person,
            (file, request, _) =>
                Task.FromResult(
                    request is null
                        ? new RequestOutcome.Unknown()
                        : decide(file, request, KnownAs(file, typed.Actor), time.GetUtcNow())
                ),
            ct
        );

    /// <param name="by">Who acts; null for the calendar.</param>
    private Task<RequestResult?> DecideAsync(
        RequestAddress at,
        Person? by,
        Func<AccountSnapshot, ExecutiveRequest?, CancellationToken, Task<RequestOutcome>> decide,
        CancellationToken ct,
        PostedCard? here = null
    ) =>
        transactions.ChangeAsync<RequestResult?>(
            at.Account,
            at.Year,
            async token =>
            {
                var file = await store.LoadNewestAsync(at.Account, at.Year, token);
                var request = file?.Dossier.Answers.Request(at.Id);
                if (
                    file is null
                    || (by is not null && !file.Dossier.Account.IsVisibleTo(by) && request?.WasAsked(by) != true)
                )
                {
                    return new Decision<RequestResult?>(null);
                }
                var outcome = await decide(file, request, token);
                if (outcome is not RequestOutcome.Saved saved)
                {
                    return new Decision<RequestResult?>(new RequestResult(outcome, file.Dossier, request));
                }
                var after = file.Dossier with
                {
                    Season = saved.Season,
                    Answers = file.Dossier.Answers.With(saved.Request),
                };
                return new Decision<RequestResult?>(
                    new RequestResult(outcome, after, saved.Request),
                    ChangesOf(file, request, saved, here)
                );
            },
            ct
        );

    private static Changes ChangesOf(
        AccountSnapshot file,
        ExecutiveRequest? before,
        RequestOutcome.Saved saved,
        PostedCard? here
    )
    {
        var (request, changes) = (saved.Request, new Changes(file));
        changes.Executive(saved.Request).Season(saved.Season).Play(saved.Play).Say(saved.Notices);
        foreach (var (due, notice) in saved.Later)
        {
            changes.SayAt(due, notice);
        }
        foreach (var id in saved.NoLonger)
        {
            changes.Unsay(id);
        }
        var row = AccountKeys.ExecutiveThread(request.Year, request.Id);
        if (here is not null && file.Card(row) is null && here.Conversation == file.Home?.Thread)
        {
            changes.Put(row, here);
        }
        // No one waits any more for someone who could not be reached and is asked no longer.
        if (before?.Director is { } director && !IsNeeded(director, file.Dossier.Account, file, request))
        {
            changes.Remove(AccountKeys.Unreached(director.Id));
        }
        return changes;
    }

    private static bool IsNeeded(
        Person person,
        Playbook.Accounts.Account account,
        AccountSnapshot file,
        ExecutiveRequest after
    ) =>
        account.IsVisibleTo(person)
        || file.Dossier.Answers.With(after).Requests.Any(each => each.IsOpen && person.Is(each.Director));

    private Task<FormInputs> ReadAsync(AccountSnapshot file, Form form, Picking typed, CancellationToken ct) =>
        people.ReadAsync(
            typed,
            form.Fields,
            file.Dossier.Account.Everybody.Concat(file.Dossier.Answers.Requests.SelectMany(each => each.AskedOf)),
            file.Home,
            ct
        );

    private FormInputs Plain(Picking typed) =>
        new(
            typed.Inputs,
            new Dictionary<string, Person>(StringComparer.Ordinal),
            typed.Actor.Language,
            typed.Actor.Today(time)
        );

    private static Person KnownAs(AccountSnapshot file, Actor actor) =>
        file.Dossier.Account.Everybody.FirstOrDefault(actor.Person.Is) ?? actor.Person;
}

/// <summary>Which request, as a card shows it.</summary>
/// <param name="Round">The round that the card showed; 0 for a new one.</param>
public sealed record RequestAddress(DossierKey Account, int Year, string Id, int Round);

/// <param name="Dossier">As it is now, with what was changed.</param>
/// <param name="Request">As it is now; null where there is none.</param>
public sealed record RequestResult(RequestOutcome Outcome, Dossier Dossier, ExecutiveRequest? Request);

using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Visits;

/// <summary>What the visitor and the account manager do with a visit notice, as one commit each, with what must be said later.</summary>
public sealed class VisitService(
    AccountTransaction transactions,
    AccountStore store,
    ReminderStore reminders,
    CardUpdater updater,
    TimeProvider time
)
{
    private static readonly VisitTold[] Later = [VisitTold.Reminder, VisitTold.Unanswered, VisitTold.Over];

    /// <summary>Null when there is no such account for this person.</summary>
    /// <param name="year">A year of the account; the visit may be of another.</param>
    /// <param name="revision">The revision that the card showed; 0 for a new visit.</param>
    /// <param name="elsewhere">The visitor announces it outside the private chat, and gets the card there.</param>
    public async Task<VisitResult?> TakeAsync(
        DossierKey key,
        int year,
        (string Id, int Revision) card,
        Actor actor,
        Func<Dossier, VisitAct, VisitOutcome> decide,
        CancellationToken ct,
        bool elsewhere = false
    )
    {
        var (by, today) = (actor.Person, actor.Today(time));
        var result = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (
                    await store.LoadNewestAsync(key, year, token) is not { } file
                    || !file.Dossier.Account.IsVisibleTo(by)
                )
                {
                    return new Decision<VisitResult?>(null);
                }
                var known = file.Dossier.Account.Everybody.FirstOrDefault(by.Is) ?? by;
                var act = new VisitAct(card.Id, card.Revision, known, today, time.GetUtcNow());
                var outcome = decide(file.Dossier, act);
                return outcome is VisitOutcome.Changed changed
                    ? new Decision<VisitResult?>(
                        new VisitResult(outcome, After(file.Dossier, changed)),
                        await ChangesAsync(file, changed, today, elsewhere, token)
                    )
                    : new Decision<VisitResult?>(new VisitResult(outcome, file.Dossier));
            },
            ct
        );
        if (result is { Outcome: VisitOutcome.Changed { Visit: var visit } })
        {
            updater.Request(CardRef.Visit(key, visit.Year, visit.Id, toManager: true));
            updater.Request(CardRef.Visit(key, visit.Year, visit.Id, toManager: false));
        }
        return result;
    }

    private async Task<Changes> ChangesAsync(
        AccountSnapshot file,
        VisitOutcome.Changed changed,
        DateOnly today,
        bool elsewhere,
        CancellationToken ct
    )
    {
        var visit = changed.Visit;
        var before = VisitChanges.Find(file.Dossier, visit.Id);
        var changes = new Changes(file)
            .Visit(visit)
            .Season(changed.Season)
            .Play(changed.Play)
            .Say(changed.Tell.Select(what => Tell(visit, what, visit.Revision)));
        if (elsewhere)
        {
            changes.Say(Tell(visit, VisitTold.Visitor, visit.Revision));
        }
        if (before is not null && (changed.Planned || !visit.WaitsOn(today)))
        {
            // Over stays, unless the day is another or the visit is off.
            foreach (var what in Later.Where(what => what != VisitTold.Over || Ends(visit, changed, today)))
            {
                changes.Unsay(Tell(visit, what, before.Planned).Id);
            }
        }
        return changed.Planned ? await PlanAsync(file, visit, changes, ct) : changes;
    }

    private static bool Ends(VisitNotice visit, VisitOutcome.Changed changed, DateOnly today) =>
        changed.Planned || visit.StateOn(today) == VisitState.Cancelled;

    private async Task<Changes> PlanAsync(
        AccountSnapshot file,
        VisitNotice visit,
        Changes changes,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow();
        var manager = await reminders.ReadAsync(file.Key.Tenant, file.Dossier.Account.AccountManager.Id, ct);
        var visitor = await reminders.ReadAsync(file.Key.Tenant, visit.Visitor.Id, ct);
        foreach (var moment in VisitMoments.Of(visit, manager.Calendar, visitor.Calendar, now))
        {
            var notice = Tell(visit, moment.What, visit.Planned);
            _ = moment.Due > now ? changes.SayAt(moment.Due, notice) : changes.Say(notice);
        }
        return changes;
    }

    private static Notice.TellVisit Tell(VisitNotice visit, VisitTold what, int revision) =>
        new(visit.Year, visit.Id, revision, what);

    private static Dossier After(Dossier dossier, VisitOutcome.Changed changed) =>
        dossier with
        {
            Season = changed.Season,
            Answers = dossier.Answers with
            {
                Visits = [.. dossier.Answers.Visits.Where(visit => visit.Id != changed.Visit.Id), changed.Visit],
            },
        };
}

/// <param name="Dossier">As it is now.</param>
public sealed record VisitResult(VisitOutcome Outcome, Dossier Dossier);

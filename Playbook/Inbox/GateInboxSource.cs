using AccountBot.Playbook.Reminders;

namespace AccountBot.Playbook.Inbox;

/// <summary>An open gate waits for votes, for the person who decides it, and, when it stands too long, for the account manager.</summary>
internal static class GateInboxSource
{
    public static IEnumerable<PersonInboxItem> Of(InboxInput input)
    {
        if (input.Gate is not { IsOpen: true } gate)
        {
            yield break;
        }
        var id = IdOf(gate.Base, gate.Round);
        foreach (var decider in gate.Deciders())
        {
            yield return new PersonInboxItem(
                decider,
                new InboxItem(InboxKind.DecideGate, id, gate.OpenedAt, gate.Base, RemindAfter: input.Days.Manager)
            );
        }
        foreach (var voter in gate.StillToVote(input.Votes))
        {
            yield return new PersonInboxItem(
                voter,
                new InboxItem(InboxKind.Vote, id, gate.OpenedAt, gate.Base, RemindAfter: input.Days.Vote)
            );
        }
        if (!gate.MayDecide(gate.AccountManager))
        {
            yield return new PersonInboxItem(
                gate.AccountManager,
                new InboxItem(
                    InboxKind.GateStands,
                    id,
                    gate.OpenedAt,
                    gate.Base,
                    gate.Deciders() is [var first, ..] ? first.Name : null,
                    From: WorkCalendar.Usual.DayOf(WorkCalendar.Usual.After(gate.OpenedAt, input.Days.AccountManager)),
                    RemindAfter: input.Days.AccountManager
                )
            );
        }
    }

    public static string IdOf(int atBase, int round) => $"{atBase}.{round}";
}

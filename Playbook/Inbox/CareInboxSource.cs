using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Inbox;

/// <summary>What keeps a customer: contacts to be spoken to, complaints to be solved, promises to be kept.</summary>
internal static class CareInboxSource
{
    /// <summary>So many days before its day something comes on the plate.</summary>
    private const int Ahead = 7;

    public static IEnumerable<PersonInboxItem> Of(InboxInput input) =>
        input.Season.State == SeasonState.Ended
            ? []
            : Contacts(input).Concat(Complaints(input)).Concat(Promises(input));

    private static IEnumerable<PersonInboxItem> Contacts(InboxInput input) =>
        from entry in input.Dossier.Answers.All(Base11Relationship.Number, "rhythm")
        let owner = entry.Answers.Person("owner")
        let next = entry.Answers.Date("next")
        where owner is not null && next is not null
        select new PersonInboxItem(
            owner,
            On(
                InboxKind.Contact,
                // A new date is a new reminder.
                $"{entry.Entry}.{next:yyyyMMdd}",
                entry,
                entry.Answers.Contact("who")?.Name,
                next.Value
            )
        );

    private static IEnumerable<PersonInboxItem> Complaints(InboxInput input) =>
        from entry in input.Dossier.Answers.All(Base10Aftercare.Number, "complaint")
        let owner = entry.Answers.Person("owner")
        where owner is not null && entry.Answers.Choice("solved") == "no"
        select new PersonInboxItem(
            owner,
            entry.Answers.Date("due") is { } due
                ? On(InboxKind.Complaint, $"{entry.Entry}.{due:yyyyMMdd}", entry, entry.Answers.Text("what"), due) with
                {
                    From = null,
                }
                : new InboxItem(
                    InboxKind.Complaint,
                    $"{entry.Entry}",
                    entry.At,
                    entry.Base,
                    Gates.Shorten.Text(entry.Answers.Text("what") ?? string.Empty)
                )
        );

    private static IEnumerable<PersonInboxItem> Promises(InboxInput input) =>
        from entry in input.Dossier.Answers.All(Base10Aftercare.Number, "promise")
        let due = entry.Answers.Date("due")
        where due is not null && entry.Answers.Choice("kept") == "open"
        select new PersonInboxItem(
            input.Account.AccountManager,
            On(InboxKind.Promise, $"{entry.Entry}.{due:yyyyMMdd}", entry, entry.Answers.Text("what"), due.Value)
        );

    private static InboxItem On(InboxKind kind, string id, FormEntry entry, string? about, DateOnly due) =>
        new(
            kind,
            id,
            entry.At,
            entry.Base,
            Gates.Shorten.Text(about ?? string.Empty),
            due,
            due.AddDays(-Ahead),
            RemindOn: due
        );
}

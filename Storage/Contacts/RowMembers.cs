using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;

namespace AccountBot.Storage.Contacts;

/// <summary>
/// What in a stored record is no text that people wrote: ids, keys of the playbook, addresses of chats, and the name by which an
/// account is known. Every other text may name someone, so that a member which is forgotten here is looked at rather than left out.
/// </summary>
static class RowMembers
{
    // Colleagues are known by their Entra id; one who happens to have the same name as a customer's person is someone else.
    static readonly HashSet<Type> Whole =
    [
        typeof(Person),
        typeof(Notice),
        typeof(PostedCard),
        typeof(AccountConversation),
        typeof(ProjectedState),
        typeof(Absence),
        typeof(Subscription),
    ];

    static readonly HashSet<(Type Type, string Member)> Single =
    [
        (typeof(Account), nameof(Account.Id)),
        (typeof(Account), nameof(Account.Name)),
        (typeof(AccountSummary), nameof(AccountSummary.Decides)),
        (typeof(AccountSummary), nameof(AccountSummary.ManagedBy)),
        (typeof(AccountOrigin), nameof(AccountOrigin.Account)),
        (typeof(AccountOrigin), nameof(AccountOrigin.Name)),
        (typeof(Answer.Choice), nameof(Answer.Choice.Keys)),
        (typeof(Celebration), nameof(Celebration.Account)),
        (typeof(Celebration), nameof(Celebration.AccountName)),
        (typeof(Comeback), nameof(Comeback.Changed)),
        (typeof(Evidence), nameof(Evidence.AccountName)),
        (typeof(EvidenceLine), nameof(EvidenceLine.Field)),
        (typeof(EvidenceLine), nameof(EvidenceLine.Form)),
        (typeof(EvidenceLine), nameof(EvidenceLine.Options)),
        (typeof(EvidenceLine), nameof(EvidenceLine.Says)),
        (typeof(ExecutiveRequest), nameof(ExecutiveRequest.Id)),
        (typeof(FormEntry), nameof(FormEntry.Form)),
        (typeof(Gap), nameof(Gap.Field)),
        (typeof(Gap), nameof(Gap.Form)),
        (typeof(Gap), nameof(Gap.Says)),
        (typeof(Gate), nameof(Gate.Account)),
        (typeof(Participation), nameof(Participation.Decides)),
        (typeof(TeamTask), nameof(TeamTask.Id)),
        (typeof(VisitNotice), nameof(VisitNotice.Id)),
        (typeof(Warning), nameof(Warning.Text)),
    ];

    public static bool HasTexts(Type type) => !Whole.Any(whole => type.IsAssignableTo(whole));

    /// <summary>The key of a field, as those of answers are.</summary>
    public static bool IsField(Type type, string member) =>
        member == nameof(EvidenceLine.Field) && (type == typeof(EvidenceLine) || type == typeof(Gap));

    public static bool IsText(Type type, string member) => !Single.Contains((type, member));
}

namespace AccountBot.Playbook.Inbox;

/// <summary>Visits about which the account manager was asked and has not said anything. Their own notices remind of them.</summary>
internal static class VisitInboxSource
{
    public static IEnumerable<PersonInboxItem> Of(InboxInput input) =>
        from visit in input.Dossier.Answers.Visits
        where visit.WaitsOn(input.Today) && !visit.IsOwnOf(input.Account)
        select new PersonInboxItem(
            input.Account.AccountManager,
            new InboxItem(InboxKind.ReplyToVisit, visit.Id, visit.Steps[0].At, About: visit.Visitor.Name, Due: visit.On)
        );
}

namespace AccountBot.Playbook.Inbox;

/// <summary>Someone was asked something and cannot be reached: the account manager can do something about that.</summary>
internal static class UnreachedInboxSource
{
    public static IEnumerable<PersonInboxItem> Of(InboxInput input) =>
        from each in input.Dossier.Answers.Unreached
        where !each.Person.Is(input.Account.AccountManager)
        select new PersonInboxItem(
            input.Account.AccountManager,
            new InboxItem(InboxKind.Unreachable, each.Person.Id.ToLowerInvariant(), each.Since, About: each.Person.Name)
        );
}

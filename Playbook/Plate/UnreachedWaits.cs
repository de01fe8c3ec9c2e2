namespace AccountBot.Playbook.Plate;

/// <summary>Someone was asked something and cannot be reached: the account manager can do something about that.</summary>
internal static class UnreachedWaits
{
    public static IEnumerable<PersonWait> Of(PlateInput input) =>
        from each in input.Dossier.Answers.Unreached
        where !each.Person.Is(input.Account.AccountManager)
        select new PersonWait(
            input.Account.AccountManager,
            new Waiting(WaitKind.Unreachable, each.Person.Id.ToLowerInvariant(), each.Since, About: each.Person.Name)
        );
}

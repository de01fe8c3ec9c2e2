namespace AccountBot.Playbook.Plate;

/// <summary>Visits about which the account manager was asked and has not said anything. Their own notices remind of them.</summary>
internal static class VisitWaits
{
    public static IEnumerable<PersonWait> Of(PlateInput input) =>
        from visit in input.Dossier.Answers.Visits
        where visit.WaitsOn(input.Today) && !visit.IsOwnOf(input.Account)
        select new PersonWait(
            input.Account.AccountManager,
            new Waiting(WaitKind.ReplyToVisit, visit.Id, visit.Steps[0].At, About: visit.Visitor.Name, Due: visit.On)
        );
}

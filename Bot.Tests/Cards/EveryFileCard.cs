using AccountBot.Cards.Documents;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Which document someone wants.</summary>
internal static class EveryFileCard
{
    public static IEnumerable<CardCase> All()
    {
        yield return new("export", texts => ExportCard.Render(new ExportView("Contoso", "acc1", 2026), texts));
        yield return new(
            "export, largest",
            texts => ExportCard.Render(new ExportView(EveryCard.LargeAccount.Name, new string('a', 64), 2026), texts)
        );
    }
}

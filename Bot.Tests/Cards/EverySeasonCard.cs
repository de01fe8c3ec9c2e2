using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Seasons;
using AccountBot.Playbook;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Seasons in numbers, compared and read.</summary>
internal static class EverySeasonCard
{
    public static IEnumerable<CardCase> All()
    {
        Dossier fresh = A.Dossier();
        Dossier won = A.Dossier().PlayedTo(12).Complete().With(season => season.Go(A.Eva, A.Monday.AddDays(200)));
        var large = EveryCard.LargeDossier(12, Planted.Text);
        int[] years = [.. Enumerable.Range(2001, 26).OrderDescending()];
        yield return new("season, fresh", texts => SeasonCard.Render(View(fresh, [A.Year], false), texts));
        yield return new("season, won", texts => SeasonCard.Render(View(won, [A.Year, A.Year - 1], true), texts));
        yield return new("season, largest", texts => SeasonCard.Render(View(large, years, true), texts));
        yield return new("seasons compared", texts => SeasonCompareCard.Render(Compared(won, fresh), texts));
        yield return new("seasons compared, largest", texts => SeasonCompareCard.Render(Compared(large, won), texts));
        foreach (var number in Enumerable.Range(1, 12))
        {
            yield return new(
                $"season read {number}, none",
                texts => SeasonBookCard.Render(new SeasonBookView(fresh, number), texts)
            );
            yield return new(
                $"season read {number}",
                texts => SeasonBookCard.Render(new SeasonBookView(won, number), texts)
            );
            yield return new(
                $"season read {number}, largest",
                texts => SeasonBookCard.Render(new SeasonBookView(large, number), texts)
            );
        }
    }

    static SeasonView View(Dossier dossier, IReadOnlyList<int> years, bool next) =>
        new(dossier, SeasonSummary.Of(dossier, 1234), years, next);

    static SeasonCompareView Compared(Dossier left, Dossier right) =>
        new(left.Account.Name, left.Account.Id, SeasonSummary.Of(left, 12), SeasonSummary.Of(right, 0));
}

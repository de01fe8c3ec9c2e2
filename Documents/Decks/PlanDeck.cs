using AccountBot.Cards;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Decks;

/// <summary>The account plan as a presentation, with text and tables that can be edited.</summary>
public static class PlanDeck
{
    /// <param name="now">The day that stands on the first slide.</param>
    public static byte[] Of(SharedPlan plan, DateTimeOffset now, Texts texts)
    {
        var (account, season) = (plan.Dossier.Account, plan.Dossier.Season);
        var slides = PlanSlides.Of(plan, now, texts);
        var foot = $"{Playbook.Gates.Shorten.Text(account.Name, 60)} · {texts["plan.name"]} {season.Year}";
        return DeckFile.Of(
            $"{account.Name} · {texts["plan.name"]} {season.Year}",
            slides,
            plan.IsForTheTeam ? $"{foot} · {texts["doc.internal"]}" : foot,
            texts.Culture.Name
        );
    }
}

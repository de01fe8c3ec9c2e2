using AccountBot.Cards;
using AccountBot.Documents.Plans;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Decks;

/// <summary>The account plan as a presentation, with text and tables that can be edited.</summary>
public static class PlanDeck
{
    /// <param name="now">The day that stands on the first slide.</param>
    public static byte[] Of(SharedPlan plan, DateTimeOffset now, Texts texts)
    {
        var (account, title) = (plan.Dossier.Account, PlanTitle.WithYear(plan, texts));
        var slides = PlanSlides.Of(plan, now, texts);
        var foot = $"{Playbook.Gates.Shorten.Text(account.Name, 60)} · {title}";
        return DeckFile.Of(
            $"{account.Name} · {title}",
            slides,
            plan.IsForTheTeam ? $"{foot} · {texts["doc.internal"]}" : foot,
            texts.Culture.Name
        );
    }
}

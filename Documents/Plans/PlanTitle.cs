using System.Globalization;
using AccountBot.Cards;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>What a plan is called. To a customer it is no account plan: they are no account to themselves.</summary>
public static class PlanTitle
{
    public static string Of(SharedPlan plan, Texts texts) =>
        texts[plan.IsForTheTeam ? "plan.name" : "doc.plan.customer"];

    /// <summary>With the year of the season.</summary>
    public static string WithYear(SharedPlan plan, Texts texts) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(plan, texts)} {plan.Dossier.Season.Year}");
}

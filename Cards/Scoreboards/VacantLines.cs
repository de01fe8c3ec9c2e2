using AccountBot.Cards.Accounts;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Scoreboards;

/// <summary>What the scoreboard says of someone who left the team and still has a role by name.</summary>
internal static class VacantLines
{
    public static IEnumerable<AdaptiveElement> Of(Account account, Season season, Texts texts)
    {
        var roles = account.Vacant().ToList();
        foreach (var role in roles)
        {
            yield return Show.Warn(Said(account, role, texts));
        }
        if (roles.Count > 0)
        {
            yield return Act.Row(Button(account, season.Year, roles[0], texts));
        }
    }

    private static string Said(Account account, AccountRole role, Texts texts) =>
        texts["vacant." + RoleChange.KeyOf(role), Texts.Name(account.Holder(role)!)];

    private static AdaptiveExecuteAction Button(Account account, int year, AccountRole role, Texts texts) =>
        Act.Execute(texts["vacant.name"], VacancyMessage.Names(account.Id, year, role), withInputs: false);
}

using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What was reported on an account, and who follows it.</summary>
internal static class Reported
{
    public static async Task FollowsAsync(this TeamScenario scenario, FakePerson person, string subject)
    {
        var card = await person.AsksAsync(person.Chat, scenario.Dutch ? "volg Contoso" : "follow Contoso");
        (await person.InvokesAsync(card, Verbs.UpdateFollow, Toggle(card.Card!, subject))).ShouldShowCard();
    }

    public static JObject Toggle(CardView card, string subject) =>
        (JObject)
            card
                .Everything.First(each =>
                    (string?)each.Json["verb"] == Verbs.UpdateFollow
                    && (string?)each.Json["data"]!["card"]!["form"] == subject
                )
                .Json["data"]!.DeepClone();

    public static async Task<IReadOnlyList<LogEntry>> ReportsAsync(this TeamScenario scenario) =>
        [.. (await scenario.PlaysAsync()).Where(logEntry => logEntry.Kind == LogEntryKind.Reported)];
}

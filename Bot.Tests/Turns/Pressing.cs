using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What people do with a card that they still see, whatever became of it since, and what they say.</summary>
internal static class Pressing
{
    /// <summary>What a button of this card sends, with what was typed.</summary>
    public static JObject Data(
        this CardView card,
        string button,
        params IEnumerable<(string Input, string Value)> typed
    ) =>
        card.Merge(
            card.Button(button),
            typed.ToDictionary(each => each.Input, each => each.Value, StringComparer.Ordinal)
        );

    /// <summary>Presses a button on a card that came back from an earlier press.</summary>
    public static Task<Pressed> PressesOnAsync(
        this FakePerson person,
        FakeMessage message,
        CardView card,
        string button,
        params IEnumerable<(string Input, string Value)> typed
    ) => person.InvokesAsync(message, card.Button(button).Verb!, card.Data(button, typed));

    /// <summary>Says something and reads what the bot answered in the same conversation.</summary>
    public static async Task<FakeMessage> AsksAsync(
        this FakePerson person,
        FakeConversation place,
        string text,
        bool mention = true
    )
    {
        var said = await person.SaysAsync(place, text, mention);
        said.Reply.ShouldNotBeNull().IsOk.ShouldBeTrue(said.Reply.Body);
        var since = said.Conversation.FromBot.Where(message => message.Order > said.Message.Order).ToList();
        // Something that the bot says by itself at the same moment is no answer.
        return since.FindLast(message => message.ReplyToId == said.Message.Id)
            ?? since.LastOrDefault()
            ?? throw new ShouldAssertException($"Nothing was answered to '{text}':\n{said.Conversation.Last}");
    }

    /// <summary>Every play of the account, newest first.</summary>
    public static async Task<IReadOnlyList<LogEntry>> PlaysAsync(this TeamScenario scenario) =>
        (await scenario.Bot.Store.LogAsync(scenario.Key, 500, null, CancellationToken.None)).Plays;

    /// <summary>Plays base 1, passes its gate by majority and asks for base 2.</summary>
    public static async Task<FakeMessage> ToBase2Async(this TeamScenario scenario)
    {
        await scenario.SeedBase1Async("worth");
        var worth = await scenario.FormAsync("worth");
        (await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();
        var gate = await scenario.GateAsync();
        var go = (JObject)gate.Cards[0].Button(scenario.Text("gate.voteGo")).Data!;
        foreach (var person in new[] { scenario.Kim, scenario.Sam })
        {
            (await person.InvokesAsync(gate, Verbs.GateVote, go)).ShouldShowCard();
        }
        var five = await scenario.HighFiveAsync();
        await scenario.SettledAsync();
        (await scenario.Sam.PressesAsync(five, scenario.Text("score.play", 2))).IsOk.ShouldBeTrue();
        return await scenario.FormAsync("talk", 2);
    }

    /// <summary>Answers everything of base 1 after its first form.</summary>
    public static async Task RestOfBase1Async(this TeamScenario scenario)
    {
        foreach (var (form, answers) in TeamScenario.Base1.Skip(1))
        {
            var card = await scenario.FormAsync(form);
            (await scenario.Sam.PressesAsync(card, Verbs.FormSave, answers)).ShouldShowCard();
        }
    }

    /// <summary>The inputs of a card with what stands in them.</summary>
    public static Dictionary<string, string?> Values(this CardView card) =>
        card.Inputs.ToDictionary(input => input.Id, input => input.Value, StringComparer.Ordinal);
}

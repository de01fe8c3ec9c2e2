using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;
using LoggedPlay = AccountBot.Playbook.Plays.Play;

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
    public static async Task<IReadOnlyList<LoggedPlay>> PlaysAsync(this Field field) =>
        (await field.Bot.Store.LogAsync(field.Key, 500, null, CancellationToken.None)).Plays;

    /// <summary>Plays base 1, passes its gate by majority and asks for base 2.</summary>
    public static async Task<FakeMessage> ToBase2Async(this Field field)
    {
        await field.SeedBase1Async("worth");
        var worth = await field.FormAsync("worth");
        (await field.Sam.PressesAsync(worth, Verbs.FormSave, Field.Base1[^1].Answers)).ShouldShowCard();
        var gate = await field.GateAsync();
        var go = (JObject)gate.Cards[0].Button(field.Text("gate.voteGo")).Data!;
        foreach (var person in new[] { field.Kim, field.Sam })
        {
            (await person.InvokesAsync(gate, Verbs.GateVote, go)).ShouldShowCard();
        }
        var five = await field.HighFiveAsync();
        await field.SettledAsync();
        (await field.Sam.PressesAsync(five, field.Text("score.play", 2))).IsOk.ShouldBeTrue();
        return await field.FormAsync("talk", 2);
    }

    /// <summary>Answers everything of base 1 after its first form.</summary>
    public static async Task RestOfBase1Async(this Field field)
    {
        foreach (var (form, answers) in Field.Base1.Skip(1))
        {
            var card = await field.FormAsync(form);
            (await field.Sam.PressesAsync(card, Verbs.FormSave, answers)).ShouldShowCard();
        }
    }

    /// <summary>The inputs of a card with what stands in them.</summary>
    public static Dictionary<string, string?> Values(this CardView card) =>
        card.Inputs.ToDictionary(input => input.Id, input => input.Value, StringComparer.Ordinal);
}

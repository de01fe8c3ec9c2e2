using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

public sealed partial class FakePerson
{
    /// <summary>Presses a button on the card as this person sees it.</summary>
    /// <param name="button">The button's title, or its verb where that is enough to tell which one.</param>
    /// <param name="inputs">What was typed or chosen, by input id; what was not touched goes with the value it shows.</param>
    public Task<Pressed> PressesAsync(
        FakeMessage message,
        string button,
        params IEnumerable<(string Input, string Value)> inputs
    ) => PressesAsync(message, Seen(message).Button(button), inputs);

    public async Task<Pressed> PressesAsync(
        FakeMessage message,
        CardButton button,
        params IEnumerable<(string Input, string Value)> inputs
    )
    {
        if (button.Type != "Action.Execute")
        {
            throw new ShouldAssertException($"[{button.Title}] is an {button.Type}, which sends nothing to the bot.");
        }
        return await InvokesAsync(message, button.Json, Seen(message).Merge(button, Typed(inputs)), "manual");
    }

    /// <summary>Presses a button in a client that knows no Action.Execute: the bot gets a message with what the fallback sends.</summary>
    public async Task<BotReply> PressesAsSubmitAsync(
        FakeMessage message,
        string button,
        params IEnumerable<(string Input, string Value)> inputs
    )
    {
        var card = message.Card ?? throw new ShouldAssertException($"There is no card on {message}.");
        if (card.Button(button).Fallback is not { Type: "Action.Submit" } submit)
        {
            throw new ShouldAssertException($"[{button}] has no Action.Submit to fall back on.");
        }
        var activity = New(ActivityKind.Message, message.Conversation, teams.NewId());
        activity["replyToId"] = message.Id;
        activity["value"] = card.Merge(submit, Typed(inputs));
        ((JObject)activity["channelData"]!)["postBack"] = true;
        return await teams.DeliverAsync(bot, activity);
    }

    /// <summary>
    /// The client brings the card up to date by itself, as it does when the message comes into view; null where it does not,
    /// because the card does not name this person.
    /// </summary>
    public async Task<Pressed?> RefreshesAsync(FakeMessage message)
    {
        var refresh = message.Card?.Json["refresh"] as JObject;
        var named = (refresh?["userIds"] as JArray)?.Any(id => (string?)id == ChatId) == true;
        return named && refresh!["action"] is JObject action
            ? await InvokesAsync(message, action, (JObject?)action["data"]?.DeepClone() ?? [], "automatic")
            : null;
    }

    /// <summary>Sends an invoke as if a button with this data were there: what a stale or forged card does.</summary>
    public Task<Pressed> InvokesAsync(FakeMessage message, string verb, JObject data) =>
        InvokesAsync(message, new JObject { ["type"] = "Action.Execute", ["verb"] = verb }, data, "manual");

    /// <summary>Teams sends the same invoke again, each time with an id of its own.</summary>
    public async Task<IReadOnlyList<Pressed>> RepeatsAsync(Pressed pressed, int times, bool atOnce = false)
    {
        var again = Enumerable.Range(0, times).Select(_ => (JObject)pressed.Sent.DeepClone());
        if (atOnce)
        {
            return await Task.WhenAll(again.Select(activity => InvokeAsync(pressed.Message, activity)));
        }
        var results = new List<Pressed>();
        foreach (var activity in again)
        {
            results.Add(await InvokeAsync(pressed.Message, activity));
        }
        return results;
    }

    CardView Seen(FakeMessage message) =>
        message.IsDeleted
            ? throw new ShouldAssertException($"This message is gone: {message}")
            : message.CardFor(this) ?? throw new ShouldAssertException($"There is no card on {message}.");

    static Dictionary<string, string> Typed(IEnumerable<(string Input, string Value)> inputs) =>
        inputs.ToDictionary(input => input.Input, input => input.Value, StringComparer.Ordinal);

    Task<Pressed> InvokesAsync(FakeMessage message, JObject action, JObject data, string trigger)
    {
        var activity = New(ActivityKind.Invoke, message.Conversation, "f:" + Guid.NewGuid());
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message.Id;
        activity["value"] = new JObject
        {
            ["action"] = new JObject
            {
                ["type"] = "Action.Execute",
                ["id"] = action["id"] ?? string.Empty,
                ["title"] = action["title"] ?? string.Empty,
                ["verb"] = action["verb"],
                ["data"] = data,
            },
            ["trigger"] = trigger,
        };
        return InvokeAsync(message, activity);
    }

    async Task<Pressed> InvokeAsync(FakeMessage message, JObject activity)
    {
        activity["id"] = "f:" + Guid.NewGuid();
        activity["timestamp"] = Timestamp();
        var pressed = Pressed.Of(message, activity, await teams.DeliverAsync(bot, activity));
        if (pressed.Card is { } card)
        {
            message.Show(this, card.Json);
        }
        return pressed;
    }
}

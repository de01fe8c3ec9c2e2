using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The ways to a gate and to its NO GO.</summary>
internal static class AtGate
{
    /// <summary>Answers all of base 1 and waits for its gate.</summary>
    public static async Task<FakeMessage> ToTheGateAsync(this Field field)
    {
        await field.SeedBase1Async("worth");
        var worth = await field.FormAsync("worth");
        (await field.Sam.PressesAsync(worth, Verbs.FormSave, Field.Base1[^1].Answers)).ShouldShowCard();
        var gate = await field.GateAsync();
        await field.SettledAsync();
        return gate;
    }

    /// <summary>A season that the manager parked: the account's NO GO, for want of budget; and the form of its plan.</summary>
    public static async Task<(Field Field, FakeMessage Plan)> ParkedAsync(
        this AzuriteFixture azurite,
        bool dutch = false
    )
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.NoGoAsync();
        return (field, await field.PlanFormAsync());
    }

    /// <summary>The manager's NO GO, said to everyone.</summary>
    public static async Task NoGoAsync(this Field field)
    {
        var decision = await field.ManagerGateAsync();
        (
            await field.Eva.PressesAsync(
                decision,
                field.Text("manager.sendNoGo"),
                (ManagerGateCard.WhyInput, "No budget"),
                (ManagerGateCard.WhoseInput, "theirs")
            )
        ).ShouldShowCard();
        await field.SettledAsync();
        await field.Teams.UntilAsync(
            () => field.Scoreboard.Says(field.Text("score.parked", 1, field.Text("b01.name"))),
            "the scoreboard says that the season is parked"
        );
    }

    /// <summary>Changes an answer of base 1, whatever card it is changed on.</summary>
    public static async Task<Pressed> ChangesAsync(
        this FakePerson person,
        Field field,
        string form,
        params IEnumerable<(string Input, string Value)> inputs
    )
    {
        var entry = (await field.FileAsync()).Dossier.Answers.Entry(1, form).ShouldNotBeNull();
        var data = new JObject
        {
            ["card"] = new JObject
            {
                ["verb"] = Verbs.FormSave,
                ["account"] = field.Key.Account,
                ["year"] = Field.Year,
                ["base"] = 1,
                ["form"] = form,
                ["entry"] = 0,
                ["revision"] = entry.Revision,
            },
        };
        foreach (var (input, value) in Field.Base1.First(each => each.Form == form).Answers.Concat(inputs))
        {
            data[input] = value;
        }
        return await person.InvokesAsync(field.Scoreboard, Verbs.FormSave, data);
    }

    public static Task<FakeMessage> PlanFormAsync(this Field field) =>
        field.Teams.MessageAsync(field.Thread, message => message.Card?.HasButton(Verbs.NoGoSave) == true);
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What the limits are is told to account manager, manager and director only, whatever anyone tries.</summary>
public sealed class LimitsSecrecyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Markers =
    [
        "313131",
        "313.131",
        "313,131",
        "272727",
        "272.727",
        "272,727",
        "232323",
        "232.232",
        "232.323",
        "232,323",
        "Zebrasoft",
        "Quaggaworks",
        "Okapi",
        "Tapir",
        "Xerxes",
        "2031-03",
        "Mar 2031",
        "mrt 2031",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Limits_AreSeenByNobodyElse_WhateverTheTeamDoesUntilTheGateIsPassed(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        var replies = new List<Pressed>();
        var thread = await PlantedLimits.AskedAsync(scenario);
        var form = await PlantedLimits.InChatAsync(scenario, scenario.Kim);

        // Halfway first, then the manager at the same moment, and then once more.
        (await scenario.Kim.PressesAsync(form, Verbs.FormPause, PlantedLimits.Inputs)).ShouldShowCard();
        (await scenario.Eva.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var evas = await PlantedLimits.InChatAsync(scenario, scenario.Eva);
        evas.Says(scenario.Text("limits.begun", "Kim de Vries", string.Empty).Split(',')[0]).ShouldBeTrue();
        (await scenario.Kim.PressesAsync(form, Verbs.FormSave, PlantedLimits.Inputs))
            .ShouldShowCard()
            .Says("Zebrasoft")
            .ShouldBeTrue();
        await scenario.Teams.UntilAsync(
            () => thread.Says(scenario.Texts.FormTitle(8, PlantedLimits.Form)) && thread.Says("✓ "),
            "the thread shows that it is answered"
        );
        await scenario.SettledAsync();
        await ProbeAsync(scenario, thread, form, replies);

        foreach (var next in new[] { "round", "result", "next" })
        {
            await PlayOnAsync(scenario, next, replies);
        }
        var gate = await scenario.GateAsync();
        foreach (var person in new[] { scenario.Kim, scenario.Sam, scenario.Noor })
        {
            replies.Add(await person.PressesAsync(gate, scenario.Text("gate.voteGo")));
        }
        var decision = await scenario.ManagerGateAsync();
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync(8);
        await scenario.SettledAsync();
        await ProbeAsync(scenario, thread, form, replies);
        await AskEverythingAsync(scenario);

        (await scenario.FileAsync()).Dossier.Season.AtBat.ShouldBe(9);
        var elsewhere = scenario.Teams.Seen(null).Where(message => message.By is null && !IsLeaders(scenario, message));
        foreach (var message in elsewhere)
        {
            message.Versions.ShouldAllBe(version => !Tells(version.ToString()), message.ToString());
        }
        replies.Count.ShouldBeGreaterThan(30);
        replies.ShouldAllBe(reply => !Tells(reply.Body));
        // The search itself finds what it looks for where it may stand.
        scenario
            .Teams.Seen(null)
            .ShouldContain(message => IsLeaders(scenario, message) && Tells(message.Activity.ToString()));
    }

    [Fact]
    public async Task OlderClient_WhoPresses_PutsNothingOfItInTheThread()
    {
        await using var scenario = await azurite.SeededAsync(8);
        var thread = await PlantedLimits.AskedAsync(scenario);
        var form = await PlantedLimits.InChatAsync(scenario, scenario.Kim);
        (await scenario.Kim.PressesAsync(form, Verbs.FormSave, PlantedLimits.Inputs)).ShouldShowCard();
        await scenario.Teams.UntilAsync(
            () => thread.Card!.HasButton(scenario.Text("limits.look")),
            "the thread says so"
        );

        (await scenario.Kim.PressesAsSubmitAsync(thread, Verbs.LimitsOpen)).IsOk.ShouldBeTrue();

        thread.Says(scenario.Text("limits.posted", "Kim de Vries")).ShouldBeTrue();
        thread.Versions.ShouldAllBe(version => !Tells(version.ToString()));
    }

    private static async Task PlayOnAsync(TeamScenario scenario, string next, List<Pressed> replies)
    {
        var card = await scenario.FormAsync(next, 8);
        var typed = scenario
            .GoodInputs((await scenario.FileAsync()).Dossier, next)
            .Select(each => (each.Key, each.Value));
        replies.Add(await scenario.Sam.PressesAsync(card, Verbs.FormSave, typed));
        replies[^1].ShouldShowCard();
        await scenario.SettledAsync();
    }

    /// <summary>What someone may try who wants to know: real buttons, forged ones, from the thread and from the private chat.</summary>
    private static async Task ProbeAsync(
        TeamScenario scenario,
        FakeMessage thread,
        FakeMessage form,
        List<Pressed> replies
    )
    {
        foreach (var person in new[] { scenario.Sam, scenario.Noor, scenario.Olaf })
        {
            var own = (await person.SaysAsync("help")).Message;
            foreach (var place in new[] { thread, own, form })
            {
                foreach (
                    var verb in new[]
                    {
                        Verbs.FormEdit,
                        Verbs.FormKeep,
                        Verbs.FormSave,
                        Verbs.FormPause,
                        Verbs.FormOn,
                        Verbs.LimitsOpen,
                        Verbs.Entries,
                        Verbs.SeasonForm,
                    }
                )
                {
                    replies.Add(await person.InvokesAsync(place, verb, Forged(scenario, verb)));
                }
            }
        }
        // Those who may see them, do not get them in the thread, where a screen may be shared.
        foreach (var person in new[] { scenario.Kim, scenario.Eva, scenario.Dirk })
        {
            foreach (var verb in new[] { Verbs.FormEdit, Verbs.FormKeep, Verbs.FormSave, Verbs.FormPause })
            {
                var pressed = await person.InvokesAsync(thread, verb, Forged(scenario, verb));
                pressed.ShouldSay(scenario.Text("limits.inChat"));
                replies.Add(pressed);
            }
        }
    }

    private static JObject Forged(TeamScenario scenario, string verb) =>
        new()
        {
            ["card"] = new JObject
            {
                ["verb"] = verb,
                ["account"] = scenario.Key.Account,
                ["year"] = TeamScenario.Year,
                ["base"] = 8,
                ["form"] = PlantedLimits.Form,
                ["entry"] = 0,
                ["revision"] = 1,
            },
            ["walk"] = "1",
        };

    /// <summary>Everything that can be asked in words, in the thread.</summary>
    private static async Task AskEverythingAsync(TeamScenario scenario)
    {
        string[] asked = scenario.Dutch
            ? ["stand", "speel", "stem", "logboek", "taken", "plan", "kaart", "seizoen"]
            : ["status", "play", "vote", "log", "tasks", "plan", "map", "season"];
        foreach (var text in asked)
        {
            (await scenario.Sam.SaysAsync(scenario.Thread, text)).Reply!.IsOk.ShouldBeTrue();
        }
        await scenario.SettledAsync();
    }

    private static bool IsLeaders(TeamScenario scenario, FakeMessage message) =>
        new[] { scenario.Kim, scenario.Eva, scenario.Dirk }.Any(person => message.Conversation == person.Chat);

    private static bool Tells(string text) =>
        Markers.Any(marker => text.Contains(marker, StringComparison.OrdinalIgnoreCase));
}

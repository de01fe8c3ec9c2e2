using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>How far we would go in a negotiation: filled in and seen by account manager, manager and director, in their own chats.</summary>
public sealed class LimitsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Limits = Base08Negotiation.LimitsForm;

    /// <summary>What is typed in the limits and nowhere else, as it may come back in either language.</summary>
    private static readonly (string Input, string Value)[] Planted =
    [
        ("aim", "313131"),
        ("settle", "272727"),
        ("walk", "232323"),
        ("ours", "Sell it to Zebrasoft"),
        ("theirs", "Another year with Quaggaworks"),
        ("give_0_left", "Okapi terms"),
        ("give_0_right", "Tapir volumes"),
        ("decider", ""),
        ("decider_other", "Xerxes Kwagga"),
        ("when", "2031-03-17"),
    ];

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
        var thread = await AskedAsync(scenario);
        var form = await InChatAsync(scenario, scenario.Kim);

        // Halfway first, then the manager at the same moment, and then once more.
        (await scenario.Kim.PressesAsync(form, Verbs.FormPause, Planted)).ShouldShowCard();
        (await scenario.Eva.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var evas = await InChatAsync(scenario, scenario.Eva);
        evas.Says(scenario.Text("limits.begun", "Kim de Vries", string.Empty).Split(',')[0]).ShouldBeTrue();
        (await scenario.Kim.PressesAsync(form, Verbs.FormSave, Planted))
            .ShouldShowCard()
            .Says("Zebrasoft")
            .ShouldBeTrue();
        await scenario.Teams.UntilAsync(
            () => thread.Says(scenario.Texts.FormTitle(8, Limits)) && thread.Says("✓ "),
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheTeam_SeesWhatIsAsked_OfWhom_AndWhetherItIsDone(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        var thread = await AskedAsync(scenario);

        thread.Says(scenario.Text("b08.before.aim")).ShouldBeTrue();
        thread.Says(scenario.Text("limits.who", "Kim de Vries, Eva Smit, Dirk Directeur")).ShouldBeTrue();
        thread.Says(scenario.Text("limits.waits", "Kim de Vries")).ShouldBeTrue();
        thread.Card!.Inputs.ShouldBeEmpty();
        var form = await InChatAsync(scenario, scenario.Kim);
        form.Says(scenario.Text("limits.who", "Kim de Vries, Eva Smit, Dirk Directeur")).ShouldBeTrue();
        (await scenario.Sam.PressesAsync(thread, Verbs.LimitsOpen)).ShouldSay(
            scenario.Text("limits.only", "Kim de Vries, Eva Smit, Dirk Directeur")
        );
        (await scenario.Olaf.PressesAsync(thread, Verbs.LimitsOpen)).ShouldSay(scenario.Text("error.notFound"));

        (await scenario.Kim.PressesAsync(form, Verbs.FormSave, Planted)).ShouldShowCard();

        await scenario.Teams.UntilAsync(
            () =>
                thread.Says(scenario.Text("form.answeredBy", "Kim de Vries", string.Empty).Split(',')[0])
                && thread.Card!.HasButton(scenario.Text("limits.look")),
            "the thread says who answered"
        );
        await scenario.Teams.UntilAsync(() => form.Card!.HasButton(Verbs.FormEdit), "the chat shows the answers");
        await scenario.FormAsync("round", 8);
        var logEntry = (await scenario.PlaysAsync()).First(each => each.Kind == LogEntryKind.FormAnswered);
        (logEntry.By.Name, logEntry.Text).ShouldBe(("Kim de Vries", null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Form_ComesToWhoeverPresses_AndTheOneAboveMakesWay(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        var thread = await AskedAsync(scenario);
        var first = await InChatAsync(scenario, scenario.Kim);

        var pressed = await scenario.Kim.PressesAsync(thread, Verbs.LimitsOpen);

        pressed.ShouldShowCard().Says(scenario.Text("limits.posted", "Kim de Vries")).ShouldBeTrue();
        pressed.Card!.Inputs.ShouldBeEmpty();
        await scenario.Teams.UntilAsync(() => first.Says(scenario.Text("form.moved")), "the first one makes way");
        var second = await InChatAsync(scenario, scenario.Kim);
        second.Id.ShouldNotBe(first.Id);
        (await scenario.Dirk.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var directors = await InChatAsync(scenario, scenario.Dirk);
        (await scenario.Dirk.PressesAsync(directors, Verbs.FormSave, Planted)).ShouldShowCard();
        await scenario.Teams.UntilAsync(
            () => second.Says("Zebrasoft"),
            "the account manager sees the director's answers"
        );
        (await scenario.FileAsync()).Dossier.Answers.Entry(8, Limits)!.By.Name.ShouldBe("Dirk Directeur");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoOfThemAtOnce_LoseNothing_AndTheSecondPressChangesNothing(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        var thread = await AskedAsync(scenario);
        var kims = await InChatAsync(scenario, scenario.Kim);
        (await scenario.Eva.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var evas = await InChatAsync(scenario, scenario.Eva);
        var (stale, typed) = (evas.Card!, Planted.Where(each => each.Input != "walk").Append(("walk", "212121")));

        var saved = await scenario.Kim.PressesAsync(kims, Verbs.FormSave, Planted);
        saved.ShouldShowCard();
        foreach (var again in await scenario.Kim.RepeatsAsync(saved, 2, atOnce: true))
        {
            again.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue();
        }
        var second = await scenario.Eva.InvokesAsync(evas, Verbs.FormSave, stale.Data(Verbs.FormSave, typed));

        second.ShouldShowCard().Says(scenario.Text("form.theirs")).ShouldBeTrue();
        second.Card!.Input("walk").Value.ShouldBe("212121");
        second.Card!.Says("Zebrasoft").ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Answers.Entry(8, Limits)!.Revision.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWithoutTheApp_HearsSoOnTheCard_AndGetsTheFormOnInstalling(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        scenario.Teams.MembersAreReachable = false;
        var thread = await AskedAsync(scenario);
        var told = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Kim de Vries"))
        );
        told.Card!.HasButton(Verbs.RoleForm).ShouldBeFalse();

        var pressed = (await scenario.Kim.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();

        pressed.Says(scenario.Text("limits.unreachable", "Kim de Vries")).ShouldBeTrue();
        pressed.AllButtons.ShouldContain(scenario.Text("unreachable.install"));
        await scenario.SettledAsync();
        await scenario.Kim.InstallsAsync();
        (
            await scenario.Kim.PressesAsync(await InChatAsync(scenario, scenario.Kim), Verbs.FormSave, Planted)
        ).ShouldShowCard();
    }

    [Fact]
    public async Task OlderClient_WhoPresses_PutsNothingOfItInTheThread()
    {
        await using var scenario = await azurite.SeededAsync(8);
        var thread = await AskedAsync(scenario);
        var form = await InChatAsync(scenario, scenario.Kim);
        (await scenario.Kim.PressesAsync(form, Verbs.FormSave, Planted)).ShouldShowCard();
        await scenario.Teams.UntilAsync(
            () => thread.Card!.HasButton(scenario.Text("limits.look")),
            "the thread says so"
        );

        (await scenario.Kim.PressesAsSubmitAsync(thread, Verbs.LimitsOpen)).IsOk.ShouldBeTrue();

        thread.Says(scenario.Text("limits.posted", "Kim de Vries")).ShouldBeTrue();
        thread.Versions.ShouldAllBe(version => !Tells(version.ToString()));
    }

    /// <summary>The account manager plays on, and the thread's card of the limits is there.</summary>
    private static async Task<FakeMessage> AskedAsync(TeamScenario scenario)
    {
        (await scenario.Kim.SaysAsync(scenario.Thread, scenario.Dutch ? "speel" : "play")).Reply!.IsOk.ShouldBeTrue();
        var card = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.LimitsOpen) == true
        );
        await scenario.SettledAsync();
        return card;
    }

    private static Task<FakeMessage> InChatAsync(TeamScenario scenario, FakePerson person) =>
        scenario.Teams.MessageAsync(
            person.Chat,
            message => message.Card is { } card && card.HasButton(Verbs.FormSave) && card.HasInput("walk")
        );

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
                ["form"] = Limits,
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

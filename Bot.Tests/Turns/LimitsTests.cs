using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
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
        await using var field = await azurite.SeededAsync(8, dutch);
        var replies = new List<Pressed>();
        var thread = await AskedAsync(field);
        var form = await InChatAsync(field, field.Kim);

        // Halfway first, then the manager at the same moment, and then once more.
        (await field.Kim.PressesAsync(form, Verbs.FormPause, Planted)).ShouldShowCard();
        (await field.Eva.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var evas = await InChatAsync(field, field.Eva);
        evas.Says(field.Text("limits.begun", "Kim de Vries", string.Empty).Split(',')[0]).ShouldBeTrue();
        (await field.Kim.PressesAsync(form, Verbs.FormSave, Planted)).ShouldShowCard().Says("Zebrasoft").ShouldBeTrue();
        await field.Teams.UntilAsync(
            () => thread.Says(field.Texts.FormTitle(8, Limits)) && thread.Says("✓ "),
            "the thread shows that it is answered"
        );
        await field.SettledAsync();
        await ProbeAsync(field, thread, form, replies);

        foreach (var next in new[] { "round", "result", "next" })
        {
            await PlayOnAsync(field, next, replies);
        }
        var gate = await field.GateAsync();
        foreach (var person in new[] { field.Kim, field.Sam, field.Noor })
        {
            replies.Add(await person.PressesAsync(gate, field.Text("gate.voteGo")));
        }
        var decision = await field.ManagerGateAsync();
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync(8);
        await field.SettledAsync();
        await ProbeAsync(field, thread, form, replies);
        await AskEverythingAsync(field);

        (await field.FileAsync()).Dossier.Season.AtBat.ShouldBe(9);
        var elsewhere = field.Teams.Seen(null).Where(message => message.By is null && !IsLeaders(field, message));
        foreach (var message in elsewhere)
        {
            message.Versions.ShouldAllBe(version => !Tells(version.ToString()), message.ToString());
        }
        replies.Count.ShouldBeGreaterThan(30);
        replies.ShouldAllBe(reply => !Tells(reply.Body));
        // The search itself finds what it looks for where it may stand.
        field
            .Teams.Seen(null)
            .ShouldContain(message => IsLeaders(field, message) && Tells(message.Activity.ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheTeam_SeesWhatIsAsked_OfWhom_AndWhetherItIsDone(bool dutch)
    {
        await using var field = await azurite.SeededAsync(8, dutch);
        var thread = await AskedAsync(field);

        thread.Says(field.Text("b08.before.aim")).ShouldBeTrue();
        thread.Says(field.Text("limits.who", "Kim de Vries, Eva Smit, Dirk Directeur")).ShouldBeTrue();
        thread.Says(field.Text("limits.waits", "Kim de Vries")).ShouldBeTrue();
        thread.Card!.Inputs.ShouldBeEmpty();
        var form = await InChatAsync(field, field.Kim);
        form.Says(field.Text("limits.who", "Kim de Vries, Eva Smit, Dirk Directeur")).ShouldBeTrue();
        (await field.Sam.PressesAsync(thread, Verbs.LimitsOpen)).ShouldSay(
            field.Text("limits.only", "Kim de Vries, Eva Smit, Dirk Directeur")
        );
        (await field.Olaf.PressesAsync(thread, Verbs.LimitsOpen)).ShouldSay(field.Text("error.notFound"));

        (await field.Kim.PressesAsync(form, Verbs.FormSave, Planted)).ShouldShowCard();

        await field.Teams.UntilAsync(
            () =>
                thread.Says(field.Text("form.answeredBy", "Kim de Vries", string.Empty).Split(',')[0])
                && thread.Card!.HasButton(field.Text("limits.look")),
            "the thread says who answered"
        );
        await field.Teams.UntilAsync(() => form.Card!.HasButton(Verbs.FormEdit), "the chat shows the answers");
        await field.FormAsync("round", 8);
        var play = (await field.PlaysAsync()).First(each => each.Kind == PlayKind.FormAnswered);
        (play.By.Name, play.Text).ShouldBe(("Kim de Vries", null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Form_ComesToWhoeverPresses_AndTheOneAboveMakesWay(bool dutch)
    {
        await using var field = await azurite.SeededAsync(8, dutch);
        var thread = await AskedAsync(field);
        var first = await InChatAsync(field, field.Kim);

        var pressed = await field.Kim.PressesAsync(thread, Verbs.LimitsOpen);

        pressed.ShouldShowCard().Says(field.Text("limits.posted", "Kim de Vries")).ShouldBeTrue();
        pressed.Card!.Inputs.ShouldBeEmpty();
        await field.Teams.UntilAsync(() => first.Says(field.Text("form.moved")), "the first one makes way");
        var second = await InChatAsync(field, field.Kim);
        second.Id.ShouldNotBe(first.Id);
        (await field.Dirk.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var directors = await InChatAsync(field, field.Dirk);
        (await field.Dirk.PressesAsync(directors, Verbs.FormSave, Planted)).ShouldShowCard();
        await field.Teams.UntilAsync(() => second.Says("Zebrasoft"), "the account manager sees the director's answers");
        (await field.FileAsync()).Dossier.Answers.Entry(8, Limits)!.By.Name.ShouldBe("Dirk Directeur");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoOfThemAtOnce_LoseNothing_AndTheSecondPressChangesNothing(bool dutch)
    {
        await using var field = await azurite.SeededAsync(8, dutch);
        var thread = await AskedAsync(field);
        var kims = await InChatAsync(field, field.Kim);
        (await field.Eva.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var evas = await InChatAsync(field, field.Eva);
        var (stale, typed) = (evas.Card!, Planted.Where(each => each.Input != "walk").Append(("walk", "212121")));

        var saved = await field.Kim.PressesAsync(kims, Verbs.FormSave, Planted);
        saved.ShouldShowCard();
        foreach (var again in await field.Kim.RepeatsAsync(saved, 2, atOnce: true))
        {
            again.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue();
        }
        var second = await field.Eva.InvokesAsync(evas, Verbs.FormSave, stale.Data(Verbs.FormSave, typed));

        second.ShouldShowCard().Says(field.Text("form.theirs")).ShouldBeTrue();
        second.Card!.Input("walk").Value.ShouldBe("212121");
        second.Card!.Says("Zebrasoft").ShouldBeTrue();
        (await field.FileAsync()).Dossier.Answers.Entry(8, Limits)!.Revision.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWithoutTheApp_HearsSoOnTheCard_AndGetsTheFormOnInstalling(bool dutch)
    {
        await using var field = await azurite.SeededAsync(8, dutch);
        field.Teams.MembersAreReachable = false;
        var thread = await AskedAsync(field);
        var told = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Kim de Vries"))
        );
        told.Card!.HasButton(Verbs.RoleForm).ShouldBeFalse();

        var pressed = (await field.Kim.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();

        pressed.Says(field.Text("limits.unreachable", "Kim de Vries")).ShouldBeTrue();
        pressed.AllButtons.ShouldContain(field.Text("unreachable.install"));
        await field.SettledAsync();
        await field.Kim.InstallsAsync();
        (await field.Kim.PressesAsync(await InChatAsync(field, field.Kim), Verbs.FormSave, Planted)).ShouldShowCard();
    }

    [Fact]
    public async Task OlderClient_WhoPresses_PutsNothingOfItInTheThread()
    {
        await using var field = await azurite.SeededAsync(8);
        var thread = await AskedAsync(field);
        var form = await InChatAsync(field, field.Kim);
        (await field.Kim.PressesAsync(form, Verbs.FormSave, Planted)).ShouldShowCard();
        await field.Teams.UntilAsync(() => thread.Card!.HasButton(field.Text("limits.look")), "the thread says so");

        (await field.Kim.PressesAsSubmitAsync(thread, Verbs.LimitsOpen)).IsOk.ShouldBeTrue();

        thread.Says(field.Text("limits.posted", "Kim de Vries")).ShouldBeTrue();
        thread.Versions.ShouldAllBe(version => !Tells(version.ToString()));
    }

    /// <summary>The account manager plays on, and the thread's card of the limits is there.</summary>
    private static async Task<FakeMessage> AskedAsync(Field field)
    {
        (await field.Kim.SaysAsync(field.Thread, field.Dutch ? "speel" : "play")).Reply!.IsOk.ShouldBeTrue();
        var card = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(Verbs.LimitsOpen) == true
        );
        await field.SettledAsync();
        return card;
    }

    private static Task<FakeMessage> InChatAsync(Field field, FakePerson person) =>
        field.Teams.MessageAsync(
            person.Chat,
            message => message.Card is { } card && card.HasButton(Verbs.FormSave) && card.HasInput("walk")
        );

    private static async Task PlayOnAsync(Field field, string next, List<Pressed> replies)
    {
        var card = await field.FormAsync(next, 8);
        var typed = field.GoodInputs((await field.FileAsync()).Dossier, next).Select(each => (each.Key, each.Value));
        replies.Add(await field.Sam.PressesAsync(card, Verbs.FormSave, typed));
        replies[^1].ShouldShowCard();
        await field.SettledAsync();
    }

    /// <summary>What someone may try who wants to know: real buttons, forged ones, from the thread and from the private chat.</summary>
    private static async Task ProbeAsync(Field field, FakeMessage thread, FakeMessage form, List<Pressed> replies)
    {
        foreach (var person in new[] { field.Sam, field.Noor, field.Olaf })
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
                    replies.Add(await person.InvokesAsync(place, verb, Forged(field, verb)));
                }
            }
        }
        // Those who may see them, do not get them in the thread, where a screen may be shared.
        foreach (var person in new[] { field.Kim, field.Eva, field.Dirk })
        {
            foreach (var verb in new[] { Verbs.FormEdit, Verbs.FormKeep, Verbs.FormSave, Verbs.FormPause })
            {
                var pressed = await person.InvokesAsync(thread, verb, Forged(field, verb));
                pressed.ShouldSay(field.Text("limits.inChat"));
                replies.Add(pressed);
            }
        }
    }

    private static JObject Forged(Field field, string verb) =>
        new()
        {
            ["card"] = new JObject
            {
                ["verb"] = verb,
                ["account"] = field.Key.Account,
                ["year"] = Field.Year,
                ["base"] = 8,
                ["form"] = Limits,
                ["entry"] = 0,
                ["revision"] = 1,
            },
            ["walk"] = "1",
        };

    /// <summary>Everything that can be asked in words, in the thread.</summary>
    private static async Task AskEverythingAsync(Field field)
    {
        string[] asked = field.Dutch
            ? ["stand", "speel", "stem", "logboek", "taken", "plan", "kaart", "seizoen"]
            : ["status", "play", "vote", "log", "tasks", "plan", "map", "season"];
        foreach (var text in asked)
        {
            (await field.Sam.SaysAsync(field.Thread, text)).Reply!.IsOk.ShouldBeTrue();
        }
        await field.SettledAsync();
    }

    private static bool IsLeaders(Field field, FakeMessage message) =>
        new[] { field.Kim, field.Eva, field.Dirk }.Any(person => message.Conversation == person.Chat);

    private static bool Tells(string text) =>
        Markers.Any(marker => text.Contains(marker, StringComparison.OrdinalIgnoreCase));
}

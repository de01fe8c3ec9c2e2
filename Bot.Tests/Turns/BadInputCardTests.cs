using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Cards that are old, forged or sent twice, and people who are quicker than each other.</summary>
public sealed class BadInputCardTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string, string)[] Question = TeamScenario.Base1[0].Answers;

    private async Task<(TeamScenario Field, FakeMessage Form)> AtTheQuestionAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        return (scenario, await scenario.PlayAsync());
    }

    private static JObject Forged(FakeMessage form, string property, JToken? value)
    {
        var data = form.Cards[0].Data(Verbs.FormSave, Question);
        data["card"]![property] = value;
        return data;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CardThatIsNotOfNow_IsExplained_AndChangesNothing(bool dutch)
    {
        var (scenario, form) = await AtTheQuestionAsync(dutch);
        await using var _ = scenario;
        var stranger = scenario.Teams.AddPerson(
            "Sam Bakker",
            scenario.Sam.Locale,
            "11111111-0000-4000-8000-000000000001"
        );
        var plays = await scenario.PlaysAsync();
        var bad = scenario.Text("error.badCard");
        var stale = scenario.Text("error.stale", scenario.Text("error.stale.base", 1));

        foreach (
            var (property, value, words) in new (string, JToken?, string)[]
            {
                ("year", TeamScenario.Year - 1, scenario.Text("error.notFound")),
                ("account", Guid.NewGuid().ToString("N"), scenario.Text("error.notFound")),
                ("account", "a/b\\c#d?e|f", scenario.Text("error.notFound")),
                ("account", new string('a', 70), bad),
                ("account", string.Empty, bad),
                ("account", null, scenario.Text("error.notFound")),
                ("base", 3, stale),
                ("base", 13, bad),
                ("base", -1, bad),
                ("base", "one", bad),
                ("year", 99_999, bad),
                ("form", "fortune", scenario.Text("error.unknownForm")),
                ("form", new string('f', 41), bad),
                ("form", null, scenario.Text("error.unknownForm")),
                ("entry", 1, scenario.Text("error.unknownForm")),
                ("verb", "form.eat", bad),
            }
        )
        {
            var told = await scenario.Sam.InvokesAsync(form, Verbs.FormSave, Forged(form, property, value));
            told.Words.ShouldBe(words, $"{property} = {value}: {told}");
        }
        var whole = form.Cards[0].Data(Verbs.FormSave, Question);
        (await stranger.InvokesAsync(form, Verbs.FormSave, whole)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Olaf.InvokesAsync(form, Verbs.FormSave, whole)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Eva.InvokesAsync(form, Verbs.FormSave, whole)).ShouldSay(scenario.Text("error.notOnTeam"));

        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldBeEmpty();
        (await scenario.PlaysAsync()).ShouldBe(plays);
    }

    [Fact]
    public async Task EveryVerb_WithoutItsData_IsAnsweredInWords()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;
        var verbs = typeof(Verbs).GetFields().Select(verb => (string)verb.GetValue(null)!).ToList();
        verbs.Count.ShouldBeGreaterThan(20);

        foreach (var verb in verbs)
        {
            var bare = new JObject { ["card"] = new JObject { ["verb"] = verb } };
            var told = await scenario.Sam.InvokesAsync(form, verb, bare);
            told.IsOk.ShouldBeTrue($"{verb}: {told}");
            told.Words.ShouldNotBe(scenario.Text("error.failed"), verb);
        }
        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task DataThatIsNoneOfOurs_IsAnsweredInWords()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;
        foreach (
            var data in new JToken?[]
            {
                null,
                "text",
                7,
                new JArray(1),
                new JObject(),
                new JObject { ["card"] = "x" },
            }
        )
        {
            var activity = scenario.Sam.New(ActivityKind.Invoke, form.Conversation);
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = form.Id;
            activity["value"] = new JObject
            {
                ["action"] = new JObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = Verbs.FormSave,
                    ["data"] = data,
                },
                ["trigger"] = "manual",
            };
            var reply = await scenario.Sam.PostAsync(activity);
            reply.IsOk.ShouldBeTrue($"{data}: {reply}");
            reply.Body.ShouldContain(scenario.Text("error.badCard"));
        }
    }

    [Fact]
    public async Task HugeInputs_AreRefusedInAFriendlyWay()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;
        var huge = form.Card!.Data(Verbs.FormSave, Question);
        huge["asked"] = new string('x', 45_000);
        (await scenario.Sam.InvokesAsync(form, Verbs.FormSave, huge)).ShouldSay(scenario.Text("error.tooLong"));

        var many = form.Card!.Data(Verbs.FormSave, Question);
        for (var input = 0; input < 200; input++)
        {
            many["more" + input.ToString(CultureInfo.InvariantCulture)] = "x";
        }
        (await scenario.Sam.InvokesAsync(form, Verbs.FormSave, many)).ShouldSay(scenario.Text("error.tooLong"));
        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SameSubmitFourTimes_IsOneEntryAndOnePlay(bool atOnce)
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;

        var first = await scenario.Sam.PressesAsync(form, Verbs.FormSave, Question);
        var again = await scenario.Sam.RepeatsAsync(first, 3, atOnce);

        foreach (var pressed in again.Prepend(first))
        {
            var card = pressed.ShouldShowCard();
            card.HasButton(Verbs.FormEdit).ShouldBeTrue();
            card.Says("One partner").ShouldBeTrue();
        }
        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldHaveSingleItem().Revision.ShouldBe(1);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.FormAnswered).ShouldBe(1);
        await scenario.FormAsync("world");
        await scenario.SettledAsync();
        scenario.Thread.FromBot.Count(message => message.Card?.HasInput("news") == true).ShouldBe(1);
    }

    [Fact]
    public async Task TwoPeopleInTheSameSecond_OneIsFirst_AndTheOtherMayReplaceIt()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;
        var card = form.Card!;
        (string, string)[] Typed(string asked) => [("asked", asked), .. Question.Skip(1)];

        var both = await Task.WhenAll(
            scenario.Sam.InvokesAsync(form, Verbs.FormSave, card.Data(Verbs.FormSave, Typed("From Sam"))),
            scenario.Noor.InvokesAsync(form, Verbs.FormSave, card.Data(Verbs.FormSave, Typed("From Noor")))
        );

        both.Count(pressed => pressed.ShouldShowCard().HasButton(Verbs.FormEdit)).ShouldBe(1);
        var samWon = both[0].Card!.HasButton(Verbs.FormEdit);
        var (late, person) = samWon ? (both[1].Card!, scenario.Noor) : (both[0].Card!, scenario.Sam);
        var (mine, theirs) = samWon ? ("From Noor", "From Sam") : ("From Sam", "From Noor");
        late.Input("asked").Value.ShouldBe(mine);
        late.Input("services").Value.ShouldBe("Boxes\nLabels");
        late.Says(scenario.Text("form.theirs")).ShouldBeTrue();
        late.Says(theirs).ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Answers.Of(1, "question").Text("asked").ShouldBe(theirs);

        (await person.PressesOnAsync(form, late, Verbs.FormSave)).ShouldShowCard().Says(mine).ShouldBeTrue();

        var entry = (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldHaveSingleItem();
        entry.Answers.Text("asked").ShouldBe(mine);
        entry.Revision.ShouldBe(2);
        entry.By.Is(person.AadObjectId).ShouldBeTrue();
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Id == form.Id && message.Says(mine));
    }

    [Fact]
    public async Task Answer_MayBeEditedUntilTheGateOpens()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var form = await scenario.PlayAsync();
        var saved = (await scenario.Sam.PressesAsync(form, Verbs.FormSave, Question)).ShouldShowCard();

        var open = (await scenario.Noor.PressesOnAsync(form, saved, Verbs.FormEdit)).ShouldShowCard();
        open.Input("asked").Value.ShouldBe("One partner");
        open.Input("potential").Value.ShouldBe("240000");
        open.Input("motives_remark").Value.ShouldBe("late");
        (await scenario.Noor.PressesOnAsync(form, open, Verbs.FormKeep)).ShouldShowCard().Says("One partner");
        var changed = (
            await scenario.Noor.PressesOnAsync(form, open, Verbs.FormSave, ("asked", "Two partners"))
        ).ShouldShowCard();
        changed.Says("Two partners").ShouldBeTrue();
        changed.Says(scenario.Text("form.changedBy", "Noor Jansen", string.Empty).TrimEnd()).ShouldBeTrue();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.FormChanged);

        await scenario.FormAsync("world");
        await scenario.SettledAsync();
        await scenario.RestOfBase1Async();
        await scenario.GateAsync();
        var closed = (await scenario.Noor.PressesOnAsync(form, changed, Verbs.FormEdit)).ShouldShowCard();
        closed.HasButton(Verbs.FormEdit).ShouldBeFalse();
        closed.Inputs.ShouldBeEmpty();
        (await scenario.Noor.PressesOnAsync(form, open, Verbs.FormSave, ("asked", "Three partners"))).ShouldSay(
            scenario.Text("error.stale", scenario.Text("error.stale.gate", 1))
        );
        (await scenario.FileAsync()).Dossier.Answers.Of(1, "question").Text("asked").ShouldBe("Two partners");
    }
}

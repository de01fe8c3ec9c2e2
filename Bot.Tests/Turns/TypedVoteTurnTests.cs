using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Votes that people type instead of pressing a button.</summary>
public sealed class TypedVoteTurnTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false, "GO!", "no-go, because of *their* budget", "*their* budget")]
    [InlineData(true, "ja", "nogo omdat er geen *budget* is", "er geen *budget* is")]
    public async Task TypedVote_IsCounted_Confirmed_AndOnTheGate(bool dutch, string go, string noGo, string reason)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();

        var counted = await scenario.Sam.AsksAsync(scenario.Thread, go);
        counted.Says(scenario.Text("typed.counted", "Sam Bakker", scenario.Text("gate.go"))).ShouldBeTrue();
        var against = await scenario.Noor.AsksAsync(scenario.Thread, noGo);
        against
            .Says(scenario.Text("typed.counted.why", "Noor Jansen", scenario.Text("gate.noGo"), reason))
            .ShouldBeTrue(against.ToString());

        await scenario.Teams.UntilAsync(
            () => gate.Says($"Noor Jansen · {scenario.Text("gate.noGo")}: {reason}"),
            "the gate shows it"
        );
        (await VotesAsync(scenario)).ShouldBe([("Sam Bakker", Choice.Go, null), ("Noor Jansen", Choice.NoGo, reason)]);
        var back = await scenario.Sam.PressesAsync(
            counted,
            scenario.Text("gate.sendNoGo"),
            (GateCard.ReasonInput, "Thought again")
        );
        back.ShouldShowCard().Says(scenario.Text("gate.youVoted", scenario.Text("gate.noGo"))).ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "nee" : "no"))
            .Says(scenario.Text("typed.counted.why", "Sam Bakker", scenario.Text("gate.noGo"), "Thought again"))
            .ShouldBeTrue();
        (await scenario.PlaysAsync())
            .Count(logEntry => logEntry.Kind is LogEntryKind.Voted or LogEntryKind.VoteChanged)
            .ShouldBe(3);
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReasonThatIsTooLong_IsNotCounted_AndNotLost(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        var why = new string('x', GateCard.MostReason + 1);

        var card = await scenario.Sam.AsksAsync(scenario.Thread, "no go, " + why);

        card.Says(scenario.Text("problem.tooLong", GateCard.MostReason, why.Length)).ShouldBeTrue();
        card.Card!.Input(GateCard.ReasonInput).Value.ShouldBe(why);
        (await VotesAsync(scenario)).ShouldBeEmpty();
        (
            await scenario.Sam.PressesAsync(card, scenario.Text("gate.sendNoGo"), (GateCard.ReasonInput, "Shorter"))
        ).ShouldShowCard();
        (await VotesAsync(scenario)).ShouldBe([("Sam Bakker", Choice.NoGo, "Shorter")]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoHasNoVote_HearsWhoDecidesAndHow_AndSomebodyOutsideOnlyWhatCanBeSaid(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();

        (await scenario.Eva.AsksAsync(scenario.Thread, "go"))
            .Says(scenario.Text("typed.youDecide", "Contoso"))
            .ShouldBeTrue();
        var told = await scenario.Dirk.AsksAsync(scenario.Thread, dutch ? "akkoord" : "agreed");
        told.Says("Kim de Vries, Sam Bakker, Noor Jansen").ShouldBeTrue();
        told.Says(scenario.Text("gate.decides", "Eva Smit")).ShouldBeTrue();
        (await scenario.Olaf.AsksAsync(scenario.Thread, "go"))
            .Says(scenario.Text("help.line", "AccountBot"))
            .ShouldBeTrue();

        (await VotesAsync(scenario)).ShouldBeEmpty();
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Theory]
    [InlineData(false, "no go because their budget is frozen", "their budget is frozen")]
    [InlineData(true, "geen go want hun budget is bevroren", "hun budget is bevroren")]
    public async Task ManagersTypedNoGo_InTheOwnChat_DecidesOnlyWithTheButton(bool dutch, string said, string reason)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.ManagerGateAsync();
        await scenario.SettledAsync();

        var card = await scenario.Eva.AsksAsync(scenario.Eva.Chat, said);

        card.Says(scenario.Text("typed.said.why", scenario.Text("gate.noGo"), reason)).ShouldBeTrue();
        card.Card!.Input(ManagerGateCard.WhyInput).Value.ShouldBe(reason);
        (await scenario.Eva.RefreshesAsync(card)).ShouldBeNull();
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
        (await scenario.Eva.PressesAsync(card, scenario.Text("manager.sendNoGo"))).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.Parked);
        (await scenario.FileAsync()).Dossier.Season.Parking!.Why.ShouldBe(reason);
        await scenario.SettledAsync();
        (await scenario.Eva.AsksAsync(scenario.Eva.Chat, "go")).Says(scenario.Text("typed.nothing")).ShouldBeTrue();
    }

    [Fact]
    public async Task ManagersTypedGo_AndAMembersInTheOwnChat_ShowTheCardWithTheButton()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.ManagerGateAsync();
        await scenario.SettledAsync();

        var mine = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "no go, too early");
        mine.Says(scenario.Text("typed.said.why", scenario.Text("gate.noGo"), "too early")).ShouldBeTrue();
        mine.Card!.Input(GateCard.ReasonInput).Value.ShouldBe("too early");
        (await VotesAsync(scenario)).ShouldBeEmpty();
        (await scenario.Sam.PressesAsync(mine, scenario.Text("gate.sendNoGo"))).ShouldShowCard();
        (await VotesAsync(scenario)).ShouldBe([("Sam Bakker", Choice.NoGo, "too early")]);

        var decides = await scenario.Eva.AsksAsync(scenario.Eva.Chat, "yes, go");
        decides.Says(scenario.Text("typed.said", scenario.Text("gate.go"))).ShouldBeTrue();
        (await scenario.Eva.PressesAsync(decides, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GateThatClosedMeanwhile_IsAnsweredWithWhatIsTrue(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync(rule: "majority");
        await scenario.ToTheGateAsync();

        await scenario.Sam.AsksAsync(scenario.Thread, "go");
        var last = await scenario.Kim.AsksAsync(scenario.Thread, "go");
        last.Says(scenario.Text("typed.counted", "Kim de Vries", scenario.Text("gate.go"))).ShouldBeTrue();
        last.Card!.HasButton(Verbs.GateVote).ShouldBeFalse();
        await scenario.HighFiveAsync();
        await scenario.SettledAsync();

        var late = await scenario.Noor.AsksAsync(scenario.Thread, "no go");
        late.Says(scenario.Text("typed.now", "Contoso", scenario.Text("error.stale.base", 2)))
            .ShouldBeTrue(late.ToString());
        (await scenario.Noor.AsksAsync(scenario.Thread, dutch ? "nee" : "no"))
            .Says(scenario.Text("help.line", "AccountBot"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("go ahead and call Karin")]
    [InlineData("no idea")]
    [InlineData("ja, maar Karin is met vakantie")]
    public async Task OtherSentence_IsNoVote(string text)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();

        (await scenario.Sam.AsksAsync(scenario.Thread, text))
            .Says(scenario.Text("help.line", "AccountBot"))
            .ShouldBeTrue();

        (await VotesAsync(scenario)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfSeveralOpenGatesInAGroupChat_TheVoterChooses_AndTheReasonStays(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        var chat = scenario.Teams.AddGroupChat(
            "Two accounts",
            scenario.Kim,
            scenario.Sam,
            scenario.Noor,
            scenario.Eva,
            scenario.Dirk
        );
        await scenario.Kim.AddsTheBotAsync(chat);
        foreach (var name in new[] { "Contoso", "Fabrikam" })
        {
            await OpenGateInAsync(scenario, chat, name);
        }

        var choice = await scenario.Sam.AsksAsync(chat, "no go, two at once");
        choice.Says(scenario.Text("choose.title")).ShouldBeTrue();
        choice.Card!.Input("said").Value.ShouldBe("no go, two at once");
        (await VotesAsync(scenario)).ShouldBeEmpty();
        var data = choice.Card!.Merge(
            new CardButton(
                choice
                    .Card!.Everything.First(each =>
                        (string?)each.Json["verb"] == Verbs.Choose
                        && (string?)each.Json["data"]!["card"]!["account"] == scenario.Key.Account
                    )
                    .Json
            ),
            new Dictionary<string, string>()
        );
        var chosen = await scenario.Sam.InvokesAsync(choice, Verbs.Choose, data);
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(chosen, 2)).Prepend(chosen))
        {
            pressed
                .ShouldShowCard()
                .Says(scenario.Text("typed.counted.why", "Sam Bakker", scenario.Text("gate.noGo"), "two at once"))
                .ShouldBeTrue(pressed.ToString());
        }
        (await VotesAsync(scenario)).ShouldBe([("Sam Bakker", Choice.NoGo, "two at once")]);
    }

    /// <summary>A new account in the chat, whose gate is opened at once.</summary>
    private static async Task OpenGateInAsync(TeamScenario scenario, FakeConversation chat, string name)
    {
        var form = await scenario.Kim.AsksAsync(chat, scenario.Dutch ? "nieuw account" : "new account");
        (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, scenario.NewAccount(name))).ShouldShowCard();
        var scoreboard = await scenario.Teams.MessageAsync(
            chat,
            message => message.Says(name) && message.Card?.HasButton(Verbs.Play) == true
        );
        scenario.Follow(scoreboard);
        await scenario.SettledAsync();
        (await scenario.Kim.PressesAsync(scoreboard, Verbs.GateOpen)).ShouldShowCard();
        var opens = scoreboard.CardFor(scenario.Kim)!;
        (
            await scenario.Kim.PressesOnAsync(scoreboard, opens, Verbs.GateOpen, (OpenGateCard.ReasonInput, "Hurry"))
        ).IsOk.ShouldBeTrue();
        await scenario.Teams.MessageAsync(
            chat,
            message => message.Says(name) && message.Card?.HasButton(Verbs.GateVote) == true
        );
        await scenario.SettledAsync();
    }

    [Fact]
    public async Task OpenTextField_IsOfferedAYes_ThatNothingElseWaitsFor()
    {
        await using var scenario = await azurite.SeededAsync(2);
        await scenario.SeedAsync(2, until: "need");
        await scenario.PlayFormAsync("need", 2);

        var said = await scenario.Sam.AsksAsync(scenario.Thread, "Yes");

        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
        (await scenario.Sam.PressesAsync(said, Verbs.OfferUse)).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Yes");
    }

    [Fact]
    public async Task TenPeople_TypeTheirVotesAtOnce_AndEachIsCountedOnce()
    {
        var (scenario, members) = await azurite.OfTenAsync();
        await using var _ = scenario;
        await scenario.ToTheGateAsync();
        List<FakePerson> voters = [scenario.Kim, .. members];

        await Task.WhenAll(
            voters.Concat(voters).Select(person => person.SaysAsync(scenario.Thread, "go because we can"))
        );

        (await VotesAsync(scenario)).Count.ShouldBe(voters.Count);
        (await VotesAsync(scenario)).ShouldAllBe(vote => vote.Item2 == Choice.Go && vote.Item3 == "we can");
    }

    private static async Task<IReadOnlyList<(string, Choice, string?)>> VotesAsync(TeamScenario scenario)
    {
        var season = (await scenario.FileAsync()).Dossier.Season;
        var gate = await scenario.Bot.Store.LoadGateAsync(
            scenario.Key,
            season.Year,
            season.AtBat,
            season.Round,
            default
        );
        return [.. gate.ShouldNotBeNull().Votes.Select(vote => (vote.By.Name, vote.Choice, vote.Reason))];
    }
}

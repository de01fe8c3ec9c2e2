using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Team;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Votes, acceptances and objections that people type instead of pressing a button.</summary>
public sealed class TypedVoteTurnTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false, "GO!", "no-go, because of *their* budget", "*their* budget")]
    [InlineData(true, "ja", "nogo omdat er geen *budget* is", "er geen *budget* is")]
    public async Task TypedVote_IsCounted_Confirmed_AndOnTheGate(bool dutch, string go, string noGo, string reason)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();

        var counted = await field.Sam.AsksAsync(field.Thread, go);
        counted.Says(field.Text("typed.counted", "Sam Bakker", field.Text("gate.go"))).ShouldBeTrue();
        var against = await field.Noor.AsksAsync(field.Thread, noGo);
        against
            .Says(field.Text("typed.counted.why", "Noor Jansen", field.Text("gate.noGo"), reason))
            .ShouldBeTrue(against.ToString());

        await field.Teams.UntilAsync(
            () => gate.Says($"Noor Jansen · {field.Text("gate.noGo")}: {reason}"),
            "the gate shows it"
        );
        (await VotesAsync(field)).ShouldBe([("Sam Bakker", Choice.Go, null), ("Noor Jansen", Choice.NoGo, reason)]);
        var back = await field.Sam.PressesAsync(
            counted,
            field.Text("gate.sendNoGo"),
            (GateCard.ReasonInput, "Thought again")
        );
        back.ShouldShowCard().Says(field.Text("gate.youVoted", field.Text("gate.noGo"))).ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, dutch ? "nee" : "no"))
            .Says(field.Text("typed.counted.why", "Sam Bakker", field.Text("gate.noGo"), "Thought again"))
            .ShouldBeTrue();
        (await field.PlaysAsync()).Count(play => play.Kind is PlayKind.Voted or PlayKind.VoteChanged).ShouldBe(3);
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReasonThatIsTooLong_IsNotCounted_AndNotLost(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        var why = new string('x', GateCard.MostReason + 1);

        var card = await field.Sam.AsksAsync(field.Thread, "no go, " + why);

        card.Says(field.Text("problem.tooLong", GateCard.MostReason, why.Length)).ShouldBeTrue();
        card.Card!.Input(GateCard.ReasonInput).Value.ShouldBe(why);
        (await VotesAsync(field)).ShouldBeEmpty();
        (
            await field.Sam.PressesAsync(card, field.Text("gate.sendNoGo"), (GateCard.ReasonInput, "Shorter"))
        ).ShouldShowCard();
        (await VotesAsync(field)).ShouldBe([("Sam Bakker", Choice.NoGo, "Shorter")]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoHasNoVote_HearsWhoDecidesAndHow_AndSomebodyOutsideOnlyWhatCanBeSaid(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();

        (await field.Eva.AsksAsync(field.Thread, "go")).Says(field.Text("typed.youDecide", "Contoso")).ShouldBeTrue();
        var told = await field.Dirk.AsksAsync(field.Thread, dutch ? "akkoord" : "agreed");
        told.Says("Kim de Vries, Sam Bakker, Noor Jansen").ShouldBeTrue();
        told.Says(field.Text("gate.decides", "Eva Smit")).ShouldBeTrue();
        (await field.Olaf.AsksAsync(field.Thread, "go")).Says(field.Text("help.line", "AccountBot")).ShouldBeTrue();

        (await VotesAsync(field)).ShouldBeEmpty();
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Theory]
    [InlineData(false, "no go because their budget is frozen", "their budget is frozen")]
    [InlineData(true, "geen go want hun budget is bevroren", "hun budget is bevroren")]
    public async Task ManagersTypedNoGo_InTheOwnChat_DecidesOnlyWithTheButton(bool dutch, string said, string reason)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.ManagerGateAsync();
        await field.SettledAsync();

        var card = await field.Eva.AsksAsync(field.Eva.Chat, said);

        card.Says(field.Text("typed.said.why", field.Text("gate.noGo"), reason)).ShouldBeTrue();
        card.Card!.Input(ManagerGateCard.WhyInput).Value.ShouldBe(reason);
        (await field.Eva.RefreshesAsync(card)).ShouldBeNull();
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
        (await field.Eva.PressesAsync(card, field.Text("manager.sendNoGo"))).ShouldShowCard();
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.Parked);
        (await field.FileAsync()).Dossier.Season.Parking!.Why.ShouldBe(reason);
        await field.SettledAsync();
        (await field.Eva.AsksAsync(field.Eva.Chat, "go")).Says(field.Text("typed.nothing")).ShouldBeTrue();
    }

    [Fact]
    public async Task ManagersTypedGo_AndAMembersInTheOwnChat_ShowTheCardWithTheButton()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.ManagerGateAsync();
        await field.SettledAsync();

        var mine = await field.Sam.AsksAsync(field.Sam.Chat, "no go, too early");
        mine.Says(field.Text("typed.said.why", field.Text("gate.noGo"), "too early")).ShouldBeTrue();
        mine.Card!.Input(GateCard.ReasonInput).Value.ShouldBe("too early");
        (await VotesAsync(field)).ShouldBeEmpty();
        (await field.Sam.PressesAsync(mine, field.Text("gate.sendNoGo"))).ShouldShowCard();
        (await VotesAsync(field)).ShouldBe([("Sam Bakker", Choice.NoGo, "too early")]);

        var decides = await field.Eva.AsksAsync(field.Eva.Chat, "yes, go");
        decides.Says(field.Text("typed.said", field.Text("gate.go"))).ShouldBeTrue();
        (await field.Eva.PressesAsync(decides, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GateThatClosedMeanwhile_IsAnsweredWithWhatIsTrue(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync(rule: "majority");
        await field.ToTheGateAsync();

        await field.Sam.AsksAsync(field.Thread, "go");
        var last = await field.Kim.AsksAsync(field.Thread, "go");
        last.Says(field.Text("typed.counted", "Kim de Vries", field.Text("gate.go"))).ShouldBeTrue();
        last.Card!.HasButton(Verbs.GateVote).ShouldBeFalse();
        await field.HighFiveAsync();
        await field.SettledAsync();

        var late = await field.Noor.AsksAsync(field.Thread, "no go");
        late.Says(field.Text("typed.now", "Contoso", field.Text("error.stale.base", 2))).ShouldBeTrue(late.ToString());
        (await field.Noor.AsksAsync(field.Thread, dutch ? "nee" : "no"))
            .Says(field.Text("help.line", "AccountBot"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("go ahead and call Karin")]
    [InlineData("no idea")]
    [InlineData("ja, maar Karin is met vakantie")]
    public async Task OtherSentence_IsNoVote(string text)
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.ToTheGateAsync();

        (await field.Sam.AsksAsync(field.Thread, text)).Says(field.Text("help.line", "AccountBot")).ShouldBeTrue();

        (await VotesAsync(field)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfSeveralOpenGatesInAGroupChat_TheVoterChooses_AndTheReasonStays(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        var chat = field.Teams.AddGroupChat("Two accounts", field.Kim, field.Sam, field.Noor, field.Eva, field.Dirk);
        await field.Kim.AddsTheBotAsync(chat);
        foreach (var name in new[] { "Contoso", "Fabrikam" })
        {
            var form = await field.Kim.AsksAsync(chat, dutch ? "nieuw account" : "new account");
            (await field.Kim.PressesAsync(form, Verbs.AccountCreate, field.NewAccount(name))).ShouldShowCard();
            var scoreboard = await field.Teams.MessageAsync(
                chat,
                message => message.Says(name) && message.Card?.HasButton(Verbs.Play) == true
            );
            field.Follow(scoreboard);
            await field.SettledAsync();
            (await field.Kim.PressesAsync(scoreboard, Verbs.GateOpen)).ShouldShowCard();
            var opens = scoreboard.CardFor(field.Kim)!;
            (
                await field.Kim.PressesOnAsync(scoreboard, opens, Verbs.GateOpen, (OpenGateCard.ReasonInput, "Hurry"))
            ).IsOk.ShouldBeTrue();
            await field.Teams.MessageAsync(
                chat,
                message => message.Says(name) && message.Card?.HasButton(Verbs.GateVote) == true
            );
            await field.SettledAsync();
        }

        var choice = await field.Sam.AsksAsync(chat, "no go, two at once");
        choice.Says(field.Text("choose.title")).ShouldBeTrue();
        choice.Card!.Input("said").Value.ShouldBe("no go, two at once");
        (await VotesAsync(field)).ShouldBeEmpty();
        var data = choice.Card!.Merge(
            new CardButton(
                choice
                    .Card!.Everything.First(each =>
                        (string?)each.Json["verb"] == Verbs.Choose
                        && (string?)each.Json["data"]!["card"]!["account"] == field.Key.Account
                    )
                    .Json
            ),
            new Dictionary<string, string>()
        );
        var chosen = await field.Sam.InvokesAsync(choice, Verbs.Choose, data);
        foreach (var pressed in (await field.Sam.RepeatsAsync(chosen, 2)).Prepend(chosen))
        {
            pressed
                .ShouldShowCard()
                .Says(field.Text("typed.counted.why", "Sam Bakker", field.Text("gate.noGo"), "two at once"))
                .ShouldBeTrue(pressed.ToString());
        }
        (await VotesAsync(field)).ShouldBe([("Sam Bakker", Choice.NoGo, "two at once")]);
    }

    [Theory]
    [InlineData(false, "akkoord", "nee, want *planning* weet van niets", "*planning* weet van niets")]
    [InlineData(true, "I accept", "I object because *planning* knows nothing", "*planning* knows nothing")]
    public async Task TypedAcceptanceAndObjection_CountAtBase5(bool dutch, string yes, string no, string reason)
    {
        await using var field = await azurite.SeededAsync(5, dutch);
        await AskedAsync(field);

        (await field.Sam.AsksAsync(field.Thread, yes)).Says("✓ Sam Bakker").ShouldBeTrue();
        var objected = await field.Noor.AsksAsync(field.Thread, no);
        objected.Says(field.Text("accord.objected", "Noor Jansen", reason)).ShouldBeTrue(objected.ToString());

        await field.SettledAsync();
        (await AccordsAsync(field)).ShouldBe([
            ("Sam Bakker", Stand.Agrees, null),
            ("Noor Jansen", Stand.Objects, reason),
        ]);
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id != objected.Id && message.Says(field.Text("accord.objected", "Noor Jansen", reason))
        );
        (await field.Noor.PressesAsync(objected, field.Text("accord.withdraw"))).ShouldShowCard();
        (await AccordsAsync(field))[1].Item2.ShouldBe(Stand.Withdrew);
        (await field.Olaf.AsksAsync(field.Thread, yes)).Says(field.Text("help.line", "AccountBot")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "no")]
    [InlineData(true, "nee")]
    public async Task ObjectionWithoutAReason_IsAskedForOne(bool dutch, string no)
    {
        await using var field = await azurite.SeededAsync(5, dutch);
        await AskedAsync(field);

        var asks = await field.Noor.AsksAsync(field.Thread, no);

        asks.Says(field.Text("typed.objects", "Noor Jansen")).ShouldBeTrue();
        asks.Card!.ErrorAt(AccordCards.ReasonInput).ShouldBe("⚠ " + field.Text("problem.required"));
        (await AccordsAsync(field)).ShouldBeEmpty();
        (
            await field.Noor.PressesAsync(asks, field.Text("accord.send"), (AccordCards.ReasonInput, "No hours"))
        ).ShouldShowCard();
        (await AccordsAsync(field)).ShouldBe([("Noor Jansen", Stand.Objects, "No hours")]);
    }

    [Fact]
    public async Task LeadersTypedAnswer_InTheOwnChat_ShowsTheirCard()
    {
        await using var field = await azurite.SeededAsync(5);
        await AskedAsync(field);

        var card = await field.Dirk.AsksAsync(field.Dirk.Chat, "no, because nobody asked me");

        card.Card!.Input(AccordCards.ReasonInput).Value.ShouldBe("nobody asked me");
        (await AccordsAsync(field)).ShouldBeEmpty();
        (await field.Dirk.PressesAsync(card, field.Text("accord.send"))).ShouldShowCard();
        (await AccordsAsync(field)).ShouldBe([("Dirk Directeur", Stand.Objects, "nobody asked me")]);
    }

    [Fact]
    public async Task DirectorsTypedAnswer_ToAMandate_ShowsTheMandatesCard()
    {
        await using var field = await azurite.SeededAsync(4);
        await field.AnswersAsync(field.Sam, "member", 4);
        await field.AnswersAsync(field.Sam, "mandate", 4);
        await field.Dirk.HearsAsync(field, field.Text("accord.mandate.title", "Contoso"));
        await field.SettledAsync();

        var card = await field.Dirk.AsksAsync(field.Dirk.Chat, "akkoord");

        (await AccordsAsync(field)).ShouldBeEmpty();
        (await field.Dirk.PressesAsync(card, field.Text("accord.mandate.yes"))).ShouldShowCard();
        (await AccordsAsync(field)).ShouldBe([("Dirk Directeur", Stand.Agrees, null)]);
    }

    [Fact]
    public async Task OpenTextField_IsOfferedAYes_ThatNothingElseWaitsFor()
    {
        await using var field = await azurite.SeededAsync(2);
        await field.SeedAsync(2, until: "need");
        await field.PlayFormAsync("need", 2);

        var said = await field.Sam.AsksAsync(field.Thread, "Yes");

        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
        (await field.Sam.PressesAsync(said, Verbs.OfferUse)).ShouldShowCard();
        (await field.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Yes");
    }

    [Fact]
    public async Task TenPeople_TypeTheirVotesAtOnce_AndEachIsCountedOnce()
    {
        var (field, members) = await azurite.OfTenAsync();
        await using var _ = field;
        await field.ToTheGateAsync();
        List<FakePerson> voters = [field.Kim, .. members];

        await Task.WhenAll(voters.Concat(voters).Select(person => person.SaysAsync(field.Thread, "go because we can")));

        (await VotesAsync(field)).Count.ShouldBe(voters.Count);
        (await VotesAsync(field)).ShouldAllBe(vote => vote.Item2 == Choice.Go && vote.Item3 == "we can");
    }

    /// <summary>Answers up to the acceptances, and waits for the card in the thread.</summary>
    private static async Task AskedAsync(Field field)
    {
        foreach (var form in new[] { "clarity", "behaviour" })
        {
            await field.AnswersAsync(field.Sam, form, 5);
        }
        var flow = await field.FormAsync("flow", 5);
        (await field.Sam.PressesAsync(flow, field.Text("form.on"))).ShouldShowCard();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(field.Text("accord.accept.yes")) == true
        );
        await field.SettledAsync();
    }

    private static async Task<IReadOnlyList<(string, Choice, string?)>> VotesAsync(Field field)
    {
        var season = (await field.FileAsync()).Dossier.Season;
        var gate = await field.Bot.Store.LoadGateAsync(field.Key, season.Year, season.AtBat, season.Round, default);
        return [.. gate.ShouldNotBeNull().Votes.Select(vote => (vote.By.Name, vote.Choice, vote.Reason))];
    }

    private static async Task<IReadOnlyList<(string, Stand, string?)>> AccordsAsync(Field field)
    {
        var dossier = (await field.FileAsync()).Dossier;
        var accords = dossier
            .Answers.Accords.Where(accord => accord.Base == dossier.Season.AtBat)
            .OrderBy(accord => accord.At);
        return [.. accords.Select(accord => (accord.By.Name, accord.Stand, accord.Reason))];
    }
}

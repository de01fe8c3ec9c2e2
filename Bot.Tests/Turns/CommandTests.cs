using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Everything that can be said to the bot, as people say it.</summary>
public sealed class CommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<TeamScenario> WithAccountAsync(bool dutch = false, string name = "Contoso")
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync(name);
        await scenario.SettledAsync();
        return scenario;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryCommand_InBothLanguages_IsUnderstoodInAPersonalChat(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await scenario.Kim.InstallsAsync();
        foreach (
            var (commands, answer) in new[]
            {
                ("help|hulp|hello|hallo|Hoi!|HELP", scenario.Text("help.title")),
                ("new account|nieuw account|Nieuwe account.", scenario.Text("account.title")),
                ("my accounts|mijn accounts", scenario.Text("mine.title")),
                ("status|stand|status contoso|\"Stand Contoso\"", scenario.Text("score.log")),
                ("log|logboek|log  contoso", scenario.Text("log.card.title")),
                ("health|gezondheid|health contoso|Gezondheid Contoso", scenario.Text("health.how")),
                ("vote|stem|stem contoso", scenario.Text("gate.open.none", "Contoso")),
                ("cancel|stop", scenario.Text("cancel.nothing")),
                ("play|speel|play contoso|speel contoso", scenario.Text("play.inThread", "Contoso")),
                (
                    "language|taal|taal klingon",
                    scenario.Text("language.ask").Replace("**", "", StringComparison.Ordinal)
                ),
            }
        )
        {
            foreach (var command in commands.Split('|'))
            {
                var said = await scenario.Kim.AsksAsync(scenario.Kim.Chat, command);
                (said.Words + string.Join(' ', said.Card?.AllButtons ?? [])).ShouldContain(
                    answer,
                    Case.Insensitive,
                    command
                );
            }
        }
        (await scenario.FormAsync("question")).Conversation.ShouldBe(scenario.Thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryCommand_InBothLanguages_IsUnderstoodInTheThreadWithoutAName(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        foreach (
            var (commands, answer) in new[]
            {
                ("help|hulp", scenario.Text("help.channel")),
                ("status|stand", scenario.Text("score.log")),
                ("log|logboek", scenario.Text("log.card.title")),
                ("vote|stem", scenario.Text("gate.open.none", "Contoso")),
                ("play|speel", scenario.Texts.FormTitle(1, "question")),
            }
        )
        {
            foreach (var command in commands.Split('|'))
            {
                var said = await scenario.Sam.AsksAsync(scenario.Thread, command);
                (said.Words + string.Join(' ', said.Card?.AllButtons ?? [])).ShouldContain(
                    answer,
                    Case.Insensitive,
                    command
                );
            }
        }
    }

    [Theory]
    [InlineData("contoso", "Contoso")]
    [InlineData("CONTOSÓ!", "Contoso")]
    [InlineData("contso", "Contoso")]
    [InlineData("café de", "Café De Kroon")]
    [InlineData("cafe de kroon", "Café De Kroon")]
    [InlineData("kroon", "Café De Kroon")]
    public async Task Name_IsMatchedForgivingly(string typed, string name)
    {
        await using var scenario = await WithAccountAsync();
        await scenario.CreateAsync("Café De Kroon");
        await scenario.Kim.InstallsAsync();

        var said = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "status " + typed);

        said.Says(name).ShouldBeTrue();
        said.Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "play contoso")]
    [InlineData(true, "speel contoso")]
    public async Task InAChannel_ItsOwnAccountsComeFirst_AndOthersSayWhereTheyLive(bool dutch, string said)
    {
        await using var scenario = await WithAccountAsync(dutch, "Contoso North");
        var south = scenario.Sales.AddChannel("South");
        var asked = await scenario.Kim.SaysAsync(south, dutch ? "nieuw account" : "new account");
        var form = await scenario.Teams.MessageAsync(
            asked.Conversation,
            message => message.Card?.HasInput("accountManager") == true
        );
        (
            await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, [.. scenario.NewAccount("Contoso South")])
        ).ShouldShowCard();
        await scenario.Teams.MessageAsync(south, message => message.Card?.HasButton(Verbs.Play) == true);
        await scenario.SettledAsync();

        var inSouth = (await scenario.Kim.AsksAsync(south, said)).Card!;
        var inNorth = (await scenario.Kim.AsksAsync(scenario.Sales.General, said)).Card!;

        Order(inSouth).ShouldBe(["Contoso South", "Contoso North"], inSouth.Text);
        Order(inNorth).ShouldBe(["Contoso North", "Contoso South"], inNorth.Text);
        foreach (var card in new[] { inSouth, inNorth })
        {
            var places = card
                .AllTexts.Where(text => text.Contains(scenario.Text("season", TeamScenario.Year)))
                .ToList();
            places[0].ShouldEndWith(" · " + scenario.Text("place.here"));
            places[1].ShouldEndWith(" · " + scenario.Text("place.channel.named", scenario.Sales.Name));
            card.Buttons.ShouldBe([scenario.Text("choose.do.play"), scenario.Text("choose.do.play")]);
        }

        static IEnumerable<string> Order(CardView card) =>
            card.AllTexts.Where(text => text.StartsWith("Contoso ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NameOfSeveral_AsksWhich_AndTheButtonGoesOnWithTheCommand()
    {
        await using var scenario = await WithAccountAsync(name: "Contoso North");
        await scenario.CreateAsync("Contoso South");
        await scenario.SettledAsync();
        await scenario.Kim.InstallsAsync();

        var choice = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "play contoso");
        choice.Says(scenario.Text("choose.title")).ShouldBeTrue();
        choice.Says("Contoso North").ShouldBeTrue();
        var south = choice
            .Card!.Everything.Where(each => each.Type == "Action.Execute")
            .Select(each => new CardButton(each.Json))
            .Single(button => (string?)button.Data!["card"]!["account"] == scenario.Key.Account);
        (await scenario.Kim.PressesAsync(choice, south)).ShouldSay(scenario.Text("play.inThread", "Contoso South"));

        await scenario.FormAsync("question");
        // The person who has nothing to do with them is shown nothing.
        await scenario.Olaf.InstallsAsync();
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, "status contoso"))
            .Says(scenario.Text("error.noAccount", "contoso"))
            .ShouldBeTrue();
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, "mijn accounts"))
            .Says(Texts.In(Language.En)["mine.none"])
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UnknownNamesAndWords_AreNamedInTheAnswer(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await scenario.Kim.InstallsAsync();

        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "status Fabrikam"))
            .Says(scenario.Text("error.noAccount", "Fabrikam"))
            .ShouldBeTrue();
        (await scenario.Olaf.AsksAsync(scenario.Sales.General, "status"))
            .Says(scenario.Text("error.noAccountHere").Replace("**", "", StringComparison.Ordinal))
            .ShouldBeTrue();
        var help = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "make me [rich](https://evil.test)");
        help.Says(scenario.Text("error.unknownCommand", "make me [rich](https://evil.test)")).ShouldBeTrue();
        help.Card!.Everything.Where(each => each.Type == "TextBlock")
            .ShouldAllBe(each => !((string)each.Json["text"]!).Contains("evil", StringComparison.Ordinal));
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, new string('x', 5_000)))
            .Says(scenario.Text("error.tooLong"))
            .ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "play " + new string('x', 3_000)))
            .Says("Fabrikam")
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Vote_ShowsTheOpenGate_WhereverItIsAsked()
    {
        await using var scenario = await WithAccountAsync();
        await scenario.SeedBase1Async("worth");
        await scenario.Sam.PressesAsync(
            await scenario.FormAsync("worth"),
            Verbs.FormSave,
            TeamScenario.Base1[^1].Answers
        );
        await scenario.GateAsync();
        await scenario.ManagerGateAsync();
        await scenario.SettledAsync();

        var mine = await scenario.Noor.AsksAsync(scenario.Noor.Chat, "vote");
        (await scenario.Noor.PressesAsync(mine, scenario.Text("gate.voteGo")))
            .ShouldShowCard()
            .Says(scenario.Text("gate.youVoted", "GO"))
            .ShouldBeTrue();
        (await scenario.Noor.AsksAsync(scenario.Noor.Chat, "stem"))
            .Says(scenario.Text("gate.youVoted", "GO"))
            .ShouldBeTrue();
        (await scenario.Eva.AsksAsync(scenario.Eva.Chat, "vote")).Card!.HasButton(Verbs.GateDecide).ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, "vote")).Card!.HasButton(Verbs.GateVote).ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, "play")).Says(scenario.Text("play.atGate", 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_StopsTheForm_AndPlayTakesItUpAgain(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await scenario.PlayAsync();

        (await scenario.Sam.AsksAsync(scenario.Thread, "cancel"))
            .Says(scenario.Text("cancel.done").Replace("**", "", StringComparison.Ordinal))
            .ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, "stop")).Says(scenario.Text("cancel.nothing")).ShouldBeTrue();

        await scenario.Sam.AsksAsync(scenario.Thread, "speel");
        var form = await scenario.FormAsync("question");
        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)).ShouldShowCard();
        await scenario.FormAsync("world");
    }

    [Fact]
    public async Task TypedAnswer_IsOfferedWhereOneThingIsAsked_ToTheTeamOnly()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync(rule: "majority");
        var talk = await scenario.ToBase2Async();
        await scenario.Sam.PressesAsync(
            talk,
            Verbs.FormSave,
            ("date", "2026-01-12"),
            ("with", "Ms Jansen"),
            ("how", "visit"),
            ("learned", "A veto")
        );
        var need = await scenario.FormAsync("need", 2);
        await scenario.SettledAsync();

        (await scenario.Olaf.AsksAsync(scenario.Thread, "Cheaper boxes"))
            .Says(scenario.Text("help.line", "AccountBot"))
            .ShouldBeTrue();
        var tooLong = await scenario.Sam.AsksAsync(scenario.Thread, new string('x', 1_100));
        tooLong.Says(scenario.Text("problem.tooLong", 1_000, 1_100)).ShouldBeTrue();
        (await scenario.Sam.PressesAsync(tooLong, Verbs.OfferUse))
            .ShouldShowCard()
            .Says(scenario.Text("problem.tooLong", 1_000, 1_100))
            .ShouldBeTrue();
        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "Certainty *about* delivery 🚚");
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
        (await scenario.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        await scenario.FormAsync("route", 2);
        (await scenario.FileAsync())
            .Dossier.Answers.Of(2, "need")
            .Text("need")
            .ShouldBe("Certainty *about* delivery 🚚");
        await scenario.Teams.MessageAsync(message => message.Id == need.Id && message.Card!.HasButton(Verbs.FormEdit));
        scenario.Thread.FromBot.ShouldContain(message =>
            message.Says(scenario.Text("offer.saved", scenario.Texts.FormTitle(2, "need"), "Contoso"))
        );
    }
}

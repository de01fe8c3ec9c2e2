using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Everything that can be said to the bot, as people say it.</summary>
public sealed class CommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<Field> WithAccountAsync(bool dutch = false, string name = "Contoso")
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync(name);
        await field.SettledAsync();
        return field;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryCommand_InBothLanguages_IsUnderstoodInAPersonalChat(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await field.Kim.InstallsAsync();
        foreach (
            var (commands, answer) in new[]
            {
                ("help|hulp|hello|hallo|Hoi!|HELP", field.Text("help.title")),
                ("new account|nieuw account|Nieuwe account.", field.Text("account.title")),
                ("my accounts|mijn accounts", field.Text("mine.title")),
                ("status|stand|status contoso|\"Stand Contoso\"", field.Text("score.log")),
                ("log|logboek|log  contoso", field.Text("log.card.title")),
                ("health|gezondheid|health contoso|Gezondheid Contoso", field.Text("health.how")),
                ("vote|stem|stem contoso", field.Text("gate.open.none", "Contoso")),
                ("cancel|stop", field.Text("cancel.nothing")),
                ("play|speel|play contoso|speel contoso", field.Text("play.inThread", "Contoso")),
                ("language|taal|taal klingon", field.Text("language.ask").Replace("**", "", StringComparison.Ordinal)),
            }
        )
        {
            foreach (var command in commands.Split('|'))
            {
                var said = await field.Kim.AsksAsync(field.Kim.Chat, command);
                (said.Words + string.Join(' ', said.Card?.AllButtons ?? [])).ShouldContain(
                    answer,
                    Case.Insensitive,
                    command
                );
            }
        }
        (await field.FormAsync("question")).Conversation.ShouldBe(field.Thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryCommand_InBothLanguages_IsUnderstoodInTheThreadWithoutAName(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        foreach (
            var (commands, answer) in new[]
            {
                ("help|hulp", field.Text("help.channel")),
                ("status|stand", field.Text("score.log")),
                ("log|logboek", field.Text("log.card.title")),
                ("vote|stem", field.Text("gate.open.none", "Contoso")),
                ("play|speel", field.Texts.FormTitle(1, "question")),
            }
        )
        {
            foreach (var command in commands.Split('|'))
            {
                var said = await field.Sam.AsksAsync(field.Thread, command);
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
        await using var field = await WithAccountAsync();
        await field.CreateAsync("Café De Kroon");
        await field.Kim.InstallsAsync();

        var said = await field.Kim.AsksAsync(field.Kim.Chat, "status " + typed);

        said.Says(name).ShouldBeTrue();
        said.Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "play contoso")]
    [InlineData(true, "speel contoso")]
    public async Task InAChannel_ItsOwnAccountsComeFirst_AndOthersSayWhereTheyLive(bool dutch, string said)
    {
        await using var field = await WithAccountAsync(dutch, "Contoso North");
        var south = field.Sales.AddChannel("South");
        var asked = await field.Kim.SaysAsync(south, dutch ? "nieuw account" : "new account");
        var form = await field.Teams.MessageAsync(
            asked.Conversation,
            message => message.Card?.HasInput("accountManager") == true
        );
        (
            await field.Kim.PressesAsync(form, Verbs.AccountCreate, [.. field.NewAccount("Contoso South")])
        ).ShouldShowCard();
        await field.Teams.MessageAsync(south, message => message.Card?.HasButton(Verbs.Play) == true);
        await field.SettledAsync();

        var inSouth = (await field.Kim.AsksAsync(south, said)).Card!;
        var inNorth = (await field.Kim.AsksAsync(field.Sales.General, said)).Card!;

        Order(inSouth).ShouldBe(["Contoso South", "Contoso North"], inSouth.Text);
        Order(inNorth).ShouldBe(["Contoso North", "Contoso South"], inNorth.Text);
        foreach (var card in new[] { inSouth, inNorth })
        {
            var places = card.AllTexts.Where(text => text.Contains(field.Text("season", Field.Year))).ToList();
            places[0].ShouldEndWith(" · " + field.Text("place.here"));
            places[1].ShouldEndWith(" · " + field.Text("place.channel.named", field.Sales.Name));
            card.Buttons.ShouldBe([field.Text("choose.do.play"), field.Text("choose.do.play")]);
        }

        static IEnumerable<string> Order(CardView card) =>
            card.AllTexts.Where(text => text.StartsWith("Contoso ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NameOfSeveral_AsksWhich_AndTheButtonGoesOnWithTheCommand()
    {
        await using var field = await WithAccountAsync(name: "Contoso North");
        await field.CreateAsync("Contoso South");
        await field.SettledAsync();
        await field.Kim.InstallsAsync();

        var choice = await field.Kim.AsksAsync(field.Kim.Chat, "play contoso");
        choice.Says(field.Text("choose.title")).ShouldBeTrue();
        choice.Says("Contoso North").ShouldBeTrue();
        var south = choice
            .Card!.Everything.Where(each => each.Type == "Action.Execute")
            .Select(each => new CardButton(each.Json))
            .Single(button => (string?)button.Data!["card"]!["account"] == field.Key.Account);
        (await field.Kim.PressesAsync(choice, south)).ShouldSay(field.Text("play.inThread", "Contoso South"));

        await field.FormAsync("question");
        // The person who has nothing to do with them is shown nothing.
        await field.Olaf.InstallsAsync();
        (await field.Olaf.AsksAsync(field.Olaf.Chat, "status contoso"))
            .Says(field.Text("error.noAccount", "contoso"))
            .ShouldBeTrue();
        (await field.Olaf.AsksAsync(field.Olaf.Chat, "mijn accounts"))
            .Says(Texts.In(Language.En)["mine.none"])
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UnknownNamesAndWords_AreNamedInTheAnswer(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await field.Kim.InstallsAsync();

        (await field.Kim.AsksAsync(field.Kim.Chat, "status Fabrikam"))
            .Says(field.Text("error.noAccount", "Fabrikam"))
            .ShouldBeTrue();
        (await field.Olaf.AsksAsync(field.Sales.General, "status"))
            .Says(field.Text("error.noAccountHere").Replace("**", "", StringComparison.Ordinal))
            .ShouldBeTrue();
        var help = await field.Kim.AsksAsync(field.Kim.Chat, "make me [rich](https://evil.test)");
        help.Says(field.Text("error.unknownCommand", "make me [rich](https://evil.test)")).ShouldBeTrue();
        help.Card!.Everything.Where(each => each.Type == "TextBlock")
            .ShouldAllBe(each => !((string)each.Json["text"]!).Contains("evil", StringComparison.Ordinal));
        (await field.Kim.AsksAsync(field.Kim.Chat, new string('x', 5_000)))
            .Says(field.Text("error.tooLong"))
            .ShouldBeTrue();
        (await field.Kim.AsksAsync(field.Kim.Chat, "play " + new string('x', 3_000))).Says("Fabrikam").ShouldBeFalse();
    }

    [Fact]
    public async Task Vote_ShowsTheOpenGate_WhereverItIsAsked()
    {
        await using var field = await WithAccountAsync();
        await field.SeedBase1Async("worth");
        await field.Sam.PressesAsync(await field.FormAsync("worth"), Verbs.FormSave, Field.Base1[^1].Answers);
        await field.GateAsync();
        await field.ManagerGateAsync();
        await field.SettledAsync();

        var mine = await field.Noor.AsksAsync(field.Noor.Chat, "vote");
        (await field.Noor.PressesAsync(mine, field.Text("gate.voteGo")))
            .ShouldShowCard()
            .Says(field.Text("gate.youVoted", "GO"))
            .ShouldBeTrue();
        (await field.Noor.AsksAsync(field.Noor.Chat, "stem")).Says(field.Text("gate.youVoted", "GO")).ShouldBeTrue();
        (await field.Eva.AsksAsync(field.Eva.Chat, "vote")).Card!.HasButton(Verbs.GateDecide).ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, "vote")).Card!.HasButton(Verbs.GateVote).ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, "play")).Says(field.Text("play.atGate", 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_StopsTheForm_AndPlayTakesItUpAgain(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await field.PlayAsync();

        (await field.Sam.AsksAsync(field.Thread, "cancel"))
            .Says(field.Text("cancel.done").Replace("**", "", StringComparison.Ordinal))
            .ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, "stop")).Says(field.Text("cancel.nothing")).ShouldBeTrue();

        await field.Sam.AsksAsync(field.Thread, "speel");
        var form = await field.FormAsync("question");
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();
        await field.FormAsync("world");
    }

    [Fact]
    public async Task TypedAnswer_IsOfferedWhereOneThingIsAsked_ToTheTeamOnly()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync(rule: "majority");
        var talk = await field.ToBase2Async();
        await field.Sam.PressesAsync(
            talk,
            Verbs.FormSave,
            ("date", "2026-01-12"),
            ("with", "Ms Jansen"),
            ("how", "visit"),
            ("learned", "A veto")
        );
        var need = await field.FormAsync("need", 2);
        await field.SettledAsync();

        (await field.Olaf.AsksAsync(field.Thread, "Cheaper boxes"))
            .Says(field.Text("help.line", "AccountBot"))
            .ShouldBeTrue();
        var tooLong = await field.Sam.AsksAsync(field.Thread, new string('x', 1_100));
        tooLong.Says(field.Text("problem.tooLong", 1_000, 1_100)).ShouldBeTrue();
        (await field.Sam.PressesAsync(tooLong, Verbs.OfferUse))
            .ShouldShowCard()
            .Says(field.Text("problem.tooLong", 1_000, 1_100))
            .ShouldBeTrue();
        var offer = await field.Sam.AsksAsync(field.Thread, "Certainty *about* delivery 🚚");
        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
        (await field.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        await field.FormAsync("route", 2);
        (await field.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Certainty *about* delivery 🚚");
        await field.Teams.MessageAsync(message => message.Id == need.Id && message.Card!.HasButton(Verbs.FormEdit));
        field.Thread.FromBot.ShouldContain(message =>
            message.Says(field.Text("offer.saved", field.Texts.FormTitle(2, "need"), "Contoso"))
        );
    }
}

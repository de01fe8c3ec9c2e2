using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>After a NO GO: the plan that the team makes for it, and the end of a season.</summary>
public sealed class NoGoTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoGoOfTheManager_AsksTheTeamForAPlan_WithWhatIsKnown(bool dutch)
    {
        var (scenario, form) = await azurite.ParkedAsync(dutch);
        await using var _ = scenario;

        form.Says(scenario.Text("nogo.note", "Kim de Vries")).ShouldBeTrue();
        var values = form.Card!.Values();
        (values["whose"], values["why"], values["how"]).ShouldBe(("theirs", "No budget", "email"));
        form.Card!.Input("why").Label.ShouldEndWith(" *");
        scenario.Scoreboard.Says(scenario.Text("gate.whose.theirs")).ShouldBeTrue();
        scenario.Scoreboard.Says(scenario.Text("gate.why", "No budget")).ShouldBeTrue();
        scenario.Scoreboard.Card!.HasButton(scenario.Text("score.reopen")).ShouldBeTrue();
    }

    [Fact]
    public async Task AccountsNoGo_NeedsAnotherWayIn_OursDoesNot()
    {
        var (scenario, form) = await azurite.ParkedAsync();
        await using var _ = scenario;

        var back = (
            await scenario.Sam.PressesAsync(form, Verbs.NoGoSave, ("why", "Budget frozen"), ("what", "Send a case"))
        ).ShouldShowCard();
        back.ErrorAt("otherWays").ShouldNotBeNull().ShouldContain(scenario.Text("problem.otherWay"));
        back.Input("what").Value.ShouldBe("Send a case");
        (await scenario.FileAsync()).Dossier.Season.Parking!.IsPlanned.ShouldBeFalse();

        (await scenario.Sam.PressesOnAsync(form, back, Verbs.NoGoSave, ("whose", "ours"))).ShouldShowCard();
        var parking = (await scenario.FileAsync()).Dossier.Season.Parking!;
        (parking.Whose, parking.Why, parking.Revision).ShouldBe((Whose.Ours, "Budget frozen", 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plan_IsShown_LoggedAndChanged(bool dutch)
    {
        var (scenario, form) = await azurite.ParkedAsync(dutch);
        await using var _ = scenario;

        var made = await scenario.Sam.PressesAsync(form, Verbs.NoGoSave, [.. Plan(scenario)]);
        made.ShouldShowCard().Says("Mr Peeters").ShouldBeTrue();
        made.Card!.HasButton(Verbs.NoGoEdit).ShouldBeTrue();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == form.Id && message.Card!.HasButton(Verbs.NoGoEdit)
        );
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says("Send a case · " + scenario.Text("nogo.how.call")),
            "the scoreboard shows how the account is kept in view"
        );
        scenario.Scoreboard.Says(scenario.Text("nogo.often.quarterly") + " · Noor Jansen").ShouldBeTrue();
        foreach (var again in await scenario.Sam.RepeatsAsync(made, 2))
        {
            again.ShouldShowCard().HasButton(Verbs.NoGoEdit).ShouldBeTrue();
        }

        var edit = (await scenario.Noor.PressesAsync(form, Verbs.NoGoEdit)).ShouldShowCard();
        edit.Input("what").Value.ShouldBe("Send a case");
        (await scenario.Noor.PressesOnAsync(form, edit, Verbs.NoGoSave, ("what", "Invite them"))).ShouldShowCard();

        var parking = (await scenario.FileAsync()).Dossier.Season.Parking!;
        (parking.Revision, parking.Nurture!.What, parking.PlannedBy!.Name).ShouldBe((2, "Invite them", "Noor Jansen"));
        (await scenario.PlaysAsync())
            .Select(logEntry => logEntry.Kind)
            .Take(2)
            .ShouldBe([LogEntryKind.NoGoChanged, LogEntryKind.NoGoPlanned]);
    }

    [Fact]
    public async Task OlderPlan_SentLater_ComesBackBesideTheOther()
    {
        var (scenario, form) = await azurite.ParkedAsync();
        await using var _ = scenario;
        var empty = form.Card!;
        (await scenario.Sam.PressesAsync(form, Verbs.NoGoSave, [.. Plan(scenario)])).ShouldShowCard();

        var late = (
            await scenario.Noor.PressesOnAsync(
                form,
                empty,
                Verbs.NoGoSave,
                ("whose", "ours"),
                ("why", "Mine"),
                ("what", "Call them")
            )
        ).ShouldShowCard();

        late.Says(scenario.Text("form.theirs")).ShouldBeTrue();
        late.Says("Send a case").ShouldBeTrue();
        late.Input("what").Value.ShouldBe("Call them");
        (await scenario.FileAsync()).Dossier.Season.Parking!.Nurture!.What.ShouldBe("Send a case");
    }

    [Fact]
    public async Task Plan_OfSomebodyElse_OrWithAWrongDate_IsRefused()
    {
        var (scenario, form) = await azurite.ParkedAsync();
        await using var _ = scenario;
        var data = form.Card!.Data(Verbs.NoGoSave, Plan(scenario));

        (await scenario.Olaf.InvokesAsync(form, Verbs.NoGoSave, data)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Eva.InvokesAsync(form, Verbs.NoGoSave, data)).ShouldSay(scenario.Text("error.notOnTeam"));
        var back = await scenario.Sam.PressesAsync(
            form,
            Verbs.NoGoSave,
            [.. Plan(scenario).Select(each => each.Item1 == "until" ? ("until", "2020-01-01") : each)]
        );
        back.ShouldShowCard().ErrorAt("until").ShouldNotBeNull().ShouldContain(scenario.Text("problem.datePast"));
        var longer = await scenario.Sam.PressesAsync(form, Verbs.NoGoSave, ("why", new string('x', 501)));
        longer.ShouldShowCard().HasError("why").ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Season.Parking!.IsPlanned.ShouldBeFalse();
    }

    [Fact]
    public async Task NoGoOfTheTeam_AsksWhoseAndWhy()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync(rule: "majority");
        var gate = await scenario.ToTheGateAsync();
        var noGo = gate.Card!.Data(scenario.Text("gate.sendNoGo"));
        await scenario.Kim.InvokesAsync(gate, Verbs.GateVote, noGo);
        await scenario.Sam.InvokesAsync(gate, Verbs.GateVote, noGo);
        var form = await scenario.PlanFormAsync();
        await scenario.SettledAsync();

        form.Card!.Input("whose").Value.ShouldBeNullOrEmpty();
        var back = (await scenario.Sam.PressesAsync(form, Verbs.NoGoSave)).ShouldShowCard();

        back.HasError("whose").ShouldBeTrue();
        back.HasError("why").ShouldBeTrue();
        scenario.Eva.Chat.FromBot.ShouldNotContain(message =>
            message.Card != null && message.Card.HasButton(Verbs.GateDecide)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task End_WithAReason_EndsForGood_AndEverythingSaysSo(bool dutch)
    {
        var (scenario, form) = await azurite.ParkedAsync(dutch);
        await using var _ = scenario;
        var board = scenario.Scoreboard.Card!;
        var stale = scenario.Text("error.stale", scenario.Text("error.stale.ended"));

        (
            await scenario.Sam.PressesAsync(scenario.Scoreboard, Verbs.SeasonEnd, (ParkedLines.EndInput, "Enough"))
        ).ShouldSay(scenario.Text("season.notYours"));
        var empty = (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.SeasonEnd)).ShouldShowCard();
        empty.HasError(ParkedLines.EndInput).ShouldBeTrue();
        var tooLong = await scenario.Kim.PressesAsync(
            scenario.Scoreboard,
            Verbs.SeasonEnd,
            (ParkedLines.EndInput, new string('x', 501))
        );
        tooLong.ShouldShowCard().Input(ParkedLines.EndInput).Value!.Length.ShouldBe(501);
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.Parked);

        var ended = await scenario.Kim.PressesOnAsync(
            scenario.Scoreboard,
            board,
            Verbs.SeasonEnd,
            (ParkedLines.EndInput, "Taken over")
        );
        ended.ShouldShowCard().Says(scenario.Text("score.ended", 1, scenario.Text("b01.name"))).ShouldBeTrue();
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(() => scenario.Scoreboard.Says("Taken over"), "the scoreboard says why");
        scenario.Scoreboard.Card!.HasButton(Verbs.LogForm).ShouldBeFalse();

        (
            await scenario.Kim.InvokesAsync(
                scenario.Scoreboard,
                Verbs.SeasonEnd,
                board.Data(Verbs.SeasonEnd, (ParkedLines.EndInput, "Again"))
            )
        )
            .ShouldShowCard()
            .Says("Taken over")
            .ShouldBeTrue();
        (
            await scenario.Sam.InvokesAsync(form, Verbs.NoGoSave, form.Cards[0].Data(Verbs.NoGoSave, Plan(scenario)))
        ).ShouldSay(stale);
        (
            await scenario.Kim.InvokesAsync(scenario.Scoreboard, Verbs.GateReopen, board.Data(Verbs.GateReopen))
        ).ShouldSay(scenario.Text("gate.notParked", scenario.Text("error.stale.ended")));
        (await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "speel" : "play"))
            .Says(scenario.Text("play.ended", 1))
            .ShouldBeTrue();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.SeasonEnded);
        var season = (await scenario.FileAsync()).Dossier.Season;
        (season.State, season.Ending!.Why).ShouldBe((SeasonState.Ended, "Taken over"));
    }

    [Fact]
    public async Task End_InWords_AsksForTheReason_AndOnlyWhereItIsParked()
    {
        var (scenario, _) = await azurite.ParkedAsync();
        await using var __ = scenario;

        (await scenario.Sam.AsksAsync(scenario.Thread, "end season"))
            .Says(scenario.Text("season.notYours"))
            .ShouldBeTrue();
        var asked = await scenario.Kim.AsksAsync(scenario.Thread, "beëindig seizoen");
        asked.Card!.Texts.ShouldContain(scenario.Text("score.end.what"));
        (await scenario.Kim.AsksAsync(scenario.Thread, "reopen")).Says(scenario.Text("play.atGate", 1)).ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Thread, "end season"))
            .Says(scenario.Text("season.notParked", scenario.Text("error.stale.gate", 1)))
            .ShouldBeTrue();
    }

    private static IEnumerable<(string, string)> Plan(TeamScenario scenario) =>
        [
            ("whose", "theirs"),
            ("why", "Budget frozen"),
            ("until", $"{TeamScenario.Year + 1}-06-01"),
            ("firstOut", "Mr Peeters"),
            ("what", "Send a case"),
            ("how", "call"),
            ("often", "quarterly"),
            ("who", scenario.Noor.AadObjectId),
        ];
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.Plays;
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
        var (field, form) = await azurite.ParkedAsync(dutch);
        await using var _ = field;

        form.Says(field.Text("nogo.note", "Kim de Vries")).ShouldBeTrue();
        var values = form.Card!.Values();
        (values["whose"], values["why"], values["how"]).ShouldBe(("theirs", "No budget", "email"));
        form.Card!.Input("why").Label.ShouldEndWith(" *");
        field.Scoreboard.Says(field.Text("gate.whose.theirs")).ShouldBeTrue();
        field.Scoreboard.Says(field.Text("gate.why", "No budget")).ShouldBeTrue();
        field.Scoreboard.Card!.HasButton(field.Text("score.reopen")).ShouldBeTrue();
    }

    [Fact]
    public async Task AccountsNoGo_NeedsAnotherWayIn_OursDoesNot()
    {
        var (field, form) = await azurite.ParkedAsync();
        await using var _ = field;

        var back = (
            await field.Sam.PressesAsync(form, Verbs.NoGoSave, ("why", "Budget frozen"), ("what", "Send a case"))
        ).ShouldShowCard();
        back.ErrorAt("otherWays").ShouldNotBeNull().ShouldContain(field.Text("problem.otherWay"));
        back.Input("what").Value.ShouldBe("Send a case");
        (await field.FileAsync()).Dossier.Season.Parking!.IsPlanned.ShouldBeFalse();

        (await field.Sam.PressesOnAsync(form, back, Verbs.NoGoSave, ("whose", "ours"))).ShouldShowCard();
        var parking = (await field.FileAsync()).Dossier.Season.Parking!;
        (parking.Whose, parking.Why, parking.Revision).ShouldBe((Whose.Ours, "Budget frozen", 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plan_IsShown_LoggedAndChanged(bool dutch)
    {
        var (field, form) = await azurite.ParkedAsync(dutch);
        await using var _ = field;

        var made = await field.Sam.PressesAsync(form, Verbs.NoGoSave, [.. Plan(field)]);
        made.ShouldShowCard().Says("Mr Peeters").ShouldBeTrue();
        made.Card!.HasButton(Verbs.NoGoEdit).ShouldBeTrue();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == form.Id && message.Card!.HasButton(Verbs.NoGoEdit)
        );
        await field.Teams.UntilAsync(
            () => field.Scoreboard.Says("Send a case · " + field.Text("nogo.how.call")),
            "the scoreboard shows how the account is kept in view"
        );
        field.Scoreboard.Says(field.Text("nogo.often.quarterly") + " · Noor Jansen").ShouldBeTrue();
        foreach (var again in await field.Sam.RepeatsAsync(made, 2))
        {
            again.ShouldShowCard().HasButton(Verbs.NoGoEdit).ShouldBeTrue();
        }

        var edit = (await field.Noor.PressesAsync(form, Verbs.NoGoEdit)).ShouldShowCard();
        edit.Input("what").Value.ShouldBe("Send a case");
        (await field.Noor.PressesOnAsync(form, edit, Verbs.NoGoSave, ("what", "Invite them"))).ShouldShowCard();

        var parking = (await field.FileAsync()).Dossier.Season.Parking!;
        (parking.Revision, parking.Nurture!.What, parking.PlannedBy!.Name).ShouldBe((2, "Invite them", "Noor Jansen"));
        (await field.PlaysAsync())
            .Select(play => play.Kind)
            .Take(2)
            .ShouldBe([PlayKind.NoGoChanged, PlayKind.NoGoPlanned]);
    }

    [Fact]
    public async Task OlderPlan_SentLater_ComesBackBesideTheOther()
    {
        var (field, form) = await azurite.ParkedAsync();
        await using var _ = field;
        var empty = form.Card!;
        (await field.Sam.PressesAsync(form, Verbs.NoGoSave, [.. Plan(field)])).ShouldShowCard();

        var late = (
            await field.Noor.PressesOnAsync(
                form,
                empty,
                Verbs.NoGoSave,
                ("whose", "ours"),
                ("why", "Mine"),
                ("what", "Call them")
            )
        ).ShouldShowCard();

        late.Says(field.Text("form.theirs")).ShouldBeTrue();
        late.Says("Send a case").ShouldBeTrue();
        late.Input("what").Value.ShouldBe("Call them");
        (await field.FileAsync()).Dossier.Season.Parking!.Nurture!.What.ShouldBe("Send a case");
    }

    [Fact]
    public async Task Plan_OfSomebodyElse_OrWithAWrongDate_IsRefused()
    {
        var (field, form) = await azurite.ParkedAsync();
        await using var _ = field;
        var data = form.Card!.Data(Verbs.NoGoSave, Plan(field));

        (await field.Olaf.InvokesAsync(form, Verbs.NoGoSave, data)).ShouldSay(field.Text("error.notFound"));
        (await field.Eva.InvokesAsync(form, Verbs.NoGoSave, data)).ShouldSay(field.Text("error.notOnTeam"));
        var back = await field.Sam.PressesAsync(
            form,
            Verbs.NoGoSave,
            [.. Plan(field).Select(each => each.Item1 == "until" ? ("until", "2020-01-01") : each)]
        );
        back.ShouldShowCard().ErrorAt("until").ShouldNotBeNull().ShouldContain(field.Text("problem.datePast"));
        var longer = await field.Sam.PressesAsync(form, Verbs.NoGoSave, ("why", new string('x', 501)));
        longer.ShouldShowCard().HasError("why").ShouldBeTrue();
        (await field.FileAsync()).Dossier.Season.Parking!.IsPlanned.ShouldBeFalse();
    }

    [Fact]
    public async Task NoGoOfTheTeam_AsksWhoseAndWhy()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync(rule: "majority");
        var gate = await field.ToTheGateAsync();
        var noGo = gate.Card!.Data(field.Text("gate.sendNoGo"));
        await field.Kim.InvokesAsync(gate, Verbs.GateVote, noGo);
        await field.Sam.InvokesAsync(gate, Verbs.GateVote, noGo);
        var form = await field.PlanFormAsync();
        await field.SettledAsync();

        form.Card!.Input("whose").Value.ShouldBeNullOrEmpty();
        var back = (await field.Sam.PressesAsync(form, Verbs.NoGoSave)).ShouldShowCard();

        back.HasError("whose").ShouldBeTrue();
        back.HasError("why").ShouldBeTrue();
        field.Eva.Chat.FromBot.ShouldNotContain(message =>
            message.Card != null && message.Card.HasButton(Verbs.GateDecide)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task End_WithAReason_EndsForGood_AndEverythingSaysSo(bool dutch)
    {
        var (field, form) = await azurite.ParkedAsync(dutch);
        await using var _ = field;
        var board = field.Scoreboard.Card!;
        var stale = field.Text("error.stale", field.Text("error.stale.ended"));

        (await field.Sam.PressesAsync(field.Scoreboard, Verbs.SeasonEnd, (ParkedLines.EndInput, "Enough"))).ShouldSay(
            field.Text("season.notYours")
        );
        var empty = (await field.Kim.PressesAsync(field.Scoreboard, Verbs.SeasonEnd)).ShouldShowCard();
        empty.HasError(ParkedLines.EndInput).ShouldBeTrue();
        var tooLong = await field.Kim.PressesAsync(
            field.Scoreboard,
            Verbs.SeasonEnd,
            (ParkedLines.EndInput, new string('x', 501))
        );
        tooLong.ShouldShowCard().Input(ParkedLines.EndInput).Value!.Length.ShouldBe(501);
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.Parked);

        var ended = await field.Kim.PressesOnAsync(
            field.Scoreboard,
            board,
            Verbs.SeasonEnd,
            (ParkedLines.EndInput, "Taken over")
        );
        ended.ShouldShowCard().Says(field.Text("score.ended", 1, field.Text("b01.name"))).ShouldBeTrue();
        await field.SettledAsync();
        await field.Teams.UntilAsync(() => field.Scoreboard.Says("Taken over"), "the scoreboard says why");
        field.Scoreboard.Card!.HasButton(Verbs.LogForm).ShouldBeFalse();

        (
            await field.Kim.InvokesAsync(
                field.Scoreboard,
                Verbs.SeasonEnd,
                board.Data(Verbs.SeasonEnd, (ParkedLines.EndInput, "Again"))
            )
        )
            .ShouldShowCard()
            .Says("Taken over")
            .ShouldBeTrue();
        (await field.Sam.InvokesAsync(form, Verbs.NoGoSave, form.Cards[0].Data(Verbs.NoGoSave, Plan(field)))).ShouldSay(
            stale
        );
        (await field.Kim.InvokesAsync(field.Scoreboard, Verbs.GateReopen, board.Data(Verbs.GateReopen))).ShouldSay(
            field.Text("gate.notParked", field.Text("error.stale.ended"))
        );
        (await field.Kim.AsksAsync(field.Thread, dutch ? "speel" : "play"))
            .Says(field.Text("play.ended", 1))
            .ShouldBeTrue();
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.SeasonEnded);
        var season = (await field.FileAsync()).Dossier.Season;
        (season.State, season.Ending!.Why).ShouldBe((SeasonState.Ended, "Taken over"));
    }

    [Fact]
    public async Task End_InWords_AsksForTheReason_AndOnlyWhereItIsParked()
    {
        var (field, _) = await azurite.ParkedAsync();
        await using var __ = field;

        (await field.Sam.AsksAsync(field.Thread, "end season")).Says(field.Text("season.notYours")).ShouldBeTrue();
        var asked = await field.Kim.AsksAsync(field.Thread, "beëindig seizoen");
        asked.Card!.Texts.ShouldContain(field.Text("score.end.what"));
        (await field.Kim.AsksAsync(field.Thread, "reopen")).Says(field.Text("play.atGate", 1)).ShouldBeTrue();
        (await field.Kim.AsksAsync(field.Thread, "end season"))
            .Says(field.Text("season.notParked", field.Text("error.stale.gate", 1)))
            .ShouldBeTrue();
    }

    private static IEnumerable<(string, string)> Plan(Field field) =>
        [
            ("whose", "theirs"),
            ("why", "Budget frozen"),
            ("until", $"{Field.Year + 1}-06-01"),
            ("firstOut", "Mr Peeters"),
            ("what", "Send a case"),
            ("how", "call"),
            ("often", "quarterly"),
            ("who", field.Noor.AadObjectId),
        ];
}

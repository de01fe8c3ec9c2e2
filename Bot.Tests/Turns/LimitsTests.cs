using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>How far we would go in a negotiation: filled in and seen by account manager, manager and director, in their own chats.</summary>
public sealed class LimitsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheTeam_SeesWhatIsAsked_OfWhom_AndWhetherItIsDone(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        var thread = await PlantedLimits.AskedAsync(scenario);

        thread.Says(scenario.Text("b08.before.aim")).ShouldBeTrue();
        thread.Says(scenario.Text("limits.who", "Kim de Vries, Eva Smit, Dirk Directeur")).ShouldBeTrue();
        thread.Says(scenario.Text("limits.waits", "Kim de Vries")).ShouldBeTrue();
        thread.Card!.Inputs.ShouldBeEmpty();
        var form = await PlantedLimits.InChatAsync(scenario, scenario.Kim);
        form.Says(scenario.Text("limits.who", "Kim de Vries, Eva Smit, Dirk Directeur")).ShouldBeTrue();
        (await scenario.Sam.PressesAsync(thread, Verbs.LimitsOpen)).ShouldSay(
            scenario.Text("limits.only", "Kim de Vries, Eva Smit, Dirk Directeur")
        );
        (await scenario.Olaf.PressesAsync(thread, Verbs.LimitsOpen)).ShouldSay(scenario.Text("error.notFound"));

        (await scenario.Kim.PressesAsync(form, Verbs.FormSave, PlantedLimits.Inputs)).ShouldShowCard();

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
        var thread = await PlantedLimits.AskedAsync(scenario);
        var first = await PlantedLimits.InChatAsync(scenario, scenario.Kim);

        var pressed = await scenario.Kim.PressesAsync(thread, Verbs.LimitsOpen);

        pressed.ShouldShowCard().Says(scenario.Text("limits.posted", "Kim de Vries")).ShouldBeTrue();
        pressed.Card!.Inputs.ShouldBeEmpty();
        await scenario.Teams.UntilAsync(() => first.Says(scenario.Text("form.moved")), "the first one makes way");
        var second = await PlantedLimits.InChatAsync(scenario, scenario.Kim);
        second.Id.ShouldNotBe(first.Id);
        (await scenario.Dirk.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var directors = await PlantedLimits.InChatAsync(scenario, scenario.Dirk);
        (await scenario.Dirk.PressesAsync(directors, Verbs.FormSave, PlantedLimits.Inputs)).ShouldShowCard();
        await scenario.Teams.UntilAsync(
            () => second.Says("Zebrasoft"),
            "the account manager sees the director's answers"
        );
        (await scenario.FileAsync()).Dossier.Answers.Entry(8, PlantedLimits.Form)!.By.Name.ShouldBe("Dirk Directeur");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoOfThemAtOnce_LoseNothing_AndTheSecondPressChangesNothing(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        var thread = await PlantedLimits.AskedAsync(scenario);
        var kims = await PlantedLimits.InChatAsync(scenario, scenario.Kim);
        (await scenario.Eva.PressesAsync(thread, Verbs.LimitsOpen)).ShouldShowCard();
        var evas = await PlantedLimits.InChatAsync(scenario, scenario.Eva);
        var (stale, typed) = (
            evas.Card!,
            PlantedLimits.Inputs.Where(each => each.Input != "walk").Append(("walk", "212121"))
        );

        var saved = await scenario.Kim.PressesAsync(kims, Verbs.FormSave, PlantedLimits.Inputs);
        saved.ShouldShowCard();
        foreach (var again in await scenario.Kim.RepeatsAsync(saved, 2, atOnce: true))
        {
            again.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue();
        }
        var second = await scenario.Eva.InvokesAsync(evas, Verbs.FormSave, stale.Data(Verbs.FormSave, typed));

        second.ShouldShowCard().Says(scenario.Text("form.theirs")).ShouldBeTrue();
        second.Card!.Input("walk").Value.ShouldBe("212121");
        second.Card!.Says("Zebrasoft").ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Answers.Entry(8, PlantedLimits.Form)!.Revision.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWithoutTheApp_HearsSoOnTheCard_AndGetsTheFormOnInstalling(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(8, dutch);
        scenario.Teams.MembersAreReachable = false;
        var thread = await PlantedLimits.AskedAsync(scenario);
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
            await scenario.Kim.PressesAsync(
                await PlantedLimits.InChatAsync(scenario, scenario.Kim),
                Verbs.FormSave,
                PlantedLimits.Inputs
            )
        ).ShouldShowCard();
    }
}

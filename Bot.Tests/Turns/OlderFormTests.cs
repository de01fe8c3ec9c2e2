using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Answers to an older version of a form: what is asked no longer stays to be read.</summary>
public sealed class OlderFormTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnswerToAQuestionOfLongAgo_IsShown_AndAnEditKeepsIt(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        var form = await scenario.PlayAsync();
        var saved = (
            await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)
        ).ShouldShowCard();
        await scenario.SettledAsync();
        await AgeAsync(scenario, "question");

        var look = saved.Data(Verbs.FormEdit);
        look["card"]!["verb"] = Verbs.FormKeep;
        var card = (await scenario.Sam.InvokesAsync(form, Verbs.FormKeep, look)).ShouldShowCard();
        var earlier = scenario.Text("form.earlier", "favouriteColour");
        card.Says(earlier).ShouldBeTrue();
        card.Says("Green, *always*").ShouldBeTrue();
        var edit = (await scenario.Sam.PressesOnAsync(form, card, Verbs.FormEdit)).ShouldShowCard();
        edit.Input("asked").Value.ShouldBe("One partner");
        var changed = await scenario.Sam.PressesOnAsync(form, edit, Verbs.FormSave, ("asked", "Two partners"));

        changed.ShouldShowCard().Says("Two partners").ShouldBeTrue();
        var answers = (await scenario.FileAsync()).Dossier.Answers.Of(1, "question");
        answers.Text("asked").ShouldBe("Two partners");
        answers.Text("favouriteColour").ShouldBe("Green, *always*");
        var again = (await scenario.Sam.PressesOnAsync(form, changed.Card!, Verbs.FormEdit)).ShouldShowCard();
        var twice = await scenario.Sam.PressesOnAsync(form, again, Verbs.FormSave, ("asked", "Three partners"));
        twice.ShouldShowCard().Says("Green, *always*").ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Answers.Of(1, "question").Has("favouriteColour").ShouldBeTrue();
        var read = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "seizoen" : "season");
        (await scenario.Kim.PressesAsync(read, scenario.Text("season.read")))
            .ShouldShowCard()
            .Says("Green, *always*")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task AnswerThatIsTakenBack_OfAnOlderVersion_IsGone()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.SeedAsync(1, "match");
        await AgeAsync(scenario, "ourSwot");
        (await scenario.FileAsync()).Dossier.Answers.Of(1, "ourSwot").Has("weaknesses").ShouldBeTrue();

        (await scenario.Sam.ChangesAsync(scenario, "ourSwot")).ShouldShowCard().Says("Green, *always*").ShouldBeTrue();

        var answers = (await scenario.FileAsync()).Dossier.Answers.Of(1, "ourSwot");
        answers.Has("weaknesses").ShouldBeFalse();
        answers.Has("favouriteColour").ShouldBeTrue();
    }

    /// <summary>The stored answers become those of a version of the form that asked one question more.</summary>
    private static async Task AgeAsync(TeamScenario scenario, string form)
    {
        var file = await scenario.FileAsync();
        var entry = file.Dossier.Answers.Entry(1, form).ShouldNotBeNull();
        var answers = new Dictionary<string, Answer>(entry.Answers.ByField, StringComparer.Ordinal)
        {
            ["favouriteColour"] = new Answer.Text("Green, *always*"),
        };
        var older = entry with { FormVersion = 0, Answers = new Answers(answers) };
        (
            await scenario.Bot.Store.CommitAsync(
                scenario.Key,
                new Changes(file).Form(older).Rows,
                CancellationToken.None
            )
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }
}

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
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        var form = await field.PlayAsync();
        var saved = (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();
        await field.SettledAsync();
        await AgeAsync(field, "question");

        var look = saved.Data(Verbs.FormEdit);
        look["card"]!["verb"] = Verbs.FormKeep;
        var card = (await field.Sam.InvokesAsync(form, Verbs.FormKeep, look)).ShouldShowCard();
        var earlier = field.Text("form.earlier", "favouriteColour");
        card.Says(earlier).ShouldBeTrue();
        card.Says("Green, *always*").ShouldBeTrue();
        var edit = (await field.Sam.PressesOnAsync(form, card, Verbs.FormEdit)).ShouldShowCard();
        edit.Input("asked").Value.ShouldBe("One partner");
        var changed = await field.Sam.PressesOnAsync(form, edit, Verbs.FormSave, ("asked", "Two partners"));

        changed.ShouldShowCard().Says("Two partners").ShouldBeTrue();
        var answers = (await field.FileAsync()).Dossier.Answers.Of(1, "question");
        answers.Text("asked").ShouldBe("Two partners");
        answers.Text("favouriteColour").ShouldBe("Green, *always*");
        var again = (await field.Sam.PressesOnAsync(form, changed.Card!, Verbs.FormEdit)).ShouldShowCard();
        var twice = await field.Sam.PressesOnAsync(form, again, Verbs.FormSave, ("asked", "Three partners"));
        twice.ShouldShowCard().Says("Green, *always*").ShouldBeTrue();
        (await field.FileAsync()).Dossier.Answers.Of(1, "question").Has("favouriteColour").ShouldBeTrue();
        var read = await field.Kim.AsksAsync(field.Thread, dutch ? "seizoen" : "season");
        (await field.Kim.PressesAsync(read, field.Text("season.read")))
            .ShouldShowCard()
            .Says("Green, *always*")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task AnswerThatIsTakenBack_OfAnOlderVersion_IsGone()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.SeedAsync(1, "match");
        await AgeAsync(field, "ourSwot");
        (await field.FileAsync()).Dossier.Answers.Of(1, "ourSwot").Has("weaknesses").ShouldBeTrue();

        (await field.Sam.ChangesAsync(field, "ourSwot")).ShouldShowCard().Says("Green, *always*").ShouldBeTrue();

        var answers = (await field.FileAsync()).Dossier.Answers.Of(1, "ourSwot");
        answers.Has("weaknesses").ShouldBeFalse();
        answers.Has("favouriteColour").ShouldBeTrue();
    }

    /// <summary>The stored answers become those of a version of the form that asked one question more.</summary>
    private static async Task AgeAsync(Field field, string form)
    {
        var file = await field.FileAsync();
        var entry = file.Dossier.Answers.Entry(1, form).ShouldNotBeNull();
        var answers = new Dictionary<string, Answer>(entry.Answers.ByField, StringComparer.Ordinal)
        {
            ["favouriteColour"] = new Answer.Text("Green, *always*"),
        };
        var older = entry with { FormVersion = 0, Answers = new Answers(answers) };
        (
            await field.Bot.Store.CommitAsync(field.Key, new Changes(file).Form(older).Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who is who at the account is kept up all season, whatever base is in progress.</summary>
public sealed class LivingFormTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false, "map")]
    [InlineData(true, "kaart")]
    public async Task Contact_AddedAndChangedAtBase7_IsOnTheMap_AndInThePickers(bool dutch, string command)
    {
        await using var scenario = await azurite.SeededAsync(7, dutch);
        var map = await scenario.Sam.AsksAsync(scenario.Thread, command);
        map.Says("Karin Jansen").ShouldBeTrue();

        var empty = (await scenario.Sam.PressesAsync(map, scenario.Text("entries.add"))).ShouldShowCard();
        var wrong = (
            await scenario.Sam.PressesOnAsync(
                map,
                empty,
                Verbs.FormSave,
                ("function", "Head of planning"),
                ("email", "nowhere"),
                ("notes", new string('n', 510))
            )
        ).ShouldShowCard();
        wrong.ErrorAt("name").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.ErrorAt("email").ShouldBe("⚠ " + scenario.Text("problem.email"));
        wrong.ErrorAt("roles").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.ErrorAt("notes").ShouldBe("⚠ " + scenario.Text("problem.tooLong", 500, 510));
        wrong.Input("function").Value.ShouldBe("Head of planning");
        wrong.Input("email").Value.ShouldBe("nowhere");
        var added = await scenario.Sam.PressesOnAsync(
            map,
            wrong,
            Verbs.FormSave,
            ("name", "Ruben *Aalders*"),
            ("email", "ruben@contoso.test"),
            ("roles", "user"),
            ("notes", "Likes the pilot")
        );
        added.ShouldShowCard().Says("Ruben *Aalders*").ShouldBeTrue();
        foreach (var again in await scenario.Sam.RepeatsAsync(added, 2, atOnce: true))
        {
            again.ShouldShowCard().Says("Ruben *Aalders*").ShouldBeTrue();
        }
        (await ContactsAsync(scenario)).ShouldBe(["Karin Jansen", "Ruben *Aalders*"]);

        var mapped = await scenario.Noor.AsksAsync(scenario.Thread, command);
        var open = (
            await scenario.Noor.PressesAsync(mapped, scenario.Text("form.edit"), (EntriesCard.EntryInput, "2"))
        ).ShouldShowCard();
        open.Input("notes").Value.ShouldBe("Likes the pilot");
        (await scenario.Noor.PressesOnAsync(mapped, open, Verbs.FormSave, ("name", "Ruben Aalders")))
            .ShouldShowCard()
            .Says(scenario.Text("form.changedBy", "Noor Jansen", string.Empty).TrimEnd())
            .ShouldBeTrue();
        (await ContactsAsync(scenario)).ShouldBe(["Karin Jansen", "Ruben Aalders"]);

        var meeting = await scenario.PlayFormAsync("meeting", 7);
        meeting.Card!.Input("them").Choices.Select(choice => choice.Title).ShouldBe(["Karin Jansen", "Ruben Aalders"]);
    }

    [Fact]
    public async Task Contact_WhoComesAtBase11_IsAGapUntilSomebodyPlansTheRhythm()
    {
        await using var scenario = await azurite.SeededAsync(11);
        await scenario.AnswersAsync(scenario.Sam, "rhythm", 11);
        var map = await scenario.Sam.AsksAsync(scenario.Thread, "map");
        var empty = (await scenario.Sam.PressesAsync(map, scenario.Text("entries.add"))).ShouldShowCard();
        (
            await scenario.Sam.PressesOnAsync(map, empty, Verbs.FormSave, ("name", "Ruben Aalders"), ("roles", "user"))
        ).ShouldShowCard();

        var dossier = (await scenario.FileAsync()).Dossier;

        dossier.AtBat.Gaps(dossier.Answers).ShouldContain(Gap.Wait("rhythm", "Ruben Aalders"));
    }

    [Fact]
    public async Task FortyContacts_AreEnough_AndNothingTypedIsLost()
    {
        await using var scenario = await azurite.SeededAsync(7);
        await FillAsync(scenario, Form.MostEntries);
        var map = await scenario.Sam.AsksAsync(scenario.Thread, "map");
        map.Card!.HasButton(scenario.Text("entries.add")).ShouldBeFalse();
        map.Card.Input(EntriesCard.EntryInput).Choices.Count.ShouldBe(Form.MostEntries);

        var data = map.Card.Data(scenario.Text("form.edit"));
        data["card"]!["verb"] = Verbs.EntryNew;
        var more = (await scenario.Sam.InvokesAsync(map, Verbs.EntryNew, data)).ShouldShowCard();
        var back = (
            await scenario.Sam.PressesOnAsync(map, more, Verbs.FormSave, ("name", "One too many"), ("roles", "user"))
        ).ShouldShowCard();
        back.ErrorAt("name").ShouldBe("⚠ " + scenario.Text("problem.tooMany", Form.MostEntries, Form.MostEntries + 1));
        back.Input("name").Value.ShouldBe("One too many");
        (await ContactsAsync(scenario)).Count.ShouldBe(Form.MostEntries);
    }

    [Fact]
    public async Task Map_IsForTheAccountsPeople_AndForTheTeamToChange()
    {
        await using var scenario = await azurite.SeededAsync(7);
        var map = await scenario.Eva.AsksAsync(scenario.Eva.Chat, "map");
        map.Says("Karin Jansen").ShouldBeTrue();
        (await scenario.Eva.PressesAsync(map, scenario.Text("entries.add"))).ShouldSay(
            scenario.Text("error.notOnTeam")
        );
        var add = map.Card!.Data(scenario.Text("entries.add"));
        foreach (var verb in new[] { Verbs.Entries, Verbs.EntryNew, Verbs.EntryEdit })
        {
            add["card"]!["verb"] = verb;
            (await scenario.Olaf.InvokesAsync(map, verb, add)).ShouldSay(scenario.Text("error.notFound"));
        }
    }

    private static async Task FillAsync(TeamScenario scenario, int most)
    {
        var file = await scenario.FileAsync();
        var first = file.Dossier.Answers.Entry(2, "contact", 1)!;
        var changes = new Changes(file);
        for (var entry = 2; entry <= most; entry++)
        {
            var named = new Dictionary<string, Answer>(first.Answers.ByField, StringComparer.Ordinal)
            {
                ["name"] = new Answer.Text($"Contact {entry}"),
            };
            changes.Form(first with { Entry = entry, Answers = new Answers(named) });
        }
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }

    private static async Task<IReadOnlyList<string>> ContactsAsync(TeamScenario scenario) =>
        [.. Base02Inventory.ContactsIn((await scenario.FileAsync()).Dossier.Answers).Select(contact => contact.Name)];
}

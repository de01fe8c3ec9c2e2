using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        await using var field = await azurite.SeededAsync(7, dutch);
        var map = await field.Sam.AsksAsync(field.Thread, command);
        map.Says("Karin Jansen").ShouldBeTrue();

        var empty = (await field.Sam.PressesAsync(map, field.Text("entries.add"))).ShouldShowCard();
        var wrong = (
            await field.Sam.PressesOnAsync(
                map,
                empty,
                Verbs.FormSave,
                ("function", "Head of planning"),
                ("email", "nowhere"),
                ("notes", new string('n', 510))
            )
        ).ShouldShowCard();
        wrong.ErrorAt("name").ShouldBe("⚠ " + field.Text("problem.required"));
        wrong.ErrorAt("email").ShouldBe("⚠ " + field.Text("problem.email"));
        wrong.ErrorAt("roles").ShouldBe("⚠ " + field.Text("problem.required"));
        wrong.ErrorAt("notes").ShouldBe("⚠ " + field.Text("problem.tooLong", 500, 510));
        wrong.Input("function").Value.ShouldBe("Head of planning");
        wrong.Input("email").Value.ShouldBe("nowhere");
        var added = await field.Sam.PressesOnAsync(
            map,
            wrong,
            Verbs.FormSave,
            ("name", "Ruben *Aalders*"),
            ("email", "ruben@contoso.test"),
            ("roles", "user"),
            ("notes", "Likes the pilot")
        );
        added.ShouldShowCard().Says("Ruben *Aalders*").ShouldBeTrue();
        foreach (var again in await field.Sam.RepeatsAsync(added, 2, atOnce: true))
        {
            again.ShouldShowCard().Says("Ruben *Aalders*").ShouldBeTrue();
        }
        (await ContactsAsync(field)).ShouldBe(["Karin Jansen", "Ruben *Aalders*"]);

        var mapped = await field.Noor.AsksAsync(field.Thread, command);
        var open = (
            await field.Noor.PressesAsync(mapped, field.Text("form.edit"), (EntriesCard.EntryInput, "2"))
        ).ShouldShowCard();
        open.Input("notes").Value.ShouldBe("Likes the pilot");
        (await field.Noor.PressesOnAsync(mapped, open, Verbs.FormSave, ("name", "Ruben Aalders")))
            .ShouldShowCard()
            .Says(field.Text("form.changedBy", "Noor Jansen", string.Empty).TrimEnd())
            .ShouldBeTrue();
        (await ContactsAsync(field)).ShouldBe(["Karin Jansen", "Ruben Aalders"]);

        var meeting = await field.PlayFormAsync("meeting", 7);
        meeting.Card!.Input("them").Choices.Select(choice => choice.Title).ShouldBe(["Karin Jansen", "Ruben Aalders"]);
    }

    [Fact]
    public async Task Contact_WhoComesAtBase11_IsAGapUntilSomebodyPlansTheRhythm()
    {
        await using var field = await azurite.SeededAsync(11);
        await field.AnswersAsync(field.Sam, "rhythm", 11);
        var map = await field.Sam.AsksAsync(field.Thread, "map");
        var empty = (await field.Sam.PressesAsync(map, field.Text("entries.add"))).ShouldShowCard();
        (
            await field.Sam.PressesOnAsync(map, empty, Verbs.FormSave, ("name", "Ruben Aalders"), ("roles", "user"))
        ).ShouldShowCard();

        var dossier = (await field.FileAsync()).Dossier;

        dossier.AtBat.Gaps(dossier.Answers).ShouldContain(Gap.Wait("rhythm", "Ruben Aalders"));
    }

    [Fact]
    public async Task FortyContacts_AreEnough_AndNothingTypedIsLost()
    {
        await using var field = await azurite.SeededAsync(7);
        await FillAsync(field, Form.MostEntries);
        var map = await field.Sam.AsksAsync(field.Thread, "map");
        map.Card!.HasButton(field.Text("entries.add")).ShouldBeFalse();
        map.Card.Input(EntriesCard.EntryInput).Choices.Count.ShouldBe(Form.MostEntries);

        var data = map.Card.Data(field.Text("form.edit"));
        data["card"]!["verb"] = Verbs.EntryNew;
        var more = (await field.Sam.InvokesAsync(map, Verbs.EntryNew, data)).ShouldShowCard();
        var back = (
            await field.Sam.PressesOnAsync(map, more, Verbs.FormSave, ("name", "One too many"), ("roles", "user"))
        ).ShouldShowCard();
        back.ErrorAt("name").ShouldBe("⚠ " + field.Text("problem.tooMany", Form.MostEntries, Form.MostEntries + 1));
        back.Input("name").Value.ShouldBe("One too many");
        (await ContactsAsync(field)).Count.ShouldBe(Form.MostEntries);
    }

    [Fact]
    public async Task Map_IsForTheAccountsPeople_AndForTheTeamToChange()
    {
        await using var field = await azurite.SeededAsync(7);
        var map = await field.Eva.AsksAsync(field.Eva.Chat, "map");
        map.Says("Karin Jansen").ShouldBeTrue();
        (await field.Eva.PressesAsync(map, field.Text("entries.add"))).ShouldSay(field.Text("error.notOnTeam"));
        var add = map.Card!.Data(field.Text("entries.add"));
        foreach (var verb in new[] { Verbs.Entries, Verbs.EntryNew, Verbs.EntryEdit })
        {
            add["card"]!["verb"] = verb;
            (await field.Olaf.InvokesAsync(map, verb, add)).ShouldSay(field.Text("error.notFound"));
        }
    }

    private static async Task FillAsync(Field field, int most)
    {
        var file = await field.FileAsync();
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
            await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }

    private static async Task<IReadOnlyList<string>> ContactsAsync(Field field) =>
        [.. Base02Inventory.ContactsIn((await field.FileAsync()).Dossier.Answers).Select(contact => contact.Name)];
}

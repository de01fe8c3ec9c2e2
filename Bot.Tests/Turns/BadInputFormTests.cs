using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Every kind of wrong answer to every field of every form of the season, over HTTP.</summary>
public sealed class BadInputFormTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    [InlineData(12, true)]
    public async Task WrongAnswer_ComesBackAtItsField_WithEverythingTyped_AndNothingIsStored(int atBase, bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(atBase, dutch);
        var tried = 0;
        foreach (var form in TwelveBases.Number(atBase).Forms)
        {
            await scenario.SeedAsync(atBase, form.Key);
            await AskForAllAsync(scenario, form);
            var dossier = (await scenario.FileAsync()).Dossier;
            if (form.FieldsFor(dossier.Answers).Count == 0)
            {
                continue;
            }
            var (good, plays) = (scenario.GoodInputs(dossier, form.Key), await scenario.PlaysAsync());
            foreach (var wrong in Wrong(scenario, dossier, form))
            {
                tried++;
                Check(
                    scenario,
                    form,
                    await PostAsync(scenario, atBase, form, With(good, wrong.Typed)),
                    wrong,
                    With(good, wrong.Typed)
                );
            }
            (await scenario.FileAsync())
                .Dossier.Answers.Entries.Where(entry => Is(entry, atBase, form))
                .ShouldBeEmpty();
            (await scenario.PlaysAsync()).ShouldBe(plays);
        }
        tried.ShouldBeGreaterThan(8);
    }

    private static void Check(
        TeamScenario scenario,
        Form form,
        Pressed pressed,
        WrongValue wrong,
        Dictionary<string, string> typed
    )
    {
        var what = $"{form.Key}: {string.Join(", ", wrong.Typed)}";
        var back = pressed.Card.ShouldNotBeNull($"{what}: {pressed}");
        back.HasInput(wrong.At).ShouldBeTrue($"{what}: {pressed}");
        back.ErrorAt(wrong.At).ShouldBe("⚠ " + scenario.Texts.Problem(wrong.Problem), what);
        back.Says(scenario.Text("form.problems.one")).ShouldBeTrue(what);
        foreach (var input in back.Inputs)
        {
            (input.Value ?? string.Empty).ShouldBe(
                typed.GetValueOrDefault(input.Id, string.Empty),
                $"{what}: {input.Id}"
            );
        }
    }

    private static IEnumerable<WrongValue> Wrong(TeamScenario scenario, Dossier dossier, Form form)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return form.FieldsFor(dossier.Answers)
            .SelectMany(each => WrongValue.Of(each, today, scenario.Dutch))
            .Concat(Together(dossier.Season.AtBat, form.Key));
    }

    /// <summary>Answers that are right by themselves and wrong beside another one.</summary>
    private static IEnumerable<WrongValue> Together(int atBase, string form) =>
        (atBase, form) switch
        {
            (3, "reach") => [new("places", new Problem("problem.places"), ("where", "list"), ("places", ""))],
            (3, "hard") =>
            [
                new("disagreeWhy", new Problem("problem.required"), ("disagree", "where_clear"), ("disagreeWhy", "")),
            ],
            (8, "before") =>
            [
                new("settle", new Problem("problem.settleTooHigh"), ("settle", "300001")),
                new("walk", new Problem("problem.walkTooHigh"), ("walk", "299000")),
            ],
            _ => [],
        };

    /// <summary>Forms that ask more when an earlier answer leaves something open are made to ask it.</summary>
    private static async Task AskForAllAsync(TeamScenario scenario, Form form)
    {
        var (before, change) = form.Key switch
        {
            "missing" => ("contact", ("roles", "coach")),
            "hard" => ("goal", ("what", "Grow")),
            _ => (null, default),
        };
        if (before is null)
        {
            return;
        }
        var dossier = (await scenario.FileAsync()).Dossier;
        var other = dossier.AtBat.Find(before)!;
        var typed = With(scenario.GoodInputs(dossier, before), [change]);
        (await PostAsync(scenario, dossier.Season.AtBat, other, typed, revision: 1))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();
        await scenario.SettledAsync();
    }

    /// <summary>What the save button of the form's card sends.</summary>
    private static async Task<Pressed> PostAsync(
        TeamScenario scenario,
        int atBase,
        Form form,
        Dictionary<string, string> typed,
        int revision = 0
    )
    {
        var data = new JObject
        {
            ["card"] = new JObject
            {
                ["verb"] = Verbs.FormSave,
                ["account"] = scenario.Key.Account,
                ["year"] = TeamScenario.Year,
                ["base"] = atBase,
                ["form"] = form.Key,
                ["entry"] = form.Repeatable ? 1 : 0,
                ["revision"] = revision,
            },
        };
        foreach (var (input, value) in typed)
        {
            data[input] = value;
        }
        // A confidential form comes from the chat of someone who may see it.
        return form.Confidential
            ? await scenario.Kim.InvokesAsync((await scenario.Kim.SaysAsync("help")).Message, Verbs.FormSave, data)
            : await scenario.Sam.InvokesAsync(scenario.Scoreboard, Verbs.FormSave, data);
    }

    private static bool Is(FormEntry entry, int atBase, Form form) => entry.Base == atBase && entry.Form == form.Key;

    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string> good,
        IReadOnlyList<(string Input, string Typed)> other
    )
    {
        var typed = new Dictionary<string, string>(good, StringComparer.Ordinal);
        foreach (var (input, value) in other)
        {
            typed[input] = value;
        }
        return typed;
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Answers that are wrong, too long or strange, as the people who typed them see it.</summary>
public sealed class BadInputTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string, string)[] Question = TeamScenario.Base1[0].Answers;

    private async Task<(TeamScenario Field, FakeMessage Form)> AtTheQuestionAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        return (scenario, await scenario.PlayAsync());
    }

    private static (string, string)[] With(params (string Input, string Value)[] other) =>
        [.. Question.Where(each => !other.Any(one => one.Input == each.Item1)), .. other];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnswerThatIsTooLongOrEmpty_IsRefusedBelowItsField_AndTheRestStays(bool dutch)
    {
        var (scenario, form) = await AtTheQuestionAsync(dutch);
        await using var _ = scenario;
        var before = await scenario.PlaysAsync();

        var back = (
            await scenario.Sam.PressesAsync(
                form,
                Verbs.FormSave,
                With(("asked", new string('x', 1_100)), ("services", ""), ("motives_remark", new string('y', 310)))
            )
        ).ShouldShowCard();

        back.ErrorAt("asked").ShouldBe("⚠ " + scenario.Text("problem.tooLong", 1_000, 1_100));
        back.ErrorAt("services").ShouldBe("⚠ " + scenario.Text("problem.required"));
        back.ErrorAt("motives").ShouldBe("⚠ " + scenario.Text("problem.tooLong", 300, 310));
        back.HasError("potential").ShouldBeFalse();
        back.Says(scenario.Text("form.problems", 3)).ShouldBeTrue();
        var values = back.Values();
        values["asked"].ShouldBe(new string('x', 1_100));
        values["motives"].ShouldBe("yes");
        values["motives_remark"].ShouldBe(new string('y', 310));
        values["potential"].ShouldBe("240000");
        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldBeEmpty();
        (await scenario.PlaysAsync()).ShouldBe(before);

        // Put right on the card that came back, it is taken.
        (await scenario.Sam.PressesOnAsync(form, back, Verbs.FormSave, Question))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task EmptyForm_AsksForEveryNeededAnswer()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;

        var back = (
            await scenario.Sam.PressesAsync(
                form,
                Verbs.FormSave,
                ("asked", " \u200B\u202E\n"),
                ("services", "-\n*\n"),
                ("potential", " ")
            )
        ).ShouldShowCard();

        foreach (var input in new[] { "asked", "motives", "services", "potential" })
        {
            back.ErrorAt(input).ShouldBe("⚠ " + scenario.Text("problem.required"), input);
        }
    }

    [Theory]
    [InlineData(true, "1.200,50", 1200.50)]
    [InlineData(false, "1.200,50", 1200.50)]
    [InlineData(true, "1,200.50", 1200.50)]
    [InlineData(false, "1,200.50", 1200.50)]
    [InlineData(true, "€ 1.500", 1500)]
    [InlineData(false, "1.500", 1500)]
    [InlineData(true, "EUR 12,5", 12.5)]
    [InlineData(true, "1.200,-", 1200)]
    [InlineData(false, "1 200 000", 1_200_000)]
    public async Task Money_IsReadInBothNotations(bool dutch, string typed, double euro)
    {
        var (scenario, form) = await AtTheQuestionAsync(dutch);
        await using var _ = scenario;

        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, With(("potential", typed))))
            .ShouldShowCard()
            .Says(scenario.Texts.Money((decimal)euro))
            .ShouldBeTrue();

        (await scenario.FileAsync()).Dossier.Answers.Of(1, "question").Money("potential").ShouldBe((decimal)euro);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NumbersThatAreNone_AreRefusedEachInItsOwnWords(bool dutch)
    {
        var (scenario, form) = await AtTheQuestionAsync(dutch);
        await using var _ = scenario;
        foreach (
            var (typed, problem) in new (string, string)[]
            {
                ("a lot", scenario.Text("problem.money")),
                ("12abc", scenario.Text("problem.money")),
                ("1.2.3,4,5", scenario.Text("problem.money")),
                ("--5", scenario.Text("problem.money")),
                ("٣٠٠", scenario.Text("problem.money")),
                ("1e9", scenario.Text("problem.money")),
                ("99999999999999999999", scenario.Text("problem.tooHigh", scenario.Texts.Number(10_000_000_000))),
                ("-5", scenario.Text("problem.tooLow", "0")),
                ("10000000001", scenario.Text("problem.tooHigh", scenario.Texts.Number(10_000_000_000))),
                ("0,1234", scenario.Text("problem.decimals")),
            }
        )
        {
            var back = (
                await scenario.Sam.PressesAsync(form, Verbs.FormSave, With(("potential", typed)))
            ).ShouldShowCard();
            back.ErrorAt("potential").ShouldBe("⚠ " + problem, typed);
            back.Input("potential").Value.ShouldBe(typed);
            back.Input("asked").Value.ShouldBe("One partner");
        }
        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task DayThatDoesNotExistOrHasYetToCome_IsRefused_AndTheTalkStays()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync(rule: "majority");
        var talk = await scenario.ToBase2Async();
        foreach (
            var (date, problem) in new[]
            {
                ("2026-02-30", "problem.date"),
                ("someday", "problem.date"),
                ($"{TeamScenario.Year + 1}-06-01", "problem.dateNotYet"),
                ($"{TeamScenario.Year + 30}-06-01", "problem.dateFar"),
            }
        )
        {
            var back = (
                await scenario.Sam.PressesAsync(
                    talk,
                    Verbs.FormSave,
                    ("date", date),
                    ("with", "Ms Jansen"),
                    ("how", "call"),
                    ("learned", "A veto")
                )
            ).ShouldShowCard();
            back.ErrorAt("date").ShouldBe("⚠ " + scenario.Text(problem), date);
            back.Input("with").Value.ShouldBe("Ms Jansen");
            back.Input("how").Value.ShouldBe("call");
            back.Input("learned").Value.ShouldBe("A veto");
        }
        (await scenario.FileAsync()).Dossier.Answers.All(2, "talk").ShouldBeEmpty();
    }

    [Fact]
    public async Task FormThatIsPausedHalfFilled_IsTakenUpByAnother()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;

        var paused = await scenario.Sam.PressesAsync(
            form,
            Verbs.FormPause,
            ("asked", "One partner"),
            ("potential", "5")
        );
        paused.ShouldShowCard().Input("asked").Value.ShouldBe("One partner");
        (await scenario.FileAsync()).Dossier.Answers.Entries.ShouldHaveSingleItem().Paused.ShouldBeTrue();

        await scenario.Noor.SaysAsync(scenario.Thread, "play");
        var again = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id != form.Id && message.Card?.HasInput("asked") == true
        );
        again.Says(scenario.Text("form.pausedBy", "Sam Bakker", "|").Split(", |")[0]).ShouldBeTrue();
        again.Card!.Input("asked").Value.ShouldBe("One partner");
        again.Card!.Input("potential").Value.ShouldBe("5");
        (await scenario.Noor.PressesAsync(again, Verbs.FormSave, ("motives", "no"), ("services", "Boxes")))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();
        await scenario.FormAsync("world");
    }
}

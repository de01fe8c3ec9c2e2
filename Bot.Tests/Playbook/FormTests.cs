using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class FormTests
{
    static readonly Form Form = new(
        "form",
        1,
        [
            new TextField("name") { Required = true },
            new NumberField("hours"),
            new TextField("email") { Kind = TextKind.Email },
        ]
    );

    [Fact]
    public void RightAnswers_AreTaken_WithoutWhatWasLeftEmpty()
    {
        var answers = Right(Form.Read(A.Inputs(("name", "Contoso"), ("hours", ""), ("other", "x")), SeasonSoFar.None));

        answers.ByField.Keys.ShouldBe(["name"]);
        answers.Text("name").ShouldBe("Contoso");
    }

    [Fact]
    public void EveryProblem_IsNamedAtItsField()
    {
        var problems = Wrong(Form.Read(A.Inputs(("hours", "many"), ("email", "x")), SeasonSoFar.None));

        problems
            .Select(each => (each.Field, each.Problem.Text))
            .ShouldBe([("name", "problem.required"), ("hours", "problem.number"), ("email", "problem.email")]);
    }

    [Fact]
    public void Pause_AsksForNothingMore() =>
        Right(Form.Read(A.Inputs(("hours", "8")), SeasonSoFar.None, pausing: true)).Number("hours").ShouldBe(8);

    [Fact]
    public void Pause_StillRefusesWhatIsWrong() =>
        Wrong(Form.Read(A.Inputs(("hours", "many")), SeasonSoFar.None, pausing: true))
            .ShouldHaveSingleItem()
            .Field.ShouldBe("hours");

    [Fact]
    public void RuleOverSeveralFields_IsAskedOnceEachFieldIsRight_AndNotWhenPausing()
    {
        var form = Form with { Cross = (_, _) => [new FieldProblem("name", new Problem("problem.words", "no"))] };

        Wrong(form.Read(A.Inputs(("hours", "many")), SeasonSoFar.None))
            .ShouldNotContain(each => each.Problem.Text == "problem.words");
        Wrong(form.Read(A.Inputs(("name", "Contoso")), SeasonSoFar.None))
            .ShouldHaveSingleItem()
            .Problem.Text.ShouldBe("problem.words");
        Right(form.Read(A.Inputs(("name", "Contoso")), SeasonSoFar.None, pausing: true));
    }

    [Fact]
    public void FieldsThatDependOnAnswers_FollowTheFixedOnes()
    {
        var form = Form with { Depending = answers => answers.Entries.Count > 0 ? [new TextField("more")] : [] };

        form.FieldsFor(SeasonSoFar.None).Count.ShouldBe(3);
        form.FieldsFor(A.Dossier().With("worth").Answers)
            .Select(field => field.Key)
            .ShouldBe(["name", "hours", "email", "more"]);
    }

    [Fact]
    public void Answers_AreTheSame_WhateverTheOrderOfTheFields()
    {
        var one = Right(Form.Read(A.Inputs(("name", "Contoso"), ("hours", "8")), SeasonSoFar.None));
        var other = new Answers(one.ByField.Reverse().ToDictionary(StringComparer.Ordinal));

        other.ShouldBe(one);
        other.ShouldNotBe(Right(Form.Read(A.Inputs(("name", "Contoso"), ("hours", "9")), SeasonSoFar.None)));
        other.ShouldNotBe(Right(Form.Read(A.Inputs(("name", "Contoso")), SeasonSoFar.None)));
    }

    [Fact]
    public void NextEntry_IsTheOneThatWasPaused_ElseANewOne()
    {
        var at = A.Dossier().AtBase(2);
        at.Answers.NextEntry(2, "talk").ShouldBe(1);
        at.With("talk", 1).GoneOn("talk").Answers.NextEntry(2, "talk").ShouldBe(2);
        at.With("talk", 1)
            .WithPaused("talk", 2, ("with", "Ms Jansen"))
            .With("talk", 3)
            .Answers.NextEntry(2, "talk")
            .ShouldBe(2);
    }

    [Fact]
    public void EntriesOfARepeatableForm_AreInTheirOrder_WithoutPausedOnes()
    {
        var at = A.Dossier()
            .AtBase(2)
            .With("talk", 3)
            .With("talk", 1)
            .WithPaused("talk", 2, ("with", "Ms Jansen"))
            .GoneOn("talk");

        at.Answers.All(2, "talk").Select(entry => entry.Entry).ShouldBe([1, 3]);
    }

    [Fact]
    public void ChangedEntry_TakesThePlaceOfTheOldOne()
    {
        var before = A.Dossier().With("worth").Answers;
        var changed = before.Entry(1, "worth")! with { Revision = 2 };

        var after = before.With(changed);

        after.Entries.ShouldHaveSingleItem().Revision.ShouldBe(2);
    }

    static Answers Right(FormReading reading) => reading.ShouldBeOfType<FormReading.Right>().Answers;

    static IReadOnlyList<FieldProblem> Wrong(FormReading reading) =>
        reading.ShouldBeOfType<FormReading.Wrong>().Problems;
}

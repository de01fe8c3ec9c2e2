using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>When a base is reached: what each of its "R" in the playbook asks for.</summary>
public sealed class BaseTests
{
    [Fact]
    public void Base1_WithEverythingAnswered_IsReached()
    {
        Dossier dossier = A.Dossier().Complete();

        Gaps(dossier).ShouldBeEmpty();
        dossier.Next.ShouldBe(new NextStep.OpenGate(1));
        dossier.AtBat.FormsDone(dossier.Answers).ShouldBe(6);
    }

    [Fact]
    public void Base1_WithNothingAnswered_LacksEveryRequiredAnswer() =>
        Gaps(A.Dossier())
            .ShouldBe([
                "question.asked",
                "question.motives",
                "question.services",
                "question.potential",
                "world.portfolio",
                "world.news",
                "world.newsLink",
                "world.trends",
                "world.outlook",
                "customerSwot.strengths",
                "customerSwot.weaknesses",
                "customerSwot.opportunities",
                "customerSwot.threats",
                "worth.hours",
                "worth.cost",
            ]);

    public static TheoryData<string, string> Base1Required =>
        new()
        {
            { "question", "asked" },
            { "question", "motives" },
            { "question", "services" },
            { "question", "potential" },
            { "world", "portfolio" },
            { "world", "news" },
            { "world", "newsLink" },
            { "world", "trends" },
            { "world", "outlook" },
            { "customerSwot", "strengths" },
            { "customerSwot", "weaknesses" },
            { "customerSwot", "opportunities" },
            { "customerSwot", "threats" },
            { "worth", "hours" },
            { "worth", "cost" },
        };

    [Theory]
    [MemberData(nameof(Base1Required))]
    public void Base1_WithoutOneRequiredAnswer_IsNotReached(string form, string field)
    {
        var dossier = A.Dossier().Complete();
        var entry = dossier.Answers.Entry(1, form)!;
        var fewer = new Answers(
            entry.Answers.ByField.Where(answer => answer.Key != field).ToDictionary(StringComparer.Ordinal)
        );

        var gaps = Gaps(dossier with { Answers = dossier.Answers.With(entry with { Answers = fewer }) });

        gaps.ShouldContain($"{form}.{field}");
    }

    public static TheoryData<string> Base1Free => ["ourSwot"];

    [Theory]
    [MemberData(nameof(Base1Free))]
    public void Base1_WithoutOurOwnSwot_IsReached(string form)
    {
        var dossier = A.Dossier().Complete();

        Gaps(dossier.Without(form)).ShouldBeEmpty();
    }

    [Fact]
    public void Base1_WithoutOnePairInTheMatch_IsNotReached() =>
        Gaps(A.Dossier().Complete().Without("match")).ShouldBe(["match.pairs"]);

    [Fact]
    public void Match_IsAskedOnceTheThreatsAreKnown()
    {
        var match = Base01Analysis.Definition.Find("match")!;

        match.FieldsFor(SeasonSoFar.None).ShouldBeEmpty();
        var field = match.FieldsFor(A.Dossier().Complete().Answers).OfType<MatchField>().Single();
        field.Right.ShouldBe(["Cost of raw materials", "New rival"]);
        field.Left.ShouldBe(["Fast delivery", "Own design team"]);
    }

    [Fact]
    public void Potential_IsWhatTheTeamExpectsAYear() =>
        Base01Analysis.PotentialIn(A.Dossier().Complete().Answers).ShouldBe(240_000);

    [Fact]
    public void Base2_WithEverythingAnswered_IsReached()
    {
        Dossier dossier = A.Dossier().AtBase(2).Complete();

        Gaps(dossier).ShouldBeEmpty();
        dossier.Next.ShouldBe(new NextStep.OpenGate(2));
    }

    [Theory]
    [InlineData("talk")]
    [InlineData("need", "need")]
    [InlineData("route", "route")]
    public void Base2_WithoutATalkTheNeedOrTheRoute_IsNotReached(string form, string? field = null) =>
        Gaps(A.Dossier().AtBase(2).Complete().Without(form)).ShouldBe([field is null ? form : $"{form}.{field}"]);

    [Fact]
    public void Base2_WithoutContacts_LacksSomebodyForEveryLetter() =>
        Gaps(A.Dossier().AtBase(2).Complete().Without("contact"))
            .ShouldBe([
                "missing.owner_coach",
                "missing.date_coach",
                "missing.owner_purchaser",
                "missing.date_purchaser",
                "missing.owner_user",
                "missing.date_user",
                "missing.owner_initiator",
                "missing.date_initiator",
                "missing.owner_decider",
                "missing.date_decider",
            ]);

    [Theory]
    [InlineData("coach")]
    [InlineData("purchaser")]
    [InlineData("user")]
    [InlineData("initiator")]
    [InlineData("decider")]
    public void Base2_WithOneLetterUncovered_IsReachedOnceSomebodyLooksForIt(string role)
    {
        var others = string.Join(',', Base02Inventory.Roles.Where(each => each != role));
        var dossier = A.Dossier().AtBase(2).Complete().With("contact", 1, ("name", "Karin"), ("roles", others));

        Base02Inventory.Uncovered(dossier.Answers).ShouldBe([role]);
        Gaps(dossier).ShouldBe([$"missing.owner_{role}", $"missing.date_{role}"]);
        Gaps(dossier.With("missing")).ShouldBeEmpty();
        Gaps(dossier.With("contact", 2, ("name", "Joost"), ("roles", role))).ShouldBeEmpty();
    }

    [Fact]
    public void Base2_WithAContactSavedHalfway_CountsThatContactNotYet()
    {
        var dossier = A.Dossier()
            .AtBase(2)
            .Complete()
            .Without("contact")
            .WithPaused("contact", 1, ("name", "Karin"), ("roles", "coach"));

        Base02Inventory.Uncovered(dossier.Answers).ShouldBe(Base02Inventory.Roles);
    }

    [Fact]
    public void LetterThatLosesItsContactLater_IsAskedAgain()
    {
        // The form about missing roles was answered for the coach; then the only user turned out to be none.
        var dossier = A.Dossier()
            .AtBase(2)
            .Complete()
            .With("contact", 1, ("name", "Karin"), ("roles", "purchaser,user,initiator,decider"));
        var later = dossier
            .With("missing")
            .With("contact", 1, ("name", "Karin"), ("roles", "purchaser,initiator,decider"));

        Gaps(later).ShouldBe(["missing.owner_user", "missing.date_user"]);
        later.Build().Next.ShouldBe(new NextStep.Fill(2, "missing"));
    }

    [Fact]
    public void FormSavedHalfway_IsStillToDo()
    {
        Dossier dossier = A.Dossier().WithPaused("question", 0, ("asked", "A partner"));

        dossier.Next.ShouldBe(new NextStep.Fill(1, "question"));
        dossier.AtBat.FormsDone(dossier.Answers).ShouldBe(0);
    }

    [Fact]
    public void RepeatableForm_IsToDo_UntilTheTeamGoesOn()
    {
        var dossier = A.Dossier().AtBase(2);

        dossier.With("talk", 1).Build().Next.ShouldBe(new NextStep.Fill(2, "talk"));
        dossier.With("talk", 1).GoneOn("talk").Build().Next.ShouldBe(new NextStep.Fill(2, "need"));
    }

    public static TheoryData<int> Bases => [.. TwelveBases.All.Select(definition => definition.Number)];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Base_WithEverythingAnswered_IsReached_WithAllItsStepsDone(int number)
    {
        Dossier dossier = A.Dossier().PlayedTo(number).Complete();

        Gaps(dossier).ShouldBeEmpty();
        dossier.Next.ShouldBe(new NextStep.OpenGate(number));
        dossier.AtBat.FormsDone(dossier.Answers).ShouldBe(dossier.AtBat.Forms.Count);
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void Base_WithNothingAnswered_IsNotReached(int number)
    {
        Dossier dossier = A.Dossier().PlayedTo(number);

        Gaps(dossier).ShouldNotBeEmpty();
        dossier.Next.ShouldBe(new NextStep.Fill(number, dossier.AtBat.Forms[0].Key));
    }

    [Fact]
    public void Bases_AreTwelve_InOrder()
    {
        TwelveBases.All.Select(definition => definition.Number).ShouldBe(Enumerable.Range(1, 12));
        TwelveBases.Find(0).ShouldBeNull();
        TwelveBases.Find(13).ShouldBeNull();
        TwelveBases.Find(12).ShouldBe(TwelveBases.Number(12));
    }

    [Fact]
    public void Forms_AndTheirFields_HaveNamesOfTheirOwn()
    {
        var season = A.Dossier().PlayedTo(12).Complete().SoFar;
        foreach (var definition in TwelveBases.All)
        {
            definition.Forms.Select(form => form.Key).ShouldBeUnique();
            foreach (var form in definition.Forms)
            {
                form.FieldsFor(season).Select(field => field.Key).ShouldBeUnique();
                definition.StepOf(form).ShouldBeInRange(1, definition.Forms.Count);
            }
        }
    }

    static IReadOnlyList<string> Gaps(Dossier dossier) =>
        [
            .. dossier
                .AtBat.Gaps(dossier.Answers)
                .Select(gap => gap.Field is null ? gap.Form! : $"{gap.Form}.{gap.Field}"),
        ];
}

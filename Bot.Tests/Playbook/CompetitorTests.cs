using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class CompetitorTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(2);

    [Theory]
    [InlineData("Fabrikam", "Fabrikam", null)]
    [InlineData("Fabrikam has a stand there", "Fabrikam", "has a stand there")]
    [InlineData("fabrikam heeft daar een kraam", "fabrikam", "heeft daar een kraam")]
    [InlineData("Northwind Traders has a stand", "Northwind Traders", "has a stand")]
    [InlineData("Smith & Co was there", "Smith & Co", "was there")]
    [InlineData("3M was there", "3M", "was there")]
    [InlineData("Gone Fishing: at the fair", "Gone Fishing", "at the fair")]
    [InlineData("tail spin toys, at the fair", "tail spin toys", "at the fair")]
    [InlineData("adventure works was there again", "adventure works", "was there again")]
    public void Line_TellsTheNameFromWhatWasSeen(string line, string name, string? seen)
    {
        var season = Seen("Adventure Works").Season;

        CompetitorLine.Read(line, season).ShouldBe(new CompetitorLine(name, seen));
    }

    [Theory]
    [InlineData("gone Fabrikam", "Fabrikam")]
    [InlineData("weg Fabrikam", "Fabrikam")]
    [InlineData("Gone Smith & Co", "Smith & Co")]
    [InlineData("gone", null)]
    [InlineData("Fabrikam gone", null)]
    public void Gone_IsSaidFirst(string line, string? name) => CompetitorLine.Gone(line).ShouldBe(name);

    [Fact]
    public void Sighting_IsAPlay_AndOnTheDiamond()
    {
        var logged = Log(At3(), ("name", "Fabrikam"), ("seen", "A stand"), ("base", "2"));

        logged.Play.ShouldBe(
            new LogEntry(LogEntryKind.CompetitorSeen, A.Year, 3, A.Sam, Now, Subject: "Fabrikam", Text: "A stand")
        );
        logged.Season.Competitors.ShouldBe([new CompetitorSighting("Fabrikam", 2, Now, A.Sam)]);
        logged.Season.Spent.Plays.ShouldBe(1);
    }

    [Fact]
    public void Sighting_WithoutABase_IsAtTheBaseAtBat() =>
        Log(At3(), ("name", "Fabrikam")).Season.Competitors.ShouldHaveSingleItem().Base.ShouldBe(3);

    [Theory]
    [InlineData("fabrikam")]
    [InlineData("FABRI KAM")]
    public void NamesThatDifferInCapitalsOrSpaces_AreOneCompetitor(string again)
    {
        var logged = Log(Seen("Fabrikam"), ("name", again));

        logged.Play.Subject.ShouldBe("Fabrikam");
        KnownCompetitors.AtTheTable(logged.Season).ShouldHaveSingleItem().Name.ShouldBe("Fabrikam");
        logged.Season.Competitors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("name", "", "problem.required")]
    [InlineData("base", "4", "problem.choice")]
    [InlineData("base", "two", "problem.choice")]
    public void SightingThatCannotBe_IsWrongAtItsField(string field, string typed, string problem)
    {
        (string, string)[] inputs = field == "name" ? [(field, typed)] : [("name", "Fabrikam"), (field, typed)];

        var wrong = KnownCompetitors
            .FormFor(3)
            .Read(A.Inputs(inputs), SeasonSoFar.None)
            .ShouldBeOfType<FormReading.Wrong>()
            .Problems.ShouldHaveSingleItem();

        (wrong.Field, wrong.Problem.Text).ShouldBe((field, problem));
    }

    [Fact]
    public void Gone_TakesEverySightingOff_AndLeavesTheOthers()
    {
        var season = Log(Seen("Fabrikam"), ("name", "Northwind")).Season;
        var dossier = At3() with { Season = Log(At3() with { Season = season }, ("name", "Fabrikam")).Season };

        var gone = KnownCompetitors.Gone(dossier, "fabrikam", A.Noor, Now).ShouldBeOfType<LogOutcome.Logged>();

        (gone.Play.Kind, gone.Play.Subject).ShouldBe((LogEntryKind.CompetitorGone, "Fabrikam"));
        gone.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Northwind");
    }

    [Fact]
    public void Gone_OfWhoIsNotThere_IsRefused()
    {
        KnownCompetitors.Gone(At3(), "Fabrikam", A.Sam, Now).ShouldBeOfType<LogOutcome.NotThere>();
        KnownCompetitors.Gone(Seen("!!!"), "!!!", A.Sam, Now).ShouldBeOfType<LogOutcome.Logged>();
    }

    [Fact]
    public void Stranger_SeesAndSendsNobody()
    {
        KnownCompetitors.Seen(At3(), Answers.None, A.Outsider, Now).ShouldBeOfType<LogOutcome.NotOnTheTeam>();
        KnownCompetitors.Gone(Seen("Fabrikam"), "Fabrikam", A.Outsider, Now).ShouldBeOfType<LogOutcome.NotOnTheTeam>();
    }

    static Dossier At3() => A.Dossier().AtBase(3).Build();

    static Dossier Seen(string name) => At3() with { Season = Log(At3(), ("name", name)).Season };

    static LogOutcome.Logged Log(Dossier dossier, params (string, string)[] inputs)
    {
        var answers = KnownCompetitors
            .FormFor(dossier.Season.AtBat)
            .Read(A.Inputs(inputs), SeasonSoFar.None)
            .ShouldBeOfType<FormReading.Right>()
            .Answers;
        return KnownCompetitors.Seen(dossier, answers, A.Sam, Now).ShouldBeOfType<LogOutcome.Logged>();
    }
}

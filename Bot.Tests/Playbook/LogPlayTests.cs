using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class LogPlayTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(2);

    [Fact]
    public void Play_IsLoggedAtTheBaseAtBat_AndCountsWithItsHoursAndCost()
    {
        var logged = Log(("what", "Called purchasing"), ("hours", "1.5"), ("cost", "120"));

        logged.Play.ShouldBe(
            new LogEntry(LogEntryKind.Logged, A.Year, 3, A.Sam, Now, "call", "Called purchasing", 1.5m, 120)
        );
        logged.Season.Spent.ShouldBe(new Spending(1, 1.5m, 120));
        logged.Season.SpentOnBase.ShouldBe(new Spending(1, 1.5m, 120));
    }

    [Fact]
    public void LoggedPlay_IsTheLastPlayOfTheSeason() => Log(("what", "Called")).Season.LastPlay.ShouldBe(Now);

    [Fact]
    public void Play_WithoutHoursAndCost_CountsAsOne()
    {
        var logged = Log(("what", "Called"));

        (logged.Play.Hours, logged.Play.Cost).ShouldBe((null, null));
        logged.Season.Spent.ShouldBe(Spending.OnePlay);
    }

    [Theory]
    [InlineData("what", "", "problem.required")]
    [InlineData("hours", "1000.01", "problem.tooHigh")]
    [InlineData("cost", "-1", "problem.tooLow")]
    public void PlayThatSaysNothing_OrTooMuch_IsWrong(string input, string typed, string problem)
    {
        (string, string)[] inputs = input == "what" ? [(input, typed)] : [("what", "Called"), (input, typed)];

        var wrong = LogWriting.Form.Read(A.Inputs(inputs), SeasonSoFar.None).ShouldBeOfType<FormReading.Wrong>();

        wrong.Problems.ShouldHaveSingleItem().Problem.Text.ShouldBe(problem);
    }

    [Fact]
    public void Everybody_ToWhomTheAccountExists_MayLog()
    {
        var season = Season.Start(A.Year, A.Monday);

        foreach (var person in A.Everybody)
        {
            var outcome = LogWriting.Log(A.Account(), season, Answers.None, person, Now);
            (outcome is LogOutcome.Logged).ShouldBe(A.Account().IsVisibleTo(person), person.Name);
        }
    }

    [Fact]
    public void Notices_OfDifferentCauses_HaveDifferentIds()
    {
        Notice[] notices =
        [
            new Notice.PlayOn(2026, 1, "worth.0.1"),
            new Notice.PlayOn(2026, 2, "worth.0.1"),
            new Notice.ShowGate(2026, 1, 1, Closed: false),
            new Notice.ShowGate(2026, 1, 1, Closed: true),
            new Notice.ShowGate(2026, 1, 2, Closed: false),
            new Notice.AskManager(2026, 1, 1, A.Eva),
            new Notice.AskManager(2026, 1, 1, A.Kim),
            new Notice.AskTeam(2026, 1, 1, 2),
            new Notice.AskTeam(2026, 1, 1, 3),
            new Notice.Celebrate(2026, 1),
            new Notice.Celebrate(2027, 1),
            new Notice.ShowScoreboard(2026, "go1"),
            new Notice.ShowScoreboard(2026, "new"),
            new Notice.ShowTasks(2026, "go6"),
            new Notice.ShowTasks(2026, "new"),
        ];

        notices.Select(notice => notice.Id).ShouldBeUnique();
        notices.Select(notice => notice.Year).Distinct().ShouldBe([2026, 2027]);
    }

    static LogOutcome.Logged Log(params (string, string)[] inputs)
    {
        var answers = LogWriting
            .Form.Read(A.Inputs(inputs), SeasonSoFar.None)
            .ShouldBeOfType<FormReading.Right>()
            .Answers;
        var season = A.Dossier().AtBase(3).Season;
        return LogWriting.Log(A.Account(), season, answers, A.Sam, Now).ShouldBeOfType<LogOutcome.Logged>();
    }
}

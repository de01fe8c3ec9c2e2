using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What is looked for in a log.</summary>
public sealed class LogChoiceTests
{
    static readonly LogEntry LogEntry = AccountBot.Playbook.ActivityLog.LogEntry.Of(
        LogEntryKind.TaskDone,
        A.Year,
        6,
        A.Sam,
        A.Monday
    );

    [Fact]
    public void Play_Fits_WhenEverythingThatWasChosenDoes()
    {
        LogChoice.Everything.Fits(LogEntry).ShouldBeTrue();
        new LogChoice(6, LogGroup.Tasks, A.Sam).Fits(LogEntry).ShouldBeTrue();
        new LogChoice(7, LogGroup.Tasks, A.Sam).Fits(LogEntry).ShouldBeFalse();
        new LogChoice(6, LogGroup.Gates, A.Sam).Fits(LogEntry).ShouldBeFalse();
        new LogChoice(6, LogGroup.Tasks, A.Noor).Fits(LogEntry).ShouldBeFalse();
    }

    [Theory]
    [InlineData(LogEntryKind.Logged, LogGroup.Plays)]
    [InlineData(LogEntryKind.Countered, LogGroup.Plays)]
    [InlineData(LogEntryKind.CompetitorSeen, LogGroup.Plays)]
    [InlineData(LogEntryKind.Voted, LogGroup.Gates)]
    [InlineData(LogEntryKind.DecidedNoGo, LogGroup.Gates)]
    [InlineData(LogEntryKind.SeasonEnded, LogGroup.Gates)]
    [InlineData(LogEntryKind.FormChanged, LogGroup.Forms)]
    [InlineData(LogEntryKind.PlanRevised, LogGroup.Forms)]
    [InlineData(LogEntryKind.Objected, LogGroup.Forms)]
    [InlineData(LogEntryKind.LeftTheTeam, LogGroup.Team)]
    [InlineData(LogEntryKind.SeasonStarted, LogGroup.Team)]
    [InlineData(LogEntryKind.TaskDropped, LogGroup.Tasks)]
    [InlineData(LogEntryKind.Reported, LogGroup.Updates)]
    [InlineData(LogEntryKind.VisitMoved, LogGroup.Updates)]
    [InlineData(LogEntryKind.ExecutiveAsked, LogGroup.Executives)]
    [InlineData(LogEntryKind.ExecutiveLapsed, LogGroup.Executives)]
    public void Kind_BelongsToOneOfAHandful(LogEntryKind kind, LogGroup group) => LogGroups.Of(kind).ShouldBe(group);

    [Fact]
    public void Choice_ComesBackFromAButton_WithTheName()
    {
        var choice = new LogChoice(6, LogGroup.Tasks, new(A.Sam.Id, "Sam | Jansen ; x, %20"));

        LogChoice.Read(choice.Code).ShouldBe(choice);
        LogChoice.Read(LogChoice.Everything.Code).ShouldBe(LogChoice.Everything);
    }

    [Fact]
    public void Person_WhoWasPickedById_IsNamedOnceSomebodyKnowsTheName()
    {
        var picked = LogChoice.Of("any", "any", A.Sam.Id.ToUpperInvariant());

        picked.By!.Name.ShouldBeEmpty();
        picked.Naming([A.Kim]).ShouldBe(picked);
        picked.Naming([A.Kim, A.Sam]).By.ShouldBe(new(A.Sam.Id, A.Sam.Name));
        LogChoice.Read(picked.Code).ShouldBe(picked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("garbage")]
    [InlineData("13|No|")]
    [InlineData("-1|99|")]
    public void Choice_ThatMakesNoSense_IsEverything(string? code) =>
        LogChoice.Read(code).ShouldBe(LogChoice.Everything);
}

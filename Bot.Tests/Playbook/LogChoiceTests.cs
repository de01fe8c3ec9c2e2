using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Plays;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What is looked for in a log.</summary>
public sealed class LogChoiceTests
{
    static readonly Play Play = AccountBot.Playbook.Plays.Play.Of(PlayKind.TaskDone, A.Year, 6, A.Sam, A.Monday);

    [Fact]
    public void Play_Fits_WhenEverythingThatWasChosenDoes()
    {
        LogChoice.Everything.Fits(Play).ShouldBeTrue();
        new LogChoice(6, PlayGroup.Tasks, A.Sam).Fits(Play).ShouldBeTrue();
        new LogChoice(7, PlayGroup.Tasks, A.Sam).Fits(Play).ShouldBeFalse();
        new LogChoice(6, PlayGroup.Gates, A.Sam).Fits(Play).ShouldBeFalse();
        new LogChoice(6, PlayGroup.Tasks, A.Noor).Fits(Play).ShouldBeFalse();
    }

    [Theory]
    [InlineData(PlayKind.Logged, PlayGroup.Plays)]
    [InlineData(PlayKind.Countered, PlayGroup.Plays)]
    [InlineData(PlayKind.CompetitorSeen, PlayGroup.Plays)]
    [InlineData(PlayKind.Voted, PlayGroup.Gates)]
    [InlineData(PlayKind.DecidedNoGo, PlayGroup.Gates)]
    [InlineData(PlayKind.SeasonEnded, PlayGroup.Gates)]
    [InlineData(PlayKind.FormChanged, PlayGroup.Forms)]
    [InlineData(PlayKind.PlanRevised, PlayGroup.Forms)]
    [InlineData(PlayKind.Objected, PlayGroup.Forms)]
    [InlineData(PlayKind.LeftTheTeam, PlayGroup.Team)]
    [InlineData(PlayKind.SeasonStarted, PlayGroup.Team)]
    [InlineData(PlayKind.TaskDropped, PlayGroup.Tasks)]
    [InlineData(PlayKind.Reported, PlayGroup.Updates)]
    [InlineData(PlayKind.VisitMoved, PlayGroup.Updates)]
    [InlineData(PlayKind.ExecutiveAsked, PlayGroup.Executives)]
    [InlineData(PlayKind.ExecutiveLapsed, PlayGroup.Executives)]
    public void Kind_BelongsToOneOfAHandful(PlayKind kind, PlayGroup group) => PlayGroups.Of(kind).ShouldBe(group);

    [Fact]
    public void Choice_ComesBackFromAButton_WithTheName()
    {
        var choice = new LogChoice(6, PlayGroup.Tasks, new(A.Sam.Id, "Sam | Jansen ; x, %20"));

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

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Updates;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Colleagues report developments; the account manager hears of all of them, others of what they follow.</summary>
public sealed class ReportingTests
{
    [Fact]
    public void Report_IsAPlay_ForTheAccountManagerAndWhoeverFollowsTheSubject()
    {
        var dossier = Followed((A.Sam, ["it"]), (A.Noor, ["product", "distribution"]), (A.Outsider, ["distribution"]));

        var reported = Reported(dossier, "distribution", A.Eva);

        (reported.Play.Kind, reported.Play.Subject, reported.Play.Text).ShouldBe(
            (LogEntryKind.Reported, "distribution", "The truck broke down")
        );
        reported.Season.Spent.Plays.ShouldBe(1);
        reported.Tell.ShouldBe([A.Kim, A.Noor]);
    }

    [Fact]
    public void WhoReports_IsNotTold()
    {
        var dossier = Followed((A.Sam, ["it"]), (A.Kim, ["it"]));

        Reported(dossier, "it", A.Kim).Tell.ShouldBe([A.Sam]);
        Reported(dossier, "it", A.Sam).Tell.ShouldBe([A.Kim]);
    }

    [Fact]
    public void AnotherSubject_TakesTheFirstBack_AndTellsOnlyWhoDidNotHear()
    {
        var dossier = Followed((A.Sam, ["it", "other"]), (A.Noor, ["it"]));
        var first = Reported(dossier, "other", A.Eva);
        var after = dossier with { Season = first.Season };

        var second = after
            .Reclassify(first.Play, "it", A.Eva, A.Monday.AddHours(1))
            .ShouldBeOfType<ReportOutcome.Reported>();

        (second.Play.Subject, second.Play.Text, second.Play.By).ShouldBe(("it", "The truck broke down", A.Eva));
        second.Counter.ShouldNotBeNull().Kind.ShouldBe(LogEntryKind.Countered);
        second.Season.Spent.Plays.ShouldBe(1);
        second.Tell.ShouldBe([A.Noor]);
    }

    [Fact]
    public void SubjectOfAnothersReport_IsChangedByTheAccountManagerOnly()
    {
        var first = Reported(A.Dossier(), "other", A.Eva);
        Dossier dossier = A.Dossier();

        dossier.Reclassify(first.Play, "it", A.Sam, A.Monday).ShouldBeOfType<ReportOutcome.NotYours>();
        dossier.Reclassify(first.Play, "it", A.Kim, A.Monday).ShouldBeOfType<ReportOutcome.Reported>();
        dossier.Reclassify(first.Play, "other", A.Eva, A.Monday).ShouldBeOfType<ReportOutcome.Unchanged>();
    }

    [Fact]
    public void EndedSeason_TakesNoReports() =>
        A.Dossier()
            .With(season => season.Over())
            .Build()
            .Report("it", "Late", A.Eva, A.Monday)
            .ShouldBeOfType<ReportOutcome.Ended>();

    [Fact]
    public void Following_KeepsTheOrderOfTheSubjects_AndEachOnce()
    {
        var mine = new Subscription(A.Sam, [], A.Monday)
            .With("it", follows: true, A.Monday)
            .With("product", follows: true, A.Monday)
            .With("it", follows: true, A.Monday);

        mine.Subjects.ShouldBe(["product", "it"]);
        mine.With("product", follows: false, A.Monday).Subjects.ShouldBe(["it"]);
    }

    [Theory]
    [InlineData("Contoso: their truck broke down", "Contoso", "their truck broke down")]
    [InlineData("Contoso Coffee:", "Contoso Coffee", "")]
    [InlineData("the line stood still from 14:30 on", null, "the line stood still from 14:30 on")]
    [InlineData("https://contoso.com says so", null, "https://contoso.com says so")]
    [InlineData("Note this: it is late", "Note this", "it is late")]
    [InlineData(": it is late", null, ": it is late")]
    public void Line_MayNameAnAccountBeforeAColon(string line, string? before, string after) =>
        UpdateLine.Read(line).ShouldBe(new UpdateLine(before, after));

    [Theory]
    [InlineData("The delivery of Monday is late", "distribution")]
    [InlineData("Levertijd gaat naar drie weken", "distribution")]
    [InlineData("Nieuwe campagne in het voorjaar", "marketing")]
    [InlineData("De kwaliteit van de vouwdoos viel tegen", "product")]
    [InlineData("IT says that orders come in twice", "it")]
    [InlineData("Hun EDI ligt eruit", "it")]
    [InlineData("it is late", "other")]
    [InlineData("The editor of their magazine called", "other")]
    [InlineData("New product, late delivery", "other")]
    [InlineData("", "other")]
    public void Subject_IsGuessed_WhereTheWordsSayOne(string text, string subject) =>
        UpdateSubject.Guess(text).ShouldBe(subject);

    static ReportOutcome.Reported Reported(Dossier dossier, string subject, Person by) =>
        dossier.Report(subject, "The truck broke down", by, A.Monday).ShouldBeOfType<ReportOutcome.Reported>();

    static Dossier Followed(params (Person Person, string[] Subjects)[] who)
    {
        Dossier dossier = A.Dossier();
        return dossier with
        {
            Answers = dossier.Answers with
            {
                Subscriptions = [.. who.Select(each => new Subscription(each.Person, each.Subjects, A.Monday))],
            },
        };
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Health;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Which plays of the log are a contact with the customer.</summary>
public sealed class CustomerContactTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(2);

    [Theory]
    [InlineData("Called purchasing about the tender", "call")]
    [InlineData("Karin gebeld", "call")]
    [InlineData("Visited the head office", "visit")]
    [InlineData("Op bezoek geweest bij Karin", "visit")]
    [InlineData("Lunch with Karin", "meeting")]
    [InlineData("Goed gesprek, ze willen door", "meeting")]
    [InlineData("Worked on the offer", null)]
    [InlineData("Uur gewerkt met Excel", null)]
    [InlineData("Prepared the visit", null)]
    [InlineData("Gesprek voorbereid", null)]
    [InlineData("Internal meeting", null)]
    [InlineData("Met collega's gesproken", null)]
    [InlineData("Called, left a voicemail", null)]
    [InlineData("Gebeld, geen gehoor", null)]
    [InlineData("Recalled the shipment", null)]
    [InlineData("", null)]
    public void Words_TellWhetherItIsAContact(string text, string? kind) =>
        CustomerContact.Of(null, text).ShouldBe(kind);

    [Theory]
    [InlineData("none", "Called purchasing", null)]
    [InlineData("visit", "Worked at their site", "visit")]
    [InlineData("meeting", "Called purchasing", "meeting")]
    public void WhatWasChosen_ComesBeforeTheWords(string said, string text, string? kind) =>
        CustomerContact.Of(said, text).ShouldBe(kind);

    [Fact]
    public void LoggedContact_CountsInHealth_UntilItIsTakenBack()
    {
        var before = A.Dossier().Build();
        var logged = Log(before, "Called purchasing");
        var after = before with { Season = logged.Season };
        var countered = CounterEntry
            .Counter(after, CounterCase.Alone(logged.Play), null, A.Sam, Now.AddHours(1))
            .ShouldBeOfType<CounterOutcome.Countered>();

        logged.Play.Subject.ShouldBe(CustomerContact.Call);
        HealthFacts.Of(before).Contacts.ShouldBeEmpty();
        HealthFacts.Of(after).Contacts.ShouldBe([A.Today.AddDays(2)]);
        HealthFacts.Of(before with { Season = countered.Season }).Contacts.ShouldBeEmpty();
        countered.Play.Subject.ShouldBe("Called purchasing");
    }

    [Fact]
    public void LoggedWork_IsNoContact()
    {
        var logged = Log(A.Dossier().Build(), "Worked on the offer");

        logged.Play.Subject.ShouldBeNull();
        logged.Season.Contacts.ShouldBeNull();
    }

    [Fact]
    public void OfManyContacts_TheLatestAreKept()
    {
        var season = A.Dossier().Build().Season;
        for (var day = 0; day < 30; day++)
        {
            season = season.Met(A.Monday.AddDays(day));
        }

        season.Contacts.ShouldNotBeNull().Count.ShouldBe(24);
        season.Contacts![0].ShouldBe(A.Monday.AddDays(29));
    }

    static LogOutcome.Logged Log(Dossier dossier, string what)
    {
        var inputs = A.Inputs(("what", what));
        var answers = LogWriting.Form.Read(inputs, SeasonSoFar.None).ShouldBeOfType<FormReading.Right>().Answers;
        return LogWriting.Log(dossier.Account, dossier.Season, answers, A.Sam, Now).ShouldBeOfType<LogOutcome.Logged>();
    }
}

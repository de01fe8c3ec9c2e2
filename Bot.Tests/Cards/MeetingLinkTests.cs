using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook;
using Microsoft.AspNetCore.WebUtilities;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The link that opens Teams' own dialog for a new meeting.</summary>
public sealed class MeetingLinkTests
{
    [Theory]
    [InlineData("2026-03-16", "14:30", "2026-03-16T14:30:00+01:00", "2026-03-16T15:30:00+01:00")]
    [InlineData("2026-07-01", "9u", "2026-07-01T09:00:00+02:00", "2026-07-01T10:00:00+02:00")]
    [InlineData("2026-07-01", "23:30", "2026-07-01T23:30:00+02:00", "2026-07-02T00:30:00+02:00")]
    public void Kickoff_LastsAnHour_OnTheClockOfTheOffice(string date, string time, string start, string end)
    {
        var asked = Asked(Kickoff(("date", date), ("time", time), ("how", "online")));

        (asked["startTime"], asked["endTime"]).ShouldBe((start, end));
    }

    [Fact]
    public void Kickoff_TellsWhatItIsAbout_InBothLanguages()
    {
        var dossier = Kickoff(("date", "2026-03-16"), ("time", "14:30"), ("how", "online"));

        Asked(dossier)["subject"].ShouldBe("Kick-off account team Contoso");
        Asked(dossier)["content"].ShouldContain("From March 2027 they buy all their coffee bags from us");
        Asked(dossier, Language.Nl)["subject"].ShouldBe("Kick-off accountteam Contoso");
        Asked(dossier, Language.Nl)["content"].ShouldContain("Vanaf maart 2027");
    }

    [Fact]
    public void Kickoff_InvitesWhoHasAnAddress()
    {
        var dossier = Kickoff(
            ("date", "2026-03-16"),
            ("time", "14:30"),
            ("how", "online"),
            ("who", $"{A.Kim.Id},{A.Sam.Id}")
        );
        var entry = dossier.Answers.Entry(4, "kickoff")!;
        var known = new AccountBot.Playbook.Forms.Answer.Colleagues([
            A.Kim with
            {
                Email = "kim+sales@contoso.com",
            },
            A.Sam,
        ]);
        var answers = new Dictionary<string, AccountBot.Playbook.Forms.Answer>(
            entry.Answers.ByField,
            StringComparer.Ordinal
        )
        {
            ["who"] = known,
        };

        var invited = dossier with
        {
            Answers = dossier.Answers.With(entry with { Answers = new AccountBot.Playbook.Forms.Answers(answers) }),
        };

        Asked(invited)["attendees"].ShouldBe("kim+sales@contoso.com");
        Asked(dossier).ShouldNotContainKey("attendees");
    }

    [Fact]
    public void Kickoff_BeforeItsDayIsKnown_HasNoLink() =>
        MeetingLink.Kickoff(A.Dossier().PlayedTo(4), Texts.In(Language.En)).ShouldBeNull();

    static Dossier Kickoff(params IReadOnlyList<(string Input, string Typed)> inputs) =>
        A.Dossier().PlayedTo(4).With("kickoff", inputs);

    static Dictionary<string, string> Asked(Dossier dossier, Language language = Language.En)
    {
        var link = MeetingLink.Kickoff(dossier, Texts.In(language)).ShouldNotBeNull();
        link.GetLeftPart(UriPartial.Path).ShouldBe("https://teams.microsoft.com/l/meeting/new");
        return QueryHelpers
            .ParseQuery(link.Query)
            .ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.Ordinal);
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What each of sixty typed texts is, in a thread with an open form, in the private chat and in a channel.</summary>
public sealed class TypedTextTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private enum Is
    {
        Command,
        Vote,

        /// <summary>Offered as the answer to the open form.</summary>
        Offer,

        /// <summary>Offered as a command that was probably meant.</summary>
        Meant,

        /// <summary>A question, a greeting, or nothing we know: answered with help.</summary>
        Help,
    }

    private static readonly (string Texts, Is Thread, Is Own, Is Channel)[] Table =
    [
        ("status|stand|status Contoso|“stand Contoso”…|log|logboek|tasks|taken", Is.Command, Is.Command, Is.Command),
        ("plan|map|kaart|season|seizoen|health|gezondheid|help|hulp|my accounts", Is.Command, Is.Command, Is.Command),
        ("mijn accounts|decisions|besluiten|vote|stem", Is.Command, Is.Command, Is.Command),
        ("go|GO!|no go|no–go, too early|geen go want te vroeg", Is.Vote, Is.Vote, Is.Help),
        ("hi|hoi|hello there|thanks|bedankt!|goedemorgen", Is.Help, Is.Help, Is.Help),
        ("what next|wat nu?|how is Contoso|hoe staat Contoso ervoor", Is.Help, Is.Help, Is.Help),
        ("thanks, who decides at Tailwind?|wie beslist daar|remind me tomorrow", Is.Help, Is.Help, Is.Help),
        ("we lost|herinner me aan de offerte|Did they sign?|Is dat besproken?", Is.Help, Is.Help, Is.Help),
        ("staus|stauts Contoso|Contso|halth|gezondhied", Is.Meant, Is.Meant, Is.Meant),
        ("Certainty about delivery|Zekerheid over de levering|cheaper boxes", Is.Offer, Is.Help, Is.Help),
        ("Yes|nee|akkoord|go ahead and call Karin", Is.Offer, Is.Help, Is.Help),
        ("Thanks to Karin we know it|stop the downtime|120,—", Is.Offer, Is.Help, Is.Help),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TypedText_IsWhatTheTableSays_AndNothingIsSavedWithoutAPress(bool dutch)
    {
        Table.Sum(row => row.Texts.Split('|').Length).ShouldBeGreaterThanOrEqualTo(60);
        await using var scenario = await azurite.SeededAsync(2, dutch);
        await scenario.SeedAsync(2, until: "need");
        await scenario.PlayFormAsync("need", 2);
        await scenario.Sam.InstallsAsync();
        await scenario.SettledAsync();
        var before = (await scenario.PlaysAsync()).Count;
        var failures = new List<string>();

        foreach (var (texts, thread, own, channel) in Table)
        {
            foreach (var text in texts.Split('|'))
            {
                await NoteAsync(failures, scenario, scenario.Thread, text, thread);
                await NoteAsync(failures, scenario, scenario.Sam.Chat, text, own);
                await NoteAsync(failures, scenario, scenario.Sales.General, text, channel);
            }
        }

        failures.ShouldBeEmpty(string.Join('\n', failures));
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
        (await scenario.PlaysAsync()).Count.ShouldBe(before);
    }

    private static async Task NoteAsync(
        List<string> failures,
        TeamScenario scenario,
        FakeConversation place,
        string text,
        Is expected
    )
    {
        var answer = await scenario.Sam.AsksAsync(place, text);
        if (KindOf(scenario, answer, text) is var kind && kind != expected)
        {
            failures.Add($"{text} ({place.Kind}): {kind} instead of {expected}: {answer}");
        }
    }

    private static Is KindOf(TeamScenario scenario, FakeMessage answer, string text)
    {
        var asked = text.Contains("help", StringComparison.Ordinal) || text.Contains("hulp", StringComparison.Ordinal);
        return answer.Card?.HasButton(Verbs.OfferMeant) == true ? Is.Meant
            : answer.Card?.HasButton(Verbs.OfferUse) == true ? Is.Offer
            : answer.Says(scenario.Text("typed.nothing"))
            || answer.Says(scenario.Text("typed.now", "Contoso", "|").Split('|')[0])
                ? Is.Vote
            : answer.Says(scenario.Text("help.line", "AccountBot"))
            || (!asked && answer.Says(scenario.Text("help.title")))
                ? Is.Help
            : Is.Command;
    }
}

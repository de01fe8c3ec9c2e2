using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>
/// The whole product as people use it: bot, Azurite and Agents Playground as processes, a person in a browser. Sanne is the only
/// one who can be played there, so she is account manager and manager at once (four eyes are off in Development).
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class FirstSeasonTests(RealBrowser browser)
{
    [BrowserFact]
    public Task Team_PlaysANewAccount_FromTheFirstFormToTheSecondBase() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Team_PlaysANewAccount_FromTheFirstFormToTheSecondBase),
            async page =>
            {
                await MakeAccountAsync(page);
                await PlayFirstBaseAsync(page);
                await VoteAndDecideAsync(page);
                await CelebrateAsync(page);
            }
        );

    [BrowserFact]
    public Task Team_ThatSpeaksDutch_PlaysInDutch() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Team_ThatSpeaksDutch_PlaysInDutch),
            async page =>
            {
                await MakeDutchAccountAsync(page);
                await OpenGateWithGapsInDutchAsync(page);
                await DecideInDutchAsync(page);
            }
        );

    static async Task MakeAccountAsync(PlaygroundPage page)
    {
        await page.GoToChannelAsync();
        await page.SeesAsync("Hello, I'm AccountBot");
        await page.PostAsync("new account");
        var form = page.Card("New account", "Who's on the team, and who decides?");
        await form.HasChosenAsync("Language of the account's cards", "English");
        await form.AnswerAsync(null, ("Name of the customer", "Contoso"));
        await form.PickAsync("Account manager", "Sanne de Vries");
        await form.PickAsync("Permanent team members", "Tom Bakker");
        await form.PickAsync("Manager who decides", "Sanne de Vries");
        await form.PictureAsync("new-account");
        await form.PressAsync("Start the season");

        await page.SeesAsync("Contoso is on the scoreboard.");
        await Scoreboard(page).SaysAsync("Now at base 1: Analysis", "0 of 6 forms", "Fill in The question");
        await Scoreboard(page).PressAsync("Continue with base 1");
    }

    static async Task PlayFirstBaseAsync(PlaygroundPage page)
    {
        var question = await FormAsync(page, 1, "The question");
        await question.PressAsync("Save and next");
        await question.SaysAsync("4 answers need another look", "Fill this in.");
        await question.AnswerAsync(
            "Yes",
            ("What exactly did the customer ask?", "A partner for all packaging in the Benelux"),
            ("Remark", "Their supplier misses deadlines"),
            ("Which services would they buy?", "Folding boxes\nPrinted bags"),
            ("Potential revenue", "240,000")
        );
        await question.PressAsync("Save and next");
        await page.Card("✓ The question").SaysAsync("Printed bags", "€\u00A0240,000", "Answered by Sanne de Vries");

        await SaveAsync(
            await FormAsync(page, 2, "The customer's world"),
            null,
            ("What's in their portfolio?", "Three brands of coffee"),
            ("What's on their news page?", "A new roastery opens in Rotterdam"),
            ("Link to that news", "https://www.contoso.example/news"),
            ("Industry trends", "Refill instead of single use"),
            ("Threats and opportunities", "New packaging tax")
        );
        await SaveAsync(
            await FormAsync(page, 3, "The customer's SWOT"),
            null,
            ("Strengths", "Loyal customers"),
            ("Weaknesses", "Depends on one plant"),
            ("Opportunities", "Growth in Germany"),
            ("Threats", "Packaging tax")
        );
        await SaveAsync(await FormAsync(page, 4, "Our SWOT"), null, ("Strengths", "Recycled board\nTwo plants"));

        var match = await FormAsync(page, 5, "The match");
        await match.ChooseAsync("Their threat: Packaging tax", "Recycled board");
        await match.PressAsync("Save and next");
        await page.Card("✓ The match").SaysAsync("Recycled board→Packaging tax");

        await SaveAsync(
            await FormAsync(page, 6, "Worth pursuing?"),
            "Yes",
            ("Expected hours for base 2", "8"),
            ("Expected cost of base 2", "720")
        );
        await page.Card("✓ Worth pursuing?").SaysAsync("Is this account worth pursuing?", "Yes");
    }

    static async Task VoteAndDecideAsync(PlaygroundPage page)
    {
        var gate = page.Card("GO or NO GO?");
        await gate.SaysAsync(
            "Contoso",
            "next base about 8 h / €\u00A0720, potential €\u00A0240,000 a year",
            "Still to vote: Sanne de Vries, Tom Bakker",
            "Sanne de Vries (manager) decides."
        );
        await Scoreboard(page).SaysAsync("Base 1, Analysis: GO or NO GO?", "Vote GO or NO GO. Sanne de Vries decides.");
        await gate.PressAsync("GO");
        await gate.SaysAsync("GO██████░░░░░░  1", "Still to vote: Tom Bakker");

        await page.GoToPersonalChatAsync();
        var decision = page.Card("Contoso is waiting for your decision.");
        await decision.SaysAsync("GO or NO GO?", "Still to vote: Tom Bakker");
        await decision.PictureAsync("manager-gate");
        await decision.PressAsync("GO");
        await page.Card("GO or NO GO?").SaysAsync("Sanne de Vries decided GO on");

        await page.GoToChannelAsync();
        await page.Card("GO or NO GO?").SaysAsync("Sanne de Vries decided GO on");
        await page.Card("GO or NO GO?").NoLongerOffersAsync("GO");
    }

    static async Task CelebrateAsync(PlaygroundPage page)
    {
        var five = page.Card("Base 1 reached! ✋");
        await five.SaysAsync("Who gives the first high five?", "GO by Sanne de Vries", "Next: base 2, Discovery");
        await five.PressAsync("✋ High five");
        await five.SaysAsync("High fives: Sanne de Vries");
        await five.PictureAsync("high-five");

        await Scoreboard(page).SaysAsync("Now at base 2: Discovery", "0 of 6 forms");
        await Scoreboard(page).PictureAsync("scoreboard");
        await Scoreboard(page).PressAsync("Continue with base 2");
        var talk = page.Card("Base 2 · Discovery — Step 1 of 6", "Customer conversation");
        await talk.SaysAsync("What did we learn that wasn't in the analysis?");
        await talk.OffersAsync("Save and add another");
    }

    static async Task MakeDutchAccountAsync(PlaygroundPage page)
    {
        await page.GoToChannelAsync();
        await page.PostAsync("taal nl");
        await page.SeesAsync("Vanaf nu spreek ik hier Nederlands.");
        await page.PostAsync("nieuw account");
        var form = page.Card("Nieuw account", "Wie zit in het team en wie beslist?");
        await form.HasChosenAsync("Taal van de kaarten voor deze account", "Nederlands");
        await form.AnswerAsync(null, ("Naam van de klant", "Koffiebranderij De Haven"));
        await form.PickAsync("Accountmanager", "Sanne de Vries");
        await form.PickAsync("Vaste teamleden", "Tom Bakker");
        await form.PickAsync("Manager die over de go/no-go", "Sanne de Vries");
        await form.PressAsync("Start het seizoen");

        var scoreboard = page.Card("Beste volgende stap");
        await scoreboard.SaysAsync("Nu bezig met honk 1: Analyse", "0 van 6 formulieren", "Vul in: De vraag.");
        await scoreboard.PressAsync("Verder met honk 1");
    }

    static async Task OpenGateWithGapsInDutchAsync(PlaygroundPage page)
    {
        var question = page.Card("Honk 1 · Analyse — Stap 1 van 6", "De vraag");
        await question.SaysAsync("Wat vroegen ze nu echt, en wat is dat waard?");
        await question.AnswerAsync(
            "Ja",
            ("Wat vraagt de klant precies aan ons?", "Eén partner voor alle verpakkingen"),
            ("Welke diensten zouden ze afnemen?", "Vouwdozen"),
            ("Potentieel van de samenwerking", "240.000")
        );
        await question.PressAsync("Opslaan en verder");
        await page.Card("✓ De vraag").SaysAsync("€\u00A0240.000", "Beantwoord door Sanne de Vries");

        var scoreboard = page.Card("Beste volgende stap");
        await scoreboard.SaysAsync("1 van 6 formulieren");
        await scoreboard.PressAsync("Start de go/no-go");
        var gaps = page.Card("Go/no-go starten terwijl er nog iets ontbreekt?");
        await gaps.SaysAsync("De wereld van de klant", "De SWOT van de klant · Sterktes");
        await gaps.AnswerAsync(null, ("Waarom nu al?", "De klant wil deze week antwoord"));
        await gaps.PressAsync("Toch starten");
    }

    static async Task DecideInDutchAsync(PlaygroundPage page)
    {
        var gate = page.Card("GO of NO GO?", "Stemmen");
        await gate.SaysAsync(
            "Niet alles is ingevuld",
            "De klant wil deze week antwoord",
            "Nog te stemmen: Sanne de Vries"
        );
        await gate.PressAsync("GO");
        await gate.SaysAsync("Nog te stemmen: Tom Bakker");

        await page.GoToPersonalChatAsync();
        var decision = page.Card("Het team van Koffiebranderij De Haven wacht op je beslissing.");
        await decision.PressAsync("GO");
        await page.Card("GO of NO GO?").SaysAsync("Sanne de Vries gaf GO op");

        await page.GoToChannelAsync();
        var five = page.Card("Honk 1 gehaald! ✋");
        await five.SaysAsync(
            "Wie geeft de eerste high five?",
            "Sanne de Vries gaf GO",
            "Hierna: honk 2, Inventarisatie"
        );
        await five.PressAsync("✋ High five");
        await five.SaysAsync("High fives: Sanne de Vries");
        await page.Card("Beste volgende stap").SaysAsync("Nu bezig met honk 2: Inventarisatie");
    }

    static SeenCard Scoreboard(PlaygroundPage page) => page.Card("Next best step");

    /// <summary>The form of this step, once the scoreboard counts the ones before.</summary>
    static async Task<SeenCard> FormAsync(PlaygroundPage page, int step, string title)
    {
        var form = page.Card($"Base 1 · Analysis — Step {step} of 6", title);
        await form.OffersAsync("Save and next");
        await Scoreboard(page).SaysAsync($"{step - 1} of 6 forms", $"Fill in {title}");
        return form;
    }

    static async Task SaveAsync(
        SeenCard form,
        string? option,
        params IReadOnlyList<(string Label, string Text)> answers
    )
    {
        await form.AnswerAsync(option, answers);
        await form.PressAsync("Save and next");
    }
}

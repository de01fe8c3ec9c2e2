using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Documents.Decks;
using AccountBot.Playbook;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>The account plan as a deck and as a workbook.</summary>
public sealed class PlanDocumentTests
{
    public static TheoryData<string, Language, Audience> Samples
    {
        get
        {
            var data = new TheoryData<string, Language, Audience>();
            foreach (var season in DocumentSamples.Seasons)
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    data.Add(season, language, Audience.Team);
                    data.Add(season, language, Audience.Customer);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Deck_IsRightByItsFormat(string season, Language language, Audience audience)
    {
        var deck = await DocumentSamples.MakeAsync(season, language, audience, deck: true);

        deck.Faults().ShouldBeEmpty();
        deck.Slides().Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Workbook_IsRightByItsFormat(string season, Language language, Audience audience)
    {
        var book = await DocumentSamples.MakeAsync(season, language, audience, deck: false);

        book.Faults().ShouldBeEmpty();
        book.Sheets().ShouldAllBe(sheet => sheet.Name.Length <= 31 && sheet.Rows.Count > 1);
        book.AllParts().ShouldNotContain("<f>");
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task DeckOfASeasonThatCameHome_HasEveryPart_InItsLanguage(Language language)
    {
        var texts = Texts.In(language);
        var slides = (await DocumentSamples.MakeAsync("home", language, Audience.Team, deck: true)).Slides();

        string[] titles =
        [
            "plan.objective",
            "doc.goal",
            "doc.swot.theirs",
            "doc.swot.ours",
            "doc.match",
            "doc.map",
            "b02.contact.title",
            "doc.hard",
            "doc.strategy",
            "doc.team",
            "tasks.title",
            "doc.agreement",
            "doc.next",
        ];
        foreach (var title in titles)
        {
            slides.ShouldContain(slide => slide.StartsWith(texts[title], StringComparison.Ordinal), title);
        }
        slides.Skip(1).ShouldAllBe(slide => slide.Contains(texts["doc.internal"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task DeckOfASeasonThatHasJustBegun_SaysWhatIsNotThereYet(Language language)
    {
        var texts = Texts.In(language);
        var slides = (await DocumentSamples.MakeAsync("empty", language, Audience.Team, deck: true)).Slides();

        slides[0].ShouldContain(texts["doc.swot"]);
        slides[0].ShouldContain(texts["doc.agreement"]);
        slides.ShouldContain(slide => slide.Contains(texts["plan.none"], StringComparison.Ordinal));
        slides.ShouldNotContain(slide => slide.StartsWith(texts["doc.map"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeckForTheCustomer_TellsNothingOfTheGame()
    {
        var deck = await DocumentSamples.MakeAsync("home", Language.En, Audience.Customer, deck: true);
        var words = string.Join('\n', deck.Slides());

        words.ShouldNotContain("Internal");
        words.ShouldNotContain("base ", Case.Insensitive);
        deck.Names().ShouldNotContain(name => name.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public void LongTable_GoesOnOnTheNextSlide_WithNothingLostAndNothingOver()
    {
        var plan = SharedPlan.Of(DocumentSamples.Season("largest", Language.En), Audience.Team, DocumentSamples.Today);
        var slides = PlanSlides.Of(plan, DocumentSamples.Now, Texts.In(Language.En));

        var tables = slides.SelectMany(slide => slide.Parts).OfType<SlidePart.Grid>().ToList();
        tables.ShouldAllBe(grid => grid.At.Y + grid.At.Height <= SlideLayout.Foot.Y);
        tables.ShouldAllBe(grid => Math.Abs(grid.Widths.Sum() - grid.At.Width) < 0.01);
        slides.ShouldContain(slide => slide.Title.Contains("(2 of", StringComparison.Ordinal));
    }

    [Fact]
    public void TextWithMoreLinesThanASlide_IsDivided()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 100).Select(number => $"line {number}"));
        var plan = SharedPlan.Of(
            A.Dossier().PlayedTo(2).With("need", 0, ("need", lines)),
            Audience.Team,
            DocumentSamples.Today
        );

        var slides = PlanSlides.Of(plan, DocumentSamples.Now, Texts.In(Language.En));

        var words = string.Join(
            '\n',
            slides
                .SelectMany(slide => slide.Parts)
                .OfType<SlidePart.Grid>()
                .SelectMany(grid => grid.Rows)
                .SelectMany(row => row.Cells)
                .Select(cell => cell.Text)
        );
        Enumerable.Range(1, 100).ShouldAllBe(number => words.Contains($"line {number}", StringComparison.Ordinal));
    }
}

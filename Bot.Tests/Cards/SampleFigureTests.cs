using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Inbox;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Samples are called samples, and count in no figure.</summary>
public sealed class SampleFigureTests
{
    static readonly PortfolioLine Real = new("1", "Contoso", 2026, 3, SeasonState.AtBat, Potential: 100);

    public static TheoryData<Language> Languages => [Language.En, Language.Nl];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Portfolio_CountsSamplesApart(Language language)
    {
        var texts = Texts.In(language);
        var sample = Real with { Account = "2", Name = texts["sample.name"], Sample = true, Potential = 9000 };

        var both = Card(texts, Real, sample);
        var only = Card(texts, sample, sample with { Account = "3" });

        both.Says(texts["portfolio.count.one"] + " · " + texts["portfolio.sample"]).ShouldBeTrue(both.Text);
        both.Says(texts["score.potential.value", texts.Money(100)]).ShouldBeTrue(both.Text);
        both.Says(texts.Money(9100)).ShouldBeFalse(both.Text);
        both.Says(texts["sample.name"]).ShouldBeTrue();
        only.Says(texts["portfolio.samples", 2]).ShouldBeTrue(only.Text);
        only.Says(texts["portfolio.atStake"]).ShouldBeFalse(only.Text);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Plate_CountsNothingOfASample(Language language)
    {
        var texts = Texts.In(language);
        var what = new InboxItem(InboxKind.Vote, "1", A.Monday, 3);
        var sample = new InboxLine("2", texts["sample.name"], 2026, what, Sample: true);

        Plate(texts, new InboxLine("1", "Contoso", 2026, what), sample).Says(texts["plate.one", "Kim"]).ShouldBeTrue();
        Plate(texts, sample).Says(texts["plate.samples"]).ShouldBeTrue();
        Plate(texts).Says(texts["plate.empty"]).ShouldBeTrue();
    }

    static CardView Card(Texts texts, params PortfolioLine[] lines) =>
        View(PortfolioCard.Render(new PortfolioView(lines, new PortfolioChoice(), A.Kim, A.Monday, false), texts));

    static CardView Plate(Texts texts, params InboxLine[] items) =>
        View(InboxCard.Render(new InboxView("Kim", items, A.Monday, A.Today), texts));

    static CardView View(AdaptiveCard card) => new(CardView.JsonOf(card));
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Health;
using AccountBot.Playbook;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What the health card says when little is known.</summary>
public sealed class HealthCardTests
{
    static readonly HealthFacts One = new(SeasonState.Parked, 2, A.Today, [], null, 0);

    [Theory]
    [InlineData(0, Language.En)]
    [InlineData(0, Language.Nl)]
    [InlineData(1, Language.En)]
    [InlineData(1, Language.Nl)]
    [InlineData(2, Language.En)]
    [InlineData(2, Language.Nl)]
    public void FewerThanThreeKnownParts_AreSaidInWords_WithoutANumber(int known, Language language)
    {
        var texts = Texts.In(language);
        var card = CardOf(ScoreOf(known), texts);

        card.Says(texts["health.few", 3, 5]).ShouldBeTrue(card.Text);
        card.Says(texts["health.known"] + "\n").ShouldBe(known > 0, card.Text);
        card.Says(texts["health.notKnown"]).ShouldBeTrue(card.Text);
        card.Says(texts["health.left.contact"]).ShouldBeTrue(card.Text);
        // No total, no points of a part, no trend and nothing that would raise it.
        card.Texts.ShouldNotContain(text => text.Contains(texts["health.of"]));
        card.Texts.ShouldNotContain(text => text.Contains(texts["health.points", 20, 20]));
        card.Texts.ShouldNotContain(texts["health.raise"]);
        card.Texts.ShouldNotContain(text => text.Contains('\u00A0'));
        card.FallbackText.ShouldNotBeNull().ShouldNotContain(texts["health.of"]);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public void ThreeKnownParts_GiveAScore(Language language)
    {
        var texts = Texts.In(language);
        var card = CardOf(ScoreOf(3), texts);

        card.Says(texts["health.some", 60, 60, 3, 5]).ShouldBeTrue(card.Text);
        card.Says(texts["health.of"]).ShouldBeTrue();
        card.Texts.ShouldNotContain(texts["health.few", 3, 5]);
    }

    static HealthScore ScoreOf(int known)
    {
        var facts =
            known == 3 ? One with { State = SeasonState.AtBat, Contacts = [A.Today] }
            : known == 2 ? One with { State = SeasonState.AtBat }
            : One;
        var score = HealthScore.Of(facts, A.Today);
        return known > 0
            ? score
            : score with
            {
                Parts = [.. score.Parts.Select(part => part with { Points = null, Seen = new HealthSeen.Nothing() })],
            };
    }

    static CardView CardOf(HealthScore score, Texts texts) =>
        new(
            CardView.JsonOf(
                HealthCard.Render(
                    new HealthView(
                        "Contoso",
                        "acc1",
                        score,
                        [new HealthPoint(new DateOnly(2026, 2, 1), 50), new HealthPoint(new DateOnly(2026, 3, 1), null)]
                    ),
                    texts
                )
            )
        );
}

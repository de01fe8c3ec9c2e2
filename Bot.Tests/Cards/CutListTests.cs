using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>A card that shows the first few of a list says how many are left out.</summary>
public sealed class CutListTests
{
    public static TheoryData<Language> Languages => [Language.En, Language.Nl];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EvidenceOfAGate_SaysWhatIsLeftOut_ForTheTeamAndForTheManager(Language language)
    {
        var gate = Opened().Gate with { Language = language };
        var texts = Texts.In(language);
        AdaptiveCard[] cards =
        [
            GateCard.Render(new GateView(gate, [], null), texts),
            ManagerGateCard.Render(new ManagerGateView(gate, [], Reader: A.Eva), texts),
        ];

        var left = gate.Evidence.Left.ShouldNotBeNull();
        (gate.Evidence.Lines.Count + left.Lines).ShouldBe(LinesWith(14));
        left.Lines.ShouldBeGreaterThan(0);
        foreach (var card in cards.Select(View))
        {
            card.AllTexts.ShouldContain(texts["list.more", left.Lines], card.Text);
            card.AllTexts.ShouldContain(text => text.EndsWith("F5 " + texts["list.more", 2]), card.Text);
        }
    }

    [Fact]
    public void ListsOfAnAnswer_SayWhatIsLeftOut()
    {
        string[] five = ["a", "b", "c", "d", "e"];
        var pairs = new Answer.Pairs([.. five.Select(item => new Pair(item, item))]);

        Shorten.LeftOf(new Answer.List(five)).ShouldBe(2);
        Shorten.LeftOf(pairs).ShouldBe(2);
        Shorten.LeftOf(new Answer.List(five[..3])).ShouldBe(0);
        Shorten.LeftOf(new Answer.Text("abc")).ShouldBe(0);
        Shorten.Answer(new Answer.List(five)).ShouldBeOfType<Answer.List>().Items.ShouldBe(five[..3]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void ReasonsOfVotes_SayHowManyMoreThereAre(Language language)
    {
        var texts = Texts.In(language);
        var gate = Opened().Gate;
        var votes = Enumerable
            .Range(1, 16)
            .Select(number => new Vote(A.Sam with { Id = $"{number}" }, Choice.Go, $"Because {number}", A.Monday))
            .ToList();

        View(GateCard.Render(new GateView(gate, votes, null), texts)).AllTexts.ShouldContain(texts["list.more", 11]);
        View(GateCard.Render(new GateView(gate, votes[..5], null), texts))
            .AllTexts.ShouldNotContain(texts["list.more", 11]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void CompetitorsOnTheScoreboard_SayHowManyMoreThereAre(Language language)
    {
        var texts = Texts.In(language);

        var card = View(
            ScoreboardCard.Render(
                new ScoreboardView(
                    A.Dossier().With(season => season with { Competitors = Seven }),
                    A.Monday,
                    new Uri("https://bot.test/")
                ),
                texts
            )
        );

        card.AllTexts.ShouldContain(text => text.Contains("F5, " + texts["list.more", 2]), card.Text);
    }

    /// <summary>As each contact adds as many lines as the one before.</summary>
    static int LinesWith(int contacts)
    {
        var (one, two) = (Opened(1).Gate.Evidence.Lines.Count, Opened(2).Gate.Evidence.Lines.Count);
        return one + ((contacts - 1) * (two - one));
    }

    static OpenGateOutcome.Opened Opened(int contacts = 14) =>
        (
            A.Gate()
                .Of(
                    Enumerable
                        .Range(1, contacts)
                        .Aggregate(A.Dossier().AtBase(2), (sum, entry) => sum.With("contact", entry))
                        .With(season => season with { Competitors = Seven })
                ) with
            {
                Reason = "They wait",
            }
        ).Opened();

    static IReadOnlyList<CompetitorSighting> Seven =>
        [.. Enumerable.Range(1, 7).Select(number => new CompetitorSighting($"F{number}", 2, A.Monday, A.Sam))];

    static CardView View(AdaptiveCard card) => new(CardView.JsonOf(card));
}

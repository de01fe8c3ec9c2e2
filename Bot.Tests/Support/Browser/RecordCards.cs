using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What is looked up: the portfolio, a log with something looked for, and decisions.</summary>
static class RecordCards
{
    static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var texts = season.Texts;
        var lines = Lines();
        var mine = new PortfolioView(lines, new PortfolioChoice(), SampleSeason.Eva, Now);
        yield return ("portfolio", PortfolioCard.Render(mine, texts));
        yield return (
            "portfolio-filtered",
            Opened(
                PortfolioCard.Render(
                    mine with
                    {
                        Choice = new PortfolioChoice(
                            PortfolioFilter.Stalled,
                            SampleSeason.Tom.Id,
                            Order: PortfolioOrder.Days
                        ),
                    },
                    texts
                )
            )
        );
        yield return (
            "portfolio-nothing",
            PortfolioCard.Render(mine with { Choice = new PortfolioChoice(Base: 12), WholeTenant = true }, texts)
        );
        yield return ("portfolio-empty", PortfolioCard.Render(mine with { All = [] }, texts));
        yield return (
            "portfolio-all",
            TenantPortfolioCard.Render(
                new TenantPortfolioView(
                    [.. lines.Where(line => line.Name.StartsWith('C'))],
                    "Con",
                    "next",
                    First: true,
                    Now,
                    account => account != "b"
                ),
                texts
            )
        );
        foreach (var card in Logs(season).Concat(Decisions(season)))
        {
            yield return card;
        }
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Logs(PlayedSeason season)
    {
        LogEntry[] plays =
        [
            LogEntry.Of(LogEntryKind.TaskDone, 2026, 6, SampleSeason.Tom, Now.AddDays(-3)) with
            {
                Subject = season.In("Ask legal for a frame agreement", "Vraag juridisch om een raamovereenkomst"),
            },
            LogEntry.Of(LogEntryKind.TaskAdded, 2026, 6, SampleSeason.Tom, Now.AddDays(-20)) with
            {
                Subject = season.In("Ask legal for a frame agreement", "Vraag juridisch om een raamovereenkomst"),
            },
        ];
        var view = new LogView("Contoso", "account", plays, "older", Newest: true)
        {
            Choice = new LogChoice(6, LogGroup.Tasks, SampleSeason.Tom),
            People = [SampleSeason.Sanne, SampleSeason.Tom, SampleSeason.Priya],
            LookedUntil = Now.AddDays(-200),
        };
        yield return ("log-filtered", Opened(LogCard.Render(view, season.Texts)));
        yield return (
            "log-nothing",
            LogCard.Render(view with { Plays = [], Older = null, LookedUntil = null }, season.Texts)
        );
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Decisions(PlayedSeason season)
    {
        var gate = new SampleSeason(season.Texts.Language).OpenGate();
        Vote[] votes =
        [
            new(SampleSeason.Sanne, Choice.Go, null, Now.AddDays(-9)),
            new(
                SampleSeason.Tom,
                Choice.NoGo,
                season.In("Their budget is frozen until spring", "Hun budget is tot het voorjaar bevroren"),
                Now.AddDays(-9)
            ),
        ];
        var noGo = new Verdict(
            Choice.NoGo,
            SampleSeason.Eva,
            Now.AddDays(-8),
            season.In("No capacity before summer", "Voor de zomer geen capaciteit"),
            Whose.Ours,
            new DateOnly(2027, 6, 1)
        );
        var go = new Verdict(
            Choice.Go,
            SampleSeason.Eva,
            Now.AddDays(-2),
            season.In("The letter of intent is in", "De intentieverklaring is binnen"),
            Conditions: [season.In("No discount before volume is confirmed", "Geen korting voor het volume vaststaat")]
        );
        VotedGate[] gates =
        [
            new(gate with { Verdict = noGo }, votes),
            new(gate with { Round = 2, Verdict = go }, [votes[0], votes[1] with { Choice = Choice.Go, Reason = null }]),
            new(gate with { Base = 2, OpenedAt = Now }, [votes[0]]),
            new(gate with { Year = 2025, Verdict = new Verdict(Choice.Go, null, Now.AddYears(-1)) }, votes[..1]),
        ];
        var view = new DecisionsView("Contoso", "account", [2026, 2025], null, gates, "2025.1.1", First: true);
        yield return ("decisions", DecisionsCard.Render(view, season.Texts));
        yield return ("decision", DecisionCard.Render("Contoso", "account", gates[0], season.Texts));
    }

    // As it is once the reader unfolds what can be chosen.
    static AdaptiveCard Opened(AdaptiveCard card)
    {
        foreach (var folded in card.Body.OfType<AdaptiveContainer>().Where(box => box.Id == "choosing"))
        {
            folded.IsVisible = true;
        }
        return card;
    }

    static IReadOnlyList<PortfolioLine> Lines() =>
        [
            Line("a", "Contoso", 6, SeasonState.AtGate, 9, 1, SampleSeason.Sanne, 240_000),
            Line("b", "Contoso Coffee & Tea Benelux B.V.", 3, SeasonState.AtBat, 61, 20, SampleSeason.Tom, 85_000),
            Line("c", "Fabrikam", 1, SeasonState.AtBat, 0, 0, SampleSeason.Tom, null),
            Line("d", "Northwind", 8, SeasonState.Parked, 30, 12, SampleSeason.Sanne, 1_250_000) with
            {
                Until = new DateOnly(2027, 3, 1),
            },
            Line("e", "Adventure Works", 12, SeasonState.HomeRun, 40, 3, SampleSeason.Priya, 400_000),
            Line("f", "Tailspin", 10, SeasonState.AtBat, 17, 16, SampleSeason.Tom, 32_500) with
            {
                Competitor = true,
            },
        ];

    static PortfolioLine Line(
        string id,
        string name,
        int atBase,
        SeasonState state,
        int days,
        int quiet,
        Person manager,
        decimal? potential
    ) =>
        new(id, name, 2026, atBase, state, Now.AddDays(-days), Now.AddDays(-quiet), manager, potential)
        {
            Decides = id == "c" ? null : SampleSeason.Eva.Name,
        };
}

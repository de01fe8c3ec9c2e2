using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Celebrations;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Plans;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Seasons;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What a season brings besides its forms: the plan, agreements, tasks, gates with a warning, and its end in numbers.</summary>
static class SeasonCards
{
    static readonly Uri Pictures = new("https://accountbot.example/");

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season) =>
        Scoreboards(season)
            .Concat(Plans(season))
            .Concat(Agreements(season))
            .Concat(Advice(season))
            .Concat(Work(season))
            .Concat(AccessCards.In(season, Pictures))
            .Concat(Ends(season));

    static IEnumerable<(string Name, AdaptiveCard Card)> Scoreboards(PlayedSeason season)
    {
        var sample = season.At(6) with { Account = season.At(6).Account with { Sample = true } };
        yield return ("scoreboard-sample", Scoreboard(sample, season));
        yield return (
            "scoreboard-negotiating",
            Scoreboard(season.Before(8, TwelveBases.Number(8).Find("round")!), season)
        );
        yield return ("scoreboard-home-run", Scoreboard(season.Home.Dossier, season));
    }

    static AdaptiveCard Scoreboard(Dossier dossier, PlayedSeason season) =>
        ScoreboardCard.Render(
            new ScoreboardView(dossier, season.Filled(Math.Min(dossier.Season.AtBat, 12)).Now, Pictures),
            season.Texts
        );

    static IEnumerable<(string Name, AdaptiveCard Card)> Plans(PlayedSeason season)
    {
        var none = season.Before(3, TwelveBases.Number(3).Forms[0]);
        var first = season.At(6).Answers.Plan.ShouldNotBeNull();
        var goal = Answers
            .Of(
                (
                    "what",
                    new Answer.Text(
                        season.In(
                            "First a pilot in Rotterdam, then buy all its coffee bags from us, 1.2 million a year",
                            "Eerst een proef in Rotterdam, daarna alle koffiezakken bij ons, 1,2 miljoen per jaar"
                        )
                    )
                )
            )
            .Keeping(first.Of("goal"), [new TextField("what")]);
        var second = first with
        {
            Number = 2,
            Base = 6,
            By = SampleSeason.Tom,
            At = season.Filled(6).Now,
            Forms = first.Forms.ToDictionary(each => each.Key, each => each.Key == "goal" ? goal : each.Value),
        };
        var adjusted = season.At(6) with { Answers = season.At(6).Answers with { Plans = [first, second] } };
        yield return (
            "plan-none",
            PlanCard.Render(none with { Answers = none.Answers with { Plans = [] } }, season.Texts)
        );
        yield return ("plan", PlanCard.Render(adjusted, season.Texts));
        yield return (
            "plan-compare",
            PlanCompareCard.Render(new PlanCompareView(adjusted, first, second), season.Texts)
        );
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Agreements(PlayedSeason season)
    {
        var (team, inside) = (season.At(4), season.At(5));
        var director = Base04Team.DirectorIn(team.Answers).ShouldNotBeNull();
        var why = season.Texts["accord.mandate.reason.example"];
        yield return ("mandate", MandateCard.Render(new MandateView(Without(team, 0)), season.Texts));
        yield return ("mandate-given", MandateCard.Render(new MandateView(team), season.Texts));
        yield return (
            "mandate-not-yet",
            MandateCard.Render(
                new MandateView(Objecting(Without(team, 0), ApprovalKind.Mandate, director, why)),
                season.Texts
            )
        );
        yield return ("acceptances", AcceptanceCard.Render(new AcceptanceView(Without(inside, 2)), season.Texts));
        yield return (
            "acceptances-objection",
            AcceptanceCard.Render(
                new AcceptanceView(
                    Objecting(
                        Without(inside, 2),
                        ApprovalKind.Acceptance,
                        SampleSeason.Priya,
                        season.Texts["accord.accept.reason.example"]
                    ),
                    SampleSeason.Priya
                ),
                season.Texts
            )
        );
        yield return (
            "acceptances-done",
            AcceptanceCard.Render(new AcceptanceView(inside, SampleSeason.Tom), season.Texts)
        );
    }

    static Dossier Without(Dossier dossier, int kept) =>
        dossier with
        {
            Answers = dossier.Answers with
            {
                Accords =
                [
                    .. dossier.Answers.Accords.Where(approval => approval.Base < dossier.Season.AtBat),
                    .. dossier.Answers.Accords.Where(approval => approval.Base == dossier.Season.AtBat).Take(kept),
                ],
            },
        };

    static Dossier Objecting(Dossier dossier, ApprovalKind kind, Person by, string why) =>
        dossier with
        {
            Answers = dossier.Answers.With(
                new Approval(
                    dossier.Season.Year,
                    dossier.Season.AtBat,
                    kind,
                    by,
                    Stand.Objects,
                    why,
                    dossier.Season.LastPlay,
                    1
                )
            ),
        };

    static IEnumerable<(string Name, AdaptiveCard Card)> Advice(PlayedSeason season)
    {
        var no = new Answer.YesNo(
            false,
            season.In("They want another year first", "Ze willen eerst nog een jaar wachten")
        );
        var doubted = PlayedSeason.With(season.At(6), 6, "questions", ("appeal", no), ("affect", no));
        var below = PlayedSeason.With(season.At(8), 8, "result", ("value", new Answer.Money(205_000)));
        yield return ("base06-questions-advice", Answered(doubted, 6, "questions", season));
        yield return ("base08-result-below", Answered(below, 8, "result", season));
        yield return ("gate-advice", GateCard.Render(new GateView(season.OpenGate(doubted), []), season.Texts));
        yield return ("gate-warnings", GateCard.Render(new GateView(season.OpenGate(below), []), season.Texts));
    }

    static AdaptiveCard Answered(Dossier dossier, int atBase, string form, PlayedSeason season) =>
        AnsweredCard.Render(
            AnsweredView.Of(dossier, TwelveBases.Number(atBase).Find(form)!, dossier.Answers.Entry(atBase, form)!),
            season.Texts
        );

    static IEnumerable<(string Name, AdaptiveCard Card)> Work(PlayedSeason season)
    {
        var today = DateOnly.FromDateTime(season.Filled(7).Now.Date);
        yield return ("tasks-settled", TasksCard.Render(new TasksView(season.At(7), today, All: true), season.Texts));
        var plays = season
            .Filled(3)
            .Rows.Values.OfType<LogEntry>()
            .OrderByDescending(logEntry => logEntry.At)
            .Take(12)
            .ToList();
        yield return (
            "log-season",
            LogCard.Render(
                new LogView(season.At(3).Account.Name, "account", plays, "older", Newest: true),
                season.Texts
            )
        );
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Ends(PlayedSeason season)
    {
        var (home, texts) = (season.Home.Dossier, season.Texts);
        var fives = season.Home.Rows.Values.OfType<HighFive>().Count();
        var last = season.Home.Rows.Values.OfType<Celebration>().MaxBy(each => each.Base).ShouldNotBeNull();
        var before = SeasonSummary.Of(season.At(9), fives / 2) with { Year = 2025, Goal = 180_000, Agreed = 165_000 };
        var summary = SeasonSummary.Of(home, fives);
        yield return (
            "high-five-home-run",
            HighFiveCard.Render(
                new HighFiveView(last, [new(SampleSeason.Eva, last.At), new(SampleSeason.Tom, last.At)], Pictures),
                texts
            )
        );
        yield return (
            "season",
            SeasonCard.Render(new SeasonView(home, summary, [2026, 2025], MayStartNext: true), texts)
        );
        yield return (
            "season-compare",
            SeasonCompareCard.Render(new SeasonCompareView(home.Account.Name, "account", summary, before), texts)
        );
        yield return ("season-book", SeasonBookCard.Render(new SeasonBookView(home, 8), texts));
    }
}

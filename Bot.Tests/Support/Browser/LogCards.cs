using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Competitors;
using AccountBot.Cards.Forms;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The log, and the cards on which people write in it or take something back.</summary>
static class LogCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            ("log", LogCard.Render(Log(season), texts)),
            (
                "log-correct",
                LogCard.Render(
                    Log(season) with
                    {
                        Countered = [Log(season).Plays[2]],
                        Correctable = [KeyValuePair.Create("one", Log(season).Plays[2])],
                        Problem = texts["problem.choice"],
                    },
                    texts
                )
            ),
            ("logged", LoggedCard.Render(new LoggedView("Contoso", "account", Log(season).Plays[2], "one"), texts)),
            (
                "logged-taken-back",
                LoggedCard.Render(
                    new LoggedView("Contoso", "account", Log(season).Plays[2], "one")
                    {
                        TakenBackBy = SampleSeason.Sanne,
                    },
                    texts
                )
            ),
            (
                "competitor",
                CompetitorCard.Render(
                    new CompetitorView(
                        ScoreboardCards.Seen(scene.Second, season),
                        "one",
                        FormView.Presets(KnownCompetitors.FormFor(scene.Second.Season.AtBat), SeasonSoFar.None)
                    ),
                    texts
                )
            ),
        ];
    }

    static LogView Log(SampleSeason season)
    {
        var at = season.Now;
        LogEntry[] plays =
        [
            LogEntry.Of(LogEntryKind.Voted, 2026, 1, SampleSeason.Tom, at) with
            {
                Subject = nameof(Choice.NoGo),
                Text = season.In("Their budget is frozen until spring", "Hun budget is tot het voorjaar bevroren"),
            },
            LogEntry.Of(LogEntryKind.GateOpened, 2026, 1, SampleSeason.Sanne, at),
            LogEntry.Of(LogEntryKind.Logged, 2026, 1, SampleSeason.Priya, at) with
            {
                Text = season.In("Called purchasing about the tender", "Met inkoop gebeld over de tender"),
                Hours = 1.5m,
                Cost = 120,
            },
            LogEntry.Of(LogEntryKind.FormAnswered, 2026, 1, SampleSeason.Sanne, at) with
            {
                Subject = "question",
            },
            LogEntry.Of(LogEntryKind.AccountCreated, 2026, 1, SampleSeason.Sanne, at),
        ];
        return new LogView("Contoso", "account", plays, "older", Newest: true);
    }
}

using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The scoreboard in every state of a season.</summary>
static class ScoreboardCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            ("scoreboard", Scoreboard(season.Halfway, season, texts)),
            ("scoreboard-seen", Scoreboard(Seen(scene.Second, season), season, texts)),
            (
                "scoreboard-parked",
                Scoreboard(
                    season.Complete with
                    {
                        Season = season.Close(scene.NoGo, scene.Votes).Season,
                    },
                    season,
                    texts
                )
            ),
            (
                "scoreboard-planned",
                Scoreboard(
                    season.Complete with
                    {
                        Season = season.Close(scene.NoGo, scene.Votes).Season with { Parking = scene.Parked() },
                    },
                    season,
                    texts
                )
            ),
            (
                "scoreboard-ended",
                Scoreboard(
                    season.Complete with
                    {
                        Season = season
                            .Close(scene.NoGo, scene.Votes)
                            .Season.End(
                                new Ending(
                                    season.In("The company was taken over", "Het bedrijf is overgenomen"),
                                    SampleSeason.Sanne,
                                    season.Later()
                                )
                            ),
                    },
                    season,
                    texts
                )
            ),
        ];
    }

    static AdaptiveCard Scoreboard(Dossier dossier, SampleSeason season, Texts texts) =>
        ScoreboardCard.Render(new ScoreboardView(dossier, season.Now, SampleScene.Pictures), texts);

    /// <summary>With a competitor in sight.</summary>
    public static Dossier Seen(Dossier dossier, SampleSeason season) =>
        dossier with
        {
            Season = dossier.Season with { Competitors = [new("Northwind", 2, season.Now, SampleSeason.Tom)] },
        };
}

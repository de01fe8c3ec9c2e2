using AccountBot.Cards;
using AccountBot.Cards.Celebrations;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The gate as the person who decides sees it, and the high five after it.</summary>
static class ManagerGateCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            ("manager-gate", ManagerGateCard.Render(new ManagerGateView(scene.Open, scene.Votes), texts)),
            (
                "manager-gate-problem",
                ManagerGateCard.Render(
                    new ManagerGateView(
                        scene.Open,
                        scene.Votes,
                        new FieldProblem(ManagerGateCard.WhyInput, new Problem("problem.required"))
                    ),
                    texts
                )
            ),
            (
                "manager-gate-handed",
                ManagerGateCard.Render(
                    new ManagerGateView(scene.Open with { Delegate = scene.Handed }, scene.Votes),
                    texts
                )
            ),
            (
                "manager-gate-conditions",
                ManagerGateCard.Render(
                    new ManagerGateView(
                        scene.Open,
                        scene.Votes,
                        new FieldProblem(ManagerGateCard.ConditionsInput, new Problem("problem.required"))
                    ),
                    texts
                )
            ),
            ("manager-gate-closed", ManagerGateCard.Render(new ManagerGateView(scene.Go, scene.Votes), texts)),
            ("high-five", HighFive(season.Close(scene.Go, scene.Votes).Celebration!, season, texts)),
        ];
    }

    static AdaptiveCard HighFive(Celebration moment, SampleSeason season, Texts texts) =>
        HighFiveCard.Render(
            new HighFiveView(moment, [new(SampleSeason.Tom, season.Later())], SampleScene.Pictures),
            texts
        );
}

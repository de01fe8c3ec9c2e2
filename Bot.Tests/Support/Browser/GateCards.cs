using AccountBot.Cards.Approvals;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The gate as the team sees it, from its opening to what comes of a NO GO.</summary>
static class GateCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene) =>
        [.. Decided(scene), .. Returned(scene)];

    static IEnumerable<(string Name, AdaptiveCard Card)> Decided(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            ("gate", GateCard.Render(new GateView(scene.Asked, scene.Votes), texts)),
            ("gate-voted", GateCard.Render(new GateView(scene.Open, scene.Votes, SampleSeason.Sanne), texts)),
            ("gate-gaps", GateCard.Render(new GateView(season.GateWithGaps(), []), texts)),
            ("gate-closed", GateCard.Render(new GateView(scene.Go, scene.Votes), texts)),
            (
                "accord-over",
                ApprovalCards.Over(
                    season.Complete with
                    {
                        Account = season.Complete.Account with { Language = texts.Language },
                    },
                    ApprovalKind.Mandate
                )
            ),
            ("gate-season-over", GateCard.Render(new GateView(scene.Open with { Over = true }, scene.Votes), texts)),
            ("gate-parked", GateCard.Render(new GateView(scene.NoGo, scene.Votes), texts)),
            (
                "gate-conditions",
                GateCard.Render(
                    new GateView(
                        scene.Go with
                        {
                            Verdict = scene.Go.Verdict! with
                            {
                                Conditions =
                                [
                                    season.In(
                                        "First a signed letter of intent",
                                        "Eerst een getekende intentieverklaring"
                                    ),
                                    season.In(
                                        "No discount before their volume for next year is confirmed in writing",
                                        "Geen korting voordat hun volume voor volgend jaar schriftelijk bevestigd is"
                                    ),
                                ],
                            },
                        },
                        scene.Votes
                    ),
                    texts
                )
            ),
        ];
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Returned(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            (
                "gate-back",
                GateCard.Render(
                    new GateView(
                        scene.Open with
                        {
                            Round = 2,
                            Delegate = scene.Handed,
                            Comeback = new Comeback(scene.Parked(), new Spending(7, 12.5m, 900), ["world", "worth"]),
                        },
                        scene.Votes,
                        SampleSeason.Tom
                    ),
                    texts
                )
            ),
            (
                "nogo-plan",
                NoGoPlanCard.Render(
                    season.Complete,
                    scene.Parked() with
                    {
                        PlanRevision = null,
                        Nurture = null,
                        OtherWays = null,
                        FirstOut = null,
                    },
                    1,
                    1,
                    open: true,
                    texts
                )
            ),
            ("nogo-plan-made", NoGoPlanCard.Render(season.Complete, scene.Parked(), 1, 1, open: true, texts)),
            (
                "gate-open",
                OpenGateCard.Render(
                    new OpenGateView(season.Halfway, season.Halfway.AtBat.Gaps(season.Halfway.Answers)),
                    texts
                )
            ),
        ];
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.MessageExtension;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> Scoreboards()
    {
        foreach (var (name, dossier) in Standings())
        {
            yield return new($"scoreboard, {name}", texts => Scoreboard(dossier, texts));
            yield return new(
                $"shared account, {name}",
                texts => SharedAccountCard.Render(new ScoreboardView(dossier, A.Monday.AddDays(400), Pictures), texts)
            );
        }
        yield return new("scoreboard, largest", texts => Scoreboard(LargeDossier(2, Planted.Text), texts));
        yield return new(
            "scoreboard, parked, largest",
            texts =>
                ScoreboardCard.Render(
                    new ScoreboardView(
                        LargeParked,
                        A.Monday,
                        Pictures,
                        new EndTyped(Planted.Text(NoGo.MostWhy + 100), new Problem("problem.tooLong", 500, 600))
                    ),
                    texts
                )
        );
        yield return new(
            "scoreboard, ended, largest",
            texts =>
                Scoreboard(
                    LargeParked with
                    {
                        Season = LargeParked.Season.End(
                            new Ending(Planted.Text(NoGo.MostWhy), Planted.People[0], A.Monday)
                        ),
                    },
                    texts
                )
        );
    }

    static Dictionary<string, DossierBuilder> Standings() =>
        new(StringComparer.Ordinal)
        {
            ["fresh"] = A.Dossier(),
            ["halfway"] = A.Dossier().With("question").With("world"),
            ["complete"] = A.Dossier().Complete(),
            ["base 2"] = A.Dossier().AtBase(2).With("talk", 1),
            ["base without forms"] = A.Dossier().AtBase(7),
            ["at gate"] = A.Dossier().Complete().With(season => season.AtGate()),
            ["at gate, team decides"] = A.Dossier()
                .With(season => season.AtGate())
                .With(account => account with { Rule = GateRule.TeamMajority, Manager = null }),
            ["parked"] = A.Dossier()
                .With(season => season.AtGate().Park(new Parking(Whose.Ours, "why", null, A.Eva, A.Monday))),
            ["parked until"] = A.Dossier()
                .With(season =>
                    season.AtGate().Park(new Parking(Whose.Ours, "why", new DateOnly(2026, 9, 1), A.Eva, A.Monday))
                ),
            ["parked, planned"] = A.Dossier().With(Planned),
            ["parked by the team"] = A.Dossier()
                .With(season => season.AtGate().Park(new Parking(Whose.Ours, string.Empty, null, null, A.Monday))),
            ["somebody left"] = A.Dossier().With(account => account.Left(A.Kim, A.Monday).Left(A.Eva, A.Monday)),
            ["nobody left"] = A.Dossier()
                .With(account => account with { Members = [] })
                .With(account => account.Left(A.Kim, A.Monday)),
            ["ended"] = A.Dossier()
                .With(season => Planned(season).End(new Ending("They were taken over", A.Kim, A.Monday))),
            ["home run"] = A.Dossier().AtBase(12).With(season => season.Go(A.Eva, A.Monday)),
        };

    static Season Planned(Season season) =>
        season.AtGate() with
        {
            State = SeasonState.Parked,
            Parking = new Parking(
                Whose.TheAccounts,
                "Their budget is frozen",
                new DateOnly(2026, 9, 1),
                A.Eva,
                A.Monday,
                ["By way of Antwerp"],
                ["Mr Peeters"],
                new Nurture("Send a case", NurtureWay.EMail, NurturePace.Quarterly, A.Sam),
                Spending.OnePlay,
                1,
                A.Kim,
                A.Monday
            ),
        };

    static Parking LargeParking =>
        new(
            Whose.TheAccounts,
            Planted.Text(500),
            new DateOnly(2026, 9, 1),
            Planted.People[65],
            A.Monday,
            [.. Enumerable.Range(1, 8).Select(number => number + Planted.Text(159))],
            [.. Enumerable.Range(1, 8).Select(number => number + Planted.Text(99))],
            new Nurture(Planted.Text(300), NurtureWay.Other, NurturePace.HalfYearly, Planted.People[1]),
            Spending.OnePlay,
            7,
            Planted.People[1],
            A.Monday
        );

    static Dossier LargeParked => new(LargeAccount, LargeSeason(2).AtGate().Park(LargeParking), SeasonSoFar.None);

    static IEnumerable<CardCase> Plans()
    {
        Dossier parked = A.Dossier()
            .With(season => season.AtGate().Park(new Parking(Whose.TheAccounts, "Budget", null, A.Eva, A.Monday)));
        Dossier planned = A.Dossier().With(Planned);
        foreach (
            var (name, dossier, open) in new[]
            {
                ("asked", parked, true),
                ("made", planned, true),
                ("to read", planned, false),
                ("not needed any more", parked, false),
                ("made, largest", LargeParked, true),
            }
        )
        {
            yield return new(
                $"plan, {name}",
                texts => NoGoPlanCard.Render(dossier, dossier.Season.Parking, 1, 1, open, texts)
            );
        }
        yield return new(
            "plan, overtaken, largest",
            texts =>
                FormCard.Render(
                    NoGoPlanCard.Asking(LargeParked, LargeParking, 2, 1, texts) with
                    {
                        Theirs = NoGoPlan.EntryOf(A.Year, LargeParking),
                        Soon = Planted.People,
                        Typed = Planted.Inputs(
                            NoGoPlan.Form,
                            SeasonSoFar.None,
                            characters => Planted.Text(characters + (characters / 4) + 20)
                        ),
                    },
                    texts
                )
        );
    }

    static AdaptiveCard Scoreboard(Dossier dossier, Texts texts) =>
        ScoreboardCard.Render(new ScoreboardView(dossier, A.Monday.AddDays(400), Pictures), texts);
}

using AccountBot.Cards.Diamond;
using AccountBot.Cards.Talk;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Scoreboards;

/// <param name="Pictures">Where this bot serves its pictures.</param>
public sealed record ScoreboardView(Dossier Dossier, DateTimeOffset Now, Uri Pictures);

/// <summary>The root of an account's thread: where the season stands, and the next best step.</summary>
public static class ScoreboardCard
{
    public static AdaptiveCard Render(ScoreboardView view, Texts texts)
    {
        var (account, season) = (view.Dossier.Account, view.Dossier.Season);
        var stand = Stand(view, texts);
        var card = Show.Card(
            texts,
            $"{account.Name}: {stand}",
            Show.Head(texts["season", season.Year] + " · " + texts[$"lap.{season.Lap}"], account.Name),
            DiamondImage.Of(DiamondCode.Of(season), view.Pictures, texts, 200),
            Show.Strong(stand),
            Show.Runs(
                AdaptiveSpacing.Small,
                Show.Run(texts["score.next"] + ": ", weight: AdaptiveTextWeight.Bolder),
                Show.Run(Next(view.Dossier, texts))
            ),
            Competitors(season, texts),
            account.Sample ? Show.Subtle(texts["sample.note"]) : null,
            Show.Folded("more", [.. Facts(view, texts), Act.Row(More(account, season, texts))]),
            Act.Row(Buttons(view.Dossier, texts))
        );
        card.Refresh = Act.Refresh(
            Data(Verbs.ScoreboardView, account, season),
            account.Team.Select(person => person.ChatId)
        );
        return card;
    }

    private static string Stand(ScoreboardView view, Texts texts)
    {
        var (dossier, season) = (view.Dossier, view.Dossier.Season);
        var name = texts.BaseName(season.AtBat);
        return season.State switch
        {
            SeasonState.AtGate => texts["score.atGate", season.AtBat, name],
            SeasonState.Parked => texts["score.parked", season.AtBat, name] + Until(season, texts),
            SeasonState.HomeRun => texts["score.homeRun"],
            _ => string.Join(
                " · ",
                new[]
                {
                    texts["score.atBat", season.AtBat, name],
                    texts["score.forms", dossier.AtBat.FormsDone(dossier.Answers), dossier.AtBat.Forms.Count],
                    texts.Days(season.DaysAtBat(view.Now)),
                }
            ),
        };
    }

    private static string Until(Season season, Texts texts) =>
        season.Parking?.Until is { } until ? " " + texts["score.parked.until", texts.Date(until)] : string.Empty;

    private static string Next(Dossier dossier, Texts texts) =>
        dossier.Next switch
        {
            NextStep.Fill fill => texts["score.next.fill", texts.FormTitle(fill.Base, fill.Form)],
            NextStep.OpenGate => texts["score.next.openGate"],
            NextStep.CloseGate { Manager: { } manager } => texts["score.next.closeGate", Texts.Name(manager)],
            NextStep.CloseGate => texts["score.next.closeGate.team"],
            NextStep.Wait { Until: { } until } => texts["score.next.wait", texts.Date(until)],
            NextStep.Wait => texts["score.next.waitOpen"],
            NextStep.Await wait => texts["score.next.await", Gates.GateParts.GapText(wait.Base, wait.Gap, texts)],
            _ => texts["score.next.homeRun"],
        };

    private static AdaptiveElement? Competitors(Season season, Texts texts) =>
        season.Competitors.Count == 0
            ? null
            : Show.Text(
                texts[
                    "score.competitors",
                    string.Join(
                        ", ",
                        season.Competitors.Select(each => each.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)
                    )
                ],
                color: AdaptiveTextColor.Attention
            );

    private static IEnumerable<AdaptiveElement> Facts(ScoreboardView view, Texts texts)
    {
        var (account, season) = (view.Dossier.Account, view.Dossier.Season);
        yield return Show.Fact(texts["score.am"], Texts.Name(account.AccountManager));
        if (account.Manager is { } manager)
        {
            yield return Show.Fact(texts["score.manager"], Texts.Name(manager));
        }
        if (account.Origin is { } origin)
        {
            yield return Show.Fact(texts["score.origin"], origin.Name);
        }
        yield return Show.Fact(texts["score.team"], texts.Names(account.Team));
        yield return Show.Fact(
            texts["score.potential"],
            Base01Analysis.PotentialIn(view.Dossier.Answers) is { } potential
                ? texts["score.potential.value", texts.Money(potential)]
                : texts["score.unknown"]
        );
        yield return Show.Fact(
            texts["score.spent"],
            texts[
                "score.spent.value",
                texts.Number(season.Spent.Hours),
                texts.Money(season.Spent.Cost),
                texts.Plays(season.Spent.Plays)
            ]
        );
        yield return Show.Fact(texts["score.lastPlay"], texts.Moment(season.LastPlay));
    }

    private static IEnumerable<AdaptiveAction?> Buttons(Dossier dossier, Texts texts)
    {
        var (account, season) = (dossier.Account, dossier.Season);
        var atBat = season.State == SeasonState.AtBat;
        var playable = atBat && dossier.Next is NextStep.Fill or NextStep.Await;
        if (playable)
        {
            yield return Act.Execute(
                texts["score.play", season.AtBat],
                Data(Verbs.Play, account, season),
                primary: true
            );
        }
        if (atBat)
        {
            yield return Act.Execute(
                texts["score.openGate"],
                Data(Verbs.GateOpen, account, season),
                primary: !playable
            );
        }
        yield return Act.Execute(texts["score.log"], Data(Verbs.LogForm, account, season));
        yield return Act.Fold(texts["score.more"], "more");
    }

    private static IEnumerable<AdaptiveAction> More(Account account, Season season, Texts texts)
    {
        yield return Act.Execute(texts["score.showLog"], Data(Verbs.LogPage, account, season));
        yield return Act.Execute(texts["score.plan"], Data(Verbs.PlanShow, account, season));
        yield return Act.Execute(
            texts["score.map"],
            Data(Verbs.Entries, account, season) with
            {
                Base = 2,
                Form = "contact",
            }
        );
        yield return Act.Execute(texts["score.book"], Data(Verbs.SeasonShow, account, season));
        if (account.Sample)
        {
            yield return Act.Execute(texts["sample.remove"], Data(Verbs.SampleRemove, account, season));
        }
        // The same as saying it.
        yield return Act.Execute(
            texts["score.tasks"],
            Data(Verbs.Choose, account, season) with
            {
                Choice = ChooseAccountCard.TasksCommand,
            }
        );
        yield return Act.Execute(texts["score.competitor"], Data(Verbs.CompetitorForm, account, season));
    }

    private static CardData Data(string verb, Account account, Season season) =>
        new()
        {
            Verb = verb,
            Account = account.Id,
            Year = season.Year,
            Base = season.AtBat,
        };
}

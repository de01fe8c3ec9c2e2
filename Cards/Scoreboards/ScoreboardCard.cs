using AccountBot.Cards.Accounts;
using AccountBot.Cards.Diamond;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Scoreboards;

/// <param name="Pictures">Where this bot serves its pictures.</param>
/// <param name="Ending">Someone is about to end the season: what was typed, and what is wrong with it.</param>
public sealed record ScoreboardView(Dossier Dossier, DateTimeOffset Now, Uri Pictures, EndTyped? Ending = null);

/// <summary>The reason to end a season, as typed.</summary>
public sealed record EndTyped(string? Typed = null, Problem? Problem = null);

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
            [
                Show.Head(texts["season", season.Year] + " · " + texts[$"lap.{season.Lap}"], account.Name),
                DiamondImage.Of(DiamondCode.Of(season), view.Pictures, texts, 200),
                Show.Strong(stand),
                Show.Runs(
                    AdaptiveSpacing.Small,
                    Show.Run(texts["score.next"] + ": ", weight: AdaptiveTextWeight.Bolder),
                    Show.Run(NextInWords(view.Dossier, texts))
                ),
                .. VacantLines.Of(account, season, texts),
                .. ParkedLines.Of(view.Dossier, texts),
                Competitors(season, texts),
                Unreached(view.Dossier, texts),
                account.Sample is true ? Show.Subtle(texts["sample.note"]) : null,
                Show.Folded(
                    "more",
                    [
                        .. Facts(view, texts),
                        Act.Row(More(account, season, texts)),
                        Act.Row(People(account, season, texts)),
                        season.State == SeasonState.Ended ? null : Act.Row(Telling(account, season, texts)),
                        account.Sample is true
                            ? Act.Row(Act.Execute(texts["sample.remove"], Data(Verbs.SampleRemove, account, season)))
                            : null,
                    ]
                ),
                ParkedLines.End(view, Data(Verbs.SeasonEnd, account, season), texts),
                Act.Row(Buttons(view, texts)),
            ]
        );
        var readers = account.Team.Select(person => person.ChatId).OfType<string>().ToList();
        card.Refresh =
            readers.Count > 0 ? Act.Refresh(Data(Verbs.ScoreboardView, account, season), readers) : card.Refresh;
        return card;
    }

    /// <summary>Where the season stands, in a line.</summary>
    public static string Stand(ScoreboardView view, Texts texts)
    {
        var (dossier, season) = (view.Dossier, view.Dossier.Season);
        var name = texts.BaseName(season.AtBat);
        return season.State switch
        {
            SeasonState.AtGate => texts["score.atGate", season.AtBat, name],
            SeasonState.Parked => texts["score.parked", season.AtBat, name] + Until(season, texts),
            SeasonState.Ended => texts["score.ended", season.AtBat, name],
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

    /// <summary>The next best step.</summary>
    public static string NextInWords(Dossier dossier, Texts texts) =>
        dossier.Next switch
        {
            NextStep.Fill fill => texts["score.next.fill", texts.FormTitle(fill.Base, fill.Form)],
            NextStep.OpenGate => texts["score.next.openGate"],
            NextStep.CloseGate { Manager: { } manager } => texts["score.next.closeGate", Texts.Name(manager)],
            NextStep.CloseGate => texts["score.next.closeGate.team"],
            NextStep.Wait { Until: { } until } => texts["score.next.wait", texts.Date(until)],
            NextStep.Wait => texts["score.next.waitOpen"],
            NextStep.Await wait => texts["score.next.await", Gates.GateParts.GapText(wait.Base, wait.Gap, texts)],
            NextStep.Over => texts["score.next.over"],
            _ => texts["score.next.homeRun"],
        };

    private const int ShownCompetitors = 5;

    private static AdaptiveElement? Competitors(Season season, Texts texts) =>
        season.Competitors.Count == 0
            ? null
            : Show.Text(
                texts[
                    "score.competitors",
                    string.Join(
                        ", ",
                        texts.Some(
                            [
                                .. season
                                    .Competitors.Select(each => each.Name)
                                    .Distinct(StringComparer.OrdinalIgnoreCase),
                            ],
                            ShownCompetitors
                        )
                    )
                ],
                color: AdaptiveTextColor.Attention
            );

    private static AdaptiveElement? Unreached(Dossier dossier, Texts texts) =>
        dossier.Answers.Unreached is { Count: > 0 } people
            ? Show.Warn(texts["score.unreached", texts.Names([.. people.Select(each => each.Person)], 4)])
            : null;

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
        if (account.Team.Count > 0)
        {
            yield return Show.Fact(texts["score.team"], texts.Names(account.Team));
        }
        yield return Show.Fact(
            texts["score.potential"],
            Base01Analysis.PotentialIn(view.Dossier.Answers) is { } potential
                ? texts["score.potential.value", texts.Money(potential)]
                : texts["score.unknown"]
        );
        yield return Show.Fact(texts["score.spent"], texts.Spent(season.Spent));
        yield return Show.Fact(texts["score.lastPlay"], texts.Moment(season.LastPlay));
    }

    private static IEnumerable<AdaptiveAction?> Buttons(ScoreboardView view, Texts texts)
    {
        var dossier = view.Dossier;
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
        if (season.State == SeasonState.Parked)
        {
            yield return Act.Execute(
                texts["score.reopen"],
                Data(Verbs.GateReopen, account, season),
                withInputs: false,
                primary: true
            );
            yield return Act.Execute(texts["nogo.title"], Data(Verbs.NoGoForm, account, season), withInputs: false);
            yield return view.Ending is null ? Act.Fold(texts["score.end"], ParkedLines.EndFold) : null;
        }
        if (season.State != SeasonState.Ended)
        {
            yield return Act.Execute(texts["score.log"], Data(Verbs.LogForm, account, season));
        }
        yield return Act.Fold(texts["score.more"], "more");
    }

    private static IEnumerable<AdaptiveAction> More(Account account, Season season, Texts texts)
    {
        // The same as saying it: the log comes below, and the scoreboard stays.
        yield return Act.Execute(
            texts["score.showLog"],
            Data(Verbs.Choose, account, season) with
            {
                Choice = ChooseAccountCard.LogCommand,
            }
        );
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

    /// <summary>How the account is, what is asked of people, and how they are kept in the picture.</summary>
    private static IEnumerable<AdaptiveAction> People(Account account, Season season, Texts texts)
    {
        yield return Act.Execute(
            texts["health.title"],
            Data(Verbs.Choose, account, season) with
            {
                Choice = ChooseAccountCard.HealthCommand,
            }
        );
        if (season.State != SeasonState.Ended)
        {
            yield return Act.Execute(texts["score.executive"], Data(Verbs.ExecutiveForm, account, season));
        }
        yield return Act.Execute(texts["score.handOver"], Data(Verbs.RoleForm, account, season), withInputs: false);
        yield return Act.Execute(texts["score.settings"], Data(Verbs.AccountSettingsForm, account, season));
    }

    /// <summary>What people tell each other about the account.</summary>
    private static IEnumerable<AdaptiveAction> Telling(Account account, Season season, Texts texts) =>
        [
            Act.Execute(texts["score.visit"], Data(Verbs.VisitForm, account, season)),
            Act.Execute(texts["score.update"], Data(Verbs.UpdateForm, account, season)),
            Act.Execute(texts["score.follow"], Data(Verbs.UpdateFollows, account, season)),
        ];

    private static CardData Data(string verb, Account account, Season season) =>
        new()
        {
            Verb = verb,
            Account = account.Id,
            Year = season.Year,
            Base = season.AtBat,
        };
}

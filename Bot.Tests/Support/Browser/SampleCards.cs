using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Celebrations;
using AccountBot.Cards.Competitors;
using AccountBot.Cards.Diamond;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Messages;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>One of each card that people get, in one language.</summary>
static class SampleCards
{
    static readonly Uri Pictures = new("https://accountbot.example/");

    public static IReadOnlyDictionary<string, AdaptiveCard> In(Language language)
    {
        var (texts, season) = (Texts.In(language), new SampleSeason(language));
        var open = season.OpenGate();
        Vote[] votes =
        [
            season.Vote(SampleSeason.Sanne, Choice.Go),
            season.Vote(
                SampleSeason.Tom,
                Choice.NoGo,
                season.In("Their budget is frozen until spring", "Hun budget is tot het voorjaar bevroren")
            ),
        ];
        var asked = open with
        {
            Questions =
            [
                new(
                    SampleSeason.Eva,
                    season.In("Who else supports this?", "Wie staat hier nog meer achter?"),
                    season.Later()
                ),
            ],
        };
        var go = open with { Verdict = new Verdict(Choice.Go, SampleSeason.Eva, season.Later()) };
        var noGo = open with
        {
            Verdict = new Verdict(
                Choice.NoGo,
                SampleSeason.Eva,
                season.Later(),
                season.In("No capacity before summer", "Voor de zomer geen capaciteit"),
                Whose.Ours,
                new DateOnly(2027, 6, 1)
            ),
        };
        var second = season.SecondBase(go, votes);
        var cards = new Dictionary<string, AdaptiveCard>(StringComparer.Ordinal)
        {
            ["scoreboard"] = Scoreboard(season.Halfway, season, texts),
            ["scoreboard-seen"] = Scoreboard(Seen(second, season), season, texts),
            ["scoreboard-parked"] = Scoreboard(
                season.Complete with
                {
                    Season = season.Close(noGo, votes).Season,
                },
                season,
                texts
            ),
            ["scoreboard-planned"] = Scoreboard(
                season.Complete with
                {
                    Season = season.Close(noGo, votes).Season with { Parking = Parked(season) },
                },
                season,
                texts
            ),
            ["scoreboard-ended"] = Scoreboard(
                season.Complete with
                {
                    Season = season
                        .Close(noGo, votes)
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
            ),
            ["form-base1"] = Form(season.Fresh, "question", 0, texts),
            ["form-match"] = Form(season.Matching, "match", 0, texts),
            ["form-base2"] = Form(second, "contact", 2, texts),
            ["form-missing"] = Form(second, "missing", 0, texts),
            ["form-errors"] = WithErrors(season, texts),
            ["form-overtaken"] = Overtaken(season, texts),
            ["form-answered"] = Answered(season.Complete, 1, "question", 0, texts),
            ["form-answered-map"] = Answered(second, 2, "contact", 1, texts),
            ["new-account"] = NewAccountForm(season, texts),
            ["log-play"] = FormCard.Render(LogForm(season), texts),
            ["gate"] = GateCard.Render(new GateView(asked, votes), texts),
            ["gate-voted"] = GateCard.Render(new GateView(open, votes, SampleSeason.Sanne), texts),
            ["gate-gaps"] = GateCard.Render(new GateView(season.GateWithGaps(), []), texts),
            ["gate-closed"] = GateCard.Render(new GateView(go, votes), texts),
            ["accord-over"] = ApprovalCards.Over(
                season.Complete with
                {
                    Account = season.Complete.Account with { Language = texts.Language },
                },
                ApprovalKind.Mandate
            ),
            ["gate-season-over"] = GateCard.Render(new GateView(open with { Over = true }, votes), texts),
            ["gate-parked"] = GateCard.Render(new GateView(noGo, votes), texts),
            ["gate-conditions"] = GateCard.Render(
                new GateView(
                    go with
                    {
                        Verdict = go.Verdict with
                        {
                            Conditions =
                            [
                                season.In("First a signed letter of intent", "Eerst een getekende intentieverklaring"),
                                season.In(
                                    "No discount before their volume for next year is confirmed in writing",
                                    "Geen korting voordat hun volume voor volgend jaar schriftelijk bevestigd is"
                                ),
                            ],
                        },
                    },
                    votes
                ),
                texts
            ),
            ["gate-back"] = GateCard.Render(
                new GateView(
                    open with
                    {
                        Round = 2,
                        Delegate = Handed(season),
                        Comeback = new Comeback(Parked(season), new Spending(7, 12.5m, 900), ["world", "worth"]),
                    },
                    votes,
                    SampleSeason.Tom
                ),
                texts
            ),
            ["nogo-plan"] = NoGoPlanCard.Render(
                season.Complete,
                Parked(season) with
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
            ),
            ["nogo-plan-made"] = NoGoPlanCard.Render(season.Complete, Parked(season), 1, 1, open: true, texts),
            ["gate-open"] = OpenGateCard.Render(
                new OpenGateView(season.Halfway, season.Halfway.AtBat.Gaps(season.Halfway.Answers)),
                texts
            ),
            ["manager-gate"] = ManagerGateCard.Render(new ManagerGateView(open, votes), texts),
            ["manager-gate-problem"] = ManagerGateCard.Render(
                new ManagerGateView(
                    open,
                    votes,
                    new FieldProblem(ManagerGateCard.WhyInput, new Problem("problem.required"))
                ),
                texts
            ),
            ["manager-gate-handed"] = ManagerGateCard.Render(
                new ManagerGateView(open with { Delegate = Handed(season) }, votes),
                texts
            ),
            ["manager-gate-conditions"] = ManagerGateCard.Render(
                new ManagerGateView(
                    open,
                    votes,
                    new FieldProblem(ManagerGateCard.ConditionsInput, new Problem("problem.required"))
                ),
                texts
            ),
            ["manager-gate-closed"] = ManagerGateCard.Render(new ManagerGateView(go, votes), texts),
            ["high-five"] = HighFive(season.Close(go, votes).Celebration!, season, texts),
            ["log"] = LogCard.Render(Log(season), texts),
            ["log-correct"] = LogCard.Render(
                Log(season) with
                {
                    Countered = [Log(season).Plays[2]],
                    Correctable = [KeyValuePair.Create("one", Log(season).Plays[2])],
                    Problem = texts["problem.choice"],
                },
                texts
            ),
            ["logged"] = LoggedCard.Render(new LoggedView("Contoso", "account", Log(season).Plays[2], "one"), texts),
            ["logged-taken-back"] = LoggedCard.Render(
                new LoggedView("Contoso", "account", Log(season).Plays[2], "one") { TakenBackBy = SampleSeason.Sanne },
                texts
            ),
            ["competitor"] = CompetitorCard.Render(
                new CompetitorView(
                    Seen(second, season),
                    "one",
                    FormView.Presets(KnownCompetitors.FormFor(second.Season.AtBat), SeasonSoFar.None)
                ),
                texts
            ),
            ["tasks"] = TasksCard.Render(new TasksView(Prepared(second, open), Today), texts),
            ["tasks-all"] = TasksCard.Render(new TasksView(Prepared(second, open), Today, All: true, From: 10), texts),
            ["tasks-none"] = TasksCard.Render(new TasksView(season.Fresh, Today), texts),
            ["task"] = TaskCard.Render(
                new TaskView(
                    new TasksView(Prepared(second, open), Today),
                    Prepared(second, open).Answers.Tasks[1],
                    TaskForms.Show(Prepared(second, open).Answers.Tasks[1])
                ),
                texts
            ),
            ["task-new"] = TaskCard.Render(
                new TaskView(new TasksView(season.Fresh, Today), null, FormView.Untouched, "one"),
                texts
            ),
            ["help"] = HelpCard.Render(
                HelpCommand.View(administers: false, season.In("tell me a joke", "vertel een mop"), inChannel: true),
                texts
            ),
            ["welcome"] = WelcomeCard.Render(new WelcomeView(false, "Sanne de Vries"), texts),
            ["welcome-personal"] = WelcomeCard.Render(new WelcomeView(true, null), texts),
            ["message"] = MessageCard.Render(
                new MessageView(texts["account.created", "Contoso"], "Contoso", "account"),
                texts
            ),
            ["choose-account"] = ChooseAccountCard.Render(
                new ChooseAccountView(
                    [new("a", "Contoso", 2026, 1), new("b", "Contoso Coffee & Tea Benelux B.V.", 2026, 12)],
                    "play",
                    Asking: true,
                    More: true
                ),
                texts
            ),
        };
        var played = new PlayedSeason(language);
        foreach (
            var (name, card) in FormCards
                .In(played)
                .Concat(SeasonCards.In(played))
                .Concat(FlowCards.In(played))
                .Concat(BoardCards.In(played))
                .Concat(InboxCards.In(played))
                .Concat(ImportCards.In(played))
                .Concat(ExtensionCards.In(played))
                .Concat(RecordCards.In(played))
                .Concat(ContactCards.In(played))
                .Concat(FileCards.In(played))
                .Concat(HealthCards.In(played))
                .Concat(OperationCards.In(played))
        )
            cards.Add(name, card);
        foreach (var card in cards.Values)
            ShowDiamonds(card);
        return cards;
    }

    static Delegation Handed(SampleSeason season) =>
        new(SampleSeason.Priya, new DateOnly(2026, 12, 3), season.Now.AddYears(1), SampleSeason.Eva, season.Now);

    static Parking Parked(SampleSeason season) =>
        new(
            Whose.TheAccounts,
            season.In("Their budget is frozen until spring", "Hun budget is tot het voorjaar bevroren"),
            new DateOnly(2027, 3, 1),
            SampleSeason.Eva,
            season.Now,
            [season.In("By way of their plant in Antwerp", "Via hun vestiging in Antwerpen")],
            [season.In("Mr Peeters, purchasing", "De heer Peeters, inkoop")],
            new Nurture(
                season.In("Send a case from their branch", "Een praktijkvoorbeeld uit hun branche sturen"),
                NurtureWay.EMail,
                NurturePace.Quarterly,
                SampleSeason.Tom
            ),
            Spending.OnePlay,
            1,
            SampleSeason.Sanne,
            season.Later()
        );

    static AdaptiveCard Scoreboard(Dossier dossier, SampleSeason season, Texts texts) =>
        ScoreboardCard.Render(new ScoreboardView(dossier, season.Now, Pictures), texts);

    static Dossier Seen(Dossier dossier, SampleSeason season) =>
        dossier with
        {
            Season = dossier.Season with { Competitors = [new("Northwind", 2, season.Now, SampleSeason.Tom)] },
        };

    static readonly DateOnly Today = new(2026, 12, 1);

    /// <summary>The thirteen preparations under way: some with an owner, one late, one done, one dropped.</summary>
    static Dossier Prepared(Dossier dossier, Gate gate)
    {
        var at6 = gate with { Base = 6, Verdict = new Verdict(Choice.Go, SampleSeason.Eva, gate.OpenedAt) };
        var tasks = Preparations.For(at6, gate.OpenedAt).ToArray();
        tasks[1] = tasks[1] with { Owner = SampleSeason.Tom, Due = new DateOnly(2026, 11, 27), Revision = 2 };
        tasks[3] = tasks[3] with { Owner = SampleSeason.Sanne, Due = new DateOnly(2026, 12, 11) };
        tasks[5] = tasks[5] with { Owner = SampleSeason.Sanne, State = TaskState.Done };
        tasks[6] = tasks[6] with { State = TaskState.Dropped, Reason = "BVT / DMT ✓" };
        return dossier with { Answers = dossier.Answers with { Tasks = tasks } };
    }

    static AdaptiveCard Form(Dossier dossier, string form, int entry, Texts texts) =>
        FormCard.Render(FormView.Fresh(dossier, dossier.AtBat.Find(form)!, entry), texts);

    static AdaptiveCard WithErrors(SampleSeason season, Texts texts)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["asked"] = season.In("A partner for packaging", "Eén partner voor verpakkingen"),
            ["potential"] = season.In("a lot", "veel"),
        };
        var view = FormView.Back(season.Fresh, season.Fresh.AtBat.Find("question")!, 0, typed, 0);
        FieldProblem[] problems =
        [
            new("motives", new Problem("problem.required")),
            new("services", new Problem("problem.required")),
            new("potential", new Problem("problem.money")),
        ];
        return FormCard.Render(view with { Problems = problems }, texts);
    }

    static AdaptiveCard Overtaken(SampleSeason season, Texts texts)
    {
        var form = Base01Analysis.Definition.Find("question")!;
        var theirs = season.Halfway.Answers.Entry(1, "question")!;
        var view = FormView.Back(season.Halfway, form, 0, FormView.Untouched, theirs.Revision);
        return FormCard.Render(view with { Theirs = theirs, Editing = true }, texts);
    }

    static AdaptiveCard Answered(Dossier dossier, int atBase, string form, int entry, Texts texts) =>
        AnsweredCard.Render(
            AnsweredView.Of(
                dossier,
                TwelveBases.Number(atBase).Find(form)!,
                dossier.Answers.Entry(atBase, form, entry)!
            ),
            texts
        );

    static AdaptiveCard NewAccountForm(SampleSeason season, Texts texts) =>
        FormCard.Render(
            new FormView(
                string.Empty,
                "account",
                2026,
                0,
                NewAccount.FormFor(2026),
                0,
                SeasonSoFar.None,
                [.. season.Fresh.Account.Everybody],
                FormView.Presets(NewAccount.FormFor(2026), SeasonSoFar.None)
            )
            {
                SaveVerb = Verbs.AccountCreate,
                SaveText = texts["account.start"],
            },
            texts
        );

    static FormView LogForm(SampleSeason season) =>
        new("Contoso", "account", 2026, 0, LogWriting.Form, 0, season.Fresh.Answers, [], FormView.Untouched)
        {
            SaveVerb = Verbs.LogSave,
            Instance = "one",
        };

    static AdaptiveCard HighFive(Celebration moment, SampleSeason season, Texts texts) =>
        HighFiveCard.Render(new HighFiveView(moment, [new(SampleSeason.Tom, season.Later())], Pictures), texts);

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

    // In place of the bot's own pictures, which no page here can fetch.
    static void ShowDiamonds(AdaptiveCard card)
    {
        foreach (var image in card.Body.OfType<AdaptiveImage>())
        {
            var code = DiamondCode.Parse(Path.GetFileNameWithoutExtension(image.Url.AbsolutePath))!;
            image.Url = new Uri("data:image/png;base64," + Convert.ToBase64String(DiamondPicture.Draw(code)));
        }
    }
}

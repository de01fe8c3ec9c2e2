using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Celebrations;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every card that people can get to see, as it usually is and with as much in it as there can be.</summary>
internal static class EveryCard
{
    static readonly Uri Pictures = new("https://accountbot.contoso.com/");

    /// <summary>The largest account: long names, sixty members besides the account manager, competitors.</summary>
    public static Account LargeAccount { get; } =
        A.Account() with
        {
            Name = Planted.Text(NewAccount.NameLength),
            Kind = CustomerKind.New,
            AccountManager = Planted.People[0],
            Members =
            [
                .. Planted
                    .People.Skip(1)
                    .Take(NewAccount.MostMembers)
                    .Select(person => new Member(person, MemberKind.Permanent)),
            ],
            Manager = Planted.People[65],
            Director = Planted.People[66],
        };

    public static IReadOnlyDictionary<string, Func<Texts, AdaptiveCard>> All { get; } =
        Scoreboards()
            .Concat(Forms())
            .Concat(Plans())
            .Concat(Answered())
            .Concat(Gates())
            .Concat(ManagerGates())
            .Concat(OpenGates())
            .Concat(HighFives())
            .Concat(Logs())
            .Concat(Logged())
            .Concat(CompetitorForms())
            .Concat(Tasks())
            .Concat(Talk())
            .Concat(EveryPlanCard.All())
            .Concat(EverySeasonCard.All())
            .ToDictionary(each => each.Name, each => each.Render, StringComparer.Ordinal);

    static Season LargeSeason(int atBase) =>
        A.Dossier()
            .AtBase(atBase)
            .Season.After(Planted.People[0], new Spending(4321, 98_765.25m, 12_345_678.75m), A.Monday) with
        {
            Competitors =
            [
                .. Enumerable
                    .Range(1, 8)
                    .Select(number => new CompetitorSighting($"{number} {Planted.Text(78)}", number, A.Monday, A.Kim)),
            ],
        };

    /// <summary>A season at a base with every form filled to the brim.</summary>
    internal static Dossier LargeDossier(int atBase, Func<int, string> text)
    {
        var answers = SeasonSoFar.None with { Account = LargeAccount };
        foreach (var definition in TwelveBases.All.Take(atBase))
        {
            foreach (var form in definition.Forms)
            {
                answers = answers.With(LargeEntries(definition.Number, form, answers, text));
            }
        }
        return new Dossier(LargeAccount, LargeSeason(atBase), answers);
    }

    static IEnumerable<FormEntry> LargeEntries(int atBase, Form form, SeasonSoFar soFar, Func<int, string> text)
    {
        var inputs = new FormInputs(
            Planted.Inputs(form, soFar, text),
            Planted.People.ToDictionary(person => person.Id, StringComparer.Ordinal),
            Language.En,
            A.Today
        );
        var answers = form.Read(inputs, soFar) is FormReading.Right right
            ? right.Answers
            : throw new InvalidOperationException($"The test's own answers to {form.Key} are wrong.");
        IEnumerable<int> entries = form.Repeatable ? Enumerable.Range(0, Form.MostEntries + 1) : [0];
        return entries.Select(entry => new FormEntry(
            A.Year,
            atBase,
            form.Key,
            form.Version,
            entry,
            form.Repeatable && entry == 0 ? AccountBot.Playbook.Forms.Answers.None : answers,
            Paused: false,
            7,
            Planted.People[1],
            A.Monday
        ));
    }

    static IEnumerable<CardCase> Scoreboards()
    {
        var states = new Dictionary<string, DossierBuilder>
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
            ["ended"] = A.Dossier()
                .With(season => Planned(season).End(new Ending("They were taken over", A.Kim, A.Monday))),
            ["home run"] = A.Dossier().AtBase(12).With(season => season.Go(A.Eva, A.Monday)),
        };
        foreach (var (name, dossier) in states)
        {
            yield return new($"scoreboard, {name}", texts => Scoreboard(dossier, texts));
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

    static Parking LargeParking { get; } =
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

    static IEnumerable<CardCase> Forms()
    {
        foreach (var definition in TwelveBases.All)
        {
            Dossier typical = A.Dossier().AtBase(definition.Number).Complete();
            foreach (var form in definition.Forms)
            {
                var entry = form.Repeatable ? 1 : 0;
                var waiting = typical with
                {
                    Answers = typical.Answers with
                    {
                        Entries = [.. typical.Answers.Entries.Where(each => each.Form != form.Key)],
                    },
                };
                yield return new(
                    $"form {definition.Number} {form.Key}, fresh",
                    texts => FormCard.Render(FormView.Fresh(waiting, form, entry), texts)
                );
                foreach (
                    var (size, text) in new[]
                    {
                        ("largest", (Func<int, string>)Planted.Text),
                        ("escaped", Planted.Escaped),
                    }
                )
                {
                    var large = LargeDossier(definition.Number, text);
                    var before = large.Answers.Entry(definition.Number, form.Key, entry)!;
                    yield return new(
                        $"form {definition.Number} {form.Key}, edited, {size}",
                        texts => FormCard.Render(FormView.Edit(large, form, before), texts)
                    );
                    yield return new(
                        $"form {definition.Number} {form.Key}, back, {size}",
                        texts => FormCard.Render(Back(large, form, entry, text), texts)
                    );
                    yield return new(
                        $"form {definition.Number} {form.Key}, overtaken, {size}",
                        texts =>
                            FormCard.Render(
                                Back(large, form, entry, text) with
                                {
                                    Theirs = before,
                                    Problems = [],
                                },
                                texts
                            )
                    );
                    yield return new(
                        $"form {definition.Number} {form.Key}, paused, {size}",
                        texts => FormCard.Render(FormView.Fresh(Paused(large, before), form, entry), texts)
                    );
                }
            }
        }
        yield return new(
            "new account",
            texts =>
                FormCard.Render(Outside(NewAccount.FormFor(A.Year), Verbs.AccountCreate, texts["account.start"]), texts)
        );
        yield return new(
            "new account, back",
            texts => FormCard.Render(OutsideBack(NewAccount.FormFor(A.Year), Verbs.AccountCreate), texts)
        );
        yield return new(
            "log form",
            texts => FormCard.Render(Outside(LogPlay.Form, Verbs.LogSave, null) with { Account = "Contoso" }, texts)
        );
        yield return new("log form, back", texts => FormCard.Render(OutsideBack(LogPlay.Form, Verbs.LogSave), texts));
    }

    static Dossier Paused(Dossier dossier, FormEntry entry) =>
        dossier with
        {
            Answers = dossier.Answers.With(entry with { Paused = true }),
        };

    /// <summary>As it comes back with all wrong, and as much typed as the inputs take.</summary>
    static FormView Back(Dossier dossier, Form form, int entry, Func<int, string> text)
    {
        var typed = Planted.Inputs(form, dossier.Answers, characters => text(characters + (characters / 4) + 20));
        return FormView.Back(dossier, form, entry, typed, 7) with { Problems = Problems(form, dossier.Answers) };
    }

    static IReadOnlyList<FieldProblem> Problems(Form form, SeasonSoFar soFar) =>
        [
            .. form.FieldsFor(soFar)
                .Select(field => new FieldProblem(
                    field.Key,
                    new Problem("problem.lineTooLong", 160, 12_345, Planted.Text(40))
                )),
        ];

    static FormView Outside(Form form, string verb, string? save) =>
        new(
            string.Empty,
            "acc1",
            A.Year,
            0,
            form,
            0,
            SeasonSoFar.None,
            A.Everybody,
            FormView.Presets(form, SeasonSoFar.None)
        )
        {
            SaveVerb = verb,
            SaveText = save,
            Instance = "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        };

    static FormView OutsideBack(Form form, string verb) =>
        Outside(form, verb, null) with
        {
            Account = LargeAccount.Name,
            Soon = Planted.People,
            Typed = Planted.Inputs(
                form,
                SeasonSoFar.None,
                characters => Planted.Text(characters + (characters / 4) + 20)
            ),
            Problems = Problems(form, SeasonSoFar.None),
        };

    static IEnumerable<CardCase> Answered()
    {
        foreach (var definition in TwelveBases.All)
        {
            Dossier typical = A.Dossier().AtBase(definition.Number).Complete();
            foreach (var entry in typical.Answers.Entries.Where(entry => entry.Base == definition.Number))
            {
                var form = definition.Find(entry.Form)!;
                yield return new(
                    $"answered {definition.Number} {form.Key} {entry.Entry}",
                    texts => AnsweredCard.Render(AnsweredView.Of(typical, form, entry), texts)
                );
            }
            foreach (
                var (size, text) in new[] { ("largest", (Func<int, string>)Planted.Text), ("escaped", Planted.Escaped) }
            )
            {
                var large = LargeDossier(definition.Number, text);
                foreach (var form in definition.Forms)
                {
                    if (large.Answers.Entry(definition.Number, form.Key, form.Repeatable ? 1 : 0) is not { } entry)
                    {
                        continue;
                    }
                    yield return new(
                        $"answered {definition.Number} {form.Key}, {size}",
                        texts => AnsweredCard.Render(AnsweredView.Of(large, form, entry), texts)
                    );
                    yield return new(
                        $"answered {definition.Number} {form.Key}, {size}, paused",
                        texts => AnsweredCard.Render(AnsweredView.Of(large, form, entry with { Paused = true }), texts)
                    );
                }
            }
        }
    }

    static IEnumerable<CardCase> Gates()
    {
        var gate = A.Gate().Build();
        Vote[] votes = [A.Go(A.Kim), A.NoGo(A.Sam, "Their budget is frozen until spring")];
        var large = LargeGate(2);
        yield return new("gate, fresh", texts => GateCard.Render(new GateView(gate, []), texts));
        yield return new("gate, voted GO", texts => GateCard.Render(new GateView(gate, votes, A.Kim), texts));
        yield return new("gate, voted NO GO", texts => GateCard.Render(new GateView(gate, votes, A.Sam), texts));
        yield return new(
            "gate, team decides",
            texts => GateCard.Render(new GateView(A.Gate().DecidedByTheTeam().Build(), votes), texts)
        );
        yield return new(
            "gate, season over",
            texts => GateCard.Render(new GateView(gate with { Over = true }, votes, A.Kim), texts)
        );
        yield return new(
            "gate, gaps",
            texts => GateCard.Render(new GateView(A.Gate().WithGaps("The customer waits").Build(), []), texts)
        );
        yield return new(
            "gate, no forms",
            texts =>
                GateCard.Render(
                    new GateView((A.Gate().Of(A.Dossier().AtBase(9)) with { Reason = "Done" }).Build(), []),
                    texts
                )
        );
        foreach (var verdict in Verdicts())
        {
            yield return new(
                $"gate, closed {verdict.Choice} by {verdict.By?.Name ?? "the team"}",
                texts => GateCard.Render(new GateView(gate with { Verdict = verdict }, votes), texts)
            );
        }
        yield return new(
            "gate, back after a NO GO",
            texts =>
                GateCard.Render(
                    new GateView(Back(gate, Planned(Season.Start(A.Year, A.Monday)).Parking!), votes),
                    texts
                )
        );
        yield return new(
            "gate, back after the team's NO GO",
            texts =>
                GateCard.Render(
                    new GateView(
                        Back(gate, new Parking(Whose.Ours, string.Empty, null, null, A.Monday)) with
                        {
                            Delegate = Handed,
                        },
                        votes
                    ),
                    texts
                )
        );
        yield return new(
            "gate, back, largest",
            texts => GateCard.Render(new GateView(Back(LargeGate(1), LargeParking), LargeVotes(large)), texts)
        );
        yield return new(
            "gate, GO with conditions, largest",
            texts =>
                GateCard.Render(
                    new GateView(
                        LargeGate(1) with
                        {
                            Verdict = new Verdict(
                                Choice.Go,
                                Planted.People[65],
                                A.Monday,
                                Conditions:
                                [
                                    .. Enumerable
                                        .Range(1, ConditionList.Most)
                                        .Select(number => number + Planted.Text(ConditionList.MostCharacters - 1)),
                                ]
                            ),
                        },
                        LargeVotes(large)
                    ),
                    texts
                )
        );
        yield return new(
            "gate, base 1, largest",
            texts => GateCard.Render(new GateView(LargeGate(1), LargeVotes(large)), texts)
        );
        yield return new(
            "gate, base 2, largest",
            texts => GateCard.Render(new GateView(large, LargeVotes(large), large.Voters[0]), texts)
        );
        yield return new(
            "gate, base 2, largest, closed",
            texts => GateCard.Render(new GateView(large with { Verdict = LargeVerdict }, LargeVotes(large)), texts)
        );
    }

    static IEnumerable<CardCase> ManagerGates()
    {
        var gate = A.Gate().Build();
        Vote[] votes = [A.Go(A.Kim), A.NoGo(A.Sam, "Their budget is frozen until spring")];
        var large = LargeGate(2);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ManagerGateCard.WhoseInput] = "theirs",
            [ManagerGateCard.WhyInput] = Planted.Text(600),
            [ManagerGateCard.UntilInput] = "2026-09-01",
            [ManagerGateCard.QuestionInput] = Planted.Text(600),
            [ManagerGateCard.ConditionsInput] = Planted.Text(1700),
        };
        yield return new(
            "manager's gate, fresh",
            texts => ManagerGateCard.Render(new ManagerGateView(gate, []), texts)
        );
        yield return new(
            "manager's gate, voted",
            texts => ManagerGateCard.Render(new ManagerGateView(gate, votes), texts)
        );
        yield return new(
            "manager's gate, problem",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(
                        gate,
                        votes,
                        new FieldProblem(ManagerGateCard.WhyInput, new Problem("problem.required")),
                        typed
                    ),
                    texts
                )
        );
        yield return new(
            "manager's gate, handed over",
            texts => ManagerGateCard.Render(new ManagerGateView(gate with { Delegate = Handed }, votes), texts)
        );
        yield return new(
            "manager's gate, delegate's",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(gate with { Delegate = Handed }, votes, Reader: A.Noor),
                    texts
                )
        );
        foreach (
            var input in new[]
            {
                ManagerGateCard.UntilInput,
                ManagerGateCard.QuestionInput,
                ManagerGateCard.ConditionsInput,
                Delegating.PersonInput,
                Delegating.UntilInput,
            }
        )
        {
            yield return new(
                $"manager's gate, problem in {input}",
                texts =>
                    ManagerGateCard.Render(
                        new ManagerGateView(
                            gate with
                            {
                                Delegate = Handed,
                            },
                            votes,
                            new FieldProblem(input, new Problem("problem.required")),
                            typed
                        ),
                        texts
                    )
            );
        }
        yield return new(
            "manager's gate, asked",
            texts => ManagerGateCard.Render(new ManagerGateView(gate, votes, Asked: true), texts)
        );
        foreach (var verdict in Verdicts().Where(verdict => verdict.By is not null))
        {
            yield return new(
                $"manager's gate, closed {verdict.Choice} by {verdict.By!.Name}",
                texts => ManagerGateCard.Render(new ManagerGateView(gate with { Verdict = verdict }, votes), texts)
            );
        }
        yield return new(
            "manager's gate, largest",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(
                        large,
                        LargeVotes(large),
                        new FieldProblem(ManagerGateCard.WhyInput, new Problem("problem.tooLong", 500, 600)),
                        typed,
                        Asked: true
                    ),
                    texts
                )
        );
        yield return new(
            "manager's gate, largest, closed",
            texts =>
                ManagerGateCard.Render(
                    new ManagerGateView(large with { Verdict = LargeVerdict }, LargeVotes(large)),
                    texts
                )
        );
    }

    static IEnumerable<Verdict> Verdicts() =>
        [
            new Verdict(Choice.Go, A.Eva, A.Monday),
            new Verdict(
                Choice.NoGo,
                A.Eva,
                A.Monday,
                "No capacity before summer",
                Whose.Ours,
                new DateOnly(2026, 9, 1)
            ),
            new Verdict(Choice.Go, null, A.Monday),
            new Verdict(Choice.Go, A.Noor, A.Monday, Conditions: ["First a signed letter of intent", "No discount"]),
        ];

    static Delegation Handed { get; } = new(A.Noor, new DateOnly(2026, 12, 3), A.Monday.AddYears(1), A.Eva, A.Monday);

    static Gate Back(Gate gate, Parking parking) =>
        gate with
        {
            Round = 2,
            Comeback = new Comeback(parking, new Spending(7, 12.5m, 900), ["world", "ourSwot"]),
        };

    static Verdict LargeVerdict =>
        new(Choice.NoGo, Planted.People[65], A.Monday, Planted.Text(500), Whose.TheAccounts, new DateOnly(2026, 9, 1));

    static Gate LargeGate(int atBase)
    {
        var dossier = LargeDossier(atBase, Planted.Text);
        // As much evidence as the answers give, and as many gaps as there can be, which never meet in one season.
        var opened = (OpenGateOutcome.Opened)dossier.OpenGate(null, LargeAccount.AccountManager, A.Monday);
        return opened.Gate with
        {
            Gaps = (dossier with { Answers = SeasonSoFar.None }).AtBat.Gaps(SeasonSoFar.None),
            GapReason = Planted.Text(OpenGateCard.MostReason),
            Evidence = opened.Gate.Evidence with
            {
                Objective = Planted.Text(250),
                Warnings = [new Warning("gate.why", new Answer.Text(Planted.Text(100)))],
            },
            Questions =
            [
                .. Enumerable
                    .Range(0, Gate.MostQuestions)
                    .Select(_ => new GateQuestion(Planted.People[65], Planted.Text(ManagerGateCard.MostWhy), A.Monday)),
            ],
        };
    }

    static IReadOnlyList<Vote> LargeVotes(Gate gate) =>
        [
            .. gate
                .Voters.Take(50)
                .Select(
                    (voter, index) =>
                        A.Vote(voter, index % 2 == 0 ? Choice.Go : Choice.NoGo, Planted.Text(GateCard.MostReason))
                ),
        ];

    static IEnumerable<CardCase> OpenGates()
    {
        foreach (var atBase in new[] { 1, 2, 3 })
        {
            Dossier dossier = A.Dossier().AtBase(atBase);
            var gaps = dossier.AtBat.Gaps(dossier.Answers);
            yield return new(
                $"open gate {atBase}",
                texts => OpenGateCard.Render(new OpenGateView(dossier, gaps), texts)
            );
            yield return new(
                $"open gate {atBase}, back",
                texts =>
                    OpenGateCard.Render(
                        new OpenGateView(
                            dossier with
                            {
                                Account = LargeAccount,
                            },
                            gaps,
                            texts["problem.required"],
                            Planted.Text(600)
                        ),
                        texts
                    )
            );
        }
    }

    static IEnumerable<CardCase> HighFives()
    {
        foreach (
            var (name, moment) in new[]
            {
                ("base 1", Moment(1)),
                ("base 12", Moment(12)),
                ("team's", Moment(1) with { DecidedBy = null }),
            }
        )
        {
            yield return new(
                $"high five, {name}",
                texts => HighFiveCard.Render(new HighFiveView(moment, [], Pictures), texts)
            );
        }
        var large = Moment(2) with
        {
            AccountName = LargeAccount.Name,
            Team = LargeAccount.Team,
            Players = [.. LargeAccount.Team.Select(person => new Player(person, 1234))],
            DecidedBy = Planted.People[65],
        };
        yield return new(
            "high five, given",
            texts =>
                HighFiveCard.Render(
                    new HighFiveView(Moment(1), [new HighFive(A.Sam, A.Monday)], Pictures, A.Sam),
                    texts
                )
        );
        yield return new(
            "high five, largest",
            texts =>
                HighFiveCard.Render(
                    new HighFiveView(large, [.. large.Team.Select(person => new HighFive(person, A.Monday))], Pictures),
                    texts
                )
        );
    }

    static Celebration Moment(int number)
    {
        var gate = A.Gate().Of(A.Dossier().AtBase(number).Complete()) with { Reason = "Done" };
        var opened = gate.Opened();
        return GateClosing
            .Of(opened.Gate with { Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) }, opened.Season, [], A.Eva)
            .Celebration!;
    }

    static IEnumerable<CardCase> Logs()
    {
        yield return new(
            "log, empty",
            texts => LogCard.Render(new LogView("Contoso", "acc1", [], null, Newest: true), texts)
        );
        foreach (var kind in Enum.GetValues<PlayKind>())
        {
            yield return new(
                $"log, {kind}",
                texts => LogCard.Render(new LogView("Contoso", "acc1", [PlayOf(kind)], "older", Newest: true), texts)
            );
        }
        var plays = Enumerable
            .Repeat(
                PlayOf(PlayKind.Logged) with
                {
                    By = Planted.People[0],
                    Text = Planted.Text(500),
                    Hours = 1000,
                    Cost = 9_999_999.99m,
                },
                LogCard.PageSize
            )
            .ToList();
        yield return new(
            "log, largest",
            texts =>
                LogCard.Render(
                    new LogView(LargeAccount.Name, "acc1", plays, new string('p', 500), Newest: false),
                    texts
                )
        );
        yield return new(
            "log, largest to correct",
            texts =>
                LogCard.Render(
                    new LogView(LargeAccount.Name, "acc1", plays, new string('p', 500), Newest: false)
                    {
                        From = new string('p', 500),
                        Countered = plays,
                        Correctable =
                        [
                            .. plays.Select((play, at) => KeyValuePair.Create(new string((char)('a' + at), 52), play)),
                        ],
                        Problem = texts["problem.choice"],
                        Reason = Planted.Text(CounterPlay.MostReason),
                    },
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Logged()
    {
        var play = PlayOf(PlayKind.Logged) with { Text = Planted.Text(500), Hours = 1000, Cost = 9_999_999.99m };
        var seen = PlayOf(PlayKind.CompetitorSeen) with
        {
            Subject = Planted.Text(Competitors.NameLength),
            Text = Planted.Text(Competitors.MostSeen),
        };
        yield return new("logged", texts => LoggedCard.Render(new LoggedView("Contoso", "acc1", play, "id"), texts));
        yield return new(
            "logged, taken back",
            texts =>
                LoggedCard.Render(
                    new LoggedView(LargeAccount.Name, "acc1", play, "id") { TakenBackBy = Planted.People[65] },
                    texts
                )
        );
        yield return new(
            "logged, competitor",
            texts => LoggedCard.Render(new LoggedView(LargeAccount.Name, "acc1", seen, "id"), texts)
        );
        yield return new(
            "logged, competitor gone",
            texts =>
                LoggedCard.Render(
                    new LoggedView("Contoso", "acc1", seen with { Kind = PlayKind.CompetitorGone }, "id"),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> CompetitorForms()
    {
        var form = Competitors.FormFor(Season.Bases);
        yield return new(
            "competitor",
            texts =>
                CompetitorCard.Render(
                    new CompetitorView(
                        A.Dossier().AtBase(Season.Bases).Build(),
                        "one",
                        FormView.Presets(form, SeasonSoFar.None)
                    ),
                    texts
                )
        );
        yield return new(
            "competitor, largest",
            texts =>
                CompetitorCard.Render(
                    new CompetitorView(
                        new Dossier(LargeAccount, LargeSeason(12), SeasonSoFar.None),
                        "one",
                        Planted.Inputs(form, SeasonSoFar.None, Planted.Text)
                    )
                    {
                        Problems = Problems(form, SeasonSoFar.None),
                        Note = texts["competitor.left", Planted.Text(Competitors.NameLength)],
                    },
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Tasks()
    {
        var none = new TasksView(A.Dossier().Build(), A.Today);
        yield return new("tasks, none", texts => TasksCard.Render(none, texts));
        foreach (var state in Enum.GetValues<TaskState>())
        {
            var dossier = new Dossier(
                LargeAccount,
                LargeSeason(7),
                SeasonSoFar.None with
                {
                    Tasks = LargeTasks(state),
                }
            );
            foreach (var all in new[] { false, true })
            {
                var view = new TasksView(dossier, A.Today, all, 10)
                {
                    Note = all ? Planted.Text(TaskForms.MostText) : null,
                };
                yield return new($"tasks, largest, {state}, {all}", texts => TasksCard.Render(view, texts));
            }
            yield return new(
                $"task, largest, {state}",
                texts =>
                    TaskCard.Render(
                        new TaskView(
                            new TasksView(dossier, A.Today, true, 10),
                            dossier.Answers.Tasks[0],
                            TaskForms.Show(dossier.Answers.Tasks[0])
                        )
                        {
                            Overtaken = state == TaskState.Done,
                            Problems = Problems(TaskForms.Change, SeasonSoFar.None),
                        },
                        texts
                    )
            );
        }
        yield return new(
            "task, new",
            texts => TaskCard.Render(new TaskView(none, null, FormView.Untouched, "one"), texts)
        );
    }

    /// <summary>Forty of the team's own and the thirteen preparations, all long and late.</summary>
    static IReadOnlyList<TeamTask> LargeTasks(TaskState state)
    {
        var gate = A.Gate().Build() with { Base = 6, Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) };
        return
        [
            .. Preparations
                .For(gate, A.Monday)
                .Concat(
                    Enumerable
                        .Range(1, 40)
                        .Select(number => new TeamTask(
                            $"{number:00000000000000000000000000000000}",
                            A.Year,
                            6,
                            TaskKind.Own,
                            Planted.Text(TaskForms.MostText),
                            Planted.People[number],
                            new DateOnly(2025, 12, 30),
                            state,
                            state == TaskState.Dropped ? Planted.Text(TaskForms.MostReason) : null,
                            Planted.People[65],
                            A.Monday,
                            123
                        ))
                ),
        ];
    }

    static Play PlayOf(PlayKind kind) =>
        Play.Of(kind, A.Year, 1, A.Sam, A.Monday) with
        {
            Subject = kind switch
            {
                PlayKind.Voted or PlayKind.VoteChanged => nameof(Choice.NoGo),
                PlayKind.FormAnswered or PlayKind.FormChanged or PlayKind.FormPaused => "worth",
                PlayKind.TaskDone => TaskChanges.PreparationSubject + "message",
                PlayKind.TaskAdded or PlayKind.TaskDropped => Planted.Text(TaskForms.MostText),
                PlayKind.CompetitorSeen or PlayKind.CompetitorGone or PlayKind.Countered => Planted.Text(80),
                _ => null,
            },
        };

    static IEnumerable<CardCase> Talk()
    {
        AccountChoice[] few = [new("acc1", "Contoso", A.Year, 1), new("acc2", "Fabrikam", A.Year, 12)];
        AccountChoice[] many =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(number => new AccountChoice($"acc{number}", LargeAccount.Name, A.Year, number)),
        ];
        yield return new(
            "choose",
            texts => ChooseAccountCard.Render(new ChooseAccountView(few, "play", Asking: true, More: false), texts)
        );
        yield return new(
            "choose, largest",
            texts => ChooseAccountCard.Render(new ChooseAccountView(many, "play", Asking: true, More: true), texts)
        );
        yield return new(
            "choose, what was said",
            texts =>
                ChooseAccountCard.Render(
                    new ChooseAccountView(many, "Log", Asking: true, More: true)
                    {
                        Said = Planted.Text(4000),
                        Instance = "one",
                    },
                    texts
                )
        );
        yield return new(
            "my accounts",
            texts => ChooseAccountCard.Render(new ChooseAccountView(few, "status", Asking: false, More: false), texts)
        );
        yield return new(
            "my accounts, none",
            texts => ChooseAccountCard.Render(new ChooseAccountView([], "status", Asking: false, More: false), texts)
        );
        yield return new("help", texts => HelpCard.Render(new HelpView(), texts));
        yield return new(
            "help, unasked",
            texts => HelpCard.Render(new HelpView(Planted.Text(500), InChannel: true), texts)
        );
        yield return new(
            "welcome, personal",
            texts => WelcomeCard.Render(new WelcomeView(Personal: true, null), texts)
        );
        yield return new(
            "welcome, channel",
            texts => WelcomeCard.Render(new WelcomeView(Personal: false, Planted.People[0].Name), texts)
        );
        yield return new("message", texts => MessageCard.Render(new MessageView(texts["cancel.done"]), texts));
        yield return new(
            "message, largest",
            texts =>
                MessageCard.Render(
                    new MessageView(
                        texts["gate.question", Texts.Name(Planted.People[65]), Planted.Text(500)],
                        LargeAccount.Name,
                        "acc1",
                        new Uri("https://teams.microsoft.com/l/app/x"),
                        texts["unreachable.install"]
                    ),
                    texts
                )
        );
    }
}

/// <summary>One card, in any language.</summary>
internal sealed record CardCase(string Name, Func<Texts, AdaptiveCard> Render);

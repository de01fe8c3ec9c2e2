using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.MessageExtension;
using AccountBot.Cards.Messages;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every card that people can get to see, as it usually is and with as much in it as there can be.</summary>
internal static partial class EveryCard
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
            .Concat(EveryInboxCard.All())
            .Concat(EveryImportCard.All())
            .Concat(EveryExtensionCard.All())
            .Concat(EveryRecordCard.All())
            .Concat(EveryContactCard.All())
            .Concat(EveryFileCard.All())
            .Concat(EveryHealthCard.All())
            .Concat(EveryAccessCard.All())
            .Concat(EveryFlowCard.All())
            .Concat(EveryOfferCard.All())
            .Concat(EveryExecutiveCard.All())
            .Concat(EveryOperationCard.All())
            .ToDictionary(each => each.Name, each => each.Render, StringComparer.Ordinal);

    /// <summary>Holds every card, in both languages, to the same; the failure names each card that does not do so, and why.</summary>
    public static void Check(Action<string, Language> rule)
    {
        var failures = new List<string>();
        foreach (var (name, language) in All.Keys.SelectMany(name => Enum.GetValues<Language>(), ValueTuple.Create))
        {
            try
            {
                rule(name, language);
            }
            catch (ShouldAssertException failure)
            {
                failures.Add($"{name} ({language}): {failure.Message.ReplaceLineEndings(" ")}");
            }
        }
        failures.ShouldBeEmpty($"{failures.Count} cards:\n{string.Join('\n', failures.Take(20))}");
    }

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
            ["somebody left"] = A.Dossier().With(account => account.Left(A.Kim, A.Monday).Left(A.Eva, A.Monday)),
            ["nobody left"] = A.Dossier()
                .With(account => account with { Members = [] })
                .With(account => account.Left(A.Kim, A.Monday)),
            ["ended"] = A.Dossier()
                .With(season => Planned(season).End(new Ending("They were taken over", A.Kim, A.Monday))),
            ["home run"] = A.Dossier().AtBase(12).With(season => season.Go(A.Eva, A.Monday)),
        };
        foreach (var (name, dossier) in states)
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

    static IEnumerable<CardCase> Talk()
    {
        yield return new(
            "move, largest",
            texts =>
                MoveCard.Render(
                    new MoveView(
                        LargeAccount,
                        new AccountPlace(PlaceKind.Channel, Planted.Text(100)),
                        new AccountPlace(PlaceKind.Personal, null),
                        [.. LargeAccount.Everybody],
                        "0123456789abcdef"
                    ),
                    texts
                )
        );
        yield return new(
            "move, roster unknown",
            texts =>
                MoveCard.Render(
                    new MoveView(A.Account(), null, new AccountPlace(PlaceKind.GroupChat, null), null, "0"),
                    texts
                )
        );
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
        yield return new("help", texts => HelpCard.Render(HelpCommand.View(administers: false), texts));
        yield return new(
            "help, unasked",
            texts => HelpCard.Render(HelpCommand.View(administers: false, Planted.Text(500), inChannel: true), texts)
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
            "message, manager who cannot be reached",
            texts =>
                MessageCard.Render(
                    new MessageView(
                        texts["unreachable.person", Texts.Name(Planted.People[65])],
                        Link: new Uri("https://teams.microsoft.com/l/app/x"),
                        LinkText: texts["unreachable.install"],
                        Does: VacancyMessage.Names("acc1", A.Year, AccountRole.Manager),
                        DoesText: texts["unreachable.other"]
                    ),
                    texts
                )
        );
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

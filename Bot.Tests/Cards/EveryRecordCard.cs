using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What is looked up: the portfolio, a log with something looked for, and decisions.</summary>
internal static class EveryRecordCard
{
    public static IEnumerable<CardCase> All() => Portfolios().Concat(Tenant()).Concat(Logs()).Concat(Decisions());

    static IEnumerable<CardCase> Portfolios()
    {
        var (few, many) = (Lines(5, "Contoso"), Lines(60, EveryCard.LargeAccount.Name));
        var largest = new PortfolioChoice(
            PortfolioFilter.Stalled,
            Planted.People[0].Id,
            null,
            PortfolioOrder.Potential,
            10
        );
        yield return new("portfolio, empty", texts => PortfolioCard.Render(View(Lines(0, string.Empty)), texts));
        yield return new("portfolio, one", texts => PortfolioCard.Render(View(Lines(1, "Contoso")), texts));
        yield return new("portfolio, few", texts => PortfolioCard.Render(View(few) with { WholeTenant = true }, texts));
        yield return new(
            "portfolio, nothing fits",
            texts => PortfolioCard.Render(View(few, new PortfolioChoice(Base: 12, By: "nobody")), texts)
        );
        yield return new(
            "portfolio, largest",
            texts => PortfolioCard.Render(View(many, largest) with { WholeTenant = true }, texts)
        );
        foreach (var filter in Enum.GetValues<PortfolioFilter>())
        {
            yield return new(
                $"portfolio, {filter}",
                texts => PortfolioCard.Render(View(few, new PortfolioChoice(filter)), texts)
            );
        }
    }

    static IEnumerable<CardCase> Tenant()
    {
        yield return new("portfolio of all, none", texts => TenantPortfolioCard.Render(Tenant([], ""), texts));
        yield return new("portfolio of all, nothing", texts => TenantPortfolioCard.Render(Tenant([], "Zz"), texts));
        yield return new(
            "portfolio of all, largest",
            texts =>
                TenantPortfolioCard.Render(
                    Tenant(
                        Lines(PortfolioCard.PageSize, EveryCard.LargeAccount.Name),
                        Planted.Text(TenantPortfolioCard.MostTyped)
                    ),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Logs()
    {
        var view = new LogView("Contoso", "acc1", [], null, Newest: true)
        {
            Choice = new LogChoice(3, LogGroup.Tasks, A.Sam),
        };
        yield return new("log, nothing like that", texts => LogCard.Render(view, texts));
        yield return new(
            "log, nothing like that until",
            texts => LogCard.Render(view with { Older = "older", LookedUntil = A.Monday }, texts)
        );
        var logEntry = LogEntry.Of(LogEntryKind.Logged, A.Year, 3, Planted.People[0], A.Monday) with
        {
            Text = Planted.Text(500),
            Hours = 1000,
            Cost = 9_999_999.99m,
        };
        List<LogEntry> plays = [.. Enumerable.Repeat(logEntry, LogCard.PageSize)];
        var largest = new LogView(EveryCard.LargeAccount.Name, "acc1", plays, new string('p', 52), Newest: false)
        {
            Choice = new LogChoice(3, LogGroup.Plays, Planted.People[0]),
            People = [.. Planted.People],
            LookedUntil = A.Monday,
            From = new string('p', 52),
            Correctable = [.. plays.Select((each, at) => KeyValuePair.Create(new string((char)('a' + at), 52), each))],
            Reason = Planted.Text(CounterEntry.MostReason),
        };
        yield return new(
            "log, looked for, largest",
            texts => LogCard.Render(largest with { Problem = texts["problem.choice"] }, texts)
        );
    }

    static IEnumerable<CardCase> Decisions()
    {
        var gate = A.Gate().Build();
        var go = new VotedGate(gate with { Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) }, [A.Go(A.Sam)]);
        var team = new VotedGate(gate with { Verdict = new Verdict(Choice.NoGo, null, A.Monday) }, [A.NoGo(A.Sam)]);
        VotedGate[] each = [go, team, new(gate, []), new(gate with { Over = true }, [])];
        yield return new("decisions, none", texts => DecisionsCard.Render(View(), texts));
        yield return new("decisions, few", texts => DecisionsCard.Render(View(each), texts));
        yield return new(
            "decisions, largest",
            texts => DecisionsCard.Render(View([.. Enumerable.Repeat(Largest, DecisionsCard.PageSize)]), texts)
        );
        foreach (var (name, voted) in each.Append(Largest).Select((voted, at) => ($"decision, {at + 1}", voted)))
        {
            yield return new(name, texts => DecisionCard.Render("Contoso", "acc1", voted, texts));
        }
    }

    /// <summary>A NO GO with everything that can be said about it, and sixty-one votes with long reasons.</summary>
    static VotedGate Largest =>
        new(
            A.Gate().Build() with
            {
                Base = 5,
                Round = 3,
                Voters = [.. Planted.People.Take(NewAccount.MostMembers + 1)],
                OpenedBy = Planted.People[0],
                AccountManager = Planted.People[0],
                Gaps = [.. TwelveBases.Number(5).Forms.Select(form => new Gap(form.Key, null))],
                GapReason = Planted.Text(500),
                Questions =
                [
                    .. Enumerable
                        .Range(0, Gate.MostQuestions)
                        .Select(_ => new GateQuestion(Planted.People[65], Planted.Text(500), A.Monday)),
                ],
                Verdict = new Verdict(
                    Choice.NoGo,
                    Planted.People[65],
                    A.Monday,
                    Planted.Text(500),
                    Whose.TheAccounts,
                    A.Today,
                    [.. Enumerable.Repeat(Planted.Text(200), 8)]
                ),
            },
            [.. Planted.People.Take(NewAccount.MostMembers + 1).Select(person => A.NoGo(person, Planted.Text(500)))]
        );

    static DecisionsView View(params IReadOnlyList<VotedGate> gates) =>
        new(EveryCard.LargeAccount.Name, "acc1", [2027, A.Year], A.Year, gates, "2026.4.1", First: false);

    static PortfolioView View(IReadOnlyList<PortfolioLine> lines, PortfolioChoice? choice = null) =>
        new(lines, choice ?? new PortfolioChoice(), Planted.People[0], A.Monday);

    static TenantPortfolioView Tenant(IReadOnlyList<PortfolioLine> lines, string beginning) =>
        new(lines, beginning, new string('n', 300), First: false, A.Monday, _ => true);

    static IReadOnlyList<PortfolioLine> Lines(int count, string name) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => new PortfolioLine(
                    $"0198a7b27c1e9f3d5a4e6b8c0d1f{number:0000}",
                    name,
                    A.Year,
                    (number % 12) + 1,
                    count > 10 ? SeasonState.AtGate : (SeasonState)(number % 5),
                    A.Monday.AddDays(-400),
                    A.Monday.AddDays(-30),
                    Planted.People[count > 10 && number % 2 == 0 ? 0 : number],
                    123_456_789.50m,
                    Competitor: true,
                    A.Today,
                    number % 3 == 0 ? null : Planted.People[1].Name
                )),
        ];
}

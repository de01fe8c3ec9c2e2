using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Asking how an account is, and what is kept of that by the month.</summary>
public sealed class HealthTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Health_TellsEveryPart_AndWhatWouldRaiseIt(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(11, dutch);
        await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "concurrent Numbat" : "competitor Numbat");

        var shown = await scenario.Noor.AsksAsync(scenario.Thread, dutch ? "gezondheid" : "health");

        // 265,000 of 300,000 is worth ten points, and a competitor at the table costs ten.
        shown.Card!.AllTexts.ShouldContain(text => text.StartsWith("80", StringComparison.Ordinal), shown.ToString());
        Says(scenario.Text("health.grade.strong"));
        Says(scenario.Text("health.seen.competitors", 1));
        Says(scenario.Text("health.seen.complaints.none"));
        Says(scenario.Text("health.seen.base.today", 11));
        Says(scenario.Text("health.seen.agreed", scenario.Texts.Money(265_000), scenario.Texts.Money(300_000), 88));
        Says(scenario.Text("health.raise.to", scenario.Text("health.step.displace.one"), 90));
        Says(
            scenario.Text("health.raise.to", scenario.Text("health.step.sell", scenario.Texts.Money(270_000), 90), 85)
        );
        foreach (var (button, title) in new[] { ("score.showLog", "log.card.title"), ("health.board", "score.am") })
        {
            (await scenario.Noor.PressesAsync(shown, scenario.Text(button))).ShouldSay(scenario.Text("form.below"));
            await scenario.Teams.MessageAsync(scenario.Thread, message => message.Says(scenario.Text(title)));
        }

        void Says(string words) => shown.Says(words).ShouldBeTrue($"{words}\n{shown}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewAccount_IsJudgedByWhatIsKnown_AndItsScoreboardLeadsThere(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        (await scenario.Kim.PressesAsync(scenario.Scoreboard, scenario.Text("health.title"))).ShouldSay(
            scenario.Text("form.below")
        );
        var shown = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(scenario.Text("health.how")) == true
        );

        shown.Says(scenario.Text("health.few", 3, 5)).ShouldBeTrue(shown.ToString());
        shown.Says(scenario.Text("health.left.competitors")).ShouldBeTrue();
        shown.Says(scenario.Text("health.of")).ShouldBeFalse(shown.ToString());
        shown.Says(scenario.Text("health.raise")).ShouldBeFalse();
        shown.Says(scenario.Text("health.left.contact")).ShouldBeTrue();
        shown.Says(scenario.Text("health.left.plan")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "log called Karin", "health")]
    [InlineData(true, "log Karin gebeld", "gezondheid")]
    public async Task LoggedContact_ChangesHealth_AndTakenBackItIsGone(bool dutch, string said, string asked)
    {
        await using var scenario = await azurite.SeededAsync(2, dutch);
        await scenario.SettledAsync();
        var today = scenario.Text(
            "health.seen.contact",
            scenario.Texts.Date(TimeProvider.System.GetUtcNow()),
            scenario.Text("health.ago.today")
        );

        var logged = await scenario.Sam.AsksAsync(scenario.Thread, said);
        var with = await scenario.Kim.AsksAsync(scenario.Thread, asked);
        (await scenario.Sam.PressesAsync(logged, Verbs.LogCounter)).ShouldShowCard();
        var without = await scenario.Kim.AsksAsync(scenario.Thread, asked);

        logged
            .Says(scenario.Text("log.contact.counts", scenario.Text("log.contact.call")))
            .ShouldBeTrue(logged.ToString());
        with.Says(today).ShouldBeTrue(with.ToString());
        with.Says(scenario.Text("health.some", 60, 60, 3, 5)).ShouldBeTrue(with.ToString());
        without.Says(scenario.Text("health.left.contact")).ShouldBeTrue(without.ToString());
        without.Says(scenario.Text("health.few", 3, 5)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ScoreboardAndHealth_TellTheSameDays_OnEitherSideOfMidnight(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var since = (await scenario.FileAsync()).Dossier.Season.Since;
        var midnight = WorkCalendar.Usual.At(WorkCalendar.Usual.DayOf(since).AddDays(56), TimeOnly.MinValue);

        foreach (var (at, days) in new[] { (midnight.AddMinutes(-20), 55), (midnight.AddMinutes(5), 56) })
        {
            time.Ahead = at - TimeProvider.System.GetUtcNow();
            var board = await scenario.Kim.AsksAsync(scenario.Thread, "status");
            var health = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "gezondheid" : "health");

            board.Says(scenario.Texts.Days(days)).ShouldBeTrue(board.ToString());
            health
                .Says(scenario.Text("health.seen.base", 1, scenario.Texts.Days(days)))
                .ShouldBeTrue(health.ToString());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Outsider_HearsOfNoAccount(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(2, dutch);
        var said = dutch ? "gezondheid" : "health";
        var shown = await scenario.Kim.AsksAsync(scenario.Thread, said);

        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, said + " Contoso"))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        (
            await scenario.Olaf.InvokesAsync(shown, Verbs.Choose, shown.Card!.Data(scenario.Text("score.showLog")))
        ).ShouldSay(scenario.Text("error.notFound"));
        var data = scenario.Scoreboard.Card!.Data(scenario.Text("health.title"));
        (await scenario.Olaf.InvokesAsync(scenario.Scoreboard, Verbs.Choose, data)).ShouldSay(
            scenario.Text("error.notFound")
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Month_IsKeptWhenSomethingChanged_AndEarlierOnesAreTold(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(11, dutch);
        await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "concurrent Numbat" : "competitor Numbat");
        await KeptAsync(scenario, facts => facts.Competitors == 1);
        await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "concurrent Quokka" : "competitor Quokka");

        var month = await KeptAsync(scenario, facts => facts.Competitors == 2);
        (await scenario.Bot.Store.LoadHealthAsync(scenario.Key, default))
            .Months.ShouldHaveSingleItem()
            .Month.ShouldBe(month.Month);
        var before = new HealthMonth(
            month.Month.AddMonths(-2),
            new HealthFacts(SeasonState.HomeRun, 12, month.Month.AddYears(-1), [], [], 1)
        );
        var changes = new Changes().Put(AccountKeys.Health(before.Month), before);
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, default)
        ).ShouldBeOfType<CommitOutcome.Committed>();

        var shown = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "gezondheid" : "health");
        var culture = scenario.Texts.Culture;
        var months = Enumerable.Range(1, 2).Select(back => month.Month.AddMonths(-back).ToString("MMM", culture));
        foreach (var name in months)
        {
            shown.Says($"{name}\u00A083").ShouldBeTrue(shown.ToString());
        }
    }

    /// <summary>The newest month, once what is written behind a turn has been written.</summary>
    private static async Task<HealthMonth> KeptAsync(TeamScenario scenario, Func<HealthFacts, bool> isSo)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (true)
        {
            var months = (await scenario.Bot.Store.LoadHealthAsync(scenario.Key, patience.Token)).Months;
            if (months.FirstOrDefault(month => isSo(month.Facts)) is { } kept)
            {
                return kept;
            }
            await Task.Delay(20, patience.Token);
        }
    }
}

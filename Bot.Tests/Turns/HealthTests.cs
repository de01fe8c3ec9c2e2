using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Rhythm;
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
        await using var field = await azurite.SeededAsync(11, dutch);
        await field.Sam.AsksAsync(field.Thread, dutch ? "concurrent Numbat" : "competitor Numbat");

        var shown = await field.Noor.AsksAsync(field.Thread, dutch ? "gezondheid" : "health");

        // 265,000 of 300,000 is worth ten points, and a competitor at the table costs ten.
        shown.Card!.AllTexts.ShouldContain(text => text.StartsWith("80", StringComparison.Ordinal), shown.ToString());
        Says(field.Text("health.grade.strong"));
        Says(field.Text("health.seen.competitors", 1));
        Says(field.Text("health.seen.complaints.none"));
        Says(field.Text("health.seen.base.today", 11));
        Says(field.Text("health.seen.agreed", field.Texts.Money(265_000), field.Texts.Money(300_000), 88));
        Says(field.Text("health.raise.to", field.Text("health.step.displace.one"), 90));
        Says(field.Text("health.raise.to", field.Text("health.step.sell", field.Texts.Money(270_000), 90), 85));
        foreach (var (button, title) in new[] { ("score.showLog", "log.card.title"), ("health.board", "score.am") })
        {
            (await field.Noor.PressesAsync(shown, field.Text(button))).ShouldSay(field.Text("form.below"));
            await field.Teams.MessageAsync(field.Thread, message => message.Says(field.Text(title)));
        }

        void Says(string words) => shown.Says(words).ShouldBeTrue($"{words}\n{shown}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewAccount_IsJudgedByWhatIsKnown_AndItsScoreboardLeadsThere(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();

        (await field.Kim.PressesAsync(field.Scoreboard, field.Text("health.title"))).ShouldSay(
            field.Text("form.below")
        );
        var shown = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(field.Text("health.how")) == true
        );

        shown.Says(field.Text("health.few", 3, 5)).ShouldBeTrue(shown.ToString());
        shown.Says(field.Text("health.left.competitors")).ShouldBeTrue();
        shown.Says(field.Text("health.of")).ShouldBeFalse(shown.ToString());
        shown.Says(field.Text("health.raise")).ShouldBeFalse();
        shown.Says(field.Text("health.left.contact")).ShouldBeTrue();
        shown.Says(field.Text("health.left.plan")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "log called Karin", "health")]
    [InlineData(true, "log Karin gebeld", "gezondheid")]
    public async Task LoggedContact_ChangesHealth_AndTakenBackItIsGone(bool dutch, string said, string asked)
    {
        await using var field = await azurite.SeededAsync(2, dutch);
        await field.SettledAsync();
        var today = field.Text(
            "health.seen.contact",
            field.Texts.Date(TimeProvider.System.GetUtcNow()),
            field.Text("health.ago.today")
        );

        var logged = await field.Sam.AsksAsync(field.Thread, said);
        var with = await field.Kim.AsksAsync(field.Thread, asked);
        (await field.Sam.PressesAsync(logged, Verbs.LogCounter)).ShouldShowCard();
        var without = await field.Kim.AsksAsync(field.Thread, asked);

        logged.Says(field.Text("log.contact.counts", field.Text("log.contact.call"))).ShouldBeTrue(logged.ToString());
        with.Says(today).ShouldBeTrue(with.ToString());
        with.Says(field.Text("health.some", 60, 60, 3, 5)).ShouldBeTrue(with.ToString());
        without.Says(field.Text("health.left.contact")).ShouldBeTrue(without.ToString());
        without.Says(field.Text("health.few", 3, 5)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ScoreboardAndHealth_TellTheSameDays_OnEitherSideOfMidnight(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.SettledAsync();
        var since = (await field.FileAsync()).Dossier.Season.Since;
        var midnight = WorkCalendar.Usual.At(WorkCalendar.Usual.DayOf(since).AddDays(56), TimeOnly.MinValue);

        foreach (var (at, days) in new[] { (midnight.AddMinutes(-20), 55), (midnight.AddMinutes(5), 56) })
        {
            time.Ahead = at - TimeProvider.System.GetUtcNow();
            var board = await field.Kim.AsksAsync(field.Thread, "status");
            var health = await field.Kim.AsksAsync(field.Thread, dutch ? "gezondheid" : "health");

            board.Says(field.Texts.Days(days)).ShouldBeTrue(board.ToString());
            health.Says(field.Text("health.seen.base", 1, field.Texts.Days(days))).ShouldBeTrue(health.ToString());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Outsider_HearsOfNoAccount(bool dutch)
    {
        await using var field = await azurite.SeededAsync(2, dutch);
        var said = dutch ? "gezondheid" : "health";
        var shown = await field.Kim.AsksAsync(field.Thread, said);

        (await field.Olaf.AsksAsync(field.Olaf.Chat, said + " Contoso"))
            .Says(field.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        (await field.Olaf.InvokesAsync(shown, Verbs.Choose, shown.Card!.Data(field.Text("score.showLog")))).ShouldSay(
            field.Text("error.notFound")
        );
        var data = field.Scoreboard.Card!.Data(field.Text("health.title"));
        (await field.Olaf.InvokesAsync(field.Scoreboard, Verbs.Choose, data)).ShouldSay(field.Text("error.notFound"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Month_IsKeptWhenSomethingChanged_AndEarlierOnesAreTold(bool dutch)
    {
        await using var field = await azurite.SeededAsync(11, dutch);
        await field.Sam.AsksAsync(field.Thread, dutch ? "concurrent Numbat" : "competitor Numbat");
        await KeptAsync(field, facts => facts.Competitors == 1);
        await field.Sam.AsksAsync(field.Thread, dutch ? "concurrent Quokka" : "competitor Quokka");

        var month = await KeptAsync(field, facts => facts.Competitors == 2);
        (await field.Bot.Store.LoadHealthAsync(field.Key, default))
            .Months.ShouldHaveSingleItem()
            .Month.ShouldBe(month.Month);
        var before = new HealthMonth(
            month.Month.AddMonths(-2),
            new HealthFacts(SeasonState.HomeRun, 12, month.Month.AddYears(-1), [], [], 1)
        );
        var changes = new Changes().Put(AccountKeys.Health(before.Month), before);
        (await field.Bot.Store.CommitAsync(field.Key, changes.Rows, default)).ShouldBeOfType<CommitOutcome.Committed>();

        var shown = await field.Kim.AsksAsync(field.Thread, dutch ? "gezondheid" : "health");
        var culture = field.Texts.Culture;
        var months = Enumerable.Range(1, 2).Select(back => month.Month.AddMonths(-back).ToString("MMM", culture));
        foreach (var name in months)
        {
            shown.Says($"{name}\u00A083").ShouldBeTrue(shown.ToString());
        }
    }

    /// <summary>The newest month, once what is written behind a turn has been written.</summary>
    private static async Task<HealthMonth> KeptAsync(Field field, Func<HealthFacts, bool> isSo)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (true)
        {
            var months = (await field.Bot.Store.LoadHealthAsync(field.Key, patience.Token)).Months;
            if (months.FirstOrDefault(month => isSo(month.Facts)) is { } kept)
            {
                return kept;
            }
            await Task.Delay(20, patience.Token);
        }
    }
}

using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>When people hear from the bot: their own say, an account's, a tenant's.</summary>
public sealed class SettingsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OwnSettings_AreSaved_ShownAgain_AndChangeTheCalendar(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var card = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "instellingen" : "settings");
        card.Card!.Input("news").Value.ShouldBe("atOnce");
        card.Card!.Input("weekly").Value.ShouldBe("on");

        var saved = await scenario.Kim.PressesAsync(
            card,
            Verbs.SettingsSave,
            ("news", "daily"),
            ("weekly", "off"),
            ("begin", dutch ? "7.30" : "7:30"),
            ("end", "16u"),
            ("zone", "new york"),
            ("muted", scenario.Key.Account)
        );

        saved.ShouldShowCard().Says(scenario.Text("settings.saved")).ShouldBeTrue();
        saved.Card!.Warnings.ShouldBeEmpty();
        var again = (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "settings")).Card!;
        again.Input("news").Value.ShouldBe("daily");
        again.Input("weekly").Value.ShouldBe("off");
        again.Input("begin").Value.ShouldBe("07:30");
        again.Input("end").Value.ShouldBe("16:00");
        again.Input("zone").Value.ShouldBe("America/New_York");
        again.Input("muted").Value.ShouldBe(scenario.Key.Account);
        var file = await scenario
            .Bot.Get<ReminderStore>()
            .ReadAsync(scenario.Teams.Tenant, scenario.Kim.AadObjectId, default);
        file.Calendar.Zone.Id.ShouldBe("America/New_York");
        (file.Calendar.Begin, file.Calendar.End).ShouldBe((new TimeOnly(7, 30), new TimeOnly(16, 0)));
        file.Settings.News.ShouldBe(NewsPace.Daily);
    }

    [Theory]
    [InlineData("zone", "Mars", "problem.timeZone")]
    [InlineData("begin", "late", "problem.time")]
    [InlineData("snoozed", "2020-01-01", "problem.datePast")]
    public async Task WrongValue_ComesBackAtItsField_AndNothingTypedIsLost(string input, string typed, string problem)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var card = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "settings");

        var back = await scenario.Sam.PressesAsync(card, Verbs.SettingsSave, (input, typed), ("end", "17:00"));

        back.ShouldShowCard().ErrorAt(input).ShouldBe("⚠ " + scenario.Text(problem));
        back.Card!.Input("end").Value.ShouldBe("17:00");
        back.Card!.Says(scenario.Text("settings.saved")).ShouldBeFalse();
    }

    [Fact]
    public async Task DayThatEndsBeforeItBegins_IsRefused()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var card = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "settings");

        var back = await scenario.Sam.PressesAsync(card, Verbs.SettingsSave, ("begin", "18:00"), ("end", "9:00"));

        back.ShouldShowCard().ErrorAt("end").ShouldBe("⚠ " + scenario.Text("problem.hours"));
    }

    [Fact]
    public async Task ClientsTimeZone_Counts_AsLongAsNobodySaysOtherwise()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var hello = scenario.Sam.New(ActivityKind.Message, scenario.Sam.Chat);
        hello["text"] = "help";
        hello["localTimezone"] = "Asia/Tokyo";
        (await scenario.Sam.PostAsync(hello)).IsOk.ShouldBeTrue();

        var file = await scenario
            .Bot.Get<ReminderStore>()
            .ReadAsync(scenario.Teams.Tenant, scenario.Sam.AadObjectId, default);

        file.Calendar.Zone.Id.ShouldBe("Asia/Tokyo");
        file.Chat!.Name.ShouldBe("Sam Bakker");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountsDays_AreSetByItsAccountManager_AndShownToNobodyElse(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var words = dutch ? "instellingen Contoso" : "settings Contoso";
        (await scenario.Sam.AsksAsync(scenario.Sam.Chat, words))
            .Says(scenario.Text("settings.notYours", "Contoso"))
            .ShouldBeTrue();
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, words))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        var card = await scenario.Kim.AsksAsync(scenario.Kim.Chat, words);

        var saved = await scenario.Kim.PressesAsync(card, Verbs.AccountSettingsSave, ("vote", "3"));

        saved.ShouldShowCard().Says(scenario.Text("settings.saved")).ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Account.Reminders.ShouldBe(ReminderDays.Usual with { Vote = 3 });
        var forged = card.Cards[0].Data(Verbs.AccountSettingsSave, ("vote", "5"));
        (await scenario.Olaf.InvokesAsync(card, Verbs.AccountSettingsSave, forged)).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await scenario.Sam.InvokesAsync(card, Verbs.AccountSettingsSave, forged)).ShouldSay(
            scenario.Text("settings.notYours", "Contoso")
        );
        (await scenario.FileAsync()).Dossier.Account.Reminders!.Vote.ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TenantsSettings_AreForItsAdministrators(bool dutch)
    {
        var admin = "00000001-0000-4000-9000-000000000001";
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, null, ("AccountBot:Admins:0", admin));
        scenario.Kim.AadObjectId.ShouldBe(admin);
        var own = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "settings");
        (await scenario.Kim.PressesAsync(own, scenario.Text("settings.tenant.button"))).ShouldSay(
            scenario.Text("form.below")
        );
        var card = scenario.Kim.Chat.Last;

        var saved = await scenario.Kim.PressesAsync(
            card,
            Verbs.TenantSettingsSave,
            ("vote", "2"),
            ("weeklyOn", "friday"),
            ("workingDays", "monday,tuesday,friday"),
            ("begin", "8:00")
        );

        saved.ShouldShowCard().Says(scenario.Text("settings.saved")).ShouldBeTrue();
        var settings = await scenario.Bot.Get<TenantDefaults>().OfAsync(scenario.Teams.Tenant, default);
        settings.Reminders.ShouldBe(ReminderDays.Usual with { Vote = 2 });
        settings.WeeklyOn.ShouldBe(DayOfWeek.Friday);
        settings.WorkingDays.ShouldBe([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Friday]);
        settings.Begin.ShouldBe(new TimeOnly(8, 0));
        var forged = card.Cards[0].Data(Verbs.TenantSettingsSave, ("vote", "1"));
        (await scenario.Sam.InvokesAsync(card, Verbs.TenantSettingsSave, forged)).ShouldSay(
            scenario.Text("settings.notAdmin")
        );
        (await scenario.Sam.AsksAsync(scenario.Sam.Chat, "settings"))
            .Card!.HasButton(scenario.Text("settings.tenant.button"))
            .ShouldBeFalse();
    }
}

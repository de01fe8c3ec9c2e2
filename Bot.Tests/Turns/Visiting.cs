using System.Globalization;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Visits to the customer of the sample account: their days, and what was written down of them.</summary>
internal static class Visiting
{
    public static DateOnly Today => WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow());

    public static string Day(int ahead) => Iso(Today.AddDays(ahead));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first Tuesday to Friday from so many days on, so that the day before is a working day.</summary>
    public static DateOnly WorkingDay(int ahead)
    {
        var day = Today.AddDays(ahead);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Monday)
        {
            day = day.AddDays(1);
        }
        return day;
    }

    public static DateTimeOffset At(DateOnly day, int hour) => WorkCalendar.Usual.At(day, new TimeOnly(hour, 0));

    public static (string, string)[] Inputs(DateOnly day) =>
        [("on", Iso(day)), ("with", "Karin"), ("purpose", "Opening")];

    /// <summary>The director announces a visit in the private chat; the card that is left there, and the account manager's.</summary>
    public static async Task<(FakeMessage Visitor, FakeMessage Asks)> AnnouncedAsync(
        this TeamScenario scenario,
        DateOnly? day = null
    )
    {
        var form = await scenario.Dirk.AsksAsync(scenario.Dirk.Chat, scenario.Dutch ? "bezoek" : "visit");
        var saved = await scenario.Dirk.PressesAsync(form, Verbs.VisitSave, Inputs(day ?? Today.AddDays(8)));
        saved.ShouldShowCard().HasButton(Verbs.VisitCancel).ShouldBeTrue();
        var asks = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.card.title", "Dirk Directeur", "Contoso")
        );
        await scenario.SettledAsync();
        return (form, asks);
    }

    public static async Task<IReadOnlyList<VisitNotice>> VisitsAsync(this TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Visits;

    public static async Task<IReadOnlyList<InboxItem>> WaitsAsync(this TeamScenario scenario)
    {
        var key = new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId.ToLowerInvariant());
        var row = await scenario.Bot.Get<IPeople>().GetAsync(key, Participation.RowOf(scenario.Key.Account), default);
        return [.. ((row?.Value as Participation)?.Waits ?? []).Where(wait => wait.Kind == InboxKind.ReplyToVisit)];
    }
}

using AccountBot.Bot.Features.Contacts;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Settings;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Retention;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Settings;

/// <summary>What counts for everyone in a tenant, for those named as its administrators.</summary>
public sealed class TenantSettingsQueries(
    TenantDefaults tenants,
    Administrators administrators,
    Retentions retentions,
    TimeProvider time
)
{
    /// <summary>Null for the person who may not change it.</summary>
    public async Task<AdaptiveCard?> CardAsync(Actor actor, CancellationToken ct)
    {
        if (!administrators.Are(actor.Person))
        {
            return null;
        }
        var settings = await tenants.OfAsync(actor.Tenant, ct);
        return Card(actor, Show(settings), settings);
    }

    /// <inheritdoc cref="CardAsync" />
    public async Task<AdaptiveCard?> SaveAsync(
        IReadOnlyDictionary<string, string> typed,
        Actor actor,
        CancellationToken ct
    )
    {
        if (!administrators.Are(actor.Person))
        {
            return null;
        }
        var before = await tenants.OfAsync(actor.Tenant, ct);
        var today = actor.Today(time);
        var reading = SettingsForms.Tenant.Read(SettingsInputs.Of(typed, actor, today), SeasonSoFar.None);
        if (reading is not FormReading.Right { Answers: var answers })
        {
            return Card(actor, typed, before, problems: ((FormReading.Wrong)reading).Problems);
        }
        var settings = new TenantSettings(
            SettingsForms.DaysIn(answers, ReminderDays.Usual),
            answers.Text("zone"),
            SettingsForms.Read(answers, "begin"),
            SettingsForms.Read(answers, "end"),
            DayOf(answers.Choice("weeklyOn")!),
            [.. answers.Choices("workingDays").Select(DayOf)],
            SeasonKeeping.YearsOf(answers.Choice("keepSeasons")),
            actor.Person
        );
        await tenants.SetAsync(actor.Tenant, settings, ct);
        await retentions.PlanAsync(actor.Tenant, ever: settings.KeepYears is null, ct);
        return Card(actor, Show(settings), settings, saved: true);
    }

    private AdaptiveCard Card(
        Actor actor,
        IReadOnlyDictionary<string, string> typed,
        TenantSettings settings,
        bool saved = false,
        IReadOnlyList<FieldProblem>? problems = null
    )
    {
        var view = new ReminderSettingsView(null, 0, typed, settings.Reminders ?? ReminderDays.Usual, saved)
        {
            Problems = problems ?? [],
            RemovesAfter = saved && settings.KeepYears is not null ? Retentions.NightAfter(time.GetUtcNow()) : null,
        };
        return ReminderSettingsCard.Render(view, actor.Texts);
    }

    private static Dictionary<string, string> Show(TenantSettings settings)
    {
        var shown = AccountSettings.Show(settings.Reminders ?? ReminderDays.Usual);
        shown["weeklyOn"] = NameOf(settings.WeeklyOn ?? DayOfWeek.Monday);
        shown["workingDays"] = string.Join(',', (settings.WorkingDays ?? WorkCalendar.UsualDays).Select(NameOf));
        shown["begin"] = settings.Begin is { } begin ? Clock.Show(begin) : string.Empty;
        shown["end"] = settings.End is { } end ? Clock.Show(end) : string.Empty;
        shown["zone"] = settings.TimeZone ?? string.Empty;
        shown["keepSeasons"] =
            settings.KeepYears?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? SeasonKeeping.Ever;
        return shown;
    }

    private static DayOfWeek DayOf(string name) => Enum.Parse<DayOfWeek>(name, ignoreCase: true);

    private static string NameOf(DayOfWeek day) => day.ToString().ToLowerInvariant();
}

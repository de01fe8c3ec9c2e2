using System.Globalization;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Retention;

namespace AccountBot.Playbook.Reminders;

/// <summary>The forms in which people, accounts and tenants say when they want to hear what.</summary>
public static class SettingsForms
{
    private static readonly string[] Waits = ["vote", "manager", "accountManager", "answer"];

    private const string Days = "settings.days";
    private const string Hours = "settings.hours";

    /// <summary>The days of the week from Monday on, as an option names them.</summary>
    public static IReadOnlyList<string> Weekdays { get; } =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>After how many working days someone may be reminded.</summary>
    public static IReadOnlyList<string> WorkingDays { get; } = ["1", "2", "3", "4", "5", "7", "10"];

    public static IReadOnlyList<string> Paces { get; } = ["atOnce", "daily", "weekly"];

    /// <summary>Of one person. Left open, what the tenant set counts.</summary>
    public static Form Personal { get; } =
        new(
            "settings",
            1,
            [
                new ChoiceField("news", Paces) { Required = true, Preset = Paces[0] },
                new ChoiceField("weekly", ["on", "off"]) { Required = true, Preset = "on" },
                new DateField("snoozed") { Sense = DateSense.Future },
                .. WorkingHours(),
            ]
        )
        {
            Cross = (answers, _) => Falling(answers),
        };

    /// <summary>Of one account: how long people are given before they are reminded. Left open, what the tenant set counts.</summary>
    public static Form Account { get; } = new("accountSettings", 1, [.. ReminderFields(required: false)]);

    /// <summary>Of a tenant: what counts where no one says otherwise.</summary>
    public static Form Tenant { get; } =
        new(
            "tenantSettings",
            1,
            [
                .. ReminderFields(required: true),
                new ChoiceField("weeklyOn", Weekdays) { Required = true, Says = "settings.weeklyOn" },
                .. WorkingHours(),
                new ChoiceField("workingDays", Weekdays)
                {
                    Required = true,
                    Several = true,
                    Says = Hours + ".days",
                    OptionsSay = "settings.weeklyOn",
                    Group = Hours,
                },
                new ChoiceField("keepSeasons", SeasonKeeping.Options)
                {
                    Required = true,
                    Preset = SeasonKeeping.Ever,
                    Says = "settings.keep",
                    OptionsSay = "settings.keep",
                    Group = "settings.keeping",
                },
            ]
        )
        {
            Cross = (answers, _) => Falling(answers),
        };

    /// <summary>The days that were given; what was left open is taken from <paramref name="otherwise"/>. Null where nothing was given.</summary>
    public static ReminderDays? DaysIn(Answers answers, ReminderDays otherwise)
    {
        int? Given(string field) =>
            answers.Choice(field) is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null;
        return (Given("vote"), Given("manager"), Given("accountManager"), Given("answer")) switch
        {
            (null, null, null, null) => null,
            var (vote, manager, accountManager, answer) => new ReminderDays(
                vote ?? otherwise.Vote,
                manager ?? otherwise.Manager,
                accountManager ?? otherwise.AccountManager,
                answer ?? otherwise.Answer
            ),
        };
    }

    private static IEnumerable<Field> ReminderFields(bool required) =>
        Waits.Select(key => new ChoiceField(key, WorkingDays)
        {
            Required = required,
            Literal = true,
            Says = $"{Days}.{key}",
            Group = Days,
        });

    private static IEnumerable<Field> WorkingHours()
    {
        yield return Time("begin");
        yield return Time("end");
        yield return new TextField("zone")
        {
            Lines = 1,
            Most = 60,
            Kind = TextKind.TimeZone,
            Says = Hours + ".zone",
            Group = Hours,
        };
    }

    private static TextField Time(string key) =>
        new(key)
        {
            Lines = 1,
            Most = 10,
            Kind = TextKind.Time,
            Says = $"{Hours}.{key}",
            Group = Hours,
        };

    /// <summary>A day of which nothing is left would keep every reminder back for good.</summary>
    private static IEnumerable<FieldProblem> Falling(Answers answers)
    {
        var begin = Read(answers, "begin") ?? WorkCalendar.UsualBegin;
        var end = Read(answers, "end") ?? WorkCalendar.UsualEnd;
        if (end <= begin)
        {
            yield return new FieldProblem("end", new Problem("problem.hours"));
        }
    }

    /// <summary>A time of the day that was given; null where it was left open.</summary>
    public static TimeOnly? Read(Answers answers, string field) =>
        answers.Text(field) is { } text ? Clock.Read(text) : null;
}

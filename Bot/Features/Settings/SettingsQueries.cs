using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Settings;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Settings;

/// <summary>When someone wants to hear what: the card for it, and what is saved there.</summary>
public sealed class SettingsQueries(
    ReminderStore reminders,
    IPeople people,
    OwnChat own,
    Administrators administrators,
    TimeProvider time
)
{
    /// <summary>In the reader's private chat, wherever it was asked for.</summary>
    public Task SayAsync(ITurnContext turn, Actor actor, CancellationToken ct) =>
        own.SayAsync(
            turn,
            actor,
            "settings.elsewhere",
            async who => CardReplies.Activity(await CardAsync(who, ct)),
            ct
        );

    public async Task<AdaptiveCard> CardAsync(Actor actor, CancellationToken ct)
    {
        var file = await reminders.ReadAsync(actor.Tenant, actor.Person.Id, ct);
        return SettingsCard.Render(ViewOf(file, actor, Show(file.Settings, file.Calendar)), actor.Texts);
    }

    /// <summary>Saves what was chosen, or gives the card back with what is wrong.</summary>
    public async Task<AdaptiveCard> SaveAsync(
        IReadOnlyDictionary<string, string> typed,
        Actor actor,
        CancellationToken ct
    )
    {
        var file = await reminders.ReadAsync(actor.Tenant, actor.Person.Id, ct);
        var inputs = SettingsInputs.Of(typed, actor, actor.Today(time));
        if (SettingsForms.Personal.Read(inputs, SeasonSoFar.None) is FormReading.Wrong wrong)
        {
            var back = ViewOf(file, actor, typed) with { Problems = wrong.Problems };
            return SettingsCard.Render(back, actor.Texts);
        }
        var answers = ((FormReading.Right)SettingsForms.Personal.Read(inputs, SeasonSoFar.None)).Answers;
        var chosen = (typed.GetValueOrDefault(SettingsCard.MutedInput) ?? string.Empty).Split(',');
        var calendar = file.Calendar;
        var settings = new PersonSettings(
            answers.Text("zone"),
            SettingsForms.Read(answers, "begin"),
            SettingsForms.Read(answers, "end"),
            Enum.Parse<NewsPace>(answers.Choice("news")!, ignoreCase: true),
            answers.Choice("weekly") == "off" ? false : null,
            [.. file.Parts.Select(part => part.Account).Intersect(chosen, StringComparer.Ordinal)],
            answers.Date("snoozed") is { } day ? calendar.On(day) : null
        );
        await people.PutAsync(file.Key, PersonSettings.Row, settings, ct);
        await reminders.PlanAsync(actor.Tenant, actor.Person.Id, ct);
        var after = ViewOf(file with { Settings = settings }, actor, Show(settings, calendar)) with { Saved = true };
        return SettingsCard.Render(after, actor.Texts);
    }

    private SettingsView ViewOf(PersonSnapshot file, Actor actor, IReadOnlyDictionary<string, string> typed) =>
        new(
            typed,
            [
                .. file
                    .Parts.Where(part => part.Guest is not true)
                    .OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase)
                    .Select(part => new MutableAccount(part.Account, part.Name)),
            ],
            file.Settings.Muted ?? [],
            MayChangeTenant: administrators.Are(actor.Person)
        );

    private static Dictionary<string, string> Show(PersonSettings settings, WorkCalendar calendar)
    {
        var news = (settings.News ?? NewsPace.AtOnce).ToString();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["news"] = char.ToLowerInvariant(news[0]) + news[1..],
            ["weekly"] = settings.Weekly == false ? "off" : "on",
            ["begin"] = settings.Begin is { } begin ? Clock.Show(begin) : string.Empty,
            ["end"] = settings.End is { } end ? Clock.Show(end) : string.Empty,
            ["zone"] = settings.TimeZone ?? string.Empty,
            ["snoozed"] = settings.SnoozedUntil is { } until
                ? calendar.DayOf(until).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : string.Empty,
        };
    }
}

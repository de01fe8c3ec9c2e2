using AccountBot.Cards.Inbox;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Reminders;

/// <summary>One message for everything there is to say to someone at a moment.</summary>
/// <param name="Reminders">What waits and should be thought of now, the most pressing first.</param>
/// <param name="News">What colleagues reported.</param>
/// <param name="Weekly">The accounts of the weekly digest; empty on other days.</param>
/// <param name="Marks">Names what is reminded of, for the person who wants to hear of it again later.</param>
public sealed record ReminderView(
    IReadOnlyList<InboxLine> Reminders,
    IReadOnlyList<NewsItem> News,
    IReadOnlyList<WeeklyItem> Weekly,
    DateTimeOffset Now,
    DateOnly Today,
    IReadOnlyList<string> Marks
);

/// <summary>Something that a colleague reported about an account.</summary>
/// <param name="Subject">The key of the subject.</param>
public sealed record NewsItem(string Name, string Subject, string Text, string By, DateTimeOffset At);

/// <summary>An account in the weekly digest.</summary>
/// <param name="Waits">How much waits there for the reader.</param>
public sealed record WeeklyItem(
    string Name,
    int Base,
    SeasonState State,
    DateTimeOffset? Since,
    DateTimeOffset? LastPlay,
    int Waits
);

/// <summary>What someone is reminded of, what is new, and once a week how the accounts stand: together in one message.</summary>
public static class ReminderCard
{
    /// <summary>What the button of a reminder may name.</summary>
    public const char Between = '\n';

    private const int ShownNews = 8;
    private const int ShownWeekly = 20;
    private const int ShownText = 160;
    private const int ShownName = 60;

    public static AdaptiveCard Render(ReminderView view, Texts texts)
    {
        var title = Title(view, texts);
        return Show.Card(
            texts,
            title,
            [
                Show.Head(texts["app.name"], title),
                .. InboxRows.Of(view.Reminders, view.Now, view.Today, texts),
                view.Reminders.Count > InboxRows.MostAtOnce
                    ? Show.Subtle(texts["nudge.more", view.Reminders.Count - InboxRows.MostAtOnce])
                    : null,
                .. News(view, texts),
                .. Weekly(view, texts),
                Act.Row(
                    Act.Execute(texts["nudge.plate"], new CardData { Verb = Verbs.PlateShow }, primary: true),
                    view.Marks.Count > 0 ? Snooze(view, texts) : null,
                    Act.Execute(texts["settings.button"], new CardData { Verb = Verbs.SettingsForm })
                ),
            ]
        );
    }

    private static string Title(ReminderView view, Texts texts) =>
        view switch
        {
            { Reminders.Count: 1 } => texts["nudge.one"],
            { Reminders.Count: > 1 } => texts["nudge.count", view.Reminders.Count],
            { Weekly.Count: > 0 } => texts["nudge.weekly"],
            _ => texts["nudge.news"],
        };

    private static IEnumerable<AdaptiveElement> News(ReminderView view, Texts texts)
    {
        if (view.News.Count == 0)
        {
            yield break;
        }
        yield return Show.Strong(texts["nudge.news"], AdaptiveSpacing.Large);
        foreach (var item in view.News.Take(ShownNews))
        {
            var subject = texts.Find($"b05.flow.subject.{item.Subject}");
            var about = string.Join(" · ", new[] { Short(item.Name, ShownName), subject }.OfType<string>());
            yield return Show.Runs(
                AdaptiveSpacing.Small,
                Show.Run(about + "\n", weight: AdaptiveTextWeight.Bolder),
                Show.Run(Short(item.Text, ShownText) + "\n"),
                Show.Run(
                    $"{Short(item.By, ShownName)}, {texts.Moment(item.At)}",
                    size: AdaptiveTextSize.Small,
                    subtle: true
                )
            );
        }
        if (view.News.Count > ShownNews)
        {
            yield return Show.Subtle(texts["nudge.more", view.News.Count - ShownNews]);
        }
    }

    private static IEnumerable<AdaptiveElement> Weekly(ReminderView view, Texts texts)
    {
        if (view.Weekly.Count == 0)
        {
            yield break;
        }
        yield return Show.Strong(texts["nudge.weekly"], AdaptiveSpacing.Large);
        foreach (var item in view.Weekly.Take(ShownWeekly))
        {
            yield return Show.Runs(
                AdaptiveSpacing.Small,
                Show.Run(Short(item.Name, ShownName) + "\n", weight: AdaptiveTextWeight.Bolder),
                Show.Run(Stand(item, view.Now, texts), size: AdaptiveTextSize.Small)
            );
        }
        if (view.Weekly.Count > ShownWeekly)
        {
            yield return Show.Subtle(texts["nudge.more", view.Weekly.Count - ShownWeekly]);
        }
    }

    private static string Stand(WeeklyItem item, DateTimeOffset now, Texts texts)
    {
        var name = texts.BaseName(item.Base);
        string?[] parts =
        [
            item.State switch
            {
                SeasonState.AtGate => texts["score.atGate", item.Base, name],
                SeasonState.Parked => texts["score.parked", item.Base, name],
                SeasonState.HomeRun => texts["score.homeRun"],
                SeasonState.Ended => texts["score.ended", item.Base, name],
                _ => texts["score.atBat", item.Base, name],
            },
            item is { State: SeasonState.AtBat, Since: { } since } ? texts.Days(CalendarDays.Since(since, now)) : null,
            item.LastPlay is { } play ? texts["nudge.lastPlay", texts.Date(play)] : null,
            item.Waits > 0 ? texts["nudge.waits", item.Waits] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static AdaptiveExecuteAction Snooze(ReminderView view, Texts texts) =>
        Act.Execute(
            texts["nudge.snooze"],
            new CardData
            {
                Verb = Verbs.PlateSnooze,
                Page = string.Join(Between, view.Marks.Take(InboxRows.MostAtOnce)),
            }
        );

    private static string Short(string text, int most) => Playbook.Gates.Shorten.Text(text, most);
}

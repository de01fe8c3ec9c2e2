using AccountBot.Cards;
using AccountBot.Cards.Inbox;
using AccountBot.Cards.Reminders;
using AccountBot.Cards.Settings;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What waits for someone, what they are reminded of, and how they set when.</summary>
static class InboxCards
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    static readonly MutableAccount Contoso = new("contoso", "Contoso");

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season) =>
        Plates(season).Concat(Settings(season.Texts));

    static IEnumerable<(string Name, AdaptiveCard Card)> Plates(PlayedSeason season)
    {
        var texts = season.Texts;
        var items = Waiting(season);
        yield return ("plate", InboxCard.Render(new InboxView("Eva Smit", items, Now, Today), texts));
        yield return ("plate-empty", InboxCard.Render(new InboxView("Eva Smit", [], Now, Today), texts));
        yield return (
            "nudge",
            ReminderCard.Render(
                new ReminderView(
                    items[2..5],
                    [
                        new NewsItem(
                            "Contoso",
                            "distribution",
                            season.In("The new depot opens in March", "Het nieuwe depot opent in maart"),
                            "Olaf Visser",
                            Now.AddHours(-20)
                        ),
                    ],
                    [
                        new WeeklyItem("Contoso", 6, SeasonState.AtGate, Now.AddDays(-9), Now.AddDays(-1), 2),
                        new WeeklyItem("Northwind", 2, SeasonState.AtBat, Now.AddDays(-6), Now.AddDays(-2), 1),
                    ],
                    Now,
                    Today,
                    ["contoso.Task.t"]
                ),
                texts
            )
        );
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Settings(Texts texts)
    {
        yield return (
            "settings",
            SettingsCard.Render(
                new SettingsView(Typed(("news", "daily"), ("weekly", "on"), ("begin", "08:30")), [Contoso], []),
                texts
            )
        );
        yield return (
            "settings-account",
            ReminderSettingsCard.Render(
                new ReminderSettingsView(Contoso, 2026, Typed(("vote", "2")), ReminderDays.Usual),
                texts
            )
        );
        yield return (
            "settings-tenant",
            ReminderSettingsCard.Render(
                new ReminderSettingsView(
                    null,
                    0,
                    Typed(
                        ("vote", "1"),
                        ("manager", "2"),
                        ("accountManager", "3"),
                        ("answer", "2"),
                        ("weeklyOn", "monday"),
                        ("workingDays", "monday,tuesday,wednesday,thursday,friday"),
                        ("keepSeasons", "5")
                    ),
                    ReminderDays.Usual,
                    Saved: true
                )
                {
                    RemovesAfter = Now.AddHours(16),
                },
                texts
            )
        );
    }

    static InboxLine[] Waiting(PlayedSeason season) =>
        [
            Item("Contoso", new InboxItem(InboxKind.DecideGate, "6.1", Now.AddDays(-3), 6)),
            Item("Fabrikam", new InboxItem(InboxKind.AnswerRequest, "a", Now.AddDays(-1), 4, "Utrecht", Day(4))),
            Item(
                "Contoso",
                new InboxItem(
                    InboxKind.Task,
                    "t",
                    Now.AddDays(-20),
                    6,
                    season.In("Ask legal for a frame agreement", "Vraag juridisch om een raamovereenkomst"),
                    Day(-4)
                )
            ),
            Item("Northwind", new InboxItem(InboxKind.Vote, "2.1", Now.AddDays(-1), 2)),
            Item("Contoso", new InboxItem(InboxKind.Contact, "1", Now.AddDays(-40), 11, "Karin Jansen", Day(3))),
            Item("Adventure Works", new InboxItem(InboxKind.NextStep, "2", Now.AddDays(-6), 2, "talk")),
        ];

    static DateOnly Day(int days) => Today.AddDays(days);

    static InboxLine Item(string name, InboxItem what) => new(name, name, 2026, what);

    static Dictionary<string, string> Typed(params (string Input, string Value)[] inputs) =>
        inputs.ToDictionary(input => input.Input, input => input.Value, StringComparer.Ordinal);
}

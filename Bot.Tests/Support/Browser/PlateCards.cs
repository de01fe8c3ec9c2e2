using AccountBot.Cards;
using AccountBot.Cards.Plate;
using AccountBot.Cards.Settings;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Rhythm;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What waits for someone, what they are reminded of, and how they set when.</summary>
static class PlateCards
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    static readonly MutableAccount Contoso = new("contoso", "Contoso");

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var texts = season.Texts;
        PlateItem[] items =
        [
            Item("Contoso", new Waiting(WaitKind.DecideGate, "6.1", Now.AddDays(-3), 6)),
            Item("Fabrikam", new Waiting(WaitKind.AnswerRequest, "a", Now.AddDays(-1), 4, "Utrecht", Day(4))),
            Item(
                "Contoso",
                new Waiting(
                    WaitKind.Task,
                    "t",
                    Now.AddDays(-20),
                    6,
                    season.In("Ask legal for a frame agreement", "Vraag juridisch om een raamovereenkomst"),
                    Day(-4)
                )
            ),
            Item("Northwind", new Waiting(WaitKind.Vote, "2.1", Now.AddDays(-1), 2)),
            Item("Contoso", new Waiting(WaitKind.Contact, "1", Now.AddDays(-40), 11, "Karin Jansen", Day(3))),
            Item("Adventure Works", new Waiting(WaitKind.NextStep, "2", Now.AddDays(-6), 2, "talk")),
        ];
        yield return ("plate", PlateCard.Render(new PlateView("Eva Smit", items, Now, Today), texts));
        yield return ("plate-empty", PlateCard.Render(new PlateView("Eva Smit", [], Now, Today), texts));
        yield return (
            "nudge",
            NudgeCard.Render(
                new NudgeView(
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

    static DateOnly Day(int days) => Today.AddDays(days);

    static PlateItem Item(string name, Waiting what) => new(name, name, 2026, what);

    static Dictionary<string, string> Typed(params (string Input, string Value)[] inputs) =>
        inputs.ToDictionary(input => input.Input, input => input.Value, StringComparer.Ordinal);
}

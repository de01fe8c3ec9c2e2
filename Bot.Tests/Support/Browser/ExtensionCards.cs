using AccountBot.Cards.Accounts;
using AccountBot.Cards.MessageExtension;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What the app gives while someone writes a message, and asks for one that is there.</summary>
static class ExtensionCards
{
    static readonly Uri Pictures = new("https://accountbot.example/");

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var view = new ScoreboardView(season.At(6), season.Filled(6).Now, Pictures);
        yield return ("shared-account", SharedAccountCard.Render(view, season.Texts));
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LogThisCard.AccountInput] = "contoso",
            [LogThisCard.AsInput] = LogThisCard.Play,
            [LogThisCard.BaseInput] = "0",
            [LogThisCard.SubjectInput] = "other",
            [LogThisCard.WhatInput] = season.In(
                "Karin wants to try the boxes on one line before June",
                "Karin wil de dozen voor juni op één lijn proberen"
            ),
            [LogThisCard.HoursInput] = season.In("an hour", "een uur"),
        };
        var problem = new FieldProblem(LogThisCard.HoursInput, new Problem("problem.number"));
        yield return (
            "log-this",
            LogThisCard.Render(
                new LogThisView([new AccountChoice("contoso", "Contoso", 2026, 6)], typed, [problem]),
                season.Texts
            )
        );
    }
}

using AccountBot.Bot.Routing;
using AccountBot.Cards.Administration;
using AccountBot.Cards.Messages;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What administrators see.</summary>
static class OperationCards
{
    const string App = "7f1c2a0e-9d2b-4f57-8a5e-0c6a7d1b0001";
    const string Tenant = "d3f1a7f0-41c2-4a8e-8f0b-5b0e6a7dbeef";
    static readonly DateTimeOffset Now = new(2026, 12, 1, 13, 5, 0, TimeSpan.Zero);
    static readonly Uri Address = new("https://accountbot.contoso.com/");

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var texts = season.Texts;
        yield return ("self-check", SelfCheckCard.Render(Good, texts));
        yield return ("self-check-trouble", SelfCheckCard.Render(Trouble(season), texts));
        yield return ("unreached", UnreachedCard.Render(new UnreachedView(Rows, 14, 0, Address), texts));
        yield return ("unreached-none", UnreachedCard.Render(new UnreachedView([], 0, 0, Address), texts));
        var run = new RebuildView(RebuildStage.Accounts, 160, 3, 0, 0, Now.AddMinutes(-1), Now);
        yield return ("rebuild", RebuildCard.Render(run, texts));
        yield return (
            "rebuild-done",
            RebuildCard.Render(
                run with
                {
                    Stage = RebuildStage.Over,
                    Accounts = 312,
                    Wrong = 7,
                    LeftOver = 2,
                    Moved = Now.AddMinutes(2),
                },
                texts
            )
        );
        yield return ("help-administrator", HelpCard.Render(HelpCommand.View(administers: true), texts));
    }

    static SelfCheckView Good =>
        new(
            null,
            7,
            new IdentityFacts.Somebody("UserAssignedMSI", App, Tenant, null),
            new ReachFacts(214, false, 18, false),
            Address,
            Development: false,
            new BacklogFacts(null, 0, 0, TimeSpan.Zero),
            0,
            new VersionFacts("1.0.0", "10.0.0", 1, Now.AddDays(-3)),
            Now
        );

    static SelfCheckView Trouble(PlayedSeason season) =>
        Good with
        {
            Storage = "Table Imports: 403 AuthorizationFailure",
            Backlog = new BacklogFacts(TimeSpan.FromMinutes(47), 5, 3, TimeSpan.FromSeconds(8)),
            Unreached = 14,
            Done = season.Texts["admin.resend.done", 3, 5],
        };

    static IReadOnlyList<UnreachedRow> Rows =>
        [
            Row("Bram Visser", 12, 3, "Contoso", "Fabrikam"),
            Row("Priya Nair", 9, 1, "Contoso Coffee & Tea Benelux B.V."),
            Row("Sofie Peeters", 4, 0),
            Row(
                "Maximiliaan van der Schaaf-Hoogendoorn",
                2,
                7,
                "Contoso",
                "Fabrikam",
                "Northwind",
                "Adatum",
                "Tailspin"
            ),
        ];

    static UnreachedRow Row(string name, int days, int notices, params IReadOnlyList<string> accounts) =>
        new(name, name, Now.AddDays(-days), notices, accounts);
}

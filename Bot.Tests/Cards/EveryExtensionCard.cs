using AccountBot.Cards.Accounts;
using AccountBot.Cards.MessageExtension;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What the app shows while someone writes a message, and for one that is there.</summary>
internal static class EveryExtensionCard
{
    public static IEnumerable<CardCase> All()
    {
        yield return new("log this", texts => LogThisCard.Render(View(3, "Contoso", "Karin called", []), texts));
        yield return new("log this, no accounts", texts => LogThisCard.Render(View(0, "", "", []), texts));
        yield return new(
            "log this, largest",
            texts => LogThisCard.Render(View(200, Planted.Text(80), Planted.Text(4_000), Wrong), texts)
        );
    }

    static IReadOnlyList<FieldProblem> Wrong { get; } =
    [
        .. new[] { "account", "what", "base", "subject", "hours" }.Select(field => new FieldProblem(
            field,
            new Problem("problem.required")
        )),
    ];

    static LogThisView View(int accounts, string name, string what, IReadOnlyList<FieldProblem> problems) =>
        new(
            [.. Enumerable.Range(0, accounts).Select(at => new AccountChoice($"{at:D32}", name, 2026, 3))],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["as"] = LogThisCard.Play,
                ["base"] = "0",
                ["what"] = what,
            },
            problems
        );
}

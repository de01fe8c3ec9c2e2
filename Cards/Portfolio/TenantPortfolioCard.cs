using AdaptiveCards;

namespace AccountBot.Cards.Portfolio;

/// <summary>The accounts of a whole tenant, ten at a time by name, for those who may look at all of them.</summary>
public static class TenantPortfolioCard
{
    public const string BeginningInput = "beginning";

    /// <summary>The most characters of the beginning of a name.</summary>
    public const int MostTyped = 100;

    private const char Between = '|';

    public static AdaptiveCard Render(TenantPortfolioView view, Texts texts)
    {
        var title = texts["portfolio.all.title"];
        return Show.Card(
            texts,
            title,
            [
                Show.Head(texts["app.name"], title),
                view.Beginning.Length > 0 ? Show.Subtle(texts["portfolio.all.begins", view.Beginning]) : null,
                view.Lines.Count == 0
                    ? Show.Text(texts[view.Beginning.Length > 0 ? "portfolio.all.nothing" : "portfolio.all.none"])
                    : null,
                .. view.Lines.Select(line => PortfolioRows.Of(line, view.Now, view.MayOpen(line.Account), texts)),
                new AdaptiveTextInput
                {
                    Id = BeginningInput,
                    Label = texts["portfolio.all.beginning"],
                    Placeholder = texts["portfolio.all.beginning.example"],
                    Value = view.Beginning,
                    MaxLength = MostTyped,
                    Spacing = AdaptiveSpacing.Medium,
                },
                Act.Row(
                    Act.Execute(texts["portfolio.all.look"], new CardData { Verb = Verbs.PortfolioAll }),
                    view.Next is { } next
                        ? Act.Execute(texts["portfolio.all.next"], Data(view.Beginning, next), withInputs: false)
                        : null,
                    view.First
                        ? null
                        : Act.Execute(texts["plate.first"], Data(view.Beginning, string.Empty), withInputs: false),
                    Act.Execute(
                        texts["portfolio.mine"],
                        new CardData { Verb = Verbs.PortfolioShow, Page = Mine },
                        withInputs: false
                    )
                ),
            ]
        );
    }

    /// <summary>Asks for the reader's own accounts, also where there are none.</summary>
    public const string Mine = "mine";

    private static CardData Data(string beginning, string after) =>
        new() { Verb = Verbs.PortfolioAll, Page = $"{Uri.EscapeDataString(beginning)}{Between}{after}" };

    /// <summary>The beginning and the place of which such a button speaks.</summary>
    public static (string Beginning, string? After) PageOf(string? page) =>
        page?.Split(Between, 2) is [var beginning, var after]
            ? (Uri.UnescapeDataString(beginning), after.Length > 0 ? after : null)
            : (string.Empty, null);
}

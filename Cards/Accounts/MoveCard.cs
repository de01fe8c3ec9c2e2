using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Accounts;

/// <param name="From">Where it is played now; null where no one knows.</param>
/// <param name="To">Where it would be played.</param>
/// <param name="LosesSight">Those of its people who are not there; null where no one can tell.</param>
/// <param name="Name">Names the place from which it would go, so that the button moves nothing else.</param>
public sealed record MoveView(
    Account Account,
    AccountPlace? From,
    AccountPlace To,
    IReadOnlyList<Person>? LosesSight,
    string Name
);

/// <summary>Asks before an account goes to another conversation: what happens, and who does not see it there.</summary>
public static class MoveCard
{
    public static AdaptiveCard Render(MoveView view, Texts texts)
    {
        var title = texts["home.ask", view.Account.Name];
        return Show.Card(
            texts,
            title,
            Show.Strong(title),
            Show.Text(texts["home.ask.what"], spacing: AdaptiveSpacing.Small),
            view.From is { } from ? Show.Fact(texts["home.ask.from"], from.Said(texts)) : null,
            Show.Fact(texts["home.ask.to"], view.To.Said(texts)),
            Show.Fact(texts["score.am"], Texts.Name(view.Account.AccountManager)),
            view.LosesSight switch
            {
                null => Show.Warn(texts["home.ask.unknown"]),
                { Count: > 0 } people => Show.Warn(texts["home.ask.loses", texts.Names(people)]),
                _ => null,
            },
            Act.Row(
                Act.Execute(texts["home.ask.move"], Data(view, Verbs.HomeMove), primary: true),
                Act.Execute(texts["home.ask.stay"], Data(view, Verbs.HomeStay))
            )
        );
    }

    private static CardData Data(MoveView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Account.Id,
            Year = view.Account.Year,
            Form = view.Name,
        };
}

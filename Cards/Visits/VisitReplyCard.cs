using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Visits;
using AdaptiveCards;

namespace AccountBot.Cards.Visits;

/// <summary>For the account's thread: what the account manager said about a visit, in short.</summary>
public static class VisitReplyCard
{
    private const int Shown = 200;

    /// <param name="said">What was said, of the steps of the visit.</param>
    public static AdaptiveCard Render(VisitNotice visit, VisitStep said, Texts texts)
    {
        var words = texts[
            "visit.team",
            Texts.Name(said.By),
            Texts.Name(visit.Visitor),
            texts.Date(visit.On),
            Shorten.Text(said.Text ?? string.Empty, Shown)
        ];
        return Show.Card(texts, words, Show.Text(words));
    }
}

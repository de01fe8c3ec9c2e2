using System.Globalization;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>A gate with the votes that were cast at it.</summary>
public sealed record VotedGate(Gate Gate, IReadOnlyList<Vote> Votes);

/// <param name="Years">The years of the account, the newest first.</param>
/// <param name="Year">Only of this year; null for all.</param>
/// <param name="Gates">One page, the newest year first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="First">This is the first page.</param>
public sealed record DecisionsView(
    string Account,
    string AccountId,
    IReadOnlyList<int> Years,
    int? Year,
    IReadOnlyList<VotedGate> Gates,
    string? Next,
    bool First
);

/// <summary>Who decided what at the gates of an account, when and why, through all its years.</summary>
public static class DecisionsCard
{
    public const int PageSize = 4;
    public const string YearInput = "ofYear";

    private const int ShownVotes = 8;
    private const int ShownReason = 100;
    private const int ShownWhy = 240;

    public static AdaptiveCard Render(DecisionsView view, Texts texts)
    {
        var title = texts["decisions.title"];
        return Show.Card(
            texts,
            $"{title} · {view.Account}",
            [
                Show.Head(view.Account, title),
                view.Gates.Count == 0 ? Show.Text(texts["decisions.none"]) : null,
                .. view.Gates.SelectMany(gate => Lines(view, gate, texts)),
                view.Years.Count > 1 ? Year(view, texts) : null,
                Act.Row(
                    view.Next is { } next
                        ? Act.Execute(texts["decisions.next"], Data(view, next), withInputs: false)
                        : null,
                    view.First ? null : Act.Execute(texts["plate.first"], Data(view, string.Empty), withInputs: false),
                    view.Years.Count > 1
                        ? Act.Execute(
                            texts["decisions.year.show"],
                            new CardData { Verb = Verbs.DecisionsShow, Account = view.AccountId }
                        )
                        : null,
                    Act.Execute(
                        texts["score.showLog"],
                        new CardData { Verb = Verbs.LogPage, Account = view.AccountId },
                        withInputs: false
                    )
                ),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Lines(DecisionsView view, VotedGate voted, Texts texts)
    {
        var gate = voted.Gate;
        yield return Show.As(
            Show.Row(
                Act.Row(Act.Execute(texts["decisions.whole"], Whole(view, gate), withInputs: false)),
                Show.Strong(DecisionWords.Where(gate, texts)),
                Show.Text(
                    DecisionWords.Verdict(gate, texts),
                    color: DecisionWords.Color(gate),
                    spacing: AdaptiveSpacing.None
                )
            ),
            AdaptiveSpacing.Large
        );
        var why = DecisionWords.Why(gate, texts).Select(line => Shorten.Text(line, ShownWhy)).ToList();
        if (why.Count > 0)
        {
            yield return Show.Text(string.Join('\n', why), spacing: AdaptiveSpacing.Small);
        }
        yield return Show.Subtle(Votes(voted, texts));
    }

    private static string Votes(VotedGate voted, Texts texts)
    {
        if (voted.Votes.Count == 0)
        {
            return texts["decisions.votes.none"];
        }
        var lines = voted.Votes.Take(ShownVotes).Select(vote => DecisionWords.Vote(vote, ShownReason, texts));
        var more = voted.Votes.Count - ShownVotes;
        return string.Join('\n', more > 0 ? lines.Append(texts["decisions.votes.more", more]) : lines);
    }

    private static AdaptiveElement Year(DecisionsView view, Texts texts) =>
        Show.As(
            Pick.One(
                YearInput,
                texts["decisions.year"],
                view.Year?.ToString(CultureInfo.InvariantCulture) ?? Pick.Any,
                view.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))
                    .Select(year => (year, year))
                    .Prepend(Pick.Nothing(texts))
            ),
            AdaptiveSpacing.Large
        );

    private static CardData Data(DecisionsView view, string after) =>
        new()
        {
            Verb = Verbs.DecisionsShow,
            Account = view.AccountId,
            Year = view.Year,
            Page = after.Length > 0 ? after : null,
        };

    private static CardData Whole(DecisionsView view, Gate gate) =>
        new()
        {
            Verb = Verbs.DecisionShow,
            Account = view.AccountId,
            Year = gate.Year,
            Base = gate.Base,
            Round = gate.Round,
        };
}

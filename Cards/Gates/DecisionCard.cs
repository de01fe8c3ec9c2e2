using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>One gate in full: what was decided, by whom, when and why, what was missing, what was asked, and every vote.</summary>
public static class DecisionCard
{
    private const int ShownGaps = 12;
    private const int ShownVotes = 80;

    // With few votes every reason is shown whole; with sixty they would not fit on a card.
    private const int OfReasons = 6_000;
    private const int ShortestReason = 60;

    public static AdaptiveCard Render(string account, string accountId, VotedGate voted, Texts texts)
    {
        var gate = voted.Gate;
        var title = DecisionWords.Where(gate, texts);
        return Show.Card(
            texts,
            $"{title} · {account}",
            [
                Show.Head($"{account} · {texts["decisions.title"]}", title),
                Show.Text(DecisionWords.Verdict(gate, texts), color: DecisionWords.Color(gate)),
                .. DecisionWords.Why(gate, texts).Select(line => Show.Text(line, spacing: AdaptiveSpacing.Small)),
                Show.Subtle(
                    texts["decisions.opened", Texts.Name(gate.OpenedBy), texts.Stamp(gate.OpenedAt)],
                    AdaptiveSpacing.Medium
                ),
                .. Gaps(gate, texts),
                .. gate.Questions.Select(question =>
                    Show.Text(
                        texts["gate.question", Texts.Name(question.By), Shorten.Text(question.Text, 500)],
                        spacing: AdaptiveSpacing.Small
                    )
                ),
                Show.Strong(texts["gate.votes"], AdaptiveSpacing.Medium),
                voted.Votes.Count == 0 ? Show.Text(texts["decisions.votes.none"]) : null,
                .. Votes(voted.Votes, texts),
                gate.StillToVote(voted.Votes) is { Count: > 0 } silent
                    ? Show.Subtle(texts["decisions.silent", texts.Names(silent)])
                    : null,
                Act.Row(
                    Act.Execute(
                        texts["decisions.back"],
                        new CardData { Verb = Verbs.DecisionsShow, Account = accountId },
                        withInputs: false
                    )
                ),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Gaps(Gate gate, Texts texts)
    {
        if (gate.Gaps.Count == 0)
        {
            yield break;
        }
        var gaps = texts.Some(GateParts.GapTexts(gate.Base, gate.Gaps, texts), ShownGaps);
        yield return Show.Text($"{texts["gate.gaps"]}: {string.Join("; ", gaps)}");
        if (gate.GapReason is { } reason)
        {
            yield return Show.Text(
                texts["gate.gaps.reason", Texts.Name(gate.AccountManager), reason],
                spacing: AdaptiveSpacing.Small
            );
        }
    }

    private static IEnumerable<AdaptiveElement?> Votes(IReadOnlyList<Vote> votes, Texts texts)
    {
        var most = Math.Max(ShortestReason, OfReasons / Math.Max(1, votes.Count));
        return votes
            .Take(ShownVotes)
            .Select(vote => Show.Text(DecisionWords.Vote(vote, most, texts), spacing: AdaptiveSpacing.Small))
            .Append(Show.More(votes.Count, ShownVotes, texts));
    }
}

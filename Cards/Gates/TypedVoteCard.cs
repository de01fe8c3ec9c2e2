using AccountBot.Cards.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <param name="Counted">The vote as it was counted; null where it was not.</param>
public sealed record TypedVoteView(Gate Gate, Vote? Counted)
{
    /// <summary>Why it was not counted.</summary>
    public string? Problem { get; init; }

    /// <summary>Names the vote in the log, for the way back; null where there is none.</summary>
    public string? PlayId { get; init; }

    /// <summary>The reason as typed, where it was not counted.</summary>
    public string? Typed { get; init; }
}

/// <summary>A vote that someone typed: what was counted, with the buttons to change it.</summary>
public static class TypedVoteCard
{
    public static AdaptiveCard Render(TypedVoteView view, Texts texts)
    {
        var gate = view.Gate;
        return Show.Card(
            texts,
            $"{texts["gate.title"]} {gate.Evidence.AccountName}",
            [
                Show.Subtle(GateParts.Where(gate, texts), AdaptiveSpacing.None),
                view.Counted is { } vote
                    ? Show.Text("✓ " + Said(vote, texts), spacing: AdaptiveSpacing.Small)
                    : Show.Warn(view.Problem ?? string.Empty),
                .. gate.IsOpen ? Changing(view, texts) : [GateOutcome.Of(gate, texts)],
            ]
        );
    }

    private static string Said(Vote vote, Texts texts)
    {
        var choice = texts[vote.Choice == Choice.Go ? "gate.go" : "gate.noGo"];
        return vote.Reason is { } reason
            ? texts["typed.counted.why", Texts.Name(vote.By), choice, reason]
            : texts["typed.counted", Texts.Name(vote.By), choice];
    }

    private static IEnumerable<AdaptiveElement> Changing(TypedVoteView view, Texts texts)
    {
        var fold = Show.Folded(
            "why",
            new AdaptiveTextInput
            {
                Id = GateCard.ReasonInput,
                Label = texts["gate.reason"],
                Placeholder = texts["gate.reason.example"],
                Value = view.Typed,
                MaxLength = Math.Max(GateCard.MostReason + 100, view.Typed?.Length ?? 0),
                IsMultiline = true,
            },
            Act.Row(Act.Execute(texts["gate.sendNoGo"], GateCard.Data(view.Gate, Verbs.GateVote, Choice.NoGo)))
        );
        fold.IsVisible = view.Problem is not null;
        yield return fold;
        yield return Act.Row(
            Act.Execute(texts["gate.voteGo"], GateCard.Data(view.Gate, Verbs.GateVote, Choice.Go)),
            Act.Fold(texts["gate.voteNoGo"], "why"),
            view.PlayId is { } play ? OfferCard.TakeBack(view.Gate.Account, play, texts) : null
        );
    }
}

using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <param name="Viewer">Whose view it is; null for the card as everyone sees it.</param>
public sealed record GateView(Gate Gate, IReadOnlyList<Vote> Votes, Person? Viewer = null)
{
    /// <summary>What the viewer typed in the private chat: it counts once a button is pressed.</summary>
    public TypedVote? Said { get; init; }
}

/// <summary>The gate as the team sees it: the weighing, the votes, and one's own vote.</summary>
public static class GateCard
{
    public const string ReasonInput = "reason";

    public static AdaptiveCard Render(GateView view, Texts texts)
    {
        var gate = view.Gate;
        var card = Show.Card(
            texts,
            $"{texts["gate.title"]} {gate.Evidence.AccountName}",
            [
                Show.Head(GateParts.Where(gate, texts), texts["gate.title"]),
                gate.IsOpen && view.Said is { } said ? GateParts.Said(said, texts) : null,
                GateOutcome.Back(gate, texts),
                .. GateParts.Weighing(gate, texts),
                .. GateParts.Evidence(gate, texts),
                .. GateParts.Votes(gate, view.Votes, texts),
                .. Questions(gate, texts),
                .. gate.IsOpen ? Voting(view, texts) : [],
                GateOutcome.Of(gate, texts),
            ]
        );
        // A refresh would take away what was typed.
        if (gate.IsOpen && view.Said is null)
        {
            card.Refresh = Act.Refresh(Data(gate, Verbs.GateView), gate.Voters.Select(voter => voter.ChatId));
        }
        return card;
    }

    private static IEnumerable<AdaptiveElement> Questions(Gate gate, Texts texts) =>
        gate.Questions.Select(question =>
            Show.Text(
                "❓ " + texts["gate.question", Texts.Name(question.By), Shorten.Text(question.Text, ShownOfQuestion)]
            )
        );

    private static IEnumerable<AdaptiveElement> Voting(GateView view, Texts texts)
    {
        var mine = view.Viewer is null ? null : view.Votes.FirstOrDefault(vote => vote.By.Is(view.Viewer));
        if (mine is not null)
        {
            yield return Show.Strong(
                texts["gate.youVoted", texts[mine.Choice == Choice.Go ? "gate.go" : "gate.noGo"]],
                AdaptiveSpacing.Medium
            );
        }
        if (mine is not { Choice: Choice.NoGo })
        {
            var fold = Show.Folded(
                "why",
                new AdaptiveTextInput
                {
                    Id = ReasonInput,
                    Label = texts["gate.reason"],
                    Placeholder = texts["gate.reason.example"],
                    Value = view.Said?.Reason,
                    MaxLength = Math.Max(MostReason + 100, view.Said?.Reason?.Length ?? 0),
                    IsMultiline = true,
                },
                Act.Row(Act.Execute(texts["gate.sendNoGo"], Data(view.Gate, Verbs.GateVote, Choice.NoGo)))
            );
            fold.IsVisible = view.Said is { Choice: Choice.NoGo };
            yield return fold;
        }
        yield return Act.Row(
            mine is { Choice: Choice.Go }
                ? null
                : Act.Execute(
                    Label(mine, Choice.Go, texts),
                    Data(view.Gate, Verbs.GateVote, Choice.Go),
                    primary: mine is null
                ),
            mine is { Choice: Choice.NoGo } ? null : Act.Fold(Label(mine, Choice.NoGo, texts), "why")
        );
    }

    // The whole question was posted in the thread.
    private const int ShownOfQuestion = 160;

    /// <summary>The most characters of a vote's reason.</summary>
    public const int MostReason = 300;

    private static string Label(Vote? mine, Choice choice, Texts texts)
    {
        var text = texts[choice == Choice.Go ? "gate.voteGo" : "gate.voteNoGo"];
        return mine is null ? text : texts["gate.changeTo", text];
    }

    internal static CardData Data(Gate gate, string verb, Choice? choice = null) =>
        new()
        {
            Verb = verb,
            Account = gate.Account,
            Year = gate.Year,
            Base = gate.Base,
            Round = gate.Round,
            Choice = choice?.ToString(),
        };
}

using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>A decision in words.</summary>
internal static class DecisionWords
{
    /// <summary>Which gate it was.</summary>
    public static string Where(Gate gate, Texts texts)
    {
        var at = $"{gate.Year} · {texts["base", gate.Base]}, {texts.BaseName(gate.Base)}";
        return gate.Round > 1 ? $"{at} · {texts["decisions.round", gate.Round]}" : at;
    }

    /// <summary>What was decided, by whom and when.</summary>
    public static string Verdict(Gate gate, Texts texts)
    {
        if (gate.Verdict is not { } verdict)
        {
            return texts[gate.IsOpen ? "decisions.open" : "decisions.over"];
        }
        var choice = Choice(verdict.Choice, texts);
        return verdict.By is { } by
            ? texts["decisions.by", choice, Texts.Name(by), texts.Stamp(verdict.At)]
            : texts["decisions.byTeam", choice, texts.Stamp(verdict.At)];
    }

    public static AdaptiveTextColor Color(Gate gate) =>
        gate.Verdict?.Choice switch
        {
            Playbook.Gates.Choice.Go => AdaptiveTextColor.Good,
            Playbook.Gates.Choice.NoGo => AdaptiveTextColor.Attention,
            _ => AdaptiveTextColor.Default,
        };

    /// <summary>Why, and on which conditions; a line each.</summary>
    public static IEnumerable<string> Why(Gate gate, Texts texts)
    {
        if (gate.Verdict is not { } verdict)
        {
            yield break;
        }
        if (verdict.Whose is { } whose)
        {
            yield return GateOutcome.WhoseText(whose, texts);
        }
        if (verdict.Why is { Length: > 0 } why)
        {
            yield return texts["gate.why", why];
        }
        if (verdict.Until is { } until)
        {
            yield return texts["decisions.until", texts.Date(until)];
        }
        if (verdict.Conditions is { Count: > 0 } conditions)
        {
            yield return $"{texts["gate.conditions"]} {string.Join("; ", conditions)}";
        }
    }

    /// <summary>One vote, with its reason.</summary>
    public static string Vote(Vote vote, int most, Texts texts)
    {
        var said = $"{Texts.Name(vote.By)}: {Choice(vote.Choice, texts)}";
        return vote.Reason is { } reason ? $"{said} · {Shorten.Text(reason, most)}" : said;
    }

    private static string Choice(Choice choice, Texts texts) =>
        texts[choice == Playbook.Gates.Choice.Go ? "gate.go" : "gate.noGo"];
}

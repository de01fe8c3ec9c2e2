using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;

namespace AccountBot.Cards.Executives;

/// <summary>A request to a director, as a card shows it.</summary>
/// <param name="Today">Today, where the office is.</param>
public sealed record ExecutiveView(Dossier Dossier, ExecutiveRequest Request, DateOnly Today)
{
    /// <summary>Shown in someone's private chat.</summary>
    public bool Personal { get; init; }

    /// <summary>What is wrong with what was typed.</summary>
    public FieldProblem? Problem { get; init; }

    /// <summary>What was typed before.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The card that was pressed was of earlier: this is what is true now.</summary>
    public bool Stale { get; init; }
}

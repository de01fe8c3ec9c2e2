using AccountBot.Cards.Plan;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>The picture that goes with a form: what the team sees before it reads.</summary>
internal static class FormPicture
{
    public static AdaptiveElement? Of(int atBase, Form form, SeasonSoFar soFar, Texts texts) =>
        (atBase, form.Key) switch
        {
            (2, "contact") => CpuidMap.Of(soFar, texts),
            (Base03Plan.Number, "hard") => HardGrid.Of(soFar, texts),
            _ => null,
        };

    /// <summary>What the team must see before it can answer.</summary>
    public static AdaptiveElement? Before(int atBase, Form form, SeasonSoFar soFar, Texts texts) =>
        (atBase, form.Key) is (Base03Plan.Number, "hard") ? HardGrid.Of(soFar, texts) : null;
}

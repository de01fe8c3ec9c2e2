using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>The picture that goes with a form: what the team sees before it reads.</summary>
internal static class FormPicture
{
    /// <param name="today">From which day on something is late; null where that does not matter.</param>
    public static AdaptiveElement? Of(int atBase, Form form, SeasonSoFar soFar, DateOnly? today, Texts texts) =>
        (atBase, form.Key) switch
        {
            (1, "customerSwot" or "ourSwot") => Swot.Of(form.Key, soFar, texts),
            (1, "match") => StrengthsAgainstThreats.Of(soFar, texts),
            (Base02Inventory.Number, "contact") => CpuidMap.Of(soFar, texts),
            (Base03Plan.Number, "hard") => HardGrid.Of(soFar, texts),
            (Base05Internal.Number, "clarity" or "behaviour") => DagProgress.Of(soFar, texts),
            (Base08Negotiation.Number, Base08Negotiation.LimitsForm or "round" or "result") => NegotiationScale.Of(
                soFar,
                texts,
                limits: form.Confidential
            ),
            (Base09Users.Number, "group") => UsersInformed.Of(soFar, texts),
            (Base10Aftercare.Number, "score") => Satisfaction.Of(soFar, texts),
            (Base11Relationship.Number, "rhythm") => ContactCadence.Of(soFar, today, texts),
            _ => null,
        };

    /// <summary>The picture shows every answer of the form, so that no one has to read them again.</summary>
    public static bool SaysItAll(int atBase, Form form) =>
        (atBase, form.Key) is (1, "customerSwot" or "ourSwot" or "match");

    /// <summary>What the team must see before it can answer.</summary>
    public static AdaptiveElement? Before(int atBase, Form form, SeasonSoFar soFar, Texts texts) =>
        (atBase, form.Key) switch
        {
            (Base03Plan.Number, "hard") => HardGrid.Of(soFar, texts),
            (Base08Negotiation.Number, "round" or "result") => NegotiationScale.Of(soFar, texts, limits: false),
            _ => null,
        };
}

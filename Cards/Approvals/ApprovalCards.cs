using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Approvals;

/// <summary>The card that asks for a mandate or an acceptance, in the account's language.</summary>
public static class ApprovalCards
{
    public const string ReasonInput = ApprovalParts.ReasonInput;
    public const int MostReason = ApprovalParts.MostReason;

    /// <summary>The card of someone whom the team asks no longer.</summary>
    public static AdaptiveCard Over(Dossier dossier, ApprovalKind kind)
    {
        var texts = Texts.In(dossier.Account.Language);
        var key = kind == ApprovalKind.Mandate ? "mandate" : "accept";
        return MessageCard.Render(
            new MessageView(texts["accord.over"], texts[$"accord.{key}.title", dossier.Account.Name]),
            texts
        );
    }

    /// <param name="person">Who looks at it; null for the card as everyone sees it.</param>
    public static AdaptiveCard Of(
        Dossier dossier,
        ApprovalKind kind,
        Person? person,
        bool personal,
        string? problem = null,
        string? typed = null
    )
    {
        var texts = Texts.In(dossier.Account.Language);
        return kind == ApprovalKind.Mandate
            ? MandateCard.Render(new MandateView(dossier, problem, typed), texts)
            : AcceptanceCard.Render(new AcceptanceView(dossier, person, personal, problem, typed), texts);
    }
}

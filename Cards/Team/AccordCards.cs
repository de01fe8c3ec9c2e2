using AccountBot.Cards.Talk;
using AccountBot.Playbook;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Team;
using AdaptiveCards;

namespace AccountBot.Cards.Team;

/// <summary>The card that asks for a mandate or an acceptance, in the account's language.</summary>
public static class AccordCards
{
    public const string ReasonInput = AccordParts.ReasonInput;
    public const int MostReason = AccordParts.MostReason;

    /// <summary>The card of someone whom the team asks no longer.</summary>
    public static AdaptiveCard Over(Dossier dossier, AccordKind kind)
    {
        var texts = Texts.In(dossier.Account.Language);
        var key = kind == AccordKind.Mandate ? "mandate" : "accept";
        return MessageCard.Render(
            new MessageView(texts["accord.over"], texts[$"accord.{key}.title", dossier.Account.Name]),
            texts
        );
    }

    /// <param name="person">Who looks at it; null for the card as everyone sees it.</param>
    public static AdaptiveCard Of(
        Dossier dossier,
        AccordKind kind,
        Person? person,
        bool personal,
        string? problem = null,
        string? typed = null
    )
    {
        var texts = Texts.In(dossier.Account.Language);
        return kind == AccordKind.Mandate
            ? MandateCard.Render(new MandateView(dossier, problem, typed), texts)
            : AcceptanceCard.Render(new AcceptanceView(dossier, person, personal, problem, typed), texts);
    }
}

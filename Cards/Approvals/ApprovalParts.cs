using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Approvals;

/// <summary>What the cards for a mandate and for acceptances share.</summary>
internal static class ApprovalParts
{
    public const string ReasonInput = "reason";
    public const int MostReason = 400;

    /// <summary>What the presser can say: yes; an objection with its reason; or that the objection is withdrawn.</summary>
    /// <param name="forAnybody">The card as everyone sees it: the person who objected may withdraw, in a client that never refreshes a card too.</param>
    public static IEnumerable<AdaptiveElement> Saying(
        Dossier dossier,
        ApprovalKind kind,
        Approval? given,
        string? problem,
        string? typed,
        Texts texts,
        bool forAnybody = false
    )
    {
        var objected =
            given is { Stand: Stand.Objects }
            || (
                forAnybody
                && dossier.Answers.Accords.Any(approval => approval.Kind == kind && approval.Stand == Stand.Objects)
            );
        var key = kind == ApprovalKind.Mandate ? "mandate" : "accept";
        var fold = Show.Folded(
            "object",
            new AdaptiveTextInput
            {
                Id = ReasonInput,
                Label = texts[$"accord.{key}.reason"] + " *",
                Placeholder = texts[$"accord.{key}.reason.example"],
                Value = typed,
                IsMultiline = true,
                MaxLength = MostReason + 100,
            },
            problem is null ? null : Show.Warn(problem),
            Act.Row(Act.Execute(texts["accord.send"], Data(dossier, kind, Stand.Objects)))
        );
        // A problem is about what is in the fold, so it stays open then; and so does what someone typed in the chat.
        fold.IsVisible = problem is not null || typed is not null;
        if (given is not { Stand: Stand.Objects })
        {
            yield return fold;
        }
        yield return Act.Row(
            given is { Stand: Stand.Agrees }
                ? null
                : Act.Execute(
                    texts[$"accord.{key}.yes"],
                    Data(dossier, kind, Stand.Agrees),
                    withInputs: false,
                    primary: given is null
                ),
            objected
                ? Act.Execute(texts["accord.withdraw"], Data(dossier, kind, Stand.Withdrew), withInputs: false)
                : null,
            given is { Stand: Stand.Objects } ? null : Act.Fold(texts[$"accord.{key}.no"], "object")
        );
    }

    /// <summary>One person's stand in words.</summary>
    public static AdaptiveElement Stands(Person person, Approval? approval, Texts texts) =>
        approval switch
        {
            { Stand: Stand.Agrees } => Show.Text(
                "✓ " + texts["accord.agreed", Texts.Name(person), texts.Moment(approval.At)],
                spacing: AdaptiveSpacing.Small
            ),
            { Stand: Stand.Objects } => Show.Warn(
                texts[
                    "accord.objected",
                    Texts.Name(person),
                    Playbook.Gates.Shorten.Text(approval.Reason ?? string.Empty, 200)
                ]
            ),
            { Stand: Stand.Withdrew } => Show.Text(
                "◌ " + texts["accord.withdrew", Texts.Name(person)],
                spacing: AdaptiveSpacing.Small
            ),
            _ => Show.Text("◌ " + texts["accord.waiting", Texts.Name(person)], spacing: AdaptiveSpacing.Small),
        };

    public static CardData Data(Dossier dossier, ApprovalKind kind, Stand? stand) =>
        new()
        {
            Verb = stand is null ? Verbs.AccordView : Verbs.AccordGive,
            Account = dossier.Account.Id,
            Year = dossier.Season.Year,
            Base = dossier.Season.AtBat,
            Form = kind.ToString(),
            Choice = stand?.ToString(),
        };
}

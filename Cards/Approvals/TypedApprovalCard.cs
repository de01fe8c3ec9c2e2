using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Approvals;

/// <param name="Given">The answer as it was counted; null where it was not.</param>
/// <param name="Problem">Why it was not counted.</param>
/// <param name="Typed">The reason as typed, where it was not counted.</param>
public sealed record TypedApprovalView(
    Dossier Dossier,
    Person Person,
    Approval? Given,
    string? Problem = null,
    string? Typed = null
);

/// <summary>An acceptance or an objection that someone typed: what was counted, with the buttons to change it.</summary>
public static class TypedApprovalCard
{
    public static AdaptiveCard Render(TypedApprovalView view, Texts texts)
    {
        var account = view.Dossier.Account;
        return Show.Card(
            texts,
            texts["accord.accept.title", account.Name],
            [
                Show.Subtle($"{account.Name} · {texts["accord.accept.title", account.Name]}", AdaptiveSpacing.None),
                view.Given is null
                    ? Show.Text(texts["typed.objects", Texts.Name(view.Person)], spacing: AdaptiveSpacing.Small)
                    : ApprovalParts.Stands(view.Person, view.Given, texts),
                .. ApprovalParts.Saying(
                    view.Dossier,
                    ApprovalKind.Acceptance,
                    view.Given,
                    view.Problem,
                    view.Typed,
                    texts
                ),
            ]
        );
    }
}

using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Approvals;

/// <param name="Problem">What was wrong with what the director typed.</param>
public sealed record MandateView(Dossier Dossier, string? Problem = null, string? Typed = null);

/// <summary>Asks a director, in the personal chat, for the mandate of an account team.</summary>
public static class MandateCard
{
    private const int ShownMembers = 15;

    public static AdaptiveCard Render(MandateView view, Texts texts)
    {
        var (account, soFar) = (view.Dossier.Account, view.Dossier.Answers);
        var (director, given) = (Base04Team.DirectorIn(soFar), Base04Team.MandateIn(soFar));
        var open = view.Dossier.Season is { AtBat: Base04Team.Number, IsPlayed: true };
        return Show.Card(
            texts,
            texts["accord.mandate.title", account.Name],
            [
                Show.Head(
                    $"{account.Name} · {texts["season", view.Dossier.Season.Year]} · {texts.BaseName(Base04Team.Number)}",
                    texts["accord.mandate.title", account.Name]
                ),
                Show.Text(texts["accord.mandate.intro", Texts.Name(account.AccountManager)]),
                soFar.Of(Base04Team.Number, "mandate").Text("note") is { } note ? Show.Text("“" + note + "”") : null,
                Base03Plan.ObjectiveIn(soFar, texts.Language) is { } objective
                    ? Show.Fact(texts["plan.objective"], objective)
                    : null,
                Show.Strong(texts["accord.mandate.team"], AdaptiveSpacing.Medium),
                Show.Bullet(texts["accord.mandate.am", Texts.Name(account.AccountManager)]),
                .. account.Members.Take(ShownMembers).Select(member => Line(member, texts)),
                Show.More(account.Members.Count, ShownMembers, texts),
                director is not null && given is not null ? ApprovalParts.Stands(director, given, texts) : null,
                .. open
                    ? ApprovalParts.Saying(view.Dossier, ApprovalKind.Mandate, given, view.Problem, view.Typed, texts)
                    : [],
            ]
        );
    }

    private static AdaptiveElement Line(Member member, Texts texts)
    {
        var kind = texts[member.Kind == MemberKind.Permanent ? "b04.member.kind.permanent" : "b04.member.kind.onCall"];
        var rest = string.Join(" · ", new[] { kind, member.Department, member.Task }.OfType<string>());
        return Show.Bullet($"{Texts.Name(member.Person)} — {Playbook.Gates.Shorten.Text(rest, 160)}");
    }
}

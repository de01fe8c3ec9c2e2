using AccountBot.Cards.Pictures;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Approvals;

/// <param name="Viewer">Whose view it is; null for the card as everyone sees it.</param>
/// <param name="Personal">Shown in someone's private chat.</param>
/// <param name="Problem">What was wrong with what the viewer typed.</param>
public sealed record AcceptanceView(
    Dossier Dossier,
    Person? Viewer = null,
    bool Personal = false,
    string? Problem = null,
    string? Typed = null
);

/// <summary>Clarity for everyone: why this account, who does what, how we behave; and who accepts it.</summary>
public static class AcceptanceCard
{
    private const int ShownOthers = 12;
    private const int ShownObjections = 7;

    public static AdaptiveCard Render(AcceptanceView view, Texts texts)
    {
        var (account, soFar) = (view.Dossier.Account, view.Dossier.Answers);
        var mine = view.Viewer is { } viewer ? Base05Internal.AcceptanceOf(viewer, soFar) : null;
        var open = view.Dossier.Season is { AtBat: Base05Internal.Number, IsPlayed: true };
        var card = Show.Card(
            texts,
            texts["accord.accept.title", account.Name],
            [
                Show.Head(
                    $"{account.Name} · {texts["base", Base05Internal.Number]} · {texts.BaseName(Base05Internal.Number)}",
                    texts["accord.accept.title", account.Name]
                ),
                Show.Text(texts["accord.accept.intro"]),
                .. Clarity(soFar, account.Team, texts),
                Show.Strong(texts["accord.accept.who"], AdaptiveSpacing.Medium),
                .. Stands(soFar, account.Team, texts),
                .. open
                    ? ApprovalParts.Saying(
                        view.Dossier,
                        ApprovalKind.Acceptance,
                        mine,
                        view.Problem,
                        view.Typed,
                        texts,
                        forAnybody: view.Viewer is null
                    )
                    : [],
            ]
        );
        if (open && !view.Personal)
        {
            card.Refresh = Act.Refresh(
                ApprovalParts.Data(view.Dossier, ApprovalKind.Acceptance, null),
                account.Everybody.Select(person => person.ChatId)
            );
        }
        return card;
    }

    private static IEnumerable<AdaptiveElement> Clarity(
        Playbook.Forms.SeasonSoFar soFar,
        IReadOnlyList<Person> team,
        Texts texts
    )
    {
        if (soFar.Of(Base05Internal.Number, "clarity").Text("why") is { } why)
        {
            yield return Show.Text(why);
        }
        foreach (var person in team)
        {
            if (Base05Internal.TaskOf(person, soFar) is { } task)
            {
                yield return Show.Fact(Texts.Name(person), Playbook.Gates.Shorten.Text(task, 200));
            }
        }
        var agreements = soFar.Of(Base05Internal.Number, "behaviour").List("agreements");
        if (agreements.Count > 0)
        {
            yield return Show.Strong(texts["accord.accept.behaviour"], AdaptiveSpacing.Medium);
        }
        foreach (var agreement in agreements)
        {
            yield return Show.Bullet(agreement);
        }
    }

    /// <summary>Whose acceptance is needed, and below it the person who else accepted or objects.</summary>
    private static IEnumerable<AdaptiveElement> Stands(
        Playbook.Forms.SeasonSoFar soFar,
        IReadOnlyList<Person> team,
        Texts texts
    )
    {
        var needed = Base05Internal.Needed(soFar);
        var accepted = needed
            .Where(person => Base05Internal.AcceptanceOf(person, soFar) is { Stand: Stand.Agrees })
            .ToList();
        yield return DagProgress.Of(soFar, texts);
        if (accepted.Count > 0)
        {
            yield return Show.Fact("✓ " + texts["accord.accepted"], texts.Names(accepted, ShownOthers));
        }
        var waiting = needed
            .Where(person => Base05Internal.AcceptanceOf(person, soFar) is not { Stand: not Stand.Withdrew })
            .ToList();
        if (waiting.Count > 0)
        {
            yield return Show.Fact("◌ " + texts["accord.still"], texts.Names(waiting, ShownOthers));
        }
        var objections = soFar
            .Accords.Where(approval => approval is { Kind: ApprovalKind.Acceptance, Stand: Stand.Objects })
            .ToList();
        foreach (var objection in objections.Take(ShownObjections))
        {
            yield return ApprovalParts.Stands(objection.By, objection, texts);
        }
        if (Show.More(objections.Count, ShownObjections, texts) is { } more)
        {
            yield return more;
        }
        var also = team.Where(person =>
                !needed.Any(person.Is) && Base05Internal.AcceptanceOf(person, soFar) is { Stand: Stand.Agrees }
            )
            .ToList();
        if (also.Count > 0)
        {
            yield return Show.Subtle(texts["accord.also", texts.Names(also, ShownOthers)]);
        }
    }
}

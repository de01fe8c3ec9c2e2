using AccountBot.Bot.Routing;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Approvals;

/// <summary>The buttons of the cards that ask for a mandate or an acceptance.</summary>
public sealed class ApprovalAction(ApprovalService service, AccountStore store) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.AccordGive, Cards.Verbs.AccordView];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Enum.TryParse<ApprovalKind>(turn.Data.Form, out var kind) || !Enum.IsDefined(kind))
        {
            return Reply.BadCard;
        }
        return turn.Data.Verb == Cards.Verbs.AccordView
            ? await ViewAsync(turn, kind, ct)
            : await GiveAsync(turn, kind, ct);
    }

    private async Task<Reply> GiveAsync(CardTurn turn, ApprovalKind kind, CancellationToken ct)
    {
        if (!Enum.TryParse<Stand>(turn.Data.Choice, out var stand) || !Enum.IsDefined(stand))
        {
            return Reply.BadCard;
        }
        var (actor, typed) = (turn.Actor, CleanText.Lines(turn.Input(ApprovalCards.ReasonInput)));
        if (stand == Stand.Objects && typed.Length > ApprovalCards.MostReason)
        {
            return await AgainAsync(
                turn,
                kind,
                actor.Texts["problem.tooLong", ApprovalCards.MostReason, typed.Length],
                typed,
                ct
            );
        }
        var result = await service.GiveAsync(turn.Account, turn.Year, kind, stand, typed, actor.Person, ct);
        return result switch
        {
            null => Reply.NotFound,
            { Outcome: ApprovalOutcome.NeedsReason } => await AgainAsync(
                turn,
                kind,
                actor.Texts["problem.required"],
                null,
                ct
            ),
            { Outcome: ApprovalOutcome.NoLongerAsked } => Reply.Show(ApprovalCards.Over(result.Dossier, kind)),
            { Outcome: ApprovalOutcome.NotAsked } => Reply.Say(actor.Texts["accord.notAsked"]),
            { Outcome: ApprovalOutcome.Closed closed } => Reply.StaleAt(closed.Season),
            { } done => Show(turn, done.Dossier, kind, null, null),
        };
    }

    private Task<Reply> ViewAsync(CardTurn turn, ApprovalKind kind, CancellationToken ct) =>
        AgainAsync(turn, kind, null, null, ct);

    private async Task<Reply> AgainAsync(
        CardTurn turn,
        ApprovalKind kind,
        string? problem,
        string? typed,
        CancellationToken ct
    )
    {
        var (file, person) = (await store.LoadAsync(turn.Account, turn.Year, ct), turn.Actor.Person);
        return file switch
        {
            not null when !file.Dossier.MayAgree(kind, person) && file.WasAsked(kind, person) => Reply.Show(
                ApprovalCards.Over(file.Dossier, kind)
            ),
            not null
                when file.Dossier.Account.IsVisibleTo(person)
                    && (kind == ApprovalKind.Acceptance || file.Dossier.MayAgree(kind, person)) => Show(
                turn,
                file.Dossier,
                kind,
                problem,
                typed
            ),
            not null when file.Dossier.Account.IsVisibleTo(person) => Reply.Say(turn.Actor.Texts["accord.notAsked"]),
            _ => Reply.NotFound,
        };
    }

    private static Reply Show(CardTurn turn, Dossier dossier, ApprovalKind kind, string? problem, string? typed)
    {
        var personal = turn.Context.Activity.Conversation.ConversationType is null or "personal";
        return Reply.Show(ApprovalCards.Of(dossier, kind, turn.Actor.Person, personal, problem, typed));
    }
}

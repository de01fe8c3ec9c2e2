using AccountBot.Bot.Accounts;
using AccountBot.Cards;
using AccountBot.Cards.Team;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Team;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of the cards that ask for a mandate or an acceptance.</summary>
public sealed class AccordAction(AccordDesk desk, AccountStore store) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.AccordGive, Cards.Verbs.AccordView];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Enum.TryParse<AccordKind>(turn.Data.Form, out var kind) || !Enum.IsDefined(kind))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        return turn.Data.Verb == Cards.Verbs.AccordView
            ? await ViewAsync(turn, kind, ct)
            : await GiveAsync(turn, kind, ct);
    }

    private async Task<CardReply> GiveAsync(CardTurn turn, AccordKind kind, CancellationToken ct)
    {
        if (!Enum.TryParse<Stand>(turn.Data.Choice, out var stand) || !Enum.IsDefined(stand))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var (reader, typed) = (turn.Reader, CleanText.Lines(turn.Input(AccordCards.ReasonInput)));
        if (stand == Stand.Objects && typed.Length > AccordCards.MostReason)
        {
            return await AgainAsync(
                turn,
                kind,
                reader.Texts["problem.tooLong", AccordCards.MostReason, typed.Length],
                typed,
                ct
            );
        }
        var result = await desk.GiveAsync(turn.Account, turn.Year, kind, stand, typed, reader.Person, ct);
        return result switch
        {
            null => CardReply.Say(reader.Texts["error.notFound"]),
            { Outcome: AccordOutcome.NeedsReason } => await AgainAsync(
                turn,
                kind,
                reader.Texts["problem.required"],
                null,
                ct
            ),
            { Outcome: AccordOutcome.NoLongerAsked } => CardReply.Show(AccordCards.Over(result.Dossier, kind)),
            { Outcome: AccordOutcome.NotAsked } => CardReply.Say(reader.Texts["accord.notAsked"]),
            { Outcome: AccordOutcome.Closed closed } => CardReply.Say(
                reader.Texts["error.stale", Stale.Words(closed.Season, reader.Texts)]
            ),
            { } done => Show(turn, done.Dossier, kind, null, null),
        };
    }

    private Task<CardReply> ViewAsync(CardTurn turn, AccordKind kind, CancellationToken ct) =>
        AgainAsync(turn, kind, null, null, ct);

    private async Task<CardReply> AgainAsync(
        CardTurn turn,
        AccordKind kind,
        string? problem,
        string? typed,
        CancellationToken ct
    )
    {
        var (file, person) = (await store.LoadAsync(turn.Account, turn.Year, ct), turn.Reader.Person);
        return file switch
        {
            not null when !file.Dossier.MayAgree(kind, person) && file.WasAsked(kind, person) => CardReply.Show(
                AccordCards.Over(file.Dossier, kind)
            ),
            not null
                when file.Dossier.Account.IsVisibleTo(person)
                    && (kind == AccordKind.Acceptance || file.Dossier.MayAgree(kind, person)) => Show(
                turn,
                file.Dossier,
                kind,
                problem,
                typed
            ),
            not null when file.Dossier.Account.IsVisibleTo(person) => CardReply.Say(
                turn.Reader.Texts["accord.notAsked"]
            ),
            _ => CardReply.Say(turn.Reader.Texts["error.notFound"]),
        };
    }

    private static CardReply Show(CardTurn turn, Dossier dossier, AccordKind kind, string? problem, string? typed)
    {
        var personal = turn.Context.Activity.Conversation.ConversationType is null or "personal";
        return CardReply.Show(AccordCards.Of(dossier, kind, turn.Reader.Person, personal, problem, typed));
    }
}

using AccountBot.Bot.Features.Approvals;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Gates;

/// <summary>
/// A go, no go, yes or no that someone types: a vote is counted where the account is played, and anywhere as a reply to the gate's card;
/// else, in the private chat, the card with the button is shown, and nothing is counted blindly.
/// </summary>
public sealed class TypedVotes(
    OpenQuestions questions,
    AccountSearch search,
    AccountChoices choices,
    GateService gates,
    ApprovalService accords,
    OwnGateCards ownGates
) : ITypedTextHandler
{
    /// <returns>False when the text is no such answer, or nothing here waits for one.</returns>
    public async Task<bool> TakeAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct)
    {
        var text = message.Words;
        if (TypedVote.Read(text) is not { } vote)
        {
            return false;
        }
        var personal = IsPersonal(turn);
        var here = await search.HereAsync(turn, actor, ct);
        var accounts = personal
            ? here.Concat(await questions.MineAsync(actor, ct)).DistinctBy(part => part.Account).ToList()
            : here;
        var open = await OpenAsync(accounts, actor, vote, personal, ct);
        var mine = open.Where(question => IsAsked(question, actor, personal)).ToList();
        if (mine.Find(question => IsRepliedTo(question, turn, message)) is { Gate.Gate: var gate } replied)
        {
            // Deciding closes a gate for good, so that is never done without a press.
            var answer = gate.MayVote(actor.Person)
                ? await CountAsync(replied, vote, actor, ct)
                : TypedVoteCards.Filled(replied, vote, actor);
            await turn.SendActivityAsync(CardReplies.Activity(answer), ct);
            return true;
        }
        // Yes, as a reply to something else, is said about that.
        if (
            message.ReplyTo is not null
            && vote.Word == TypedWord.YesNo
            && mine.All(question => question.Gate is not null)
        )
        {
            return false;
        }
        if (personal && mine is [{ Gate: { } file } own])
        {
            await ownGates.SendAsync(turn, file, TypedVoteCards.Filled(own, vote, actor), actor.Person, ct);
            return true;
        }
        var card =
            mine.Count > 0
                ? await MineAsync(turn, mine, vote, text, actor, ct)
                : await NotMineAsync(open, here, vote, personal, actor, ct);
        if (card is not null)
        {
            await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        }
        return card is not null;
    }

    /// <summary>What such a word answers, of these accounts.</summary>
    private async Task<List<OpenQuestion>> OpenAsync(
        IReadOnlyList<Participation> accounts,
        Actor actor,
        TypedVote vote,
        bool personal,
        CancellationToken ct
    )
    {
        var open = new List<OpenQuestion>();
        foreach (var part in accounts)
        {
            if (await questions.OfAsync(part, actor, vote.Word, personal, ct) is { } question)
            {
                open.Add(question);
            }
        }
        return open;
    }

    private Task<AdaptiveCard> MineAsync(
        ITurnContext turn,
        List<OpenQuestion> mine,
        TypedVote vote,
        string text,
        Actor actor,
        CancellationToken ct
    ) =>
        mine is [var one]
            ? AnswerAsync(turn, one, vote, actor, ct)
            : choices.CardAsync(
                turn,
                actor,
                [.. mine.Select(question => question.Part)],
                Command.Of<VoteCommand>(),
                asking: true,
                ct,
                text
            );

    /// <summary>Says who may answer, or what is true instead; null where the words may well mean something else.</summary>
    private async Task<AdaptiveCard?> NotMineAsync(
        List<OpenQuestion> open,
        IReadOnlyList<Participation> here,
        TypedVote vote,
        bool personal,
        Actor actor,
        CancellationToken ct
    ) =>
        open is [{ Gate: { } first }, ..] ? Say(TypedVoteCards.WhoVotes(first.Gate, actor), actor.Texts)
        : vote.Word != TypedWord.GoNoGo ? null
        : here.Count > 0 ? Say(await NowAsync(here[0].Account, here[0].Year, actor, ct), actor.Texts)
        : personal ? Say(actor.Texts["typed.nothing"], actor.Texts)
        : null;

    /// <summary>What was typed is for this account, of several. Null when nothing waits there for this reader.</summary>
    public async Task<AdaptiveCard?> ChosenAsync(
        ITurnContext turn,
        Actor actor,
        Participation part,
        string text,
        CancellationToken ct
    ) =>
        TypedVote.Read(text) is { } vote
        && await questions.OfAsync(part, actor, vote.Word, IsPersonal(turn), ct) is { } question
            ? IsAsked(question, actor, IsPersonal(turn))
                ? await AnswerAsync(turn, question, vote, actor, ct)
                : Say(TypedVoteCards.WhoVotes(question.Gate!.Gate, actor), actor.Texts)
            : Say(await NowAsync(part.Account, part.Year, actor, ct), actor.Texts);

    private Task<AdaptiveCard> AnswerAsync(
        ITurnContext turn,
        OpenQuestion question,
        TypedVote vote,
        Actor actor,
        CancellationToken ct
    ) =>
        IsPersonal(turn) ? Task.FromResult(TypedVoteCards.Filled(question, vote, actor))
        : question.Gate is not null ? CountAsync(question, vote, actor, ct)
        : AcceptAsync(question, vote, actor, ct);

    private static bool IsRepliedTo(OpenQuestion question, ITurnContext turn, TypedMessage message) =>
        message.ReplyTo is { } replied
        && question.Gate is { } gate
        && OwnGateCards.IsCardOf(gate, turn.Activity.Conversation.Id, replied);

    private async Task<AdaptiveCard> CountAsync(
        OpenQuestion question,
        TypedVote vote,
        Actor actor,
        CancellationToken ct
    )
    {
        var gate = question.Gate!.Gate;
        var texts = Texts.In(gate.Language);
        if (vote.Reason is { } reason && reason.Length > GateCard.MostReason)
        {
            var problem = texts["problem.tooLong", GateCard.MostReason, reason.Length];
            return TypedVoteCard.Render(new TypedVoteView(gate, null) { Problem = problem, Typed = reason }, texts);
        }
        var at = new GateAddress(gate.Year, gate.Base, gate.Round);
        var result = await gates.VoteAsync(question.File.Key, at, vote.Choice, vote.Reason, actor.Person, ct);
        return result switch
        {
            { Outcome: VoteOutcome.Counted counted } => TypedVoteCard.Render(
                new TypedVoteView(result.File.Gate, counted.Vote) { PlayId = result.PlayId },
                texts
            ),
            { Outcome: VoteOutcome.Unchanged unchanged } => TypedVoteCard.Render(
                new TypedVoteView(result.File.Gate, unchanged.Vote),
                texts
            ),
            // Closed in the meantime: the gate as it is now.
            { File: { Gate.IsOpen: false } file } => GateCard.Render(
                new GateView(file.Gate, file.Votes, actor.Person),
                texts
            ),
            { File.Gate: var now } => Say(TypedVoteCards.WhoVotes(now, actor), actor.Texts),
            _ => Say(actor.Texts["error.notFound"], actor.Texts),
        };
    }

    private async Task<AdaptiveCard> AcceptAsync(
        OpenQuestion question,
        TypedVote vote,
        Actor actor,
        CancellationToken ct
    )
    {
        var (dossier, kind) = (question.File.Dossier, question.Accord!.Value);
        var texts = Texts.In(dossier.Account.Language);
        if (vote.Reason is { } reason && reason.Length > ApprovalCards.MostReason)
        {
            var problem = texts["problem.tooLong", ApprovalCards.MostReason, reason.Length];
            return TypedApprovalCard.Render(
                new TypedApprovalView(dossier, actor.Person, null, problem, CleanText.Start(reason, 500)),
                texts
            );
        }
        var stand = vote.Choice == Choice.Go ? Stand.Agrees : Stand.Objects;
        var result = await accords.GiveAsync(
            question.File.Key,
            dossier.Season.Year,
            kind,
            stand,
            vote.Reason,
            actor.Person,
            ct
        );
        return result switch
        {
            { Outcome: ApprovalOutcome.Given given } => Counted(result.Dossier, given.Accord, texts),
            { Outcome: ApprovalOutcome.Unchanged unchanged } => Counted(result.Dossier, unchanged.Accord, texts),
            { Outcome: ApprovalOutcome.NeedsReason } => TypedApprovalCard.Render(
                new TypedApprovalView(dossier, actor.Person, null, texts["problem.required"]),
                texts
            ),
            { Outcome: ApprovalOutcome.NotAsked or ApprovalOutcome.Closed } => Say(
                actor.Texts["accord.notAsked"],
                actor.Texts
            ),
            _ => Say(actor.Texts["error.notFound"], actor.Texts),
        };
    }

    private static AdaptiveCard Counted(Dossier dossier, Approval approval, Texts texts) =>
        TypedApprovalCard.Render(new TypedApprovalView(dossier, approval.By, approval), texts);

    /// <summary>No gate is open: what is true instead.</summary>
    private async Task<string> NowAsync(string account, int year, Actor actor, CancellationToken ct) =>
        await questions.DossierAsync(account, year, actor, ct) is { } dossier
            ? actor.Texts["typed.now", dossier.Account.Name, StaleReply.Words(dossier.Season, actor.Texts)]
            : actor.Texts["error.notFound"];

    /// <summary>Whether the answer is this reader's to give. In the private chat the person who decides has a card for it too.</summary>
    private static bool IsAsked(OpenQuestion question, Actor actor, bool personal) =>
        question.Gate is not { Gate: var gate }
        || gate.MayVote(actor.Person)
        || (personal && gate.MayDecide(actor.Person));

    private static AdaptiveCard Say(string words, Texts texts) => MessageCard.Render(new MessageView(words), texts);

    private static bool IsPersonal(ITurnContext turn) =>
        turn.Activity.Conversation.ConversationType is null or "personal";
}

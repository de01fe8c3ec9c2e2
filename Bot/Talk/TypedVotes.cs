using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Talk;
using AccountBot.Cards.Team;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Team;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>
/// A go, no go, yes or no that someone types: a vote is counted where the account is played, and anywhere as a reply to the gate's card;
/// else, in the private chat, the card with the button is shown, and nothing is counted blindly.
/// </summary>
public sealed class TypedVotes(
    OpenQuestions questions,
    AccountChoices choices,
    GateDesk gates,
    AccordDesk accords,
    OwnGateCards ownGates
)
{
    /// <returns>False when the text is no such answer, or nothing here waits for one.</returns>
    public async Task<bool> TakeAsync(ITurnContext turn, Reader reader, Spoken spoken, CancellationToken ct)
    {
        var text = spoken.Words;
        if (TypedVote.Read(text) is not { } vote)
        {
            return false;
        }
        var personal = IsPersonal(turn);
        var here = await questions.HereAsync(turn, reader, ct);
        var accounts = personal
            ? here.Concat(await questions.MineAsync(reader, ct)).DistinctBy(part => part.Account).ToList()
            : here;
        var open = new List<OpenQuestion>();
        foreach (var part in accounts)
        {
            if (await questions.OfAsync(part, reader, vote.Word, personal, ct) is { } question)
            {
                open.Add(question);
            }
        }
        var mine = open.Where(question => IsAsked(question, reader, personal)).ToList();
        if (mine.Find(question => IsRepliedTo(question, turn, spoken)) is { Gate.Gate: var gate } replied)
        {
            // Deciding closes a gate for good, so that is never done without a press.
            var answer = gate.MayVote(reader.Person)
                ? await CountAsync(replied, vote, reader, ct)
                : Filled(replied, vote, reader);
            await turn.SendActivityAsync(CardReplies.Activity(answer), ct);
            return true;
        }
        // Yes, as a reply to something else, is said about that.
        if (
            spoken.ReplyTo is not null
            && vote.Word == TypedWord.YesNo
            && mine.All(question => question.Gate is not null)
        )
        {
            return false;
        }
        if (personal && mine is [{ Gate: { } file } own])
        {
            await ownGates.SendAsync(turn, file, Filled(own, vote, reader), reader.Person, ct);
            return true;
        }
        var card = (mine, open) switch
        {
            ([var one], _) => await AnswerAsync(turn, one, vote, reader, ct),
            ([_, ..], _) => await choices.CardAsync(
                turn,
                reader,
                [.. mine.Select(question => question.Part)],
                Command.Vote,
                asking: true,
                ct,
                text
            ),
            (_, [{ Gate: { } first }, ..]) => Say(WhoVotes(first.Gate, reader), reader.Texts),
            _ when vote.Word != TypedWord.GoNoGo => null,
            _ when here.Count > 0 => Say(await NowAsync(here[0].Account, here[0].Year, reader, ct), reader.Texts),
            _ when personal => Say(reader.Texts["typed.nothing"], reader.Texts),
            _ => null,
        };
        if (card is not null)
        {
            await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        }
        return card is not null;
    }

    /// <summary>What was typed is for this account, of several. Null when nothing waits there for this reader.</summary>
    public async Task<AdaptiveCard?> ChosenAsync(
        ITurnContext turn,
        Reader reader,
        Storage.Accounts.Participation part,
        string text,
        CancellationToken ct
    ) =>
        TypedVote.Read(text) is { } vote
        && await questions.OfAsync(part, reader, vote.Word, IsPersonal(turn), ct) is { } question
            ? IsAsked(question, reader, IsPersonal(turn))
                ? await AnswerAsync(turn, question, vote, reader, ct)
                : Say(WhoVotes(question.Gate!.Gate, reader), reader.Texts)
            : Say(await NowAsync(part.Account, part.Year, reader, ct), reader.Texts);

    private Task<AdaptiveCard> AnswerAsync(
        ITurnContext turn,
        OpenQuestion question,
        TypedVote vote,
        Reader reader,
        CancellationToken ct
    ) =>
        IsPersonal(turn) ? Task.FromResult(Filled(question, vote, reader))
        : question.Gate is not null ? CountAsync(question, vote, reader, ct)
        : AcceptAsync(question, vote, reader, ct);

    private static bool IsRepliedTo(OpenQuestion question, ITurnContext turn, Spoken spoken) =>
        spoken.ReplyTo is { } message
        && question.Gate is { } gate
        && OwnGateCards.IsCardOf(gate, turn.Activity.Conversation.Id, message);

    /// <summary>In the private chat: the card that decides, with what was typed filled in.</summary>
    private static AdaptiveCard Filled(OpenQuestion question, TypedVote vote, Reader reader)
    {
        var reason = vote.Reason is null ? null : CleanText.Start(vote.Reason, ManagerGateCard.MostWhy);
        if (question is not { Gate: { } gate })
        {
            var dossier = question.File.Dossier;
            var typed = vote.Choice == Choice.NoGo ? reason ?? string.Empty : null;
            return AccordCards.Of(dossier, question.Accord!.Value, reader.Person, personal: true, null, typed);
        }
        var (said, texts) = (vote with { Reason = reason }, Texts.In(gate.Gate.Language));
        if (!gate.Gate.MayDecide(reader.Person))
        {
            return GateCard.Render(new GateView(gate.Gate, gate.Votes, reader.Person) { Said = said }, texts);
        }
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (said is { Choice: Choice.NoGo, Reason: { } why })
        {
            inputs[ManagerGateCard.WhyInput] = why;
        }
        return ManagerGateCard.Render(
            new ManagerGateView(gate.Gate, gate.Votes, Typed: inputs, Reader: reader.Person) { Said = said },
            texts
        );
    }

    private async Task<AdaptiveCard> CountAsync(
        OpenQuestion question,
        TypedVote vote,
        Reader reader,
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
        var result = await gates.VoteAsync(question.File.Key, at, vote.Choice, vote.Reason, reader.Person, ct);
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
                new GateView(file.Gate, file.Votes, reader.Person),
                texts
            ),
            { File.Gate: var now } => Say(WhoVotes(now, reader), reader.Texts),
            _ => Say(reader.Texts["error.notFound"], reader.Texts),
        };
    }

    private async Task<AdaptiveCard> AcceptAsync(
        OpenQuestion question,
        TypedVote vote,
        Reader reader,
        CancellationToken ct
    )
    {
        var (dossier, kind) = (question.File.Dossier, question.Accord!.Value);
        var texts = Texts.In(dossier.Account.Language);
        if (vote.Reason is { } reason && reason.Length > AccordCards.MostReason)
        {
            var problem = texts["problem.tooLong", AccordCards.MostReason, reason.Length];
            return TypedAccordCard.Render(
                new TypedAccordView(dossier, reader.Person, null, problem, CleanText.Start(reason, 500)),
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
            reader.Person,
            ct
        );
        return result switch
        {
            { Outcome: AccordOutcome.Given given } => Counted(result.Dossier, given.Accord, texts),
            { Outcome: AccordOutcome.Unchanged unchanged } => Counted(result.Dossier, unchanged.Accord, texts),
            { Outcome: AccordOutcome.NeedsReason } => TypedAccordCard.Render(
                new TypedAccordView(dossier, reader.Person, null, texts["problem.required"]),
                texts
            ),
            { Outcome: AccordOutcome.NotAsked or AccordOutcome.Closed } => Say(
                reader.Texts["accord.notAsked"],
                reader.Texts
            ),
            _ => Say(reader.Texts["error.notFound"], reader.Texts),
        };
    }

    private static AdaptiveCard Counted(Dossier dossier, Accord accord, Texts texts) =>
        TypedAccordCard.Render(new TypedAccordView(dossier, accord.By, accord), texts);

    /// <summary>No gate is open: what is true instead.</summary>
    private async Task<string> NowAsync(string account, int year, Reader reader, CancellationToken ct) =>
        await questions.DossierAsync(account, year, reader, ct) is { } dossier
            ? reader.Texts["typed.now", dossier.Account.Name, Stale.Words(dossier.Season, reader.Texts)]
            : reader.Texts["error.notFound"];

    /// <summary>Whether the answer is this reader's to give. In the private chat the person who decides has a card for it too.</summary>
    private static bool IsAsked(OpenQuestion question, Reader reader, bool personal) =>
        question.Gate is not { Gate: var gate }
        || gate.MayVote(reader.Person)
        || (personal && gate.MayDecide(reader.Person));

    /// <summary>Who votes and who decides, for someone who may not vote here.</summary>
    private static string WhoVotes(Gate gate, Reader reader)
    {
        var (texts, account) = (reader.Texts, gate.Evidence.AccountName);
        if (gate.MayDecide(reader.Person))
        {
            return texts["typed.youDecide", account];
        }
        var decides =
            gate.Rule == GateRule.TeamMajority
                ? texts["gate.teamDecides", (gate.Voters.Count / 2) + 1, gate.Voters.Count]
                : texts["gate.decides", gate.Manager is { } manager ? Texts.Name(manager) : "?"];
        return texts["typed.notVoter", account, texts.Names(gate.Voters), decides];
    }

    private static AdaptiveCard Say(string words, Texts texts) => MessageCard.Render(new MessageView(words), texts);

    private static bool IsPersonal(ITurnContext turn) =>
        turn.Activity.Conversation.ConversationType is null or "personal";
}

using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Shows a gate in the account's thread, or brings its cards to the end once it is closed.</summary>
public sealed class GateNotifier(AccountStore store, CardUpdater updater, ThreadMessages thread, NoticeBook book)
    : NotificationHandler<Notice.ShowGate>
{
    protected override Task<TimeSpan?> SayAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct) =>
        notice.Closed ? CloseAsync(key, notice, ct) : OpenAsync(key, notice, ct);

    private async Task<TimeSpan?> OpenAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct)
    {
        var row = AccountKeys.GateCard(notice.Year, notice.Base, notice.Round);
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        if (gate is null || gate.Card(row) is not null)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var card = GateCard.Render(new GateView(gate.Gate, gate.Votes), Texts.In(gate.Gate.Language));
        return await thread.PostAsync(key, notice, gate, row, card, ct);
    }

    private async Task<TimeSpan?> CloseAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct)
    {
        SendOutcome?[] outcomes =
        [
            await updater.UpdateAsync(CardRef.Gate(key, notice.Year, notice.Base, notice.Round), ct),
            await updater.UpdateAsync(CardRef.ManagerGate(key, notice.Year, notice.Base, notice.Round), ct),
            await DelegateAsync(key, notice, ct),
        ];
        return
            outcomes.FirstOrDefault(outcome =>
                outcome
                    is SendOutcome.Throttled
                        or SendOutcome.Ambiguous
                        or SendOutcome.Unauthorized
                        or SendOutcome.Forbidden { Code: SendFaults.WrongAddress }
            )
                is { } again
            ? await book.NotSentAsync(key, notice, again, ct)
            : await book.DoneAsync(key, notice, ct);
    }

    private async Task<SendOutcome?> DelegateAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct) =>
        await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct)
            is { Gate.Delegate.Person: { } handed }
            ? await updater.UpdateAsync(CardRef.ManagerGate(key, notice.Year, notice.Base, notice.Round, handed.Id), ct)
            : null;
}

/// <summary>Puts a gate before the person who decides it, in the personal chat.</summary>
public sealed class ManagerNotifier(
    AccountStore store,
    ThreadMessages thread,
    PersonalMessages personal,
    NoticeBook book
) : NotificationHandler<Notice.AskManager>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskManager notice, CancellationToken ct)
    {
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        var handedTo = notice.Manager.Is(gate?.Gate.Manager) ? null : notice.Manager.Id;
        var row = handedTo is null
            ? AccountKeys.ManagerCard(notice.Year, notice.Base, notice.Round)
            : AccountKeys.DelegateCard(notice.Year, notice.Base, notice.Round, handedTo);
        if (
            gate is null or { Gate.IsOpen: false }
            || !gate.Gate.MayDecide(notice.Manager)
            || gate.Card(row) is not null
            || await thread.HomeAsync(key, ct) is not { } conversation
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var texts = Texts.In(gate.Gate.Language);
        var card = LiveManagerGate.Render(gate, handedTo);
        return await personal.PostAsync(
            key,
            notice,
            new PersonalPost(notice.Manager, conversation, gate, row, texts),
            card,
            ct
        );
    }
}

/// <summary>Brings the manager's question to the account's thread.</summary>
public sealed class TeamQuestionNotifier(
    AccountStore store,
    CardUpdater updater,
    ThreadMessages thread,
    NoticeBook book
) : NotificationHandler<Notice.AskTeam>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskTeam notice, CancellationToken ct)
    {
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        if (gate?.Gate.Questions.LastOrDefault() is not { } question || await thread.HomeAsync(key, ct) is null)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        var texts = Texts.In(gate.Gate.Language);
        var words = texts["gate.question", Texts.Name(question.By), question.Text] + "\n" + texts["manager.askAnswer"];
        var card = MessageCard.Render(new MessageView(words, texts["manager.askTitle"]), texts);
        updater.Request(CardRef.Gate(key, notice.Year, notice.Base, notice.Round));
        return await thread.SayAsync(key, notice, card, ct);
    }
}

/// <summary>Puts the form of the NO GO plan before the team.</summary>
public sealed class PlanNoGoNotifier(AccountStore store, LiveCards live, ThreadMessages thread, NoticeBook book)
    : NotificationHandler<Notice.PlanNoGo>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.PlanNoGo notice, CancellationToken ct)
    {
        var row = AccountKeys.PlanCard(notice.Year, notice.Base, notice.Round);
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        var plan = CardRef.NoGoPlan(key, notice.Year, notice.Base, notice.Round);
        return gate is null || gate.Card(row) is not null || await live.RenderAsync(plan, ct) is not { Card: var card }
            ? await book.DoneAsync(key, notice, ct)
            : await thread.PostAsync(key, notice, gate, row, card, ct);
    }
}

using System.Diagnostics.Metrics;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Talk;
using AccountBot.Cards.Team;
using AccountBot.Dialogs;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Team;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Sending;

/// <summary>
/// Says what was decided. A notice whose card is already posted is not said again; a card is written down together with taking the
/// notice out of the outbox, so only a crash between sending and writing can say it twice.
/// </summary>
public sealed partial class Deliveries(
    AccountStore store,
    Sender sender,
    CardRenderer renderer,
    CardUpdater updater,
    PersonalChats chats,
    Projections projections,
    SeasonPlay play,
    IOptions<BotSettings> settings,
    ILogger<Deliveries> logger
)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>Null when everything was said; otherwise when to try the rest again.</summary>
    public async Task<TimeSpan?> DeliverAsync(
        DossierKey key,
        int year,
        IReadOnlyList<Notice> notices,
        CancellationToken ct
    )
    {
        TimeSpan? later = null;
        foreach (var notice in notices.OrderBy(Order))
        {
            if (await TryAsync(key, notice, ct) is { } wait && (later is null || wait > later))
            {
                later = wait;
            }
        }
        return later;
    }

    /// <summary>What goes wrong with one notice keeps no other from being said.</summary>
    private async Task<TimeSpan?> TryAsync(DossierKey key, Notice notice, CancellationToken ct)
    {
        try
        {
            return await SayAsync(key, notice, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(logger, fault, notice.Id);
            return Soon;
        }
    }

    // The scoreboard opens the thread in which everything else is said.
    // And who leads is asked before the team is.
    private static int Order(Notice notice) =>
        notice is Notice.ShowScoreboard { After: "new" } or Notice.AskAccord ? 0 : 1;

    private Task<TimeSpan?> SayAsync(DossierKey key, Notice notice, CancellationToken ct) =>
        notice switch
        {
            Notice.ShowScoreboard scoreboard => ScoreboardAsync(key, scoreboard, ct),
            Notice.PlayOn on => PlayOnAsync(key, on, ct),
            Notice.ShowGate { Closed: false } gate => GateAsync(key, gate, ct),
            Notice.ShowGate gate => ClosedGateAsync(key, gate, ct),
            Notice.AskManager ask => ManagerAsync(key, ask, ct),
            Notice.AskTeam ask => TeamAsync(key, ask, ct),
            Notice.PlanNoGo plan => PlanNoGoAsync(key, plan, ct),
            Notice.Celebrate celebrate => CelebrateAsync(key, celebrate, ct),
            Notice.AskAccord ask => AccordAsync(key, ask, ct),
            Notice.AskLimits ask => LimitsAsync(key, ask, ct),
            Notice.NameAnother vacant => VacantAsync(key, vacant, ct),
            Notice.AccordGiven given => AccordGivenAsync(key, given, ct),
            Notice.ShowTasks tasks => TasksAsync(key, tasks, ct),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<TimeSpan?> ScoreboardAsync(DossierKey key, Notice.ShowScoreboard notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is not { Home: { } home } file)
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        await projections.UpdateAsync(file, ct);
        if (notice.After == Notice.ShowScoreboard.NextYear && home.Thread is { } played)
        {
            await projections.PlayedInAsync(key, played, notice.Year, ct);
        }
        if (file.Card(AccountKeys.Scoreboard) is not null)
        {
            await updater.UpdateAsync(new CardRef.Scoreboard(key, notice.Year), ct);
            return await DoneAsync(key, notice, null, null, ct);
        }
        var card = CardReplies.Activity(renderer.Scoreboard(file));
        var outcome = home.Channel is null
            ? await sender.SendAsync(Destination.Of(key.Tenant, home), card, ct)
            : await sender.OpenThreadAsync(key.Tenant, home, card, ct);
        if (outcome is not SendOutcome.Sent sent)
        {
            return await NotSentAsync(key, notice, outcome, ct);
        }
        var thread = home with { Thread = sent.Conversation };
        await projections.PlayedInAsync(key, sent.Conversation, notice.Year, ct);
        var posted = Destination.Of(key.Tenant, thread).Posted(sent);
        return await DoneAsync(
            key,
            notice,
            file,
            changes => changes.Put(AccountKeys.Home, thread).Put(AccountKeys.Scoreboard, posted),
            ct
        );
    }

    private async Task<TimeSpan?> PlayOnAsync(DossierKey key, Notice.PlayOn notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is { Home: { Thread: not null } home })
        {
            var season = new SeasonAddress(key.Tenant, key.Account, notice.Year);
            var outcome = await sender.ContinueAsync(
                Destination.Of(key.Tenant, home),
                (turn, token) => play.OnAsync(turn, season, token),
                ct
            );
            if (outcome is not SendOutcome.Sent)
            {
                return await NotSentAsync(key, notice, outcome, ct);
            }
        }
        return await DoneAsync(key, notice, null, null, ct);
    }

    private async Task<TimeSpan?> GateAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct)
    {
        var row = AccountKeys.GateCard(notice.Year, notice.Base, notice.Round);
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        if (gate is null || gate.Card(row) is not null)
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        var card = GateCard.Render(new GateView(gate.Gate, gate.Votes), Texts.In(gate.Gate.Language));
        return await PostAsync(key, notice, gate, row, CardReplies.Activity(card), ct);
    }

    private async Task<TimeSpan?> ClosedGateAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct)
    {
        SendOutcome?[] outcomes =
        [
            await updater.UpdateAsync(new CardRef.Gate(key, notice.Year, notice.Base, notice.Round), ct),
            await updater.UpdateAsync(new CardRef.ManagerGate(key, notice.Year, notice.Base, notice.Round), ct),
            await DelegateAsync(key, notice, ct),
        ];
        return
            outcomes.FirstOrDefault(outcome => outcome is SendOutcome.Throttled or SendOutcome.Ambiguous) is { } again
            ? await NotSentAsync(key, notice, again, ct)
            : await DoneAsync(key, notice, null, null, ct);
    }

    private async Task<SendOutcome?> DelegateAsync(DossierKey key, Notice.ShowGate notice, CancellationToken ct) =>
        await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct)
            is { Gate.Delegate.Person: { } handed }
            ? await updater.UpdateAsync(
                new CardRef.ManagerGate(key, notice.Year, notice.Base, notice.Round, handed.Id),
                ct
            )
            : null;

    private async Task<TimeSpan?> PlanNoGoAsync(DossierKey key, Notice.PlanNoGo notice, CancellationToken ct)
    {
        var row = AccountKeys.PlanCard(notice.Year, notice.Base, notice.Round);
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        var plan = new CardRef.NoGoPlan(key, notice.Year, notice.Base, notice.Round);
        return
            gate is null || gate.Card(row) is not null || await renderer.RenderAsync(plan, ct) is not { Card: var card }
            ? await DoneAsync(key, notice, null, null, ct)
            : await PostAsync(key, notice, gate, row, CardReplies.Activity(card), ct);
    }

    private async Task<TimeSpan?> CelebrateAsync(DossierKey key, Notice.Celebrate notice, CancellationToken ct)
    {
        var row = AccountKeys.CelebrationCard(notice.Year, notice.Base);
        var moment = await store.LoadCelebrationAsync(key, notice.Year, notice.Base, ct);
        return moment is null || moment.Card(row) is not null
            ? await DoneAsync(key, notice, null, null, ct)
            : await PostAsync(key, notice, moment, row, CardReplies.Activity(renderer.HighFive(moment)), ct);
    }

    private async Task<TimeSpan?> TasksAsync(DossierKey key, Notice.ShowTasks notice, CancellationToken ct)
    {
        var row = AccountKeys.TasksCard(notice.Year);
        if (await store.LoadAsync(key, notice.Year, ct) is not { } file)
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        if (file.Card(row) is null)
        {
            return await PostAsync(key, notice, file, row, CardReplies.Activity(renderer.Tasks(file)), ct);
        }
        await updater.UpdateAsync(new CardRef.Tasks(key, notice.Year), ct);
        return await DoneAsync(key, notice, null, null, ct);
    }

    private async Task<TimeSpan?> TeamAsync(DossierKey key, Notice.AskTeam notice, CancellationToken ct)
    {
        var gate = await store.LoadGateAsync(key, notice.Year, notice.Base, notice.Round, ct);
        if (
            gate?.Gate.Questions.LastOrDefault() is not { } question
            || await HomeAsync(key, notice.Year, ct) is not { } home
        )
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        var texts = Texts.In(gate.Gate.Language);
        var words = texts["gate.question", Texts.Name(question.By), question.Text] + "\n" + texts["manager.askAnswer"];
        var card = MessageCard.Render(new MessageView(words, texts["manager.askTitle"]), texts);
        var outcome = await sender.SendAsync(Destination.Of(key.Tenant, home), CardReplies.Activity(card), ct);
        updater.Request(new CardRef.Gate(key, notice.Year, notice.Base, notice.Round));
        return outcome is SendOutcome.Sent
            ? await DoneAsync(key, notice, null, null, ct)
            : await NotSentAsync(key, notice, outcome, ct);
    }

    private async Task<TimeSpan?> ManagerAsync(DossierKey key, Notice.AskManager notice, CancellationToken ct)
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
            || await HomeAsync(key, notice.Year, ct) is not { } home
        )
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        var texts = Texts.In(gate.Gate.Language);
        var card = CardRenderer.ManagerGate(gate, handedTo);
        return await PersonallyAsync(key, notice, new PersonalPost(notice.Manager, home, gate, row, texts), card, ct);
    }

    /// <summary>Asks for a mandate or an acceptance; where that was asked before, the card is brought up to date.</summary>
    private async Task<TimeSpan?> AccordAsync(DossierKey key, Notice.AskAccord notice, CancellationToken ct)
    {
        var row = AccountKeys.AccordCard(notice.Year, notice.Base, notice.Kind, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } home } file
            || !file.Dossier.MayAgree(notice.Kind, notice.Person)
        )
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        // Whoever was asked before sees on the card that somebody else is asked now.
        RequestAccords(file, notice.Base, notice.Kind);
        if (file.Card(row) is not null)
        {
            var card = new CardRef.Accord(key, notice.Year, notice.Base, notice.Kind, notice.Person.Id);
            await updater.UpdateAsync(card, ct);
            return await DoneAsync(key, notice, null, null, ct);
        }
        var asks = AccordCards.Of(file.Dossier, notice.Kind, notice.Person, personal: true);
        var texts = Texts.In(file.Dossier.Account.Language);
        return await PersonallyAsync(key, notice, new PersonalPost(notice.Person, home, file, row, texts), asks, ct);
    }

    /// <summary>Puts a confidential form before somebody, in the own chat.</summary>
    private async Task<TimeSpan?> LimitsAsync(DossierKey key, Notice.AskLimits notice, CancellationToken ct)
    {
        var at = new FormAddress(notice.Year, notice.Base, notice.Form, 0);
        var row = AccountKeys.LimitsCard(at, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } home } file
            || file.Card(row) is not null
            || !file.Dossier.Account.MaySeeLimits(notice.Person)
        )
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        var card = CardRenderer.Limits(file.Dossier, at, notice.Person);
        var texts = Texts.In(file.Dossier.Account.Language);
        return await PersonallyAsync(key, notice, new PersonalPost(notice.Person, home, file, row, texts), card, ct);
    }

    /// <summary>Tells somebody that a role is vacant, unless another was named in the meantime.</summary>
    private async Task<TimeSpan?> VacantAsync(DossierKey key, Notice.NameAnother notice, CancellationToken ct)
    {
        var row = AccountKeys.VacancyCard(notice.Role, notice.After, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } home } file
            || file.Card(row) is not null
            || !file.Dossier.Account.Vacant().Contains(notice.Role)
        )
        {
            return await DoneAsync(key, notice, null, null, ct);
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        var card = MessageCard.Render(VacancyMessage.Of(file.Dossier, notice.Role, texts), texts);
        return await PersonallyAsync(key, notice, new PersonalPost(notice.Person, home, file, row, texts), card, ct);
    }

    private async Task<TimeSpan?> AccordGivenAsync(DossierKey key, Notice.AccordGiven notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is { } file)
        {
            var step =
                notice.Kind == AccordKind.Mandate
                    ? new FormAddress(notice.Year, notice.Base, "mandate", 0)
                    : Base05Internal.AcceptancesOf(notice.Year);
            updater.Request(new CardRef.Form(key, step));
            updater.Request(new CardRef.Scoreboard(key, notice.Year));
            RequestAccords(file, notice.Base, notice.Kind);
        }
        return await DoneAsync(key, notice, null, null, ct);
    }

    private void RequestAccords(AccountFile file, int atBase, AccordKind kind)
    {
        foreach (var person in file.AskedPersonally(kind))
        {
            updater.Request(new CardRef.Accord(file.Key, file.Dossier.Season.Year, atBase, kind, person));
        }
    }

    /// <summary>Puts a card in somebody's own chat; whoever cannot be reached gets it the moment they install the app.</summary>
    private async Task<TimeSpan?> PersonallyAsync(
        DossierKey key,
        Notice notice,
        PersonalPost post,
        AdaptiveCards.AdaptiveCard card,
        CancellationToken ct
    )
    {
        var (outcome, chat) = await chats.SendAsync(key.Tenant, post.To, post.Home, CardReplies.Activity(card), ct);
        if (outcome is SendOutcome.Sent sent && chat is not null)
        {
            return await DoneAsync(key, notice, post.BasedOn, changes => changes.Put(post.Row, chat.Posted(sent)), ct);
        }
        if (outcome is not (SendOutcome.Unreachable or SendOutcome.Gone))
        {
            return await NotSentAsync(key, notice, outcome, ct);
        }
        if (await chats.WaitAsync(key, post.To, notice, ct))
        {
            await TellTeamAsync(key, post, ct);
        }
        return await DoneAsync(key, notice, null, null, ct);
    }

    /// <param name="Row">Where it is written down that the card was posted.</param>
    private sealed record PersonalPost(Person To, Home Home, ReadRows BasedOn, string Row, Texts Texts);

    private async Task TellTeamAsync(DossierKey key, PersonalPost post, CancellationToken ct)
    {
        var texts = post.Texts;
        // A gate must not wait for ever for somebody who cannot be reached.
        var gate = post.BasedOn is GateFile { Gate: var open } && post.To.Is(open.Manager) ? open : null;
        var words = new MessageView(
            texts["unreachable.person", Texts.Name(post.To)],
            Link: settings.Value.InstallLink,
            LinkText: texts["unreachable.install"],
            Does: gate is null ? null : VacancyMessage.Names(key.Account, gate.Year, AccountRole.Manager),
            DoesText: texts["unreachable.other"]
        );
        await sender.SendAsync(
            Destination.Of(key.Tenant, post.Home),
            CardReplies.Activity(MessageCard.Render(words, texts)),
            ct
        );
    }

    private async Task<Home?> HomeAsync(DossierKey key, int year, CancellationToken ct) =>
        await store.LoadAsync(key, year, ct) is { Home: { Thread: not null } home } ? home : null;

    /// <summary>Posts a card in the account's thread and writes down where it is.</summary>
    private async Task<TimeSpan?> PostAsync(
        DossierKey key,
        Notice notice,
        ReadRows basedOn,
        string row,
        Microsoft.Bot.Schema.Activity card,
        CancellationToken ct
    )
    {
        if (await HomeAsync(key, notice.Year, ct) is not { } home)
        {
            return Soon;
        }
        var to = Destination.Of(key.Tenant, home);
        return await sender.SendAsync(to, card, ct) switch
        {
            SendOutcome.Sent sent => await DoneAsync(
                key,
                notice,
                basedOn,
                changes => changes.Put(row, to.Posted(sent)),
                ct
            ),
            var outcome => await NotSentAsync(key, notice, outcome, ct),
        };
    }

    private async Task<TimeSpan?> DoneAsync(
        DossierKey key,
        Notice notice,
        ReadRows? basedOn,
        Func<Changes, Changes>? also,
        CancellationToken ct
    )
    {
        var changes = basedOn is null ? new Changes() : new Changes(basedOn);
        changes.Remove(AccountKeys.Outbox(notice.Id));
        also?.Invoke(changes);
        if (await store.CommitAsync(key, changes.Rows, ct) is CommitOutcome.Conflict)
        {
            // Another process said it at the same time and wrote down its own card; the notice itself must go.
            await store.CommitAsync(key, new Changes().Remove(AccountKeys.Outbox(notice.Id)).Rows, ct);
        }
        return null;
    }

    private async Task<TimeSpan?> NotSentAsync(DossierKey key, Notice notice, SendOutcome outcome, CancellationToken ct)
    {
        LogNotSent(logger, notice.Id, outcome);
        switch (outcome)
        {
            case SendOutcome.Throttled throttled:
                return throttled.After > Soon ? throttled.After : Soon;
            // Gone may also be a team that the bot was taken out of, and comes back to.
            case SendOutcome.Ambiguous or SendOutcome.Unreachable or SendOutcome.Gone:
                return Soon;
            default:
                return await DoneAsync(key, notice, null, null, ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Notice} could not be said; it stays in the outbox")]
    private static partial void LogFault(ILogger logger, Exception fault, string notice);

    [LoggerMessage(LogLevel.Warning, "{Notice} was not sent: {Outcome}")]
    private static partial void LogNotSent(ILogger logger, string notice, SendOutcome outcome);
}

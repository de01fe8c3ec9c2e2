using AccountBot.Bot.Hosting;
using AccountBot.Bot.Rhythm;
using AccountBot.Cards;
using AccountBot.Cards.Celebrations;
using AccountBot.Cards.Executives;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Cards.Tasks;
using AccountBot.Cards.Team;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Sending;

/// <summary>Makes a card from what the store says now.</summary>
public sealed class CardRenderer(AccountStore store, IOptions<BotSettings> settings, Rhythms rhythms, TimeProvider time)
{
    /// <summary>Null when what the card shows no longer exists.</summary>
    public Task<RenderedCard?> RenderAsync(CardRef card, CancellationToken ct) =>
        card switch
        {
            CardRef.Scoreboard scoreboard => ScoreboardAsync(scoreboard, ct),
            CardRef.Form form => FormAsync(form, ct),
            CardRef.Gate gate => GateAsync(gate, ct),
            CardRef.ManagerGate gate => ManagerGateAsync(gate, ct),
            CardRef.NoGoPlan plan => NoGoPlanAsync(plan, ct),
            CardRef.HighFive five => HighFiveAsync(five, ct),
            CardRef.Accord accord => AccordAsync(accord, ct),
            CardRef.Limits limits => LimitsAsync(limits, ct),
            CardRef.Tasks tasks => TasksAsync(tasks, ct),
            CardRef.Visit visit => VisitAsync(visit, ct),
            CardRef.Executive executive => ExecutiveAsync(executive, ct),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public AdaptiveCards.AdaptiveCard Scoreboard(AccountFile file, EndTyped? ending = null) =>
        ScoreboardCard.Render(
            new ScoreboardView(file.Dossier, time.GetUtcNow(), settings.Value.PublicUrl, ending),
            Texts.In(file.Dossier.Account.Language)
        );

    public AdaptiveCards.AdaptiveCard HighFive(CelebrationFile file, Playbook.People.Person? viewer = null) =>
        HighFiveCard.Render(
            new HighFiveView(file.Celebration, file.Given, settings.Value.PublicUrl, viewer),
            Texts.In(file.Celebration.Language)
        );

    private async Task<RenderedCard?> ScoreboardAsync(CardRef.Scoreboard card, CancellationToken ct)
    {
        var file = await store.LoadAsync(card.Key, card.Year, ct);
        // The thread has one scoreboard, and it shows the newest season.
        if (file is { Dossier.Account.Year: var year } && year > card.Year)
        {
            file = await store.LoadAsync(card.Key, year, ct);
        }
        return file is null
            ? null
            : new RenderedCard(
                Scoreboard(file),
                file.Card(AccountKeys.Scoreboard),
                $"{file.Dossier.Season.Year}.{StateOf(file)}"
            );
    }

    /// <summary>The entries of a repeatable form, with what is overdue today.</summary>
    public AdaptiveCards.AdaptiveCard Entries(Playbook.Dossier dossier, int atBase, Form form) =>
        EntriesCard.Render(
            new EntriesView(dossier, atBase, form)
            {
                Today = DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime),
            },
            Texts.In(dossier.Account.Language)
        );

    public AdaptiveCards.AdaptiveCard Tasks(AccountFile file) => Tasks(file.Dossier);

    private AdaptiveCards.AdaptiveCard Tasks(Playbook.Dossier dossier) =>
        TasksCard.Render(
            new TasksView(dossier, DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime)),
            Texts.In(dossier.Account.Language)
        );

    private async Task<RenderedCard?> FormAsync(CardRef.Form card, CancellationToken ct)
    {
        var file = await store.LoadAsync(card.Key, card.Year, ct);
        var form = TwelveBases.Find(card.At.Base)?.Find(card.At.Form);
        if (file is null || form is null)
        {
            return null;
        }
        var texts = Texts.In(file.Dossier.Account.Language);
        var entry =
            file.Dossier.Answers.Entry(card.At.Base, card.At.Form, card.At.Entry)
            ?? (form.Repeatable ? file.Dossier.Answers.Entry(card.At.Base, card.At.Form) : null);
        var rendered =
            entry is null or { Paused: true } || form.Confidential
                ? Open(file.Dossier, form, card.At.Base, card.At.Entry)
                : AnsweredCard.Render(AnsweredView.Of(file.Dossier, form, entry), texts);
        return new RenderedCard(
            rendered,
            file.Card(AccountKeys.FormCard(card.At)),
            $"{entry?.Revision}.{entry?.Entry}.{file.Dossier.Season.State}.{Leaders(file)}.{Accords(file.Dossier)}.{file.Dossier.Answers.Tasks.Sum(task => task.Revision)}"
        );
    }

    /// <summary>The card of a step that waits for the team.</summary>
    public AdaptiveCards.AdaptiveCard Open(Playbook.Dossier dossier, Form form, int atBase, int entry) =>
        form.Work switch
        {
            _ when form.Confidential => LimitsCard.Render(
                new LimitsView(dossier, atBase, form),
                Texts.In(dossier.Account.Language)
            ),
            FormWork.Acceptances => AcceptanceCard.Render(
                new AcceptanceView(dossier),
                Texts.In(dossier.Account.Language)
            ),
            FormWork.Tasks => Tasks(dossier),
            _ => FormCard.Render(FormView.Fresh(dossier, form, entry, atBase), Texts.In(dossier.Account.Language)),
        };

    private async Task<RenderedCard?> AccordAsync(CardRef.Accord card, CancellationToken ct)
    {
        if (await store.LoadAsync(card.Key, card.Year, ct) is not { } file)
        {
            return null;
        }
        var person = file.Dossier.Account.Everybody.FirstOrDefault(each => each.Is(card.Person));
        var asked = person is not null && file.Dossier.MayAgree(card.Kind, person);
        return new RenderedCard(
            asked
                ? AccordCards.Of(file.Dossier, card.Kind, person, personal: true)
                : AccordCards.Over(file.Dossier, card.Kind),
            file.Card(AccountKeys.AccordCard(card.Year, card.Base, card.Kind, card.Person)),
            $"{asked}.{file.Dossier.Season.State}.{file.Dossier.Season.AtBat}.{Accords(file.Dossier)}"
        );
    }

    private async Task<RenderedCard?> LimitsAsync(CardRef.Limits card, CancellationToken ct)
    {
        if (await store.LoadAsync(card.Key, card.Year, ct) is not { } file)
        {
            return null;
        }
        var person = file.Dossier.Account.Leaders().FirstOrDefault(each => each.Is(card.Person));
        var entry = file.Dossier.Answers.Entry(card.At.Base, card.At.Form, card.At.Entry);
        return new RenderedCard(
            Limits(file.Dossier, card.At, person),
            file.Card(AccountKeys.LimitsCard(card.At, card.Person)),
            $"{entry?.Revision}.{file.Dossier.Season.State}.{file.Dossier.Season.AtBat}.{Leaders(file)}"
        );
    }

    /// <summary>A confidential form in someone's private chat, who may not see it any more.</summary>
    /// <param name="person">Whose chat it is; null when they may not.</param>
    public static AdaptiveCards.AdaptiveCard Limits(
        Playbook.Dossier dossier,
        Playbook.FormAddress at,
        Playbook.People.Person? person
    )
    {
        var (account, texts) = (dossier.Account, Texts.In(dossier.Account.Language));
        var form = TwelveBases.Number(at.Base).Find(at.Form)!;
        if (person is null || !account.MaySeeLimits(person))
        {
            return MessageCard.Render(new MessageView(texts["limits.over"], texts.FormTitle(at.Base, at.Form)), texts);
        }
        return dossier.Answers.Entry(at.Base, at.Form, at.Entry) is { Paused: false } entry
            ? AnsweredCard.Render(AnsweredView.Of(dossier, form, entry), texts)
            : FormCard.Render(
                LimitsCard.Noted(FormView.Fresh(dossier, form, at.Entry, at.Base), account, texts),
                texts
            );
    }

    private static string Leaders(AccountFile file) =>
        string.Join('.', file.Dossier.Account.Leaders().Select(person => person.Id));

    private static int Accords(Playbook.Dossier dossier) => dossier.Answers.Accords.Sum(accord => accord.Revision);

    private async Task<RenderedCard?> GateAsync(CardRef.Gate card, CancellationToken ct) =>
        await store.LoadGateAsync(card.Key, card.Year, card.Base, card.Round, ct) is { } file
            ? new RenderedCard(
                GateCard.Render(new GateView(file.Gate, file.Votes), Texts.In(file.Gate.Language)),
                file.Card(AccountKeys.GateCard(card.Year, card.Base, card.Round)),
                StateOf(file)
            )
            : null;

    private async Task<RenderedCard?> ManagerGateAsync(CardRef.ManagerGate card, CancellationToken ct)
    {
        if (await store.LoadGateAsync(card.Key, card.Year, card.Base, card.Round, ct) is not { } file)
        {
            return null;
        }
        var row = card.Delegate is { } person
            ? AccountKeys.DelegateCard(card.Year, card.Base, card.Round, person)
            : AccountKeys.ManagerCard(card.Year, card.Base, card.Round);
        return new RenderedCard(ManagerGate(file, card.Delegate), file.Card(row), StateOf(file));
    }

    /// <summary>The card of the manager, or of a delegate, who may no longer be one.</summary>
    public static AdaptiveCards.AdaptiveCard ManagerGate(GateFile file, string? handedTo = null)
    {
        var (gate, texts) = (file.Gate, Texts.In(file.Gate.Language));
        if (handedTo is null && !(gate.IsOpen && gate.Manager is { } manager && gate.IsGone(manager)))
        {
            return ManagerGateCard.Render(new ManagerGateView(gate, file.Votes), texts);
        }
        return gate.Delegate is { Person: var handed } && handedTo is not null && handed.Is(handedTo)
            ? ManagerGateCard.Render(new ManagerGateView(gate, file.Votes, Reader: handed), texts)
            : MessageCard.Render(new MessageView(texts["manager.over"], texts["gate.title"]), texts);
    }

    private async Task<RenderedCard?> NoGoPlanAsync(CardRef.NoGoPlan card, CancellationToken ct)
    {
        if (await store.LoadAsync(card.Key, card.Year, ct) is not { Dossier: var dossier })
        {
            return null;
        }
        var (season, texts) = (dossier.Season, Texts.In(dossier.Account.Language));
        var gate = await store.LoadGateAsync(card.Key, card.Year, card.Base, card.Round, ct);
        var here = (season.AtBat, season.Round) == (card.Base, card.Round);
        var open = here && season.State == SeasonState.Parked;
        var next = here ? null : await store.LoadGateAsync(card.Key, card.Year, card.Base, card.Round + 1, ct);
        var parking = here ? season.Parking : next?.Gate.Comeback?.Parking;
        return new RenderedCard(
            NoGoPlanCard.Render(dossier, parking, card.Base, card.Round, open, texts),
            gate?.Card(AccountKeys.PlanCard(card.Year, card.Base, card.Round)),
            $"{parking?.Revision}.{open}"
        );
    }

    private async Task<RenderedCard?> HighFiveAsync(CardRef.HighFive card, CancellationToken ct) =>
        await store.LoadCelebrationAsync(card.Key, card.Year, card.Base, ct) is { } file
            ? new RenderedCard(
                HighFive(file),
                file.Card(AccountKeys.CelebrationCard(card.Year, card.Base)),
                file.Given.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
            : null;

    private async Task<RenderedCard?> TasksAsync(CardRef.Tasks card, CancellationToken ct) =>
        await store.LoadAsync(card.Key, card.Year, ct) is { } file
            ? new RenderedCard(
                Tasks(file),
                file.Card(AccountKeys.TasksCard(card.Year)),
                string.Join('.', file.Dossier.Answers.Tasks.Select(task => task.Revision))
            )
            : null;

    private async Task<RenderedCard?> VisitAsync(CardRef.Visit card, CancellationToken ct)
    {
        if (
            await store.LoadAsync(card.Key, card.Year, ct) is not { } file
            || VisitChanges.Find(file.Dossier, card.Id) is not { } visit
        )
        {
            return null;
        }
        var visitor = await rhythms.ReadAsync(card.Key.Tenant, visit.Visitor.Id, ct);
        var view = new VisitView(file.Dossier.Account, visit, visitor.Calendar.DayOf(time.GetUtcNow()));
        var texts = Texts.In(file.Dossier.Account.Language);
        return new RenderedCard(
            card.ToManager ? VisitCard.Render(view, texts) : VisitorCard.Render(view, texts),
            file.Card(AccountKeys.VisitCard(card.Year, card.Id, card.ToManager)),
            $"{visit.Revision}.{visit.StateOn(view.Today)}"
        );
    }

    /// <summary>A request as the team sees it, or the person who asked in the private chat.</summary>
    public AdaptiveCards.AdaptiveCard Request(
        Playbook.Dossier dossier,
        ExecutiveRequest request,
        bool personal = false
    ) => RequestCard.Render(ViewOf(dossier, request) with { Personal = personal }, Texts.In(dossier.Account.Language));

    /// <summary>The card with which a request was put before someone.</summary>
    public AdaptiveCards.AdaptiveCard Executive(Playbook.Dossier dossier, ExecutiveRequest request, int put) =>
        ExecutiveCards.PutBefore(ViewOf(dossier, request), put);

    public ExecutiveView ViewOf(Playbook.Dossier dossier, ExecutiveRequest request) =>
        new(dossier, request, DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime));

    private async Task<RenderedCard?> ExecutiveAsync(CardRef.Executive card, CancellationToken ct)
    {
        var file = await store.LoadNewestAsync(card.Key, card.Year, ct);
        if (file?.Dossier.Answers.Request(card.Request) is not { } request)
        {
            return null;
        }
        var rendered = AccountKeys.PutOf(card.Row) is { } put
            ? Executive(file.Dossier, request, put)
            : Request(file.Dossier, request, card.Row != AccountKeys.ExecutiveThread(card.Year, card.Request));
        return new RenderedCard(rendered, file.Card(card.Row), $"{request.Revision}");
    }

    private static string StateOf(AccountFile file) => file.Rows[AccountKeys.Season(file.Dossier.Season.Year)].Version;

    private static string StateOf(GateFile file) => $"{file.Gate.Revision}";
}

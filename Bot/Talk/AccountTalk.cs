using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Talk;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Plan;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Dialogs;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>Does with an account what somebody asked in words, or with a button that stands for those words.</summary>
public sealed class AccountTalk(
    AccountStore store,
    Projections projections,
    CardRenderer renderer,
    Sender sender,
    SeasonPlay play,
    SeasonDesk seasons,
    NoGoDesk noGo,
    ExecutiveTalk executives
)
{
    /// <summary>Which accounts are meant by a name, or by where it is said.</summary>
    public async Task<IReadOnlyList<Participation>> FindAsync(
        ITurnContext turn,
        Reader reader,
        string name,
        CancellationToken ct
    )
    {
        var mine = await projections.OfAsync(reader.Tenant, reader.Person, ct);
        if (name.Length > 0)
        {
            return NameMatch.Find(name, mine, part => part.Name);
        }
        var here = await projections.InAsync(reader.Tenant, turn.Activity.Conversation.Id, ct);
        var played = mine.Where(part => here.Any(each => each.Account == part.Account)).ToList();
        return played.Count > 0 ? played : mine;
    }

    /// <summary>An account by its id, if this reader has a role in it.</summary>
    public async Task<Participation?> PartAsync(Reader reader, string account, CancellationToken ct) =>
        (await projections.OfAsync(reader.Tenant, reader.Person, ct)).FirstOrDefault(part => part.Account == account);

    /// <returns>Words to say; null when a card said it all.</returns>
    public async Task<string?> RunAsync(
        ITurnContext turn,
        Reader reader,
        Command command,
        Participation part,
        CancellationToken ct
    )
    {
        var key = new DossierKey(reader.Tenant, part.Account);
        if (
            await store.LoadAsync(key, part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(reader.Person)
        )
        {
            return reader.Texts["error.notFound"];
        }
        switch (command)
        {
            case Command.Play:
                return await PlayAsync(turn, reader, file, ct);
            case Command.Vote:
                return await GateAsync(turn, reader, file, ct);
            case Command.Reopen:
                return NoGoAction.WordsOf(await noGo.ReopenAsync(key, part.Year, reader.Person, ct), reader.Texts);
            case Command.End:
                return await EndAsync(turn, reader, file, ct);
            case Command.Log:
                await turn.SendActivityAsync(CardReplies.Activity((await LogAsync(key, reader, null, ct))!), ct);
                return null;
            case Command.Tasks:
                await turn.SendActivityAsync(CardReplies.Activity(renderer.Tasks(file)), ct);
                return null;
            case Command.Competitor:
                var ask = CompetitorAction.Fresh(file.Dossier, reader.Texts);
                await turn.SendActivityAsync(CardReplies.Activity(ask), ct);
                return null;
            case Command.Executive:
                var known = ExecutiveTalk.Preset(file.Dossier, fromMeeting: false);
                return await executives.AskAsync(turn, reader, file.Dossier, null, known, ct);
            case Command.Plan:
                var plan = PlanCard.Render(file.Dossier, Texts.In(file.Dossier.Account.Language));
                await turn.SendActivityAsync(CardReplies.Activity(plan), ct);
                return null;
            case Command.Map:
                await turn.SendActivityAsync(CardReplies.Activity(Map(file)), ct);
                return null;
            case Command.Season:
                await turn.SendActivityAsync(CardReplies.Activity(await seasons.CardAsync(file, reader, ct)), ct);
                return null;
            default:
                await turn.SendActivityAsync(CardReplies.Activity(renderer.Scoreboard(file)), ct);
                return null;
        }
    }

    /// <summary>Who is who at the account.</summary>
    private AdaptiveCards.AdaptiveCard Map(AccountFile file) =>
        renderer.Entries(file.Dossier, Base02Inventory.Number, Base02Inventory.WhoIsWhoForm);

    /// <summary>A page of the log; null when there is no such account for this reader.</summary>
    public async Task<AdaptiveCards.AdaptiveCard?> LogAsync(
        DossierKey key,
        Reader reader,
        string? from,
        CancellationToken ct,
        Func<LogView, LogView>? with = null
    )
    {
        var account = await store.RowAsync<Account>(key, AccountKeys.Account, ct);
        if (account is null || !account.IsVisibleTo(reader.Person))
        {
            return null;
        }
        var page = await store.LogAsync(key, LogCard.PageSize, from, ct);
        var countered = await store.CounteredAsync(key, ct);
        var corrected = page.Lines.ToLookup(line => countered.Contains(AccountKeys.Countered(line.Id)));
        var view = new LogView(account.Name, account.Id, page.Plays, page.Older, Newest: from is null)
        {
            From = from,
            Countered = [.. corrected[true].Select(line => line.Play)],
            Correctable =
            [
                .. corrected[false]
                    .Where(line => CounterPlay.MayCounter(account, line.Play, reader.Person))
                    .Select(line => KeyValuePair.Create(line.Id, line.Play)),
            ],
        };
        return LogCard.Render(with?.Invoke(view) ?? view, reader.Texts);
    }

    public async Task MineAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var mine = await projections.OfAsync(reader.Tenant, reader.Person, ct);
        await turn.SendActivityAsync(CardReplies.Activity(ChooseCard(mine, Command.Status, asking: false, reader)), ct);
    }

    public static AdaptiveCards.AdaptiveCard ChooseCard(
        IReadOnlyList<Participation> accounts,
        Command command,
        bool asking,
        Reader reader,
        string? said = null
    )
    {
        var choices = accounts
            .OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(part => new AccountChoice(part.Account, part.Name, part.Year, part.Base))
            .ToList();
        var view = new ChooseAccountView(choices, command.ToString(), asking, choices.Count > ChooseAccountCard.Most)
        {
            Said = said,
            Instance = said is null ? null : Guid.CreateVersion7().ToString("N"),
        };
        return ChooseAccountCard.Render(view, reader.Texts);
    }

    private async Task<string?> PlayAsync(ITurnContext turn, Reader reader, AccountFile file, CancellationToken ct)
    {
        var (dossier, texts) = (file.Dossier, reader.Texts);
        var season = dossier.Season;
        if (!dossier.Account.IsOnTheTeam(reader.Person))
        {
            return texts["error.notOnTeam"];
        }
        if (season.State != SeasonState.AtBat)
        {
            return season.State switch
            {
                SeasonState.AtGate => texts["play.atGate", season.AtBat],
                SeasonState.Parked => texts["play.parked", season.AtBat],
                SeasonState.Ended => texts["play.ended", season.AtBat],
                _ => texts["play.homeRun"],
            };
        }
        if (await ThreadAsync(file, ct) is not { Thread: { } thread } home)
        {
            return texts["error.busy"];
        }
        var address = new SeasonAddress(reader.Tenant, dossier.Account.Id, season.Year);
        var outcome = await sender.ContinueAsync(
            Destination.Of(reader.Tenant, home),
            (there, token) => play.ShowAsync(there, address, token),
            ct
        );
        if (outcome is not SendOutcome.Sent)
        {
            return texts["error.failed"];
        }
        return turn.Activity.Conversation.Id == thread ? null : texts["play.inThread", dossier.Account.Name];
    }

    /// <summary>Ending a season asks for a reason first.</summary>
    private async Task<string?> EndAsync(ITurnContext turn, Reader reader, AccountFile file, CancellationToken ct)
    {
        var (account, season, texts) = (file.Dossier.Account, file.Dossier.Season, reader.Texts);
        if (!reader.Person.Is(account.AccountManager) && !reader.Person.Is(account.Manager))
        {
            return texts["season.notYours"];
        }
        if (season.State is not (SeasonState.Parked or SeasonState.Ended))
        {
            return texts["season.notParked", Stale.Words(season, texts)];
        }
        var card = renderer.Scoreboard(file, season.State == SeasonState.Parked ? new EndTyped() : null);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        return null;
    }

    /// <summary>People are quick: the scoreboard can be pressed before it is written down that it is there.</summary>
    private async Task<Home?> ThreadAsync(AccountFile file, CancellationToken ct)
    {
        var home = file.Home;
        for (var look = 0; home is { Thread: null } && look < 20; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            home = await store.RowAsync<Home>(file.Key, AccountKeys.Home, ct);
        }
        return home;
    }

    private async Task<string?> GateAsync(ITurnContext turn, Reader reader, AccountFile file, CancellationToken ct)
    {
        var season = file.Dossier.Season;
        var gate =
            season.State == SeasonState.AtGate
                ? await store.LoadGateAsync(file.Key, season.Year, season.AtBat, season.Round, ct)
                : null;
        if (gate is null)
        {
            return reader.Texts["gate.open.none", file.Dossier.Account.Name];
        }
        // In a personal chat only the reader sees the card, so it may say how they voted.
        var viewer = turn.Activity.Conversation.ConversationType is null or "personal" ? reader.Person : null;
        var card =
            viewer is not null && gate.Gate.MayDecide(viewer) && !gate.Gate.MayVote(viewer)
                ? ManagerGateCard.Render(
                    new ManagerGateView(gate.Gate, gate.Votes, Reader: viewer),
                    Texts.In(gate.Gate.Language)
                )
                : GateCard.Render(new GateView(gate.Gate, gate.Votes, viewer), Texts.In(gate.Gate.Language));
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        return null;
    }
}

using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Contacts;
using AccountBot.Bot.Files;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Settings;
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
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>Does with an account what someone asked in words, or with a button that stands for those words.</summary>
public sealed class AccountTalk(
    AccountStore store,
    AccountSearch found,
    AccountChoices choices,
    Departures departures,
    CardRenderer renderer,
    Sender sender,
    SeasonPlay play,
    SeasonDesk seasons,
    LogTalk log,
    DecisionTalk decisions,
    HealthTalk health,
    NoGoDesk noGo,
    AccountSettings settings,
    MoveDesk move,
    MoveTalk moving,
    ExecutiveTalk executives,
    ContactTalk contacts,
    ExportTalk export,
    OwnGateCards ownGates
)
{
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
        bool Exists(Account there) =>
            CommandReader.OnlyReads(command) ? reader.MaySee(there) : there.IsVisibleTo(reader.Person);
        if (
            await store.LoadAsync(key, part.Year, ct) is not { } read
            || !Exists(read.Dossier.Account)
            || await CheckedAsync(turn, reader, read, ct) is not { Dossier.Account: var account } file
            || !Exists(account)
        )
        {
            return reader.Texts["error.notFound"];
        }
        return command switch
        {
            Command.Play => await PlayAsync(turn, reader, file, ct),
            Command.Vote => await GateAsync(turn, reader, file, ct),
            Command.Reopen => NoGoAction.WordsOf(
                await noGo.ReopenAsync(key, part.Year, reader.Person, ct),
                reader.Texts
            ),
            Command.End => await EndAsync(turn, reader, file, ct),
            Command.Settings when AccountSettings.Refuses(account, reader) is { } refused => refused,
            Command.Move => await moving.AskAsync(turn, reader, file, ct),
            Command.Executive => await executives.AskAsync(
                turn,
                reader,
                file.Dossier,
                null,
                ExecutiveTalk.Preset(file.Dossier, fromMeeting: false),
                ct
            ),
            Command.Contacts => await ContactsAsync(turn, reader, file, ct),
            Command.Export => await ExportAsync(turn, reader, file, ct),
            Command.HandOver => await RoleAction.AskAsync(turn, reader, account, null, ct),
            _ => await ShowAsync(turn, reader, account, await CardAsync(turn, reader, command, file, ct), ct),
        };
    }

    private async Task<string?> ContactsAsync(ITurnContext turn, Reader reader, AccountFile file, CancellationToken ct)
    {
        await contacts.ListAsync(turn, reader, file, ct);
        return null;
    }

    /// <summary>Says by itself where the documents are.</summary>
    private async Task<string?> ExportAsync(ITurnContext turn, Reader reader, AccountFile file, CancellationToken ct)
    {
        await export.SayAsync(turn, reader, file.Dossier, ct);
        return null;
    }

    private static async Task<string?> ShowAsync(
        ITurnContext turn,
        Reader reader,
        Account account,
        AdaptiveCards.AdaptiveCard card,
        CancellationToken ct
    )
    {
        await turn.SendActivityAsync(CardReplies.Activity(reader.Seeing(account, card)), ct);
        return null;
    }

    private async Task<AdaptiveCards.AdaptiveCard> CardAsync(
        ITurnContext turn,
        Reader reader,
        Command command,
        AccountFile file,
        CancellationToken ct
    ) =>
        command switch
        {
            Command.Log => (await log.CardAsync(file.Key, reader, LogPlace.Newest, ct))!,
            Command.Decisions => (await decisions.CardAsync(file.Key, reader, null, null, ct))!,
            Command.Health => await health.CardAsync(file, reader, ct),
            Command.Tasks => renderer.Tasks(file),
            Command.Competitor => CompetitorAction.Fresh(file.Dossier, reader.Texts),
            Command.Plan => PlanCard.Render(file.Dossier, Texts.In(file.Dossier.Account.Language)),
            Command.Map => Map(file),
            Command.Season => await seasons.CardAsync(file, reader, ct),
            Command.Settings => await settings.CardAsync(file, reader, ct),
            Command.Visit => VisitTalk.Ask(file.Dossier, reader),
            Command.Follow => UpdateAction.Follows(
                file.Dossier,
                reader,
                turn.Activity.Conversation.ConversationType is null or "personal"
            ),
            _ => renderer.Scoreboard(file),
        };

    /// <summary>The dossier, once it is known who of the account's people left; that is looked at once a day.</summary>
    private async Task<AccountFile> CheckedAsync(
        ITurnContext turn,
        Reader reader,
        AccountFile file,
        CancellationToken ct
    ) =>
        file.Dossier.Account.IsVisibleTo(reader.Person)
        && await departures.ReconcileAsync(turn, file, ct)
        && await store.LoadAsync(file.Key, file.Dossier.Season.Year, ct) is { } now
            ? now
            : file;

    /// <summary>Who is who at the account.</summary>
    private AdaptiveCards.AdaptiveCard Map(AccountFile file) =>
        renderer.Entries(file.Dossier, Base02Inventory.Number, Base02Inventory.WhoIsWhoForm);

    public async Task MineAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var mine = await found.MineAsync(reader, ct);
        var card = await choices.CardAsync(turn, reader, mine, Command.Status, asking: false, ct);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
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
        if (file.Home is { Unopened: true })
        {
            await move.OpenAsync(file, ct);
            return texts["play.opens", dossier.Account.Name];
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
        if (viewer is null)
        {
            return await ShowAsync(turn, reader, file.Dossier.Account, card, ct);
        }
        await ownGates.SendAsync(turn, gate, reader.Seeing(file.Dossier.Account, card), viewer, ct);
        return null;
    }
}

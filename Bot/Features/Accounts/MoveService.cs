using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Takes an account to another conversation, where its season goes on: the old one was deleted, or is the wrong one.</summary>
public sealed class MoveService(AccountTransaction transactions, AccountStore store, TimeProvider time)
{
    /// <param name="accountConversation">Where it is played from now on.</param>
    /// <param name="from">The place from which the card would move it, by <see cref="NameOf"/>.</param>
    /// <param name="mover">Who moves it, and whether they administer the app.</param>
    public Task<(MoveOutcome Outcome, AccountSnapshot? Now)> MoveAsync(
        DossierKey key,
        int year,
        AccountConversation accountConversation,
        string from,
        (Person By, bool Administers) mover,
        CancellationToken ct
    ) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (
                    await store.LoadNewestAsync(key, year, token) is not { Dossier.Account: var account } now
                    || !account.IsVisibleTo(mover.By)
                )
                {
                    return Decision.Of<(MoveOutcome, AccountSnapshot?)>((new MoveOutcome.Unknown(), null));
                }
                MoveOutcome outcome =
                    !Moving.MayMove(account, mover.By, mover.Administers) ? new MoveOutcome.NotYours()
                    : now.Home is { } there && Places.IsSame(there, accountConversation) && !Places.IsUseless(there)
                        ? new MoveOutcome.Already()
                    : NameOf(now.Home) != from ? new MoveOutcome.Overtaken()
                    : new MoveOutcome.Moved();
                return outcome is MoveOutcome.Moved
                    ? Decision.Of<(MoveOutcome, AccountSnapshot?)>(
                        (outcome, now),
                        await MovedAsync(now, accountConversation, token)
                    )
                    : Decision.Of<(MoveOutcome, AccountSnapshot?)>((outcome, now));
            },
            ct
        );

    /// <summary>Names a place for a button, without saying where it is.</summary>
    public static string NameOf(AccountConversation? accountConversation) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes(accountConversation?.Thread ?? accountConversation?.Channel ?? string.Empty)
                )
                .AsSpan(0, 8)
        );

    private async Task<Changes> MovedAsync(
        AccountSnapshot now,
        AccountConversation accountConversation,
        CancellationToken ct
    )
    {
        var season = now.Dossier.Season;
        var at = time.GetUtcNow().UtcTicks;
        var stamp = $"{Notice.ShowScoreboard.New}.{at}";
        // The form that is open is asked once more, in the new place.
        List<string> cards =
        [
            AccountKeys.Scoreboard,
            AccountKeys.TasksCard(season.Year),
            .. now.Rows.Keys.Where(row => AccountKeys.IsFormCard(row, season.Year, season.AtBat)),
        ];
        var posted = cards.Select(now.Card).ToList();
        var changes = new Changes(now)
            .Put(AccountKeys.Home, accountConversation)
            .Say(new Notice.ShowScoreboard(season.Year, stamp), new Notice.PlayOn(season.Year, season.AtBat, stamp));
        if (season.State == SeasonState.AtGate)
        {
            var row = AccountKeys.GateCard(season.Year, season.AtBat, season.Round);
            var gate = await store.LoadGateAsync(now.Key, season.Year, season.AtBat, season.Round, ct);
            cards.Add(row);
            posted.Add(gate?.Card(row));
            changes.Say(new Notice.ShowGate(season.Year, season.AtBat, season.Round, Closed: false));
        }
        foreach (var card in cards)
        {
            changes.Remove(card);
        }
        return now.Home is { Thread: { } thread } old
            ? changes.Say(new Notice.LeftPlace(season.Year, PlaceOf(old, thread, posted), at))
            : changes;
    }

    private static OldPlace PlaceOf(AccountConversation old, string thread, IEnumerable<PostedCard?> posted) =>
        new(
            old.ServiceUrl,
            old.ChannelService,
            thread,
            old.ConversationType,
            old.BotId,
            [.. posted.OfType<PostedCard>().Where(card => card.Conversation == thread).Select(card => card.Activity)]
        );

    /// <summary>Opens the thread of an account that came in with many others, and goes on there.</summary>
    public Task OpenAsync(AccountSnapshot file, CancellationToken ct) =>
        transactions.ChangeAsync(
            file.Key,
            file.Dossier.Season.Year,
            async token =>
            {
                var year = file.Dossier.Season.Year;
                if (
                    await store.LoadAsync(file.Key, year, token)
                    is not { Home: { Unopened: true } accountConversation } now
                )
                {
                    return Decision.Of(false);
                }
                var changes = new Changes(now)
                    .Put(AccountKeys.Home, accountConversation with { Unopened = null })
                    .Say(
                        new Notice.ShowScoreboard(year, Notice.ShowScoreboard.New),
                        new Notice.PlayOn(year, now.Dossier.Season.AtBat, Notice.ShowScoreboard.New)
                    );
                return Decision.Of(true, changes);
            },
            ct
        );
}

using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Takes an account to another conversation, where its season goes on: the old one was deleted, or is the wrong one.</summary>
public sealed class MoveDesk(AccountDesk desk, AccountStore store, TimeProvider time)
{
    /// <param name="home">Where it is played from now on.</param>
    /// <returns>False for whoever may not move it.</returns>
    public Task<bool> MoveAsync(AccountFile file, Home home, Person by, CancellationToken ct) =>
        desk.ChangeAsync(
            file.Key,
            file.Dossier.Season.Year,
            async token =>
            {
                if (
                    await store.LoadAsync(file.Key, file.Dossier.Season.Year, token) is not { } now
                    || !MayMove(now.Dossier.Account, by)
                )
                {
                    return Decision.Of(false);
                }
                var season = now.Dossier.Season;
                var stamp = $"{Notice.ShowScoreboard.New}.{time.GetUtcNow().UtcTicks}";
                var changes = new Changes(now)
                    .Put(AccountKeys.Home, home)
                    .Remove(AccountKeys.Scoreboard)
                    .Remove(AccountKeys.TasksCard(season.Year))
                    .Say(
                        new Notice.ShowScoreboard(season.Year, stamp),
                        new Notice.PlayOn(season.Year, season.AtBat, stamp)
                    );
                if (season.State == SeasonState.AtGate)
                {
                    changes
                        .Remove(AccountKeys.GateCard(season.Year, season.AtBat, season.Round))
                        .Say(new Notice.ShowGate(season.Year, season.AtBat, season.Round, Closed: false));
                }
                // The form that is open is asked once more, in the new place.
                foreach (var card in now.Rows.Keys.Where(row => AccountKeys.IsFormCard(row, season.Year, season.AtBat)))
                {
                    changes.Remove(card);
                }
                return Decision.Of(true, changes);
            },
            ct
        );

    /// <summary>Opens the thread of an account that came in with many others, and goes on there.</summary>
    public Task OpenAsync(AccountFile file, CancellationToken ct) =>
        desk.ChangeAsync(
            file.Key,
            file.Dossier.Season.Year,
            async token =>
            {
                var year = file.Dossier.Season.Year;
                if (await store.LoadAsync(file.Key, year, token) is not { Home: { Unopened: true } home } now)
                {
                    return Decision.Of(false);
                }
                var changes = new Changes(now)
                    .Put(AccountKeys.Home, home with { Unopened = null })
                    .Say(
                        new Notice.ShowScoreboard(year, Notice.ShowScoreboard.New),
                        new Notice.PlayOn(year, now.Dossier.Season.AtBat, Notice.ShowScoreboard.New)
                    );
                return Decision.Of(true, changes);
            },
            ct
        );

    public static bool MayMove(Account account, Person by) => by.Is(account.AccountManager) || by.Is(account.Manager);
}

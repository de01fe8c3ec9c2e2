using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Seasons;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Seasons;

/// <summary>Seasons as a whole: what one brought, and the start of the next.</summary>
public sealed class SeasonService(AccountTransaction transactions, AccountStore store, TimeProvider time)
{
    public async Task<AdaptiveCards.AdaptiveCard> CardAsync(AccountSnapshot file, Actor actor, CancellationToken ct)
    {
        var summary = await SummaryAsync(file, ct);
        var next = NextSeason.Start(file.Dossier, actor.Person, time.GetUtcNow(), Today);
        var view = new SeasonView(file.Dossier, summary, file.Years, next is NextSeasonOutcome.Started);
        return actor.Seeing(file.Dossier.Account, SeasonCard.Render(view, actor.Texts));
    }

    public async Task<SeasonSummary> SummaryAsync(AccountSnapshot file, CancellationToken ct) =>
        SeasonSummary.Of(file.Dossier, await store.CountHighFivesAsync(file.Key, file.Dossier.Season.Year, ct));

    /// <summary>Null when there is no such account or season for this person.</summary>
    public Task<NextSeasonOutcome?> StartNextAsync(DossierKey key, int year, Person by, CancellationToken ct) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await store.LoadAsync(key, year, token) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
                {
                    return new Decision<NextSeasonOutcome?>(null);
                }
                var outcome = NextSeason.Start(file.Dossier, by, time.GetUtcNow(), Today);
                if (outcome is not NextSeasonOutcome.Started started)
                {
                    return new Decision<NextSeasonOutcome?>(outcome);
                }
                var changes = new Changes(file).Account(started.Account).Season(started.Season).Play(started.Play);
                if (started.Before is { } before)
                {
                    changes.Season(before);
                    await CloseAsync(changes, file, token);
                }
                foreach (var entry in started.Entries)
                {
                    changes.Form(entry);
                }
                return new Decision<NextSeasonOutcome?>(outcome, changes.Say(started.Notices));
            },
            ct
        );

    /// <summary>A gate that is still open has no one any more who decides it.</summary>
    private async Task CloseAsync(Changes changes, AccountSnapshot file, CancellationToken ct)
    {
        var season = file.Dossier.Season;
        if (
            await store.LoadGateAsync(file.Key, season.Year, season.AtBat, season.Round, ct) is
            { Gate.IsOpen: true } open
        )
        {
            changes.BasedOn(open).Gate(open.Gate with { Over = true, Revision = open.Gate.Revision + 1 });
        }
    }

    private DateOnly Today => time.Today();
}

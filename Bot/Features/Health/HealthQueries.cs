using AccountBot.Bot.Routing;
using AccountBot.Cards.Health;
using AccountBot.Playbook.Health;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Health;

/// <summary>Tells how an account is, and how it was: one read more than the account itself, however long its history is.</summary>
public sealed class HealthQueries(AccountStore store, TimeProvider time)
{
    /// <param name="file">Of an account that this reader may see.</param>
    public async Task<AdaptiveCard> CardAsync(AccountSnapshot file, Actor actor, CancellationToken ct)
    {
        var today = actor.Today(time);
        var facts = HealthFacts.Of(file.Dossier);
        var kept = await store.LoadHealthAsync(file.Key, ct);
        var view = new HealthView(
            file.Dossier.Account.Name,
            file.Dossier.Account.Id,
            HealthScore.Of(facts, today),
            HealthHistory.Of(kept.Months, facts, today)
        );
        return HealthCard.Render(view, actor.Texts);
    }
}

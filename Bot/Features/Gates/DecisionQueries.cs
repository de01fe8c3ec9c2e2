using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Tells who decided what at the gates of an account: two reads a page, however many years there are.</summary>
public sealed class DecisionQueries(AccountStore store)
{
    private const int MostYears = 15;

    /// <summary>A page of the decisions; null when there is no such account for this reader.</summary>
    /// <param name="year">Of this year only.</param>
    /// <param name="after">The gate behind which the page begins, as a card says it.</param>
    public async Task<AdaptiveCard?> CardAsync(
        DossierKey key,
        Actor actor,
        int? year,
        string? after,
        CancellationToken ct
    )
    {
        if (await AccountAsync(key, actor, ct) is not { } account)
        {
            return null;
        }
        var from = PlaceOf(after);
        var page = await store.GatesAsync(key, year, from, DecisionsCard.PageSize, ct);
        var first = Math.Max(Math.Min(account.CreatedAt.Year, account.Year), account.Year - MostYears + 1);
        var view = new DecisionsView(
            account.Name,
            account.Id,
            [
                .. Enumerable
                    .Range(first, account.Year - first + 1)
                    .Append(year ?? account.Year)
                    .Distinct()
                    .OrderDescending(),
            ],
            year,
            [.. page.Gates.Select(file => new VotedGate(file.Gate, file.Votes))],
            page.Next is { } next ? $"{next.Year}.{next.Base}.{next.Round}" : null,
            First: from is null
        );
        return DecisionsCard.Render(view, actor.Texts);
    }

    /// <summary>One gate in full; null when there is none for this reader.</summary>
    public async Task<AdaptiveCard?> WholeAsync(DossierKey key, Actor actor, GateAddress at, CancellationToken ct) =>
        await AccountAsync(key, actor, ct) is { } account
        && await store.LoadGateAsync(key, at.Year, at.Base, at.Round, ct) is { } file
            ? DecisionCard.Render(account.Name, account.Id, new VotedGate(file.Gate, file.Votes), actor.Texts)
            : null;

    private async Task<Account?> AccountAsync(DossierKey key, Actor actor, CancellationToken ct) =>
        await store.RowAsync<Account>(key, AccountKeys.Account, ct) is { } account && actor.MaySee(account)
            ? account
            : null;

    private static GateAddress? PlaceOf(string? after) =>
        after?.Split('.') is [var year, var atBase, var round]
        && Number(year, 9000) is { } y
        && Number(atBase, 12) is { } b
        && Number(round, 999) is { } r
            ? new GateAddress(y, b, r)
            : null;

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : null;
}

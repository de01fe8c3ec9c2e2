using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Seasons;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Seasons;

/// <summary>Seasons in numbers: shown, read base by base, compared, and followed by the next one.</summary>
public sealed class SeasonAction(AccountStore store, SeasonService service) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.SeasonShow, Cards.Verbs.SeasonForm, Cards.Verbs.SeasonCompare, Cards.Verbs.SeasonNext];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Data.Verb == Cards.Verbs.SeasonNext)
        {
            return await NextAsync(turn, ct);
        }
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !turn.Actor.MaySee(file.Dossier.Account)
        )
        {
            return Reply.NotFound;
        }
        return turn.Data.Verb switch
        {
            Cards.Verbs.SeasonForm => Read(turn, file),
            Cards.Verbs.SeasonCompare => await CompareAsync(turn, file, ct),
            // Pressed on a card of the season the card goes back to it; pressed elsewhere the season comes below.
            _ when turn.Data.Form == SeasonBookCard.FromSeason => Reply.Show(
                await service.CardAsync(file, turn.Actor, ct)
            ),
            _ => await BelowAsync(turn, file, ct),
        };
    }

    private async Task<Reply> BelowAsync(CardTurn turn, AccountSnapshot file, CancellationToken ct)
    {
        var card = await service.CardAsync(file, turn.Actor, ct);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }

    private static Reply Read(CardTurn turn, AccountSnapshot file)
    {
        var number = turn.Base > 0 ? turn.Base : Number(turn.Input(SeasonCard.BaseInput)) ?? 1;
        return TwelveBases.Find(number) is null
            ? Reply.BadCard
            : Reply.Show(SeasonBookCard.Render(new SeasonBookView(file.Dossier, number), turn.Actor.Texts));
    }

    private async Task<Reply> CompareAsync(CardTurn turn, AccountSnapshot file, CancellationToken ct)
    {
        if (
            Number(turn.Input(SeasonCard.YearInput)) is not { } year
            || await store.LoadAsync(turn.Account, year, ct) is not { } other
        )
        {
            return Reply.Show(await service.CardAsync(file, turn.Actor, ct));
        }
        var view = new SeasonCompareView(
            file.Dossier.Account.Name,
            file.Dossier.Account.Id,
            await service.SummaryAsync(file, ct),
            await service.SummaryAsync(other, ct)
        );
        return Reply.Show(SeasonCompareCard.Render(view, turn.Actor.Texts));
    }

    private async Task<Reply> NextAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        return await service.StartNextAsync(turn.Account, turn.Year, turn.Actor.Person, ct) switch
        {
            NextSeasonOutcome.Started started => Reply.Say(texts["season.started", started.Season.Year]),
            NextSeasonOutcome.Already already => Reply.Say(texts["season.already", already.Year]),
            NextSeasonOutcome.StillPlayed played => Reply.Say(texts["season.stillPlayed", played.Season.Year]),
            NextSeasonOutcome.NotOnTheTeam => Reply.Say(texts["error.notOnTeam"]),
            _ => Reply.NotFound,
        };
    }

    private static int? Number(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

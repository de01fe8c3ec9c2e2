using System.Globalization;
using AccountBot.Bot.Accounts;
using AccountBot.Cards;
using AccountBot.Cards.Seasons;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>Seasons in numbers: shown, read base by base, compared, and followed by the next one.</summary>
public sealed class SeasonAction(AccountStore store, SeasonDesk desk) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.SeasonShow, Cards.Verbs.SeasonForm, Cards.Verbs.SeasonCompare, Cards.Verbs.SeasonNext];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Data.Verb == Cards.Verbs.SeasonNext)
        {
            return await NextAsync(turn, ct);
        }
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !turn.Reader.MaySee(file.Dossier.Account)
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        return turn.Data.Verb switch
        {
            Cards.Verbs.SeasonForm => Read(turn, file),
            Cards.Verbs.SeasonCompare => await CompareAsync(turn, file, ct),
            // Pressed on a card of the season the card goes back to it; pressed elsewhere the season comes below.
            _ when turn.Data.Form == SeasonBookCard.FromSeason => CardReply.Show(
                await desk.CardAsync(file, turn.Reader, ct)
            ),
            _ => await BelowAsync(turn, file, ct),
        };
    }

    private async Task<CardReply> BelowAsync(CardTurn turn, AccountFile file, CancellationToken ct)
    {
        var card = await desk.CardAsync(file, turn.Reader, ct);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }

    private static CardReply Read(CardTurn turn, AccountFile file)
    {
        var number = turn.Base > 0 ? turn.Base : Number(turn.Input(SeasonCard.BaseInput)) ?? 1;
        return TwelveBases.Find(number) is null
            ? CardReply.Say(turn.Reader.Texts["error.badCard"])
            : CardReply.Show(SeasonBookCard.Render(new SeasonBookView(file.Dossier, number), turn.Reader.Texts));
    }

    private async Task<CardReply> CompareAsync(CardTurn turn, AccountFile file, CancellationToken ct)
    {
        if (
            Number(turn.Input(SeasonCard.YearInput)) is not { } year
            || await store.LoadAsync(turn.Account, year, ct) is not { } other
        )
        {
            return CardReply.Show(await desk.CardAsync(file, turn.Reader, ct));
        }
        var view = new SeasonCompareView(
            file.Dossier.Account.Name,
            file.Dossier.Account.Id,
            await desk.SummaryAsync(file, ct),
            await desk.SummaryAsync(other, ct)
        );
        return CardReply.Show(SeasonCompareCard.Render(view, turn.Reader.Texts));
    }

    private async Task<CardReply> NextAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Reader.Texts;
        return await desk.StartNextAsync(turn.Account, turn.Year, turn.Reader.Person, ct) switch
        {
            NextSeasonOutcome.Started started => CardReply.Say(texts["season.started", started.Season.Year]),
            NextSeasonOutcome.Already already => CardReply.Say(texts["season.already", already.Year]),
            NextSeasonOutcome.StillPlayed played => CardReply.Say(texts["season.stillPlayed", played.Season.Year]),
            NextSeasonOutcome.NotOnTheTeam => CardReply.Say(texts["error.notOnTeam"]),
            _ => CardReply.Say(texts["error.notFound"]),
        };
    }

    private static int? Number(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Forms;
using AccountBot.Playbook.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Forms;

/// <summary>
/// What a text that is no command may have been meant as: a command or an account with a slip of the finger, or the answer to an open
/// form. It is only ever offered; nothing is done before someone presses.
/// </summary>
public sealed class Offers(OpenForms forms, AccountSearch search, IServiceProvider services) : IOffers
{
    /// <returns>False when there is nothing to offer.</returns>
    public async Task<bool> MakeAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct)
    {
        var asks = ChitchatReader.Read(message.Words) is not null;
        var waiting = asks || message.Text.Length == 0 ? [] : await forms.ForAsync(turn, actor, message, ct);
        var meant = await MeantAsync(actor, message.Words, ct);
        if (meant is null && waiting.Count == 0)
        {
            return false;
        }
        var card = OfferCard.Render(new OfferView(message.Text, meant, waiting) { Message = message.Id }, actor.Texts);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        return true;
    }

    /// <summary>The command that was meant, as it is said; null for none.</summary>
    public async Task<string?> MeantAsync(Actor actor, string words, CancellationToken ct)
    {
        var near =
            CommandReader.Near(words) is { } found && !found.Command.Command.Declaration.ForAdministrators
                ? found
                : default;
        var name = near.Words is null ? words : near.Command.Rest;
        if (name.Length == 0)
        {
            return near.Words;
        }
        if (near.Words is not null && IsTold(near.Command, actor))
        {
            return $"{near.Words} {name}";
        }
        // No account is called like a long sentence.
        return
            name.Length <= NewAccount.NameLength
            && NameMatch.Slipped(name, await search.MineAsync(actor, ct), part => part.Name) is { } account
            ? $"{near.Words ?? StatusIn(actor)} {account.Name}"
            : null;
    }

    private bool IsTold(TypedCommand typed, Actor actor) =>
        services.GetRequiredService(typed.Command.Type) is ITextCommand text && text.IsText(typed.Rest, actor.Language);

    private static string StatusIn(Actor actor) => actor.Language == Playbook.Language.Nl ? "stand" : "status";
}

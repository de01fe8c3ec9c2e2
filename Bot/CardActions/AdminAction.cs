using System.Globalization;
using AccountBot.Bot.Operations;
using AccountBot.Bot.Sending;
using AccountBot.Cards.Operations;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of administrators. For anyone else there are none: they hear what a card hears that means nothing.</summary>
public sealed class AdminAction(AdminTalk talk) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.AdminShow,
            Cards.Verbs.AdminResend,
            Cards.Verbs.AdminUnreached,
            Cards.Verbs.AdminTry,
            Cards.Verbs.AdminRebuild,
        ];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var (reader, context) = (turn.Reader, turn.Context);
        if (!talk.MayAsk(reader))
        {
            return CardReply.Say(reader.Texts["error.badCard"]);
        }
        if (!OwnChat.IsHere(context))
        {
            return CardReply.Say(reader.Texts["contact.search.ownChat"]);
        }
        var from = int.TryParse(turn.Data.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return CardReply.Show(
            turn.Data.Verb switch
            {
                Cards.Verbs.AdminResend => await talk.ResendAsync(context, reader, ct),
                Cards.Verbs.AdminUnreached => await talk.UnreachedAsync(reader, from, null, ct),
                Cards.Verbs.AdminTry => await talk.TryAsync(reader, turn.Data.Choice ?? string.Empty, from, ct),
                Cards.Verbs.AdminRebuild
                    when turn.Data.Choice == RebuildCard.Look && await talk.RebuiltAsync(reader, ct) is { } far => far,
                Cards.Verbs.AdminRebuild => await talk.RebuildAsync(context, reader, ct),
                _ => await talk.CheckAsync(context, reader, null, ct),
            }
        );
    }
}

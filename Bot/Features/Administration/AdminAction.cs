using System.Globalization;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Cards.Administration;

namespace AccountBot.Bot.Features.Administration;

/// <summary>The buttons of administrators. For anyone else there are none: they hear what a card hears that means nothing.</summary>
public sealed class AdminAction(
    CheckQueries check,
    UnreachedQueries unreached,
    RebuildQueries rebuilds,
    Administrators administrators
) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.AdminShow,
            Cards.Verbs.AdminResend,
            Cards.Verbs.AdminUnreached,
            Cards.Verbs.AdminTry,
            Cards.Verbs.AdminRebuild,
        ];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var (actor, context) = (turn.Actor, turn.Context);
        if (!administrators.Are(actor.Person))
        {
            return Reply.BadCard;
        }
        if (!OwnChat.IsHere(context))
        {
            return Reply.Say(actor.Texts["contact.search.ownChat"]);
        }
        var from = int.TryParse(turn.Data.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return Reply.Show(
            turn.Data.Verb switch
            {
                Cards.Verbs.AdminResend => await check.ResendAsync(context, actor, ct),
                Cards.Verbs.AdminUnreached => await unreached.UnreachedAsync(actor, from, null, ct),
                Cards.Verbs.AdminTry => await unreached.TryAsync(actor, turn.Data.Choice ?? string.Empty, from, ct),
                Cards.Verbs.AdminRebuild
                    when turn.Data.Choice == RebuildCard.Look && await rebuilds.RebuiltAsync(actor, ct) is { } far =>
                    far,
                Cards.Verbs.AdminRebuild => await rebuilds.RebuildAsync(context, actor, ct),
                _ => await check.CheckAsync(context, actor, null, ct),
            }
        );
    }
}

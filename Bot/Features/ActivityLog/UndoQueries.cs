using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>Takes back what someone did last: in the account that is played here or is named, in the private chat in all of theirs.</summary>
public sealed class UndoQueries(AccountSearch search, LogService log)
{
    /// <summary>In more accounts than this no one's last act is looked for at once.</summary>
    private const int MostAccounts = 25;

    /// <param name="name">The account that was named; empty for none.</param>
    /// <param name="orElse">Says whether the words were meant otherwise; asked where no account is called like this.</param>
    public async Task SayAsync(
        ITurnContext turn,
        Actor actor,
        string name,
        Func<Task<bool>> orElse,
        CancellationToken ct
    )
    {
        var mine = await search.MineAsync(actor, ct);
        var named = NameMatch.Find(name, mine, part => part.Name);
        if (name.Length > 0 && named.Count == 0 && await orElse())
        {
            return;
        }
        var personal = turn.Activity.Conversation.ConversationType is null or "personal";
        var here = name.Length > 0 ? named : await search.HereAsync(turn, actor, ct);
        if (here.Count == 0 && name.Length == 0 && !personal)
        {
            // A new post in the channel, where "log" finds the account too.
            here = await search.LivingHereAsync(turn, actor, mine, ct);
        }
        // Where others read along, no one learns of an account that is not played there.
        var among = here.Count == 0 && name.Length == 0 && personal ? mine : here;
        var card =
            among.Count == 0 && name.Length > 0
                ? Say(actor, actor.Texts["error.noAccount", Playbook.Gates.Shorten.Text(name, 80)])
            : among.Count == 0 && !personal ? Say(actor, actor.Texts["error.noAccountHere"])
            : among.Count > MostAccounts ? Say(actor, actor.Texts["undo.which"])
            : await UndoAsync(among, actor, ct);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
    }

    private async Task<AdaptiveCard> UndoAsync(IReadOnlyList<Participation> among, Actor actor, CancellationToken ct)
    {
        var texts = actor.Texts;
        var acts = await Task.WhenAll(among.Select(part => LastAsync(part, actor, ct)));
        if (acts.OfType<LastAct>().MaxBy(last => last.Act.Play.At) is not (var key, var account, var act))
        {
            return Say(actor, texts["undo.nothing"]);
        }
        if (act.Play.Kind == LogEntryKind.Countered)
        {
            return Say(actor, texts["undo.already", LogCard.Told(act.Play, texts)], account);
        }
        return await log.CounterAsync(key, act.Id, null, actor.Person, ct) switch
        {
            null => Say(actor, texts["error.notFound"]),
            { } result when TakenBackView.Refusal(result, texts) is { } refusal => Say(actor, refusal, account),
            // It was taken back by someone else, and nothing was done by this press.
            { Outcome: CounterOutcome.Already already } => Say(
                actor,
                texts["log.takenBack", Cards.Texts.Name(already.By)],
                account
            ),
            { } result => LoggedCard.Render(TakenBackView.Of(result, act.Id, texts), texts),
        };
    }

    private async Task<LastAct?> LastAsync(Participation part, Actor actor, CancellationToken ct)
    {
        var key = new DossierKey(actor.Tenant, part.Account);
        return await log.LastOfAsync(key, actor.Person, ct) is { } act ? new LastAct(key, part.Name, act) : null;
    }

    private static AdaptiveCard Say(Actor actor, string words, string? account = null) =>
        MessageCard.Render(new MessageView(words, account), actor.Texts);

    private sealed record LastAct(DossierKey Key, string Account, LoggedEntry Act);
}

using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>Takes back what someone did last: in the account that is played here or is named, in the private chat in all of theirs.</summary>
public sealed class UndoTalk(AccountSearch search, OpenQuestions questions, LogDesk log)
{
    /// <summary>In more accounts than this no one's last act is looked for at once.</summary>
    private const int MostAccounts = 25;

    /// <param name="name">The account that was named; empty for none.</param>
    /// <param name="orElse">Says whether the words were meant otherwise; asked where no account is called like this.</param>
    public async Task SayAsync(
        ITurnContext turn,
        Reader reader,
        string name,
        Func<Task<bool>> orElse,
        CancellationToken ct
    )
    {
        var mine = await search.MineAsync(reader, ct);
        var named = NameMatch.Find(name, mine, part => part.Name);
        if (name.Length > 0 && named.Count == 0 && await orElse())
        {
            return;
        }
        var personal = turn.Activity.Conversation.ConversationType is null or "personal";
        var here = name.Length > 0 ? named : await questions.HereAsync(turn, reader, ct);
        if (here.Count == 0 && name.Length == 0 && !personal)
        {
            // A new post in the channel, where "log" finds the account too.
            here = await search.LivingHereAsync(turn, reader, mine, ct);
        }
        // Where others read along, no one learns of an account that is not played there.
        var among = here.Count == 0 && name.Length == 0 && personal ? mine : here;
        var card =
            among.Count == 0 && name.Length > 0
                ? Say(reader, reader.Texts["error.noAccount", Playbook.Gates.Shorten.Text(name, 80)])
            : among.Count == 0 && !personal ? Say(reader, reader.Texts["error.noAccountHere"])
            : among.Count > MostAccounts ? Say(reader, reader.Texts["undo.which"])
            : await UndoAsync(among, reader, ct);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
    }

    private async Task<AdaptiveCard> UndoAsync(IReadOnlyList<Participation> among, Reader reader, CancellationToken ct)
    {
        var texts = reader.Texts;
        var acts = await Task.WhenAll(among.Select(part => LastAsync(part, reader, ct)));
        if (acts.OfType<LastAct>().MaxBy(last => last.Act.Play.At) is not (var key, var account, var act))
        {
            return Say(reader, texts["undo.nothing"]);
        }
        if (act.Play.Kind == PlayKind.Countered)
        {
            return Say(reader, texts["undo.already", LogCard.Told(act.Play, texts)], account);
        }
        return await log.CounterAsync(key, act.Id, null, reader.Person, ct) switch
        {
            null => Say(reader, texts["error.notFound"]),
            { } result when TakenBackView.Refusal(result, texts) is { } refusal => Say(reader, refusal, account),
            // It was taken back by someone else, and nothing was done by this press.
            { Outcome: CounterOutcome.Already already } => Say(
                reader,
                texts["log.takenBack", Cards.Texts.Name(already.By)],
                account
            ),
            { } result => LoggedCard.Render(TakenBackView.Of(result, act.Id, texts), texts),
        };
    }

    private async Task<LastAct?> LastAsync(Participation part, Reader reader, CancellationToken ct)
    {
        var key = new DossierKey(reader.Tenant, part.Account);
        return await log.LastOfAsync(key, reader.Person, ct) is { } act ? new LastAct(key, part.Name, act) : null;
    }

    private static AdaptiveCard Say(Reader reader, string words, string? account = null) =>
        MessageCard.Render(new MessageView(words, account), reader.Texts);

    private sealed record LastAct(DossierKey Key, string Account, LoggedPlay Act);
}

using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Updates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Updates;

/// <summary>Reports as people type them, with or without the name of the account; without words the form is asked for.</summary>
public sealed class TypedUpdates(AccountStore store, AccountLists lists, AccountChoices choices, UpdateAction updates)
{
    /// <param name="rest">What was said after the command.</param>
    /// <param name="message">All that was said.</param>
    public async Task<AdaptiveCard> RunAsync(
        ITurnContext turn,
        Actor actor,
        string rest,
        TypedMessage message,
        CancellationToken ct
    )
    {
        var (here, mine) = await AccountsAsync(turn, actor, ct);
        var line = UpdateLine.Read(rest);
        var named = Named(line.Before ?? rest, line.Before is not null, here, mine);
        var found =
            named.Count > 0 ? named
            : here.Count > 0 ? here
            : mine;
        var text =
            named.Count == 0 ? rest.Trim()
            : line.Before is null ? string.Empty
            : line.After;
        return found switch
        {
            [] => MessageCard.Render(new MessageView(actor.Texts["error.noAccountHere"]), actor.Texts),
            [var one] => await WriteAsync(turn, actor, one, text, message.Once(turn.Activity.Conversation.Id), ct)
                ?? MessageCard.Render(new MessageView(actor.Texts["error.notFound"]), actor.Texts),
            _ => await choices.CardAsync(
                turn,
                actor,
                found,
                Command.Of<UpdateCommand>(),
                asking: true,
                ct,
                text.Length > 0 ? text : null
            ),
        };
    }

    /// <summary>Writes a report for an account that was chosen by its id. Null when there is no such account for this reader here.</summary>
    public async Task<AdaptiveCard?> ChosenAsync(
        ITurnContext turn,
        Actor actor,
        string account,
        (string Text, string Once) said,
        CancellationToken ct
    )
    {
        var (here, mine) = await AccountsAsync(turn, actor, ct);
        return here.Concat(mine).FirstOrDefault(part => part.Account == account) is { } chosen
            ? await WriteAsync(turn, actor, chosen, said.Text, said.Once, ct)
            : null;
    }

    private async Task<AdaptiveCard?> WriteAsync(
        ITurnContext turn,
        Actor actor,
        Participation part,
        string text,
        string once,
        CancellationToken ct
    )
    {
        if (
            await store.LoadNewestAsync(new DossierKey(actor.Tenant, part.Account), part.Year, ct) is not { } file
            || !UpdateService.MayReport(file, actor.Person, turn.Activity.Conversation.Id)
        )
        {
            return null;
        }
        if (text.Length == 0)
        {
            return UpdateAction.Ask(file.Dossier, actor.Texts);
        }
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["subject"] = UpdateSubject.Guess(text),
            ["what"] = CleanText.Lines(text),
        };
        return await updates.WriteAsync(file, new TypedInputs(typed, once), (actor, turn.Activity.Conversation.Id), ct);
    }

    /// <summary>
    /// What stands before a colon may be a name in part; a line without a colon is only a name when it is the whole of one.
    /// </summary>
    private static IReadOnlyList<Participation> Named(
        string name,
        bool before,
        IReadOnlyList<Participation> here,
        IReadOnlyList<Participation> mine
    )
    {
        var all = here.Concat(mine).DistinctBy(part => part.Account).ToList();
        return before
            ? NameMatch.Find(name, all, part => part.Name)
            : [.. all.Where(part => name.Length > 0 && NameMatch.IsSame(name, part.Name))];
    }

    /// <summary>The accounts that are played here and that the reader may report to, and those in which the reader has a role.</summary>
    private async Task<(IReadOnlyList<Participation> Here, IReadOnlyList<Participation> Mine)> AccountsAsync(
        ITurnContext turn,
        Actor actor,
        CancellationToken ct
    )
    {
        var (conversation, here) = (turn.Activity.Conversation.Id, new List<Participation>());
        var mine = await lists.OfAsync(actor.Tenant, actor.Person, ct);
        foreach (var played in await lists.InAsync(actor.Tenant, conversation, ct))
        {
            if (mine.FirstOrDefault(part => part.Account == played.Account) is { } part)
            {
                here.Add(part);
            }
            else if (
                await store.LoadNewestAsync(new DossierKey(actor.Tenant, played.Account), played.Year, ct)
                    is { Dossier: var dossier } file
                && UpdateService.MayReport(file, actor.Person, conversation)
            )
            {
                var season = dossier.Season;
                here.Add(
                    new Participation(played.Account, dossier.Account.Name, season.Year, season.AtBat, season.State)
                );
            }
        }
        return (here, mine);
    }
}

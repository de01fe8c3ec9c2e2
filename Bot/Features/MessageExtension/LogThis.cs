using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.MessageExtension;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Updates;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Features.MessageExtension;

/// <summary>Any message of Teams becomes a play or an update of an account, with the way back to it.</summary>
public sealed class LogThis(Actors actors, AccountLists lists, MessageService service)
{
    public const string Command = "logThis";

    /// <summary>The dialog, with what the message says.</summary>
    public async Task<MessagingExtensionActionResponse> AskAsync(
        ITurnContext turn,
        MessagingExtensionAction action,
        CancellationToken ct
    )
    {
        var actor = await actors.OfAsync(turn, ct);
        var accounts = await AccountsAsync(turn, actor, ct);
        var text = MessageText.Of(action.MessagePayload, Reporting.MostText);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LogThisCard.AsInput] = LogThisCard.Play,
            [LogThisCard.BaseInput] = "0",
            [LogThisCard.SubjectInput] = UpdateSubject.Guess(text),
            [LogThisCard.WhatInput] = text,
        };
        if (Likeliest(accounts, text) is { } likeliest)
        {
            typed[LogThisCard.AccountInput] = likeliest;
        }
        return Ask(actor, new LogThisView(accounts, typed, []));
    }

    /// <summary>Writes it down, or gives the dialog back with what is wrong.</summary>
    public async Task<MessagingExtensionActionResponse> SaveAsync(
        ITurnContext turn,
        MessagingExtensionAction action,
        CancellationToken ct
    )
    {
        var actor = await actors.OfAsync(turn, ct);
        var typed = CardJson.InputsOf(action.Data as JToken ?? JObject.FromObject(action.Data ?? new object()));
        var written = await service.WriteAsync(
            actor,
            typed,
            new WrittenMessage(
                action.MessagePayload?.Id ?? turn.Activity.Id,
                turn.Activity.Conversation.Id,
                MessageLink.Of(action.MessagePayload?.LinkToMessage)
            ),
            ct
        );
        return written switch
        {
            MessageOutcome.Wrong wrong => Ask(
                actor,
                new LogThisView(await AccountsAsync(turn, actor, ct), typed, wrong.Problems)
            ),
            MessageOutcome.Written done => Say(done.Words),
            _ => Say(actor.Texts["error.notFound"]),
        };
    }

    /// <summary>The reader's accounts, those that are played here first.</summary>
    private async Task<IReadOnlyList<AccountChoice>> AccountsAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        var mine = await lists.OfAsync(actor.Tenant, actor.Person, ct);
        var here = await lists.InAsync(actor.Tenant, turn.Activity.Conversation.Id, ct);
        return
        [
            .. mine.OrderByDescending(part => here.Any(each => each.Account == part.Account))
                .ThenByDescending(part => part.LastPlay)
                .ThenBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(part => new AccountChoice(part.Account, part.Name, part.Year, part.Base)),
        ];
    }

    /// <summary>The account that the message names, else the first where the choice is clear; no one wants a play in the wrong log.</summary>
    private static string? Likeliest(IReadOnlyList<AccountChoice> accounts, string text)
    {
        var plain = NameMatch.Plain(text);
        var named = accounts
            .Where(account =>
                NameMatch.Plain(account.Name) is { Length: > 2 } name && plain.Contains(name, StringComparison.Ordinal)
            )
            .ToList();
        return named is [var one] ? one.Id
            : accounts is [var only] ? only.Id
            : null;
    }

    private static MessagingExtensionActionResponse Ask(Actor actor, LogThisView view) =>
        new(
            new TaskModuleContinueResponse
            {
                Value = new TaskModuleTaskInfo(
                    actor.Texts["logThis.title"],
                    height: "large",
                    width: "medium",
                    card: CardReplies.Attachment(LogThisCard.Render(view, actor.Texts))
                ),
            }
        );

    private static MessagingExtensionActionResponse Say(string words) =>
        new(new TaskModuleMessageResponse { Value = words });
}

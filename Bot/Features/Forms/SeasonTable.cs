using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Dialogs;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Features.Forms;

/// <summary>The table of the dialogs, on the real store.</summary>
public sealed partial class SeasonTable(
    AccountStore store,
    GateService gates,
    NegotiationLimitsService limits,
    LiveForm forms,
    ILogger<SeasonTable> logger
) : ISeasonTable
{
    /// <summary>In a turn's state: someone asked for the form, so it is shown again below what was said since.</summary>
    public sealed record ShowAgain;

    public async Task<Dossier?> ReadAsync(SeasonAddress at, CancellationToken ct) =>
        (await store.LoadAsync(KeyOf(at), at.Year, ct))?.Dossier;

    public async Task PostFormAsync(
        ITurnContext turn,
        SeasonAddress at,
        Dossier dossier,
        Form form,
        int entry,
        CancellationToken ct
    )
    {
        var address = new FormAddress(at.Year, dossier.Season.AtBat, form.Key, entry);
        var row = AccountKeys.FormCard(address);
        var file = await store.LoadAsync(KeyOf(at), at.Year, ct);
        var before = file?.Card(row);
        // A form that later answers make ask for more (a role that no one fills any more) is put before the team once again.
        var asksMore = dossier.Answers.Entry(address.Base, form.Key, entry) is { Paused: false };
        if (file is null || (before is not null && !asksMore && turn.TurnState.Get<ShowAgain>() is null))
        {
            return;
        }
        if (form.Confidential)
        {
            // Before the card in the thread, so that a crash in between asks again.
            await limits.AskAsync(KeyOf(at), address, ct);
        }
        var texts = Texts.In(dossier.Account.Language);
        var card = forms.Open(dossier, form, address.Base, entry);
        var sent = await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        var activity = turn.Activity;
        var posted = new PostedCard(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.Conversation.Id,
            sent?.Id ?? string.Empty,
            activity.Recipient?.Id ?? string.Empty
        );
        // A conflict means that another turn posted the same form at the same moment; either card will do.
        await store.CommitAsync(KeyOf(at), new Changes(file).Put(row, posted).Rows, ct);
        if (before is not null)
        {
            await FoldAsync(turn, before, texts, ct);
        }
    }

    public async Task OpenGateAsync(ITurnContext turn, SeasonAddress at, CancellationToken ct)
    {
        await gates.OpenWhenCompleteAsync(KeyOf(at), at.Year, ct);
        if (
            turn.TurnState.Get<ShowAgain>() is not null
            && await store.LoadAsync(KeyOf(at), at.Year, ct) is { Dossier: { Next: NextStep.Await wait } dossier }
            && TwelveBases.Number(wait.Base).Find(wait.Gap.Form!) is { } form
        )
        {
            await turn.SendActivityAsync(CardReplies.Activity(Waiting(dossier, wait, form)), ct);
        }
    }

    /// <summary>Where the team sees what a base waits for, and can do something about it.</summary>
    private AdaptiveCards.AdaptiveCard Waiting(Dossier dossier, NextStep.Await wait, Form form)
    {
        var texts = Texts.In(dossier.Account.Language);
        return dossier.Answers.Entry(wait.Base, form.Key) is { } entry
            && form is { Repeatable: false, Confidential: false }
                ? AnsweredCard.Render(AnsweredView.Of(dossier, form, entry), texts)
            : form.Confidential ? forms.Open(dossier, form, wait.Base, 0)
            : forms.Entries(dossier, wait.Base, form);
    }

    public static DossierKey KeyOf(SeasonAddress at) => new(at.Tenant, at.Account);

    /// <summary>The same form twice in a thread confuses: the upper one makes way. Only looks, so a failure may pass.</summary>
    private async Task FoldAsync(ITurnContext turn, PostedCard old, Texts texts, CancellationToken ct)
    {
        try
        {
            var moved = CardReplies.Activity(MessageCard.Render(new MessageView("↓ " + texts["form.moved"]), texts));
            moved.Id = old.Activity;
            await turn.UpdateActivityAsync(moved, ct);
        }
        catch (ErrorResponseException fault)
        {
            LogNotFolded(logger, fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "An older copy of a form could not be folded")]
    private static partial void LogNotFolded(ILogger logger, Exception fault);
}

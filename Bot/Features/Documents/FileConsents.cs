using System.Collections.Concurrent;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Features.Documents;

/// <summary>
/// Someone pressed on a consent card. The document is made now, whether they may still have it is looked at now, and the card gives way
/// to the file, or to why there is none.
/// </summary>
public sealed partial class FileConsents(
    Actors actors,
    DocumentShelf shelf,
    FileUploads uploads,
    Sender sender,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<FileConsents> logger
)
{
    /// <summary>Teams waits about this long for an answer, and would then say that something went wrong; the file comes all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, bool> underWay = new(StringComparer.Ordinal);

    public async Task AcceptAsync(ITurnContext turn, FileConsentCardResponse response, CancellationToken ct)
    {
        var place = await PlaceAsync(turn, response, ct);
        // A second press while the first is under way brings nothing more.
        if (!underWay.TryAdd(place.Name, true))
        {
            return;
        }
        var work = TakeAsync(place, response.UploadInfo, lifetime.ApplicationStopping);
        try
        {
            await work.WaitAsync(Patience, time, ct);
        }
        catch (TimeoutException)
        {
            LogSlow(logger, place.Ask?.Kind);
        }
    }

    public async Task DeclineAsync(ITurnContext turn, FileConsentCardResponse response, CancellationToken ct)
    {
        var place = await PlaceAsync(turn, response, ct);
        await SayAsync(place, place.Texts["file.declined"], again: place.Ask is not null, ct);
    }

    private async Task<ConsentPlace> PlaceAsync(
        ITurnContext turn,
        FileConsentCardResponse response,
        CancellationToken ct
    )
    {
        var actor = await actors.OfAsync(turn, ct);
        var to = Destination.Of(actor.Tenant, ConversationOfTurn.Of(turn));
        var card = turn.Activity.ReplyToId is { Length: > 0 } id
            ? new PostedCard(to.ServiceUrl, to.ChannelService, to.Conversation, id, to.BotId)
            : null;
        return new ConsentPlace(to, card, actor.Texts, FileContext.Read(response.Context, actor));
    }

    private async Task TakeAsync(ConsentPlace place, FileUploadInfo? upload, CancellationToken ct)
    {
        try
        {
            await MakeAsync(place, upload, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(logger, fault, place.Ask?.Kind);
            await SayAsync(place, place.Texts["file.failed"], again: true, ct);
        }
        finally
        {
            underWay.TryRemove(place.Name, out _);
        }
    }

    private async Task MakeAsync(ConsentPlace place, FileUploadInfo? upload, CancellationToken ct)
    {
        if (place.Ask is not { } ask || await shelf.DraftAsync(ask, ct) is not { } draft)
        {
            await SayAsync(place, place.Texts["error.notFound"], again: false, ct);
            return;
        }
        var outcome = await uploads.SendAsync(draft, upload?.UploadUrl, ct);
        if (outcome is not UploadOutcome.Stored)
        {
            await SayAsync(place, FileMessages.WordsOf(outcome, place.Texts), again: true, ct);
            return;
        }
        await sender.SendAsync(place.To, FileMessages.Stored(upload!, draft), ct);
        if (place.Card is { } card)
        {
            await sender.DeleteAsync(place.To.Tenant, card, ct);
        }
    }

    /// <summary>
    /// In place of the consent card, whose address is used up. A card that is gone already gave way to the file: then there is nothing to
    /// say.
    /// </summary>
    private async Task SayAsync(ConsentPlace place, string words, bool again, CancellationToken ct)
    {
        var does = again && place.Ask is { } ask ? FileMessages.Again(ask) : null;
        var view = new MessageView(words, Does: does, DoesText: place.Texts["file.again"]);
        var card = CardReplies.Activity(MessageCard.Render(view, place.Texts));
        var outcome = place.Card is { } posted
            ? await sender.UpdateAsync(place.To.Tenant, posted, card, ct)
            : await sender.SendAsync(place.To, card, ct);
        if (
            outcome is SendOutcome.Refused or SendOutcome.Unreachable or SendOutcome.Forbidden
            && place.Card is not null
        )
        {
            card.Id = null;
            await sender.SendAsync(place.To, card, ct);
        }
    }

    /// <param name="Card">The consent card; null where the client does not say which.</param>
    /// <param name="Ask">Null where the card is not one of ours.</param>
    private sealed record ConsentPlace(Destination To, PostedCard? Card, Texts Texts, DocumentAsk? Ask)
    {
        public string Name => $"{To.Conversation} {Card?.Activity ?? Ask?.Kind}";
    }

    [LoggerMessage(LogLevel.Information, "The document {Kind} takes longer than Teams waits; it comes by itself")]
    private static partial void LogSlow(ILogger logger, string? kind);

    [LoggerMessage(LogLevel.Error, "The document {Kind} could not be made")]
    private static partial void LogFault(ILogger logger, Exception fault, string? kind);
}

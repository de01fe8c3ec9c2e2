using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Import;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Import;

/// <summary>Shows how far a list is, on the card in the chat of the person who sent it.</summary>
public sealed class ImportShow(ImportBook book, Sender sender, TimeProvider time)
{
    /// <summary>The person who waited so long does something else by now: a card that changes is not noticed, a message is.</summary>
    private static readonly TimeSpan LongAgo = TimeSpan.FromSeconds(30);

    /// <summary>Brings the card up to date; where that does not work, the next time will.</summary>
    public async Task NowAsync(PersonKey key, ImportJob job, CancellationToken ct)
    {
        if (job.Card is not { } card)
        {
            return;
        }
        await sender.UpdateAsync(key.Tenant, card, CardReplies.Activity(Card(job)), ct);
        if (job.State == ImportState.Done && time.GetUtcNow() - job.At > LongAgo)
        {
            var texts = Texts.In(job.Language);
            var words = MessageCard.Render(new MessageView(texts["import.done", texts.Number(job.Made)]), texts);
            var to = Destination.Of(key.Tenant, card) with { ConversationType = "personal" };
            await sender.SendAsync(to, CardReplies.Activity(words), ct);
        }
    }

    public static AdaptiveCard Card(ImportJob job) => ImportCard.Render(ViewOf(job), Texts.In(job.Language));

    /// <summary>A page of its rows.</summary>
    /// <param name="notMade">Only those of which nothing is made.</param>
    /// <param name="from">How many of them come before.</param>
    public async Task<AdaptiveCard> RowsAsync(
        PersonKey key,
        ImportJob job,
        bool notMade,
        int from,
        CancellationToken ct
    )
    {
        var chunks = job.Chunks ?? [];
        var (lines, skip) = (new List<ImportLine>(), from);
        for (var at = 0; at < chunks.Count && lines.Count < ImportRowsCard.PageSize; at++)
        {
            var here = notMade ? chunks[at].NotMade : chunks[at].All;
            if (here <= skip)
            {
                skip -= here;
                continue;
            }
            var chunk = await book.ChunkAsync(key, job.Id, at, ct);
            var all = chunk?.Lines.Where(line => !notMade || line.Fate != ImportFate.New) ?? [];
            lines.AddRange(all.Skip(skip).Take(ImportRowsCard.PageSize - lines.Count));
            skip = 0;
        }
        var count = notMade ? job.Tally.NotMade : job.Tally.All;
        var view = new ImportRowsView(job.Id, lines, notMade, from, count);
        return ImportRowsCard.Render(view, Texts.In(job.Language));
    }

    private static ImportView ViewOf(ImportJob job) =>
        new(
            job.Id,
            job.State,
            job.Place,
            job.File,
            job.Tally,
            Parts: job.Chunks?.Count ?? 0,
            job.Next,
            job.Made,
            job.PassedOver ?? [],
            job.Reading
        );
}

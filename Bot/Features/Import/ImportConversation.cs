using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Import.Sheets;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Features.Import;

/// <summary>
/// Brings in accounts from a list. It begins in the channel in which they will be played, which says where they belong and who may own
/// them; the list itself is sent in the private chat.
/// </summary>
public sealed class ImportConversation(
    ImportBook book,
    ImportService service,
    ImportReader reading,
    SentFiles files,
    ImportSources sources,
    OwnChat own,
    TimeProvider time
) : IMessageHandler
{
    private const int ShownName = 80;
    private const int MostPassedOver = 12;

    /// <summary>Someone wants to bring in accounts: asks for the list.</summary>
    public async Task BeginAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        var (key, conversation) = (KeyOf(actor), ConversationOfTurn.Of(turn));
        var before = await book.LoadAsync(key, ct);
        if (before is { Job.State: ImportState.Checking or ImportState.Running })
        {
            await own.SayAsync(turn, actor, "import.elsewhere", Answer(before.Job), ct);
            return;
        }
        // Said again in the private chat, it is the channel of last time.
        var again = OwnChat.IsHere(turn) ? before?.Job : null;
        if (conversation.Channel is null && again is null)
        {
            await turn.SayAsync(actor.Texts["import.where"], ct);
            return;
        }
        var job = new ImportJob(
            NewId(),
            actor.Person,
            actor.Language,
            again?.Home ?? conversation,
            again is null ? PlaceOf(turn) : again.Place,
            ImportState.Waiting,
            time.GetUtcNow()
        );
        await (
            await book.SaveAsync(key, before, job, ct)
                ? own.SayAsync(turn, actor, "import.elsewhere", Answer(job), ct)
                : turn.SayAsync(actor.Texts["error.busy"], ct)
        );
    }

    /// <summary>Takes the list that a message in someone's private chat holds.</summary>
    /// <returns>False when it holds none.</returns>
    public async Task<bool> TakeAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        if (!OwnChat.IsHere(turn) || turn.Activity.AsMessageActivity() is not { } message)
        {
            return false;
        }
        var file = (message.Attachments ?? []).FirstOrDefault(attachment =>
            attachment.ContentType == FileDownloadInfo.ContentType
        );
        var pasted = file is null ? PastedSheet.In(message) : null;
        if (file is null && pasted is null)
        {
            return false;
        }
        var before = await book.LoadAsync(KeyOf(actor), ct);
        if (before?.Job.State is null or ImportState.Checking or ImportState.Running)
        {
            await turn.SayAsync(actor.Texts[before is null ? "import.where" : "import.busy"], ct);
            return true;
        }
        var (sheet, problem) = file is null ? (pasted, null) : await FetchAsync(file, ct);
        if (sheet is SheetReading.Rows rows)
        {
            await ReadAsync(turn, actor, before, rows, CleanText.Line(file?.Name), ct);
            return true;
        }
        await turn.SayAsync(WordsOf(sheet, problem, actor), ct);
        return true;
    }

    private async Task<(SheetReading? Sheet, string? Problem)> FetchAsync(Attachment attachment, CancellationToken ct)
    {
        var info = (attachment.Content as JObject)?.ToObject<FileDownloadInfo>();
        return await files.FetchAsync(info?.DownloadUrl, ct) switch
        {
            SentFile.Content content => (SheetReader.Read(content.Bytes), null),
            SentFile.TooLarge => (new SheetReading.TooLarge(), null),
            _ => (null, "import.notThere"),
        };
    }

    private async Task ReadAsync(
        ITurnContext turn,
        Actor actor,
        ImportSnapshot before,
        SheetReading.Rows rows,
        string file,
        CancellationToken ct
    )
    {
        var (key, job) = (KeyOf(actor), before.Job);
        if (await sources.OfAsync(turn, actor, job.Home, ct) is not { } source)
        {
            await turn.SayAsync(actor.Texts["import.noDirectory"], ct);
            return;
        }
        if (reading.Read(rows, source) is not { } list)
        {
            await turn.SayAsync(actor.Texts["import.noHeading"], ct);
            return;
        }
        if (list.Chunks.Count == 0)
        {
            await turn.SayAsync(actor.Texts["import.empty"], ct);
            return;
        }
        var next = job with
        {
            Id = NewId(),
            By = actor.Person,
            Language = actor.Language,
            State = ImportState.Checking,
            At = time.GetUtcNow(),
            File = file.Length == 0 ? null : CleanText.Start(file, ShownName),
            Chunks = [.. list.Chunks.Select(chunk => ImportTally.Of(chunk.Lines))],
            Next = 0,
            Made = 0,
            PassedOver = [.. list.PassedOver.Take(MostPassedOver)],
            Reading = list.Reading,
        };
        for (var at = 0; at < list.Chunks.Count; at++)
        {
            await book.PutAsync(key, next.Id, at, list.Chunks[at], ct);
        }
        var posted = await turn.SendActivityAsync(CardReplies.Activity(ImportShow.Card(next)), ct);
        next = next with { Card = PostedIn(turn, posted) };
        if (!await service.CheckAsync(key, before, next, ct))
        {
            await turn.SayAsync(actor.Texts["error.busy"], ct);
            return;
        }
        await book.KeepOnlyAsync(key, next.Id, ct);
    }

    private static string WordsOf(SheetReading? sheet, string? problem, Actor actor) =>
        sheet switch
        {
            SheetReading.Empty => actor.Texts["import.empty"],
            SheetReading.NoSheet => actor.Texts["import.noSheet"],
            SheetReading.Unreadable => actor.Texts["import.unreadable"],
            SheetReading.TooManyRows => actor.Texts["import.tooManyRows", actor.Texts.Number(SheetLimits.MostRows)],
            SheetReading.TooManyColumns => actor.Texts["import.tooManyColumns", SheetLimits.MostColumns],
            SheetReading.TooLarge => actor.Texts["import.tooLarge", SheetLimits.MostBytes / (1024 * 1024)],
            _ => actor.Texts[problem ?? "error.failed"],
        };

    private static Func<Actor, Task<Activity>> Answer(ImportJob job) =>
        who => Task.FromResult(CardReplies.Activity(ImportShow.Card(job with { Language = who.Language })));

    private static PersonKey KeyOf(Actor actor) => new(actor.Tenant, actor.Person.Id);

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private static string? PlaceOf(ITurnContext turn)
    {
        var data = turn.Activity.GetChannelData<TeamsChannelData>();
        string?[] names = [CleanText.Line(data?.Team?.Name), CleanText.Line(data?.Channel?.Name)];
        var place = string.Join(" · ", names.Where(name => !string.IsNullOrEmpty(name)));
        return place.Length == 0 ? null : CleanText.Start(place, ShownName);
    }

    private static PostedCard? PostedIn(ITurnContext turn, ResourceResponse? posted) =>
        posted?.Id is { Length: > 0 } id
            ? new PostedCard(
                turn.Activity.ServiceUrl,
                turn.Activity.ChannelId,
                turn.Activity.Conversation.Id,
                id,
                turn.Activity.Recipient.Id
            )
            : null;
}

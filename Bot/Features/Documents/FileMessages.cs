using AccountBot.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Features.Documents;

/// <summary>What is said about a file: may it come, here it is, and why there is none.</summary>
internal static class FileMessages
{
    /// <summary>Asks whether the document may be put into OneDrive.</summary>
    public static Activity Consent(DocumentAsk ask, DocumentDraft draft, long size)
    {
        var context = FileContext.Of(ask);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Summary = draft.Name,
            Attachments =
            [
                new Attachment
                {
                    ContentType = FileConsentCard.ContentType,
                    Name = draft.Name,
                    Content = JObject.FromObject(
                        new FileConsentCard(draft.Says, size, acceptContext: context, declineContext: context)
                    ),
                },
            ],
        };
    }

    /// <summary>What a button says that asks for the document again.</summary>
    public static CardData Again(DocumentAsk ask) =>
        new()
        {
            Verb = Verbs.ExportFile,
            Account = ask.Account,
            Year = ask.Year == 0 ? null : ask.Year,
            Choice = ask.Kind,
        };

    /// <summary>Why there is no file.</summary>
    public static string WordsOf(UploadOutcome outcome, Texts texts) =>
        outcome switch
        {
            UploadOutcome.NotAllowed => texts["file.notAllowed"],
            UploadOutcome.Expired => texts["file.expired"],
            UploadOutcome.TooLarge => texts["file.tooLarge"],
            _ => texts["file.failed"],
        };

    /// <summary>The file, where it is now.</summary>
    public static Activity Stored(FileUploadInfo upload, DocumentDraft draft) =>
        new()
        {
            Type = ActivityTypes.Message,
            Summary = upload.Name ?? draft.Name,
            Attachments =
            [
                new Attachment
                {
                    ContentType = FileInfoCard.ContentType,
                    ContentUrl = upload.ContentUrl,
                    Name = upload.Name ?? draft.Name,
                    Content = JObject.FromObject(
                        new FileInfoCard(
                            upload.UniqueId,
                            upload.FileType ?? Path.GetExtension(draft.Name).TrimStart('.')
                        )
                    ),
                },
            ],
        };
}

using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    public FileConsentCard() { }

    public FileConsentCard(
        string description = null,
        long? sizeInBytes = default,
        object acceptContext = null,
        object declineContext = null
    )
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    public string Description { get; set; }

    public long? SizeInBytes { get; set; }

    public object AcceptContext { get; set; }

    public object DeclineContext { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileConsentCardResponse
{
    public FileConsentCardResponse() { }

    public FileConsentCardResponse(string action = null, object context = null, FileUploadInfo uploadInfo = null)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    public string Action { get; set; }

    public object Context { get; set; }

    public FileUploadInfo UploadInfo { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    public FileDownloadInfo() { }

    public FileDownloadInfo(
        string downloadUrl = null,
        string uniqueId = null,
        string fileType = null,
        object etag = null
    )
    {
        DownloadUrl = downloadUrl;
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    public string DownloadUrl { get; set; }

    public string UniqueId { get; set; }

    public string FileType { get; set; }

    public object Etag { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    public FileInfoCard() { }

    public FileInfoCard(string uniqueId = null, string fileType = null, object etag = null)
    {
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    public string UniqueId { get; set; }

    public string FileType { get; set; }

    public object Etag { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileUploadInfo
{
    public FileUploadInfo() { }

    public FileUploadInfo(
        string name = null,
        string uploadUrl = null,
        string contentUrl = null,
        string uniqueId = null,
        string fileType = null
    )
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    public string Name { get; set; }

    public string UploadUrl { get; set; }

    public string ContentUrl { get; set; }

    public string UniqueId { get; set; }

    public string FileType { get; set; }
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file on a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Attachment
{
    public Attachment() { }

    public Attachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null
    )
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    public string ContentType { get; set; }

    public string ContentUrl { get; set; }

    public object Content { get; set; }

    public string Name { get; set; }

    [JsonExtensionData]
    private JObject _properties;

    /// <summary>What came in that no property here stands for; written back as it was.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }

    public string ThumbnailUrl { get; set; }
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something said about a message: a mention, a place, a client's details. Its fields are in <see cref="Properties" />.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Entity : IEquatable<Entity>
{
    [JsonExtensionData]
    private JObject _properties;

    public Entity() { }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }

    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).ToObject<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) =>
        other != null
        && JsonConvert.SerializeObject(this).Equals(JsonConvert.SerializeObject(other), StringComparison.Ordinal);

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity entity && Equals(entity));

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Type ?? string.Empty);
}

/// <summary>Somebody named in a message with an at sign.</summary>
public class Mention : Entity
{
    public Mention()
        : base("mention") { }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}

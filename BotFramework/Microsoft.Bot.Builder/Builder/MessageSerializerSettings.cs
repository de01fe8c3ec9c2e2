using Microsoft.Bot.Json;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration;

public static class MessageSerializerSettings
{
    /// <summary>Settings of their own that write and read what the service writes and reads.</summary>
    public static JsonSerializerSettings Create() => BotJson.CreateSettings();
}

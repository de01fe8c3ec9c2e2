using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

internal static class JsonShould
{
    /// <summary>The same JSON, whatever the white space.</summary>
    public static void ShouldBeJson(this JToken? actual, string expected) =>
        (actual?.ToString(Formatting.Indented)).ShouldBe(JToken.Parse(expected).ToString(Formatting.Indented));
}

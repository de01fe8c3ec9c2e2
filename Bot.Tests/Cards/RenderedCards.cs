using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every card of <see cref="EveryCard"/> as it is sent, rendered once.</summary>
internal static class RenderedCards
{
    static readonly Dictionary<(string, Language), Lazy<JObject>> Rendered = EveryCard
        .All.SelectMany(card => Enum.GetValues<Language>().Select(language => (card, language)))
        .ToDictionary(
            each => (each.card.Key, each.language),
            each => new Lazy<JObject>(() => CardView.JsonOf(each.card.Value(Texts.In(each.language))))
        );

    public static JObject Json(string name, Language language) => Rendered[(name, language)].Value;

    public static CardView Read(string name, Language language) => new(Rendered[(name, language)].Value);

    public static IReadOnlyList<JObject> Elements(string name, Language language, string type) =>
        [.. Read(name, language).Everything.Where(element => element.Type == type).Select(element => element.Json)];
}

using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Turns;

/// <summary>Who acts in this turn, as the channel service vouches for it, and the language in which to answer.</summary>
public sealed record Reader(string Tenant, Person Person, Language Language)
{
    public Texts Texts => Texts.In(Language);
}

using AccountBot.Playbook.Gates;

namespace AccountBot.Cards.Accounts;

/// <summary>What kind of conversation an account is played in, for someone who is in one.</summary>
public enum PlaceKind
{
    /// <summary>The reader's own: the same channel, or the same chat.</summary>
    Here,
    Channel,
    GroupChat,
    Personal,
}

/// <param name="Name">What it is called, as far as anyone knows.</param>
public sealed record AccountPlace(PlaceKind Kind, string? Name)
{
    private const int ShownName = 60;

    public string Said(Texts texts)
    {
        var name = Name is null ? null : Shorten.Text(Name, ShownName);
        return Kind switch
        {
            PlaceKind.Here => texts["place.here"],
            PlaceKind.Channel => name is null ? texts["place.channel"] : texts["place.channel.named", name],
            PlaceKind.GroupChat => name is null ? texts["place.group"] : texts["place.group.named", name],
            _ => texts["place.personal"],
        };
    }
}

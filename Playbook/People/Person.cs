namespace AccountBot.Playbook.People;

/// <summary>A colleague: someone in the tenant.</summary>
/// <param name="Id">The Entra object id, which stays the same in every conversation.</param>
/// <param name="Name">The name as the conversation's roster gave it last.</param>
/// <param name="ChatId">How the chat addresses this person when it talks with this bot; unknown until a roster told it.</param>
/// <param name="Email">Where an invitation reaches this person; unknown until a roster told it.</param>
public sealed record Person(string Id, string Name, string? ChatId = null, string? Email = null)
{
    public bool Is(Person? other) => other is not null && Is(other.Id);

    /// <summary>Whether the Entra id is known: a roster or an event may give only the chat's id.</summary>
    public bool IsIdentified() => Id != ChatId;

    /// <summary>
    /// The same person by Entra id; or by the chat's id, where a roster or an event gave nothing else.
    /// </summary>
    public bool IsSameAs(Person other) =>
        Is(other) || (ChatId is not null && ChatId == other.ChatId && !(IsIdentified() && other.IsIdentified()));

    public bool Is(string id) => string.Equals(Id, id, StringComparison.OrdinalIgnoreCase);
}

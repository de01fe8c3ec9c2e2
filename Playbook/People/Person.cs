namespace AccountBot.Playbook.People;

/// <summary>A colleague: somebody in the tenant.</summary>
/// <param name="Id">The Entra object id, which stays the same in every conversation.</param>
/// <param name="Name">The name as the conversation's roster gave it last.</param>
/// <param name="ChatId">How the chat addresses this person when it talks with this bot; unknown until a roster told it.</param>
/// <param name="Email">Where an invitation reaches this person; unknown until a roster told it.</param>
public sealed record Person(string Id, string Name, string? ChatId = null, string? Email = null)
{
    public bool Is(Person? other) => other is not null && Is(other.Id);

    public bool Is(string id) => string.Equals(Id, id, StringComparison.OrdinalIgnoreCase);
}

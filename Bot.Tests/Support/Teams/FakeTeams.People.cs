using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

public sealed partial class FakeTeams
{
    readonly HashSet<string> installed = new(StringComparer.Ordinal);
    readonly HashSet<string> blocked = new(StringComparer.Ordinal);
    readonly HashSet<string> unidentified = new(StringComparer.Ordinal);

    /// <summary>From here on the rosters give no more of someone than how the chat addresses them.</summary>
    public void HidesIdentityOf(params IEnumerable<FakePerson> some)
    {
        lock (Gate)
        {
            unidentified.UnionWith(some.Select(person => person.ChatId));
        }
    }

    internal JObject RosterEntryOf(FakePerson person)
    {
        lock (Gate)
        {
            return unidentified.Contains(person.ChatId)
                ? new JObject
                {
                    ["id"] = person.ChatId,
                    ["tenantId"] = person.Tenant,
                    ["userRole"] = "user",
                }
                : person.RosterEntry();
        }
    }

    internal bool HasApp(FakePerson person)
    {
        lock (Gate)
        {
            return installed.Contains(person.ChatId);
        }
    }

    internal bool Blocks(FakePerson person)
    {
        lock (Gate)
        {
            return blocked.Contains(person.ChatId);
        }
    }

    internal void SetApp(FakePerson person, bool has)
    {
        lock (Gate)
        {
            _ = has ? installed.Add(person.ChatId) : installed.Remove(person.ChatId);
        }
    }

    internal void SetBlocks(FakePerson person, bool blocks)
    {
        lock (Gate)
        {
            _ = blocks ? blocked.Add(person.ChatId) : blocked.Remove(person.ChatId);
        }
    }

    /// <summary>Whether someone shares a team or a chat with the bot.</summary>
    internal bool MeetsBot(FakePerson person)
    {
        lock (Gate)
        {
            return teams.Exists(team => team.HasBot && team.Members.Contains(person))
                || conversations.Exists(chat =>
                    (chat.Kind == ConversationKind.GroupChat || chat.HasOwnMembers)
                    && chat.HasBot
                    && chat.Members.Contains(person)
                );
        }
    }
}

using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>A message with everything that became of it.</summary>
public sealed class FakeMessage
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    readonly List<JObject> versions;
    readonly Dictionary<string, JObject> views = new(StringComparer.Ordinal);
    readonly FakeTeams teams;
    bool deleted;

    internal FakeMessage(
        FakeTeams teams,
        FakeConversation conversation,
        string id,
        JObject activity,
        FakePerson? by,
        string? replyTo
    )
    {
        this.teams = teams;
        versions = [activity];
        (Conversation, Id, By, ReplyToId) = (conversation, id, by, replyTo);
    }

    public FakeConversation Conversation { get; }

    public string Id { get; }

    public string? ReplyToId { get; }

    /// <summary>Who said it; null for the bot.</summary>
    public FakePerson? By { get; }

    /// <summary>The message as it was sent and after every edit, the newest last.</summary>
    public IReadOnlyList<JObject> Versions
    {
        get
        {
            lock (teams.Gate)
            {
                return [.. versions];
            }
        }
    }

    public JObject Activity => Versions[^1];

    public int Edits => Versions.Count - 1;

    public bool IsDeleted
    {
        get
        {
            lock (teams.Gate)
            {
                return deleted;
            }
        }
    }

    public string Text => (string?)Activity["text"] ?? string.Empty;

    /// <summary>The card as everyone sees it; null for a message without one.</summary>
    public CardView? Card => CardOf(Activity);

    /// <summary>The cards that this message showed over time, the newest last.</summary>
    public IReadOnlyList<CardView> Cards => [.. Versions.Select(CardOf).OfType<CardView>()];

    /// <summary>The card as one person sees it: the last one that the bot gave this person alone, until the message was edited.</summary>
    public CardView? CardFor(FakePerson person)
    {
        lock (teams.Gate)
        {
            return views.TryGetValue(person.ChatId, out var view) ? new CardView(view) : Card;
        }
    }

    /// <summary>Text and card as one string, to look for words in.</summary>
    public string Words => Card is { } card ? $"{Text}\n{card.Text}".Trim() : Text;

    public bool Says(string words) => !IsDeleted && Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    public override string ToString() =>
        $"[{Conversation.Kind} {Conversation.Name}] {By?.Name ?? "bot"}{(IsDeleted ? " (deleted)" : Edits > 0 ? $" (edited {Edits}x)" : "")}: "
        + Words.ReplaceLineEndings(" / ")
        + (Card is { } card ? $" [{string.Join("] [", card.AllButtons)}]" : string.Empty);

    internal long Order => long.Parse(Id, CultureInfo.InvariantCulture);

    internal void Edit(JObject activity)
    {
        lock (teams.Gate)
        {
            versions.Add(activity);
            views.Clear();
        }
        teams.Changed();
    }

    internal void Delete()
    {
        lock (teams.Gate)
        {
            deleted = true;
        }
        teams.Changed();
    }

    internal void Show(FakePerson person, JObject card)
    {
        lock (teams.Gate)
        {
            views[person.ChatId] = card;
        }
        teams.Changed();
    }

    static CardView? CardOf(JObject activity) =>
        (activity["attachments"] as JArray)
            ?.FirstOrDefault(each => (string?)each["contentType"] == AdaptiveCardType)
            ?["content"]
            is JObject card
            ? new CardView(card)
            : null;
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.StandIns;

/// <summary>Turns with a set of dialogs; between two turns the state goes through JSON.</summary>
sealed class Conversation
{
    readonly TestAdapter _adapter = new();
    readonly JsonStorage _storage = new();
    readonly Func<DialogSet, DialogSet> _dialogs;

    public Conversation(params Dialog[] dialogs)
        : this(set => dialogs.Aggregate(set, (all, dialog) => all.Add(dialog))) { }

    Conversation(Func<DialogSet, DialogSet> dialogs) => _dialogs = dialogs;

    /// <summary>The state as it was written last, without type names.</summary>
    public JObject Stored => _storage.Plain;

    public Task<DialogTurnResult> SayAsync(string text, Func<DialogContext, Task<DialogTurnResult>>? turn = null) =>
        ReceiveAsync(_adapter.MakeActivity(text), turn);

    public async Task<DialogTurnResult> ReceiveAsync(
        Activity activity,
        Func<DialogContext, Task<DialogTurnResult>>? turn = null
    )
    {
        DialogTurnResult? result = null;
        var state = new ConversationState(_storage);
        await _adapter.ProcessActivityAsync(
            activity,
            async (turnContext, cancellationToken) =>
            {
                var set = _dialogs(new DialogSet(state.CreateProperty<DialogState>("DialogState")));
                var dc = await set.CreateContextAsync(turnContext, cancellationToken);
                result = await (turn?.Invoke(dc) ?? dc.ContinueDialogAsync(cancellationToken));
                await state.SaveChangesAsync(turnContext, false, cancellationToken);
            },
            CancellationToken.None
        );
        return result!;
    }

    /// <summary>What the bot has said since the last call.</summary>
    public IReadOnlyList<string> Replies()
    {
        var replies = new List<string>();
        while (_adapter.GetNextReply() is IMessageActivity message)
        {
            replies.Add(message.Text);
        }

        return replies;
    }

    // Type names as in the storages that come with the packages: they bring nested state back as what it was.
    sealed class JsonStorage : IStorage
    {
        static readonly JsonSerializerSettings Typed = new() { TypeNameHandling = TypeNameHandling.All };

        readonly Dictionary<string, string> _values = [];

        public JObject Plain { get; private set; } = [];

        public Task<IDictionary<string, object>> ReadAsync(
            string[] keys,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult<IDictionary<string, object>>(
                keys.Where(_values.ContainsKey)
                    .ToDictionary(key => key, key => JsonConvert.DeserializeObject(_values[key], Typed)!)
            );

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                _values[key] = JsonConvert.SerializeObject(value, Typed);
                Plain = JObject.Parse(JsonConvert.SerializeObject(value));
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}

using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Routing;

/// <summary>Brings every button to the one action that handles its verb.</summary>
public sealed class CardActionRouter
{
    // Everything a form may hold, generously; a card of ours never sends more.
    private const int MostCharacters = 40_000;
    private const int MostInputs = 80;

    private readonly Dictionary<string, ICardAction> actions = new(StringComparer.Ordinal);
    private readonly Actors actors;
    private readonly RemovedSeasons removed;
    private readonly TurnFaults faults;

    /// <exception cref="InvalidOperationException">Two actions want the same verb.</exception>
    public CardActionRouter(IEnumerable<ICardAction> all, Actors actors, RemovedSeasons removed, TurnFaults faults)
    {
        (this.actors, this.removed, this.faults) = (actors, removed, faults);
        foreach (var (verb, action) in all.SelectMany(action => action.Verbs.Select(verb => (verb, action))))
        {
            if (!actions.TryAdd(verb, action))
            {
                throw new InvalidOperationException(
                    $"The verb '{verb}' has two handlers: {actions[verb].GetType().Name} and {action.GetType().Name}."
                );
            }
        }
    }

    public IReadOnlyCollection<string> Verbs => actions.Keys;

    /// <param name="value">What the button sent: its data with the inputs beside it.</param>
    public async Task<AdaptiveCardInvokeResponse> InvokeAsync(ITurnContext turn, JToken? value, CancellationToken ct) =>
        (await RouteAsync(turn, value, ct)).ToInvokeResponse((await actors.OfAsync(turn, ct)).Texts);

    /// <inheritdoc cref="InvokeAsync" />
    public async Task<Reply> RouteAsync(ITurnContext turn, JToken? value, CancellationToken ct)
    {
        var actor = await actors.OfAsync(turn, ct);
        var data = CardJson.DataOf(value);
        if (data is null || !IsSane(data) || !actions.TryGetValue(data.Verb, out var action))
        {
            return Reply.BadCard;
        }
        var inputs = CardJson.InputsOf(value);
        if (inputs.Count > MostInputs || inputs.Values.Sum(typed => typed.Length) > MostCharacters)
        {
            return Reply.Say(actor.Texts["error.tooLong"]);
        }
        try
        {
            var pressed = new CardTurn(turn, actor, data, inputs);
            var reply = await action.RunAsync(pressed, ct);
            return reply.IsNothing(data.Year) && await removed.WordsAsync(pressed, ct) is { } why
                ? Reply.Say(why)
                : reply;
        }
        catch (TooBusyException)
        {
            return Reply.Busy;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Reply.Say(actor.Texts[faults.Read(turn, fault, data.Verb)]);
        }
    }

    private static bool IsSane(CardData data) =>
        data.Verb is { Length: > 0 }
        && data.Account is null or { Length: > 0 and <= 64 }
        && data.Origin is null or { Length: > 0 and <= 64 }
        && data.Year is null or (>= 2000 and <= 9000)
        && data.Base is null or (>= 0 and <= 12)
        && data.Round is null or (>= 0 and <= 999)
        && data.Entry is null or (>= 0 and <= 999)
        && data.Form is null or { Length: > 0 and <= 40 }
        && data.Play is null or { Length: > 0 and <= 60 }
        && data.Message is null or { Length: <= 200 }
        && data.ReplyTo is null or { Length: <= 200 }
        && data.Person is null or { Length: <= 200 }
        && data.Page is null or { Length: <= 4_000 };
}

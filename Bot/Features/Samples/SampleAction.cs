using AccountBot.Bot.Routing;
using AccountBot.Cards.Messages;

namespace AccountBot.Bot.Features.Samples;

/// <summary>Takes a sample account away.</summary>
public sealed class SampleAction(SampleRemoval samples) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.SampleRemove];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        await samples.RemoveAsync(turn.Account, turn.Actor.Person, ct)
            ? Reply.Show(
                MessageCard.Render(new MessageView("✓ " + turn.Actor.Texts["sample.removed"]), turn.Actor.Texts)
            )
            : Reply.NotFound;
}

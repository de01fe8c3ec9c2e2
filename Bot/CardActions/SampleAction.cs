using AccountBot.Bot.Samples;
using AccountBot.Cards;
using AccountBot.Cards.Talk;

namespace AccountBot.Bot.CardActions;

/// <summary>Takes a sample account away.</summary>
public sealed class SampleAction(SampleAccounts samples) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.SampleRemove];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        await samples.RemoveAsync(turn.Account, turn.Reader.Person, ct)
            ? CardReply.Show(
                MessageCard.Render(new MessageView("✓ " + turn.Reader.Texts["sample.removed"]), turn.Reader.Texts)
            )
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);
}

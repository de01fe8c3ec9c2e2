using AccountBot.Bot.Accounts;
using AccountBot.Bot.Sending;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Plays;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>Gives a high five; one a person for each base.</summary>
public sealed class HighFiveAction(
    AccountDesk desk,
    AccountStore store,
    CardRenderer renderer,
    CardUpdater updater,
    TimeProvider time
) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.HighFiveGive, Cards.Verbs.HighFiveView];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var file =
            turn.Data.Verb == Cards.Verbs.HighFiveView
                ? await store.LoadCelebrationAsync(turn.Account, turn.Year, turn.Base, ct)
                : await desk.ChangeAsync(turn.Account, turn.Year, token => DecideAsync(turn, token), ct);
        if (file is null || !file.Celebration.MayJoin(turn.Reader.Person))
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        if (turn.Data.Verb == Cards.Verbs.HighFiveGive)
        {
            updater.Request(new CardRef.HighFive(turn.Account, turn.Year, turn.Base));
        }
        return CardReply.Show(renderer.HighFive(file, turn.Reader.Person));
    }

    private async Task<Decision<CelebrationFile?>> DecideAsync(CardTurn turn, CancellationToken ct)
    {
        var file = await store.LoadCelebrationAsync(turn.Account, turn.Year, turn.Base, ct);
        var giver = file?.Celebration.Team.FirstOrDefault(turn.Reader.Person.Is) ?? turn.Reader.Person;
        if (file is null || !file.Celebration.MayJoin(giver) || file.Given.Any(five => five.By.Is(giver)))
        {
            return new Decision<CelebrationFile?>(file);
        }
        var five = new HighFive(giver, time.GetUtcNow());
        var changes = new Changes(file)
            .Put(AccountKeys.HighFive(turn.Year, turn.Base, giver.Id), five)
            .Play(Play.Of(PlayKind.HighFive, turn.Year, turn.Base, giver, five.At));
        return new Decision<CelebrationFile?>(file with { Given = [.. file.Given, five] }, changes);
    }
}

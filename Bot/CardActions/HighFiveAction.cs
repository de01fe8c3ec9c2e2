using AccountBot.Bot.Accounts;
using AccountBot.Bot.Sending;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
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
        var reader = turn.Reader;
        var gives = turn.Data.Verb == Cards.Verbs.HighFiveGive;
        // The moment remembers who was there; the account says who may see it now.
        if (
            await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is not { } account
            || !(gives ? account.IsVisibleTo(reader.Person) : reader.MaySee(account))
        )
        {
            return CardReply.Say(reader.Texts["error.notFound"]);
        }
        var file = gives
            ? await desk.ChangeAsync(turn.Account, turn.Year, token => DecideAsync(turn, token), ct)
            : await store.LoadCelebrationAsync(turn.Account, turn.Year, turn.Base, ct);
        if (file is null)
        {
            return CardReply.Say(reader.Texts["error.notFound"]);
        }
        if (gives && !file.Celebration.MayJoin(reader.Person))
        {
            return CardReply.Say(reader.Texts["five.notYours"]);
        }
        if (gives)
        {
            updater.Request(new CardRef.HighFive(turn.Account, turn.Year, turn.Base));
        }
        return CardReply.Show(reader.Seeing(account, renderer.HighFive(file, reader.Person)));
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

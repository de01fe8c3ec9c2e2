using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Celebrations;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Celebrations;

/// <summary>Gives a high five; one a person for each base.</summary>
public sealed class HighFiveAction(
    AccountTransaction transactions,
    AccountStore store,
    LiveHighFive highFive,
    CardUpdater updater,
    TimeProvider time
) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.HighFiveGive, Cards.Verbs.HighFiveView];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var actor = turn.Actor;
        var gives = turn.Data.Verb == Cards.Verbs.HighFiveGive;
        // The moment remembers who was there; the account says who may see it now.
        if (
            await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is not { } account
            || !(gives ? account.IsVisibleTo(actor.Person) : actor.MaySee(account))
        )
        {
            return Reply.NotFound;
        }
        var file = gives
            ? await transactions.ChangeAsync(turn.Account, turn.Year, token => DecideAsync(turn, token), ct)
            : await store.LoadCelebrationAsync(turn.Account, turn.Year, turn.Base, ct);
        if (file is null)
        {
            return Reply.NotFound;
        }
        if (gives && !file.Celebration.MayJoin(actor.Person))
        {
            return Reply.Say(actor.Texts["five.notYours"]);
        }
        if (gives)
        {
            updater.Request(CardRef.HighFive(turn.Account, turn.Year, turn.Base));
        }
        return Reply.Show(actor.Seeing(account, highFive.Render(file, actor.Person)));
    }

    private async Task<Decision<CelebrationSnapshot?>> DecideAsync(CardTurn turn, CancellationToken ct)
    {
        var file = await store.LoadCelebrationAsync(turn.Account, turn.Year, turn.Base, ct);
        var giver = file?.Celebration.Team.FirstOrDefault(turn.Actor.Person.Is) ?? turn.Actor.Person;
        if (file is null || !file.Celebration.MayJoin(giver) || file.Given.Any(five => five.By.Is(giver)))
        {
            return new Decision<CelebrationSnapshot?>(file);
        }
        var five = new HighFive(giver, time.GetUtcNow());
        var changes = new Changes(file)
            .Put(AccountKeys.HighFive(turn.Year, turn.Base, giver.Id), five)
            .Play(LogEntry.Of(LogEntryKind.HighFive, turn.Year, turn.Base, giver, five.At));
        return new Decision<CelebrationSnapshot?>(file with { Given = [.. file.Given, five] }, changes);
    }
}

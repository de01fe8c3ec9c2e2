using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Hands a role in an account to someone else: the form, and what comes of it.</summary>
public sealed class RoleAction(RoleService service, AccountStore store, PickedPeople people) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.RoleForm, Cards.Verbs.RoleSave];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is not { } account
            || !account.IsVisibleTo(turn.Actor.Person)
        )
        {
            return Reply.NotFound;
        }
        if (turn.Data.Verb == Cards.Verbs.RoleSave)
        {
            return await SaveAsync(turn, account, ct);
        }
        var words = await AskAsync(turn.Context, turn.Actor, account, RoleOf(turn.Data.Choice), ct);
        return Reply.Say(words ?? turn.Actor.Texts["form.below"]);
    }

    /// <summary>Posts the form, below.</summary>
    /// <returns>Words to say instead; null when the form was posted.</returns>
    public static async Task<string?> AskAsync(
        ITurnContext turn,
        Actor actor,
        Account account,
        AccountRole? role,
        CancellationToken ct
    )
    {
        if (!account.MayHandOver(actor.Person))
        {
            return actor.Texts["handover.notYours"];
        }
        var texts = Texts.In(account.Language);
        // A delegate may take over one role only.
        var about = role ?? (account.Leaders().Any(actor.Person.Is) ? null : AccountRole.Manager);
        var card = FormCard.Render(RoleForm.Asking(account, about, texts), texts);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        return null;
    }

    private async Task<Reply> SaveAsync(CardTurn turn, Account account, CancellationToken ct)
    {
        var inputs = await people.ReadAsync(turn, [RoleChange.PersonInput], account.Year, ct);
        var result = await service.HandOverAsync(turn.Account, inputs, turn.Data.Form, turn.Actor.Person, ct);
        if (result is null)
        {
            return Reply.NotFound;
        }
        var now = result.File.Dossier.Account;
        var texts = Texts.In(now.Language);
        return result.Outcome switch
        {
            RoleOutcome.Changed changed => Done(changed.Account, changed.Role, changed.Person, turn, texts),
            RoleOutcome.Unchanged same => Done(now, same.Role, same.Person, turn, texts),
            RoleOutcome.Overtaken => Show(RoleForm.Overtaken(now, turn.Inputs, texts), texts),
            RoleOutcome.Wrong wrong => Show(RoleForm.Back(now, turn.Inputs, wrong.Problems, texts), texts),
            _ => Reply.Say(turn.Actor.Texts["handover.notYours"]),
        };
    }

    private static Reply Show(FormView view, Texts texts) => Reply.Show(FormCard.Render(view, texts));

    private static Reply Done(Account account, AccountRole role, Person person, CardTurn turn, Texts texts)
    {
        var words = "✓ " + texts["handover.done", Texts.Name(person), RoleForm.Role(role, texts)];
        // The person who handed the last role over has nothing to look at any more.
        var look = account.IsVisibleTo(turn.Actor.Person) ? account.Id : null;
        return Reply.Show(MessageCard.Render(new MessageView(words, account.Name, look), texts));
    }

    private static AccountRole? RoleOf(string? key) =>
        Enum.GetValues<AccountRole>().Cast<AccountRole?>().FirstOrDefault(role => RoleChange.KeyOf(role!.Value) == key);
}

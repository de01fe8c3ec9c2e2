using System.Globalization;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Reminders;
using AccountBot.Playbook.Inbox;

namespace AccountBot.Bot.Features.Inbox;

/// <summary>The buttons of a plate and of a reminder.</summary>
public sealed class InboxCardAction : ICardAction
{
    private readonly Dictionary<InboxKind, IInboxAction> openers;
    private readonly InboxQueries plates;
    private readonly AccountLists lists;
    private readonly Snoozing snoozing;

    public InboxCardAction(IEnumerable<IInboxAction> all, InboxQueries plates, AccountLists lists, Snoozing snoozing)
    {
        openers = all.SelectMany(opener => opener.Kinds.Select(kind => (kind, opener))).ToDictionary();
        (this.plates, this.lists, this.snoozing) = (plates, lists, snoozing);
    }

    public IReadOnlyList<string> Verbs => [Cards.Verbs.PlateShow, Cards.Verbs.PlateOpen, Cards.Verbs.PlateSnooze];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.PlateOpen => OpenAsync(turn, ct),
            Cards.Verbs.PlateSnooze => SnoozeAsync(turn, ct),
            _ => ShowAsync(turn, ct),
        };

    /// <summary>A plate is its reader's own: pressed anywhere else, it comes in the private chat.</summary>
    private async Task<Reply> ShowAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Context.Activity.Conversation.ConversationType is not (null or "personal"))
        {
            await plates.SayAsync(turn.Context, turn.Actor, ct);
            return Reply.Say(turn.Actor.Texts["plate.elsewhere"]);
        }
        var from = int.TryParse(turn.Data.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return Reply.Show(await plates.CardAsync(turn.Actor, from, ct));
    }

    private async Task<Reply> OpenAsync(CardTurn turn, CancellationToken ct)
    {
        var mine = await lists.WaitingAsync(turn.Actor.Tenant, turn.Actor.Person, ct);
        var part = mine.FirstOrDefault(each => each.Account == turn.Data.Account);
        if (part is null)
        {
            return Reply.NotFound;
        }
        // What is done meanwhile waits no longer; its card may still be there to say so.
        var what = part.Waits?.FirstOrDefault(each => each.Key == turn.Data.Page);
        if (
            what is null
            || await openers[what.Kind].CardAsync(new InboxRequest(turn.Account, part, what, turn.Actor), ct)
                is not { } card
        )
        {
            return Reply.Say(turn.Actor.Texts["plate.gone"]);
        }
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }

    private async Task<Reply> SnoozeAsync(CardTurn turn, CancellationToken ct)
    {
        var marks = (turn.Data.Page ?? string.Empty).Split(ReminderCard.Between, StringSplitOptions.RemoveEmptyEntries);
        var again = await snoozing.TomorrowAsync(turn.Actor.Tenant, turn.Actor.Person.Id, marks, ct);
        return Reply.Say(turn.Actor.Texts["nudge.snoozed", turn.Actor.Texts.Date(again)]);
    }
}

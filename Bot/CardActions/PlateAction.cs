using System.Globalization;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.Plate;
using AccountBot.Bot.Rhythm;
using AccountBot.Cards.Plate;
using AccountBot.Playbook.Plate;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of a plate and of a reminder.</summary>
public sealed class PlateAction : ICardAction
{
    private readonly Dictionary<WaitKind, IPlateOpener> openers;
    private readonly PlateTalk plates;
    private readonly Projections projections;
    private readonly Snoozing snoozing;

    public PlateAction(IEnumerable<IPlateOpener> all, PlateTalk plates, Projections projections, Snoozing snoozing)
    {
        openers = all.SelectMany(opener => opener.Kinds.Select(kind => (kind, opener))).ToDictionary();
        (this.plates, this.projections, this.snoozing) = (plates, projections, snoozing);
    }

    public IReadOnlyList<string> Verbs => [Cards.Verbs.PlateShow, Cards.Verbs.PlateOpen, Cards.Verbs.PlateSnooze];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.PlateOpen => OpenAsync(turn, ct),
            Cards.Verbs.PlateSnooze => SnoozeAsync(turn, ct),
            _ => ShowAsync(turn, ct),
        };

    /// <summary>A plate is its reader's own: pressed anywhere else, it comes in the private chat.</summary>
    private async Task<CardReply> ShowAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Context.Activity.Conversation.ConversationType is not (null or "personal"))
        {
            await plates.SayAsync(turn.Context, turn.Reader, ct);
            return CardReply.Say(turn.Reader.Texts["plate.elsewhere"]);
        }
        var from = int.TryParse(turn.Data.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return CardReply.Show(await plates.CardAsync(turn.Reader, from, ct));
    }

    private async Task<CardReply> OpenAsync(CardTurn turn, CancellationToken ct)
    {
        var mine = await projections.WaitingAsync(turn.Reader.Tenant, turn.Reader.Person, ct);
        var part = mine.FirstOrDefault(each => each.Account == turn.Data.Account);
        if (part is null)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        // What is done meanwhile waits no longer; its card may still be there to say so.
        var what = part.Waits?.FirstOrDefault(each => each.Key == turn.Data.Page);
        if (
            what is null
            || await openers[what.Kind].CardAsync(new PlateAsk(turn.Account, part, what, turn.Reader), ct)
                is not { } card
        )
        {
            return CardReply.Say(turn.Reader.Texts["plate.gone"]);
        }
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }

    private async Task<CardReply> SnoozeAsync(CardTurn turn, CancellationToken ct)
    {
        var marks = (turn.Data.Page ?? string.Empty).Split(NudgeCard.Between, StringSplitOptions.RemoveEmptyEntries);
        var again = await snoozing.TomorrowAsync(turn.Reader.Tenant, turn.Reader.Person.Id, marks, ct);
        return CardReply.Say(turn.Reader.Texts["nudge.snoozed", turn.Reader.Texts.Date(again)]);
    }
}

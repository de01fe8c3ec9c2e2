using AccountBot.Bot.Features.Scoreboards;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>The buttons of a season that is parked: its NO GO plan, the same gate once more, the end.</summary>
public sealed class NoGoAction(NoGoService service, AccountStore store, LiveScoreboard scoreboard, PickedPeople people)
    : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.NoGoForm,
            Cards.Verbs.NoGoSave,
            Cards.Verbs.NoGoEdit,
            Cards.Verbs.GateReopen,
            Cards.Verbs.SeasonEnd,
        ];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.NoGoSave => SaveAsync(turn, ct),
            Cards.Verbs.GateReopen => ReopenAsync(turn, ct),
            Cards.Verbs.SeasonEnd => EndAsync(turn, ct),
            _ => AskAsync(turn, ct),
        };

    /// <summary>Posts the form again, or turns an answered one into the form again.</summary>
    private async Task<Reply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        var actor = turn.Actor;
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { Dossier: var dossier }
            || !dossier.Account.IsVisibleTo(actor.Person)
        )
        {
            return Reply.NotFound;
        }
        if (!dossier.Account.IsOnTheTeam(actor.Person))
        {
            return Reply.Say(actor.Texts["error.notOnTeam"]);
        }
        var season = dossier.Season;
        var editing = turn.Data.Verb == Cards.Verbs.NoGoEdit;
        if (
            season is not { State: SeasonState.Parked, Parking: { } parking }
            || (editing && turn.Data.Form != NoGoPlanCard.About(season.AtBat, season.Round))
        )
        {
            return Reply.StaleAt(season);
        }
        var texts = Texts.In(dossier.Account.Language);
        var card = FormCard.Render(NoGoPlanCard.Asking(dossier, parking, season.AtBat, season.Round, texts), texts);
        if (editing)
        {
            return Reply.Show(card);
        }
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return Reply.Say(actor.Texts["form.below"]);
    }

    private async Task<Reply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        if (AddressOf(turn) is not { } at)
        {
            return Reply.BadCard;
        }
        var inputs = await people.ReadAsync(turn, ["who"], at.Year, ct);
        var result = await service.PlanAsync(turn.Account, at, inputs, turn.Data.Revision ?? 0, turn.Actor.Person, ct);
        return result is null ? Reply.NotFound : ReplyTo(turn, at, result);
    }

    private static Reply ReplyTo(CardTurn turn, GateAddress at, NoGoResult<PlanOutcome> result)
    {
        var dossier = result.File.Dossier;
        var texts = Texts.In(dossier.Account.Language);
        FormView Back(Parking parking) =>
            NoGoPlanCard.Asking(dossier, parking, at.Base, at.Round, texts) with
            {
                Typed = turn.Inputs,
            };
        switch (result.Outcome)
        {
            case PlanOutcome.Saved { Season.Parking: var planned }:
                return Reply.Show(NoGoPlanCard.Render(dossier, planned, at.Base, at.Round, open: true, texts));
            case PlanOutcome.AlreadyPlanned { Same: true }:
                return Reply.Show(
                    NoGoPlanCard.Render(dossier, dossier.Season.Parking, at.Base, at.Round, open: true, texts)
                );
            case PlanOutcome.AlreadyPlanned already:
                return Reply.Show(
                    FormCard.Render(Back(dossier.Season.Parking!) with { Theirs = already.Entry }, texts)
                );
            case PlanOutcome.Wrong wrong:
                return Reply.Show(
                    FormCard.Render(Back(dossier.Season.Parking!) with { Problems = wrong.Problems }, texts)
                );
            case PlanOutcome.Closed closed:
                return Reply.StaleAt(closed.Season);
            default:
                return Reply.Say(turn.Actor.Texts["error.notOnTeam"]);
        }
    }

    private async Task<Reply> ReopenAsync(CardTurn turn, CancellationToken ct)
    {
        var result = await service.ReopenAsync(turn.Account, turn.Year, turn.Actor.Person, ct);
        return ReplyTo(result, turn.Actor.Texts);
    }

    /// <summary>What became of putting the gate back, in words.</summary>
    public static Reply ReplyTo(NoGoResult<ReopenOutcome>? result, Texts texts) =>
        result?.Outcome switch
        {
            null => Reply.NotFound,
            ReopenOutcome.Reopened reopened => Reply.Say(texts["play.atGate", reopened.Gate.Gate.Base]),
            // Someone was first, or it is the second press: the gate is back.
            ReopenOutcome.NotParked { Season: { State: SeasonState.AtGate } season } => Reply.Say(
                texts["play.atGate", season.AtBat]
            ),
            ReopenOutcome.NotParked stale => Reply.Say(texts["gate.notParked", StaleReply.Words(stale.Season, texts)]),
            _ => Reply.Say(texts["error.notOnTeam"]),
        };

    private async Task<Reply> EndAsync(CardTurn turn, CancellationToken ct)
    {
        var (texts, typed) = (turn.Actor.Texts, CleanText.Lines(turn.Input(ParkedLines.EndInput)));
        var problem =
            typed.Length == 0 ? new Problem("problem.required")
            : typed.Length > NoGo.MostWhy ? new Problem("problem.tooLong", NoGo.MostWhy, typed.Length)
            : null;
        if (problem is not null)
        {
            return
                await store.LoadAsync(turn.Account, turn.Year, ct) is { } file
                && file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
                ? Reply.Show(scoreboard.Render(file, new EndTyped(typed, problem)))
                : Reply.NotFound;
        }
        var result = await service.EndAsync(turn.Account, turn.Year, typed, turn.Actor.Person, ct);
        return result?.Outcome switch
        {
            null => Reply.NotFound,
            EndOutcome.Ended ended => Reply.Show(
                scoreboard.Render(result.File with { Dossier = result.File.Dossier with { Season = ended.Season } })
            ),
            EndOutcome.AlreadyEnded => Reply.Show(scoreboard.Render(result.File)),
            EndOutcome.NotParked stale => Reply.Say(texts["season.notParked", StaleReply.Words(stale.Season, texts)]),
            _ => Reply.Say(texts["season.notYours"]),
        };
    }

    /// <summary>Which NO GO the card is about: it says so beside the year.</summary>
    private static GateAddress? AddressOf(CardTurn turn) =>
        turn.Data.Form?.Split('.') is [var atBase, var round]
        && int.TryParse(atBase, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && int.TryParse(round, System.Globalization.CultureInfo.InvariantCulture, out var time)
            ? new GateAddress(turn.Year, number, time)
            : null;
}

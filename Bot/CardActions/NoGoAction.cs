using AccountBot.Bot.Accounts;
using AccountBot.Bot.People;
using AccountBot.Bot.Sending;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of a season that is parked: its NO GO plan, the same gate once more, the end.</summary>
public sealed class NoGoAction(NoGoDesk desk, AccountStore store, CardRenderer renderer, PickedPeople people)
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

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.NoGoSave => SaveAsync(turn, ct),
            Cards.Verbs.GateReopen => ReopenAsync(turn, ct),
            Cards.Verbs.SeasonEnd => EndAsync(turn, ct),
            _ => AskAsync(turn, ct),
        };

    /// <summary>Posts the form again, or turns an answered one into the form again.</summary>
    private async Task<CardReply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        var reader = turn.Reader;
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { Dossier: var dossier }
            || !dossier.Account.IsVisibleTo(reader.Person)
        )
        {
            return CardReply.Say(reader.Texts["error.notFound"]);
        }
        if (!dossier.Account.IsOnTheTeam(reader.Person))
        {
            return CardReply.Say(reader.Texts["error.notOnTeam"]);
        }
        var season = dossier.Season;
        var editing = turn.Data.Verb == Cards.Verbs.NoGoEdit;
        if (
            season is not { State: SeasonState.Parked, Parking: { } parking }
            || (editing && turn.Data.Form != NoGoPlanCard.About(season.AtBat, season.Round))
        )
        {
            return CardReply.Say(reader.Texts["error.stale", Stale.Words(season, reader.Texts)]);
        }
        var texts = Texts.In(dossier.Account.Language);
        var card = FormCard.Render(NoGoPlanCard.Asking(dossier, parking, season.AtBat, season.Round, texts), texts);
        if (editing)
        {
            return CardReply.Show(card);
        }
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return CardReply.Say(reader.Texts["form.below"]);
    }

    private async Task<CardReply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        if (AddressOf(turn) is not { } at)
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var inputs = await people.ReadAsync(turn, ["who"], at.Year, ct);
        var result = await desk.PlanAsync(turn.Account, at, inputs, turn.Data.Revision ?? 0, turn.Reader.Person, ct);
        return result is null ? CardReply.Say(turn.Reader.Texts["error.notFound"]) : Reply(turn, at, result);
    }

    private static CardReply Reply(CardTurn turn, GateAddress at, NoGoResult<PlanOutcome> result)
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
                return CardReply.Show(NoGoPlanCard.Render(dossier, planned, at.Base, at.Round, open: true, texts));
            case PlanOutcome.AlreadyPlanned { Same: true }:
                return CardReply.Show(
                    NoGoPlanCard.Render(dossier, dossier.Season.Parking, at.Base, at.Round, open: true, texts)
                );
            case PlanOutcome.AlreadyPlanned already:
                return CardReply.Show(
                    FormCard.Render(Back(dossier.Season.Parking!) with { Theirs = already.Entry }, texts)
                );
            case PlanOutcome.Wrong wrong:
                return CardReply.Show(
                    FormCard.Render(Back(dossier.Season.Parking!) with { Problems = wrong.Problems }, texts)
                );
            case PlanOutcome.Closed closed:
                return CardReply.Say(turn.Reader.Texts["error.stale", Stale.Words(closed.Season, turn.Reader.Texts)]);
            default:
                return CardReply.Say(turn.Reader.Texts["error.notOnTeam"]);
        }
    }

    private async Task<CardReply> ReopenAsync(CardTurn turn, CancellationToken ct)
    {
        var result = await desk.ReopenAsync(turn.Account, turn.Year, turn.Reader.Person, ct);
        return CardReply.Say(WordsOf(result, turn.Reader.Texts));
    }

    /// <summary>What became of putting the gate back, in words.</summary>
    public static string WordsOf(NoGoResult<ReopenOutcome>? result, Texts texts) =>
        result?.Outcome switch
        {
            null => texts["error.notFound"],
            ReopenOutcome.Reopened reopened => texts["play.atGate", reopened.Gate.Gate.Base],
            // Someone was first, or it is the second press: the gate is back.
            ReopenOutcome.NotParked { Season: { State: SeasonState.AtGate } season } => texts[
                "play.atGate",
                season.AtBat
            ],
            ReopenOutcome.NotParked stale => texts["gate.notParked", Stale.Words(stale.Season, texts)],
            _ => texts["error.notOnTeam"],
        };

    private async Task<CardReply> EndAsync(CardTurn turn, CancellationToken ct)
    {
        var (texts, typed) = (turn.Reader.Texts, CleanText.Lines(turn.Input(ParkedLines.EndInput)));
        var problem =
            typed.Length == 0 ? new Problem("problem.required")
            : typed.Length > NoGo.MostWhy ? new Problem("problem.tooLong", NoGo.MostWhy, typed.Length)
            : null;
        if (problem is not null)
        {
            return
                await store.LoadAsync(turn.Account, turn.Year, ct) is { } file
                && file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
                ? CardReply.Show(renderer.Scoreboard(file, new EndTyped(typed, problem)))
                : CardReply.Say(texts["error.notFound"]);
        }
        var result = await desk.EndAsync(turn.Account, turn.Year, typed, turn.Reader.Person, ct);
        return result?.Outcome switch
        {
            null => CardReply.Say(texts["error.notFound"]),
            EndOutcome.Ended ended => CardReply.Show(
                renderer.Scoreboard(result.File with { Dossier = result.File.Dossier with { Season = ended.Season } })
            ),
            EndOutcome.AlreadyEnded => CardReply.Show(renderer.Scoreboard(result.File)),
            EndOutcome.NotParked stale => CardReply.Say(texts["season.notParked", Stale.Words(stale.Season, texts)]),
            _ => CardReply.Say(texts["season.notYours"]),
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

using AccountBot.Bot.Features.ActivityLog;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Competitors;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Competitors;

/// <summary>Competitors at the customer's table: seen, and gone again.</summary>
public sealed class CompetitorAction(AccountStore store, LogService service, TimeProvider time) : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.CompetitorForm, Cards.Verbs.CompetitorSave, Cards.Verbs.CompetitorGone];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
        )
        {
            return Reply.NotFound;
        }
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.CompetitorForm:
                var card = Fresh(file.Dossier, turn.Actor.Texts);
                await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
                return Reply.Say(turn.Actor.Texts["form.below"]);
            case Cards.Verbs.CompetitorSave when turn.Data.Form is { } instance:
                return ReplyTo(turn, await WriteAsync(file, new TypedInputs(turn.Inputs, instance), turn.Actor, ct));
            case Cards.Verbs.CompetitorGone when turn.Data.Form is { } competitor:
                return await GoneAsync(turn, competitor, ct);
            default:
                return Reply.BadCard;
        }
    }

    /// <summary>The form for a sighting, with who is there already.</summary>
    public static AdaptiveCard Fresh(Dossier dossier, Texts texts) =>
        CompetitorCard.Render(
            new CompetitorView(
                dossier,
                Guid.CreateVersion7().ToString("N"),
                FormView.Presets(KnownCompetitors.FormFor(dossier.Season.AtBat), SeasonSoFar.None)
            ),
            texts
        );

    /// <summary>Writes a sighting down. Null when there is no such account for this reader any more.</summary>
    public async Task<AdaptiveCard?> WriteAsync(
        AccountSnapshot file,
        TypedInputs typedInputs,
        Actor actor,
        CancellationToken ct
    )
    {
        var (dossier, texts) = (file.Dossier, actor.Texts);
        var today = actor.Today(time);
        var reading = KnownCompetitors
            .FormFor(dossier.Season.AtBat)
            .Read(new FormInputs(typedInputs.Inputs, Nobody, actor.Language, today), SeasonSoFar.None);
        if (reading is not FormReading.Right right)
        {
            var view = new CompetitorView(dossier, Guid.CreateVersion7().ToString("N"), typedInputs.Inputs)
            {
                Problems = ((FormReading.Wrong)reading).Problems,
            };
            return CompetitorCard.Render(view, texts);
        }
        var result = await service.WriteAsync(
            file.Key,
            dossier.Season.Year,
            typedInputs.Once,
            actor.Person,
            (now, at) => KnownCompetitors.Seen(now, right.Answers, actor.Person, at),
            ct
        );
        return result is { LogEntry: { } logEntry }
            ? LoggedCard.Render(
                new LoggedView(dossier.Account.Name, dossier.Account.Id, logEntry, result.PlayId),
                texts
            )
            : null;
    }

    /// <summary>Takes a competitor from the table, by the name that someone typed. Null as above.</summary>
    public async Task<AdaptiveCard?> GoneAsync(
        AccountSnapshot file,
        string name,
        string once,
        Actor actor,
        CancellationToken ct
    )
    {
        var account = file.Dossier.Account;
        var result = await service.WriteAsync(
            file.Key,
            file.Dossier.Season.Year,
            once,
            actor.Person,
            (now, at) => KnownCompetitors.Gone(now, name, actor.Person, at),
            ct
        );
        return result switch
        {
            { LogEntry: { } logEntry } => LoggedCard.Render(
                new LoggedView(account.Name, account.Id, logEntry, result.PlayId),
                actor.Texts
            ),
            { Outcome: LogOutcome.NotThere } => MessageCard.Render(
                new MessageView(actor.Texts["competitor.notThere", Shorten.Text(name, 80), account.Name]),
                actor.Texts
            ),
            _ => null,
        };
    }

    private async Task<Reply> GoneAsync(CardTurn turn, string competitor, CancellationToken ct)
    {
        var result = await service.WriteAsync(
            turn.Account,
            turn.Year,
            $"gone.{turn.Data.Page}.{competitor}",
            turn.Actor.Person,
            (now, at) =>
                KnownCompetitors.AtTheTable(now.Season).FirstOrDefault(each => CompetitorCard.KeyOf(each) == competitor)
                    is { } there
                    ? KnownCompetitors.Gone(now, there.Name, turn.Actor.Person, at)
                    : new LogOutcome.NotThere(),
            ct
        );
        if (result is null)
        {
            return Reply.NotFound;
        }
        var view = new CompetitorView(result.Dossier, Guid.CreateVersion7().ToString("N"), turn.Inputs)
        {
            Note = result.LogEntry is { Subject: { } gone } ? "✓ " + turn.Actor.Texts["competitor.left", gone] : null,
        };
        return Reply.Show(CompetitorCard.Render(view, turn.Actor.Texts));
    }

    private static Reply ReplyTo(CardTurn turn, AdaptiveCard? card) => card is null ? Reply.NotFound : Reply.Show(card);
}

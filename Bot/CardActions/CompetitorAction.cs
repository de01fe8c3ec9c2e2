using AccountBot.Bot.Accounts;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.CardActions;

/// <summary>Competitors at the customer's table: seen, and gone again.</summary>
public sealed class CompetitorAction(AccountStore store, LogDesk desk, TimeProvider time) : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.CompetitorForm, Cards.Verbs.CompetitorSave, Cards.Verbs.CompetitorGone];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.CompetitorForm:
                var card = Fresh(file.Dossier, turn.Reader.Texts);
                await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
                return CardReply.Say(turn.Reader.Texts["form.below"]);
            case Cards.Verbs.CompetitorSave when turn.Data.Form is { } instance:
                return Reply(turn, await WriteAsync(file, new Written(turn.Inputs, instance), turn.Reader, ct));
            case Cards.Verbs.CompetitorGone when turn.Data.Form is { } competitor:
                return await GoneAsync(turn, competitor, ct);
            default:
                return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
    }

    /// <summary>The form for a sighting, with who is there already.</summary>
    public static AdaptiveCard Fresh(Dossier dossier, Texts texts) =>
        CompetitorCard.Render(
            new CompetitorView(
                dossier,
                Guid.CreateVersion7().ToString("N"),
                FormView.Presets(Competitors.FormFor(dossier.Season.AtBat), SeasonSoFar.None)
            ),
            texts
        );

    /// <summary>Writes a sighting down. Null when there is no such account for this reader any more.</summary>
    public async Task<AdaptiveCard?> WriteAsync(AccountFile file, Written written, Reader reader, CancellationToken ct)
    {
        var (dossier, texts) = (file.Dossier, reader.Texts);
        var today = reader.Today(time);
        var reading = Competitors
            .FormFor(dossier.Season.AtBat)
            .Read(new FormInputs(written.Inputs, Nobody, reader.Language, today), SeasonSoFar.None);
        if (reading is not FormReading.Right right)
        {
            var view = new CompetitorView(dossier, Guid.CreateVersion7().ToString("N"), written.Inputs)
            {
                Problems = ((FormReading.Wrong)reading).Problems,
            };
            return CompetitorCard.Render(view, texts);
        }
        var result = await desk.WriteAsync(
            file.Key,
            dossier.Season.Year,
            written.Once,
            reader.Person,
            (now, at) => Competitors.Seen(now, right.Answers, reader.Person, at),
            ct
        );
        return result is { Play: { } play }
            ? LoggedCard.Render(new LoggedView(dossier.Account.Name, dossier.Account.Id, play, result.PlayId), texts)
            : null;
    }

    /// <summary>Takes a competitor from the table, by the name that someone typed. Null as above.</summary>
    public async Task<AdaptiveCard?> GoneAsync(
        AccountFile file,
        string name,
        string once,
        Reader reader,
        CancellationToken ct
    )
    {
        var account = file.Dossier.Account;
        var result = await desk.WriteAsync(
            file.Key,
            file.Dossier.Season.Year,
            once,
            reader.Person,
            (now, at) => Competitors.Gone(now, name, reader.Person, at),
            ct
        );
        return result switch
        {
            { Play: { } play } => LoggedCard.Render(
                new LoggedView(account.Name, account.Id, play, result.PlayId),
                reader.Texts
            ),
            { Outcome: LogOutcome.NotThere } => MessageCard.Render(
                new MessageView(reader.Texts["competitor.notThere", Shorten.Text(name, 80), account.Name]),
                reader.Texts
            ),
            _ => null,
        };
    }

    private async Task<CardReply> GoneAsync(CardTurn turn, string competitor, CancellationToken ct)
    {
        var result = await desk.WriteAsync(
            turn.Account,
            turn.Year,
            $"gone.{turn.Data.Page}.{competitor}",
            turn.Reader.Person,
            (now, at) =>
                Competitors.AtTheTable(now.Season).FirstOrDefault(each => CompetitorCard.KeyOf(each) == competitor)
                    is { } there
                    ? Competitors.Gone(now, there.Name, turn.Reader.Person, at)
                    : new LogOutcome.NotThere(),
            ct
        );
        if (result is null)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        var view = new CompetitorView(result.Dossier, Guid.CreateVersion7().ToString("N"), turn.Inputs)
        {
            Note = result.Play is { Subject: { } gone } ? "✓ " + turn.Reader.Texts["competitor.left", gone] : null,
        };
        return CardReply.Show(CompetitorCard.Render(view, turn.Reader.Texts));
    }

    private static CardReply Reply(CardTurn turn, AdaptiveCard? card) =>
        card is null ? CardReply.Say(turn.Reader.Texts["error.notFound"]) : CardReply.Show(card);
}

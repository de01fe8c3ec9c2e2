using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Talk;

/// <summary>Plays and sightings as people type them: what is clear is written at once, what is not comes back on the form.</summary>
public sealed class TypedPlays(AccountStore store, LogAction log, CompetitorAction competitors)
{
    /// <returns>The card that answers; null when there is no such account for this reader.</returns>
    /// <param name="once">Names the message or the card with which it was said.</param>
    public async Task<AdaptiveCard?> WriteAsync(
        Reader reader,
        Said said,
        Participation part,
        string once,
        CancellationToken ct
    )
    {
        var key = new DossierKey(reader.Tenant, part.Account);
        if (
            await store.LoadAsync(key, part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(reader.Person)
        )
        {
            return null;
        }
        if (said.Command == Command.Log)
        {
            var typed = LogLine.Read(said.Rest, reader.Language).Inputs(reader.Language);
            return await log.WriteAsync(file, new Written(typed, once), reader, ct);
        }
        if (CompetitorLine.Gone(said.Rest) is { } gone)
        {
            return await competitors.GoneAsync(file, gone, once, reader, ct);
        }
        var line = CompetitorLine.Read(said.Rest, file.Dossier.Season);
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = line.Name };
        if (line.Seen is { } seen)
        {
            inputs["seen"] = seen;
        }
        return await competitors.WriteAsync(file, new Written(inputs, once), reader, ct);
    }
}

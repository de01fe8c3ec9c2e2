using AccountBot.Bot.CardActions;
using AccountBot.Bot.Operations;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Updates;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>
/// What a text that is no command may have been meant as: a command or an account with a slip of the finger, or the answer to an open
/// form. It is only ever offered; nothing is done before someone presses.
/// </summary>
public sealed class Offers(OpenForms forms, AccountSearch search)
{
    /// <returns>False when there is nothing to offer.</returns>
    public async Task<bool> MakeAsync(ITurnContext turn, Reader reader, Spoken spoken, CancellationToken ct)
    {
        var asks = SmallTalkReader.Read(spoken.Words) is not null;
        var waiting = asks || spoken.Text.Length == 0 ? [] : await forms.ForAsync(turn, reader, spoken, ct);
        var meant = await MeantAsync(reader, spoken.Words, ct);
        if (meant is null && waiting.Count == 0)
        {
            return false;
        }
        var card = OfferCard.Render(new OfferView(spoken.Text, meant, waiting) { Message = spoken.Id }, reader.Texts);
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        return true;
    }

    /// <summary>The command that was meant, as it is said; null for none.</summary>
    public async Task<string?> MeantAsync(Reader reader, string words, CancellationToken ct)
    {
        var near = CommandReader.Near(words) is { } found && !AdminTalk.Is(found.Said.Command) ? found : default;
        var name = near.Words is null ? words : near.Said.Rest;
        if (name.Length == 0)
        {
            return near.Words;
        }
        if (near.Words is not null && IsTold(near.Said, reader))
        {
            return $"{near.Words} {name}";
        }
        // No account is called like a long sentence.
        return
            name.Length <= NewAccount.NameLength
            && NameMatch.Slipped(name, await search.MineAsync(reader, ct), part => part.Name) is { } account
            ? $"{near.Words ?? StatusIn(reader)} {account.Name}"
            : null;
    }

    /// <summary>Whether what follows is clearly something to write down: a play with its hours, a report with a name before a colon.</summary>
    private static bool IsTold(Said said, Reader reader) =>
        said.Command switch
        {
            Command.Log => LogLine.Read(said.Rest, reader.Language) is { Hours: not null } or { Cost: not null },
            Command.Update => UpdateLine.Read(said.Rest).Before is not null,
            _ => false,
        };

    private static string StatusIn(Reader reader) => reader.Language == Playbook.Language.Nl ? "stand" : "status";
}

using AccountBot.Bot.Features.Scoreboards;
using AccountBot.Bot.Routing;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Ends a parked season; asks for the reason first.</summary>
[Command(
    "end season",
    "beëindig seizoen",
    Also = ["beeindig seizoen"],
    TakesMore = true,
    Help = "help.end",
    HelpAt = 210
)]
public sealed class EndCommand(LiveScoreboard scoreboard) : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) => Task.FromResult(Ask(turn));

    private Reply Ask(AccountTurn turn)
    {
        var (account, season) = (turn.Account.Dossier.Account, turn.Account.Dossier.Season);
        var (person, texts) = (turn.Actor.Person, turn.Actor.Texts);
        if (!person.Is(account.AccountManager) && !person.Is(account.Manager))
        {
            return Reply.Say(texts["season.notYours"]);
        }
        if (season.State is not (SeasonState.Parked or SeasonState.Ended))
        {
            return Reply.Say(texts["season.notParked", StaleReply.Words(season, texts)]);
        }
        var ending = season.State == SeasonState.Parked ? new EndTyped() : null;
        return Reply.Show(scoreboard.Render(turn.Account, ending));
    }
}

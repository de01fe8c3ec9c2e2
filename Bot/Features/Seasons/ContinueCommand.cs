using AccountBot.Bot.Features.Accounts;
using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Dialogs;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Seasons;

/// <summary>Goes on with the base in progress, in the account's thread.</summary>
[Command(
    "continue",
    "verder",
    Also = ["play", "speel"],
    TakesMore = true,
    StoredAs = "Play",
    Help = "help.play",
    HelpAt = 40
)]
public sealed class ContinueCommand(AccountStore store, Sender sender, SeasonRunner seasons, MoveService move)
    : IAccountCommand
{
    private const int MostLooks = 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        var (account, texts) = (turn.Account, turn.Actor.Texts);
        var (dossier, season) = (account.Dossier, account.Dossier.Season);
        if (!dossier.Account.IsOnTheTeam(turn.Actor.Person))
        {
            return Reply.Say(texts["error.notOnTeam"]);
        }
        if (season.State != SeasonState.AtBat)
        {
            return Reply.Say(
                season.State switch
                {
                    SeasonState.AtGate => texts["play.atGate", season.AtBat],
                    SeasonState.Parked => texts["play.parked", season.AtBat],
                    SeasonState.Ended => texts["play.ended", season.AtBat],
                    _ => texts["play.homeRun"],
                }
            );
        }
        if (account.Home is { Unopened: true })
        {
            await move.OpenAsync(account, ct);
            return Reply.Say(texts["play.opens", dossier.Account.Name]);
        }
        return await InThreadAsync(turn, ct);
    }

    private async Task<Reply> InThreadAsync(AccountTurn turn, CancellationToken ct)
    {
        var (tenant, account) = (turn.Actor.Tenant, turn.Account.Dossier.Account);
        if (await ThreadAsync(turn.Account, ct) is not { Thread: { } thread } conversation)
        {
            return Reply.Busy;
        }
        var address = new SeasonAddress(tenant, account.Id, turn.Account.Dossier.Season.Year);
        var outcome = await sender.ContinueAsync(
            Destination.Of(tenant, conversation),
            (there, token) => seasons.ShowAsync(there, address, token),
            ct
        );
        return outcome is not SendOutcome.Sent ? Reply.Say(turn.Actor.Texts["error.failed"])
            : turn.Context.Activity.Conversation.Id == thread ? Reply.Done
            : Reply.Say(turn.Actor.Texts["play.inThread", account.Name]);
    }

    /// <summary>People are quick: the scoreboard can be pressed before it is written down that it is there.</summary>
    private async Task<AccountConversation?> ThreadAsync(AccountSnapshot account, CancellationToken ct)
    {
        var conversation = account.Home;
        for (var look = 0; conversation is { Thread: null } && look < MostLooks; look++)
        {
            await Task.Delay(Look, ct);
            conversation = await store.RowAsync<AccountConversation>(account.Key, AccountKeys.Home, ct);
        }
        return conversation;
    }
}

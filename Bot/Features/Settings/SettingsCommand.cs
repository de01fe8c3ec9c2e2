using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Settings;

/// <summary>When someone hears what; after an account's name, the settings of that account.</summary>
[Command("settings", "instellingen", TakesMore = true, Help = "help.settings", HelpAt = 270)]
public sealed class SettingsCommand(SettingsQueries personal, AccountSettings settings) : IAccountCommand
{
    public async Task<bool> TakeFirstAsync(CommandTurn turn, CancellationToken ct)
    {
        if (turn.Rest.Length > 0)
        {
            return false;
        }
        await personal.SayAsync(turn.Context, turn.Actor, ct);
        return true;
    }

    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        AccountSettings.Refuses(turn.Account.Dossier.Account, turn.Actor) is { } refused
            ? Reply.Say(refused)
            : turn.Show(await settings.CardAsync(turn.Account, turn.Actor, ct));
}

using AccountBot.Bot.Features.Accounts;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Features.Settings;

/// <summary>Chooses the language of a conversation, and of the account whose thread it is.</summary>
[Command("language", "taal", TakesMore = true, Help = "help.language", HelpAt = 280)]
public sealed class LanguageCommand(Languages languages, AccountLanguage accounts) : IChatCommand
{
    public async Task RunAsync(CommandTurn turn, CancellationToken ct)
    {
        Language? language = turn.Rest.ToUpperInvariant() switch
        {
            "NL" or "NEDERLANDS" or "DUTCH" => Language.Nl,
            "EN" or "ENGELS" or "ENGLISH" => Language.En,
            _ => null,
        };
        if (language is not { } chosen)
        {
            await turn.Context.SayAsync(turn.Actor.Texts["language.ask"], ct);
            return;
        }
        await languages.AskAsync(turn.Actor.Tenant, turn.Context.Activity.Conversation.Id, chosen, ct);
        await accounts.SetAsync(turn.Context, turn.Actor, chosen, ct);
        await turn.Context.SayAsync(Texts.In(chosen)["language.set"], ct);
    }
}

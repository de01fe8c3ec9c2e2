using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Playbook;
using AccountBot.Playbook.Updates;

namespace AccountBot.Bot.Features.Updates;

/// <summary>Reports something about an account.</summary>
[Command("update", "melding", TakesMore = true, Help = "help.update", HelpAt = 160)]
public sealed class UpdateCommand(TypedUpdates updates) : IChatCommand, ITextCommand
{
    public bool TakesNoWords => true;

    public bool IsText(string rest, Language language) => UpdateLine.Read(rest).Before is not null;

    public async Task RunAsync(CommandTurn turn, CancellationToken ct)
    {
        var card = await updates.RunAsync(turn.Context, turn.Actor, turn.Rest, turn.Message, ct);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
    }

    public async Task<Reply> ChosenAsync(CardTurn turn, string text, CancellationToken ct)
    {
        var said = (text, turn.Data.Form ?? string.Empty);
        return
            await updates.ChosenAsync(turn.Context, turn.Actor, turn.Data.Account ?? string.Empty, said, ct) is { } card
            ? Reply.Show(card)
            : Reply.NotFound;
    }
}

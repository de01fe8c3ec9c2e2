using AccountBot.Bot.CardActions;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Files;
using AccountBot.Playbook;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Files;

/// <summary>Offers the documents of an account, in the reader's private chat: files can be put nowhere else.</summary>
public sealed class ExportTalk(OwnChat own)
{
    public Task SayAsync(ITurnContext turn, Reader reader, Dossier dossier, CancellationToken ct)
    {
        var view = new ExportView(dossier.Account.Name, dossier.Account.Id, dossier.Season.Year);
        return own.SayAsync(
            turn,
            reader,
            "export.elsewhere",
            who => Task.FromResult(CardReplies.Activity(ExportCard.Render(view, who.Texts))),
            ct
        );
    }
}

using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Documents;
using AccountBot.Playbook;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Documents;

/// <summary>Offers the documents of an account, in the reader's private chat: files can be put nowhere else.</summary>
public sealed class ExportQueries(OwnChat own)
{
    public Task SayAsync(ITurnContext turn, Actor actor, Dossier dossier, CancellationToken ct)
    {
        var view = new ExportView(dossier.Account.Name, dossier.Account.Id, dossier.Season.Year);
        return own.SayAsync(
            turn,
            actor,
            "export.elsewhere",
            who => Task.FromResult(CardReplies.Activity(ExportCard.Render(view, who.Texts))),
            ct
        );
    }
}

using AccountBot.Bot.Hosting;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Brings a confidential form into the presser's private chat. Nothing of it is ever the answer to the press itself.</summary>
public sealed class NegotiationLimitsAction(
    NegotiationLimitsService service,
    AccountStore store,
    IOptions<BotSettings> settings
) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.LimitsOpen];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var at = new FormAddress(turn.Year, turn.Base, turn.Data.Form ?? string.Empty, 0);
        var form = TwelveBases.Find(at.Base)?.Find(at.Form);
        var (actor, file) = (turn.Actor, await store.LoadAsync(turn.Account, at.Year, ct));
        if (
            form is not { Confidential: true }
            || file is not { Dossier: var dossier }
            || !dossier.Account.IsVisibleTo(actor.Person)
        )
        {
            return Reply.NotFound;
        }
        if (!dossier.Account.MaySeeLimits(actor.Person))
        {
            return Reply.Say(NegotiationLimitsCard.Only(dossier.Account, actor.Texts));
        }
        if (dossier.Answers.Entry(at.Base, at.Form) is null && !dossier.MayAnswer(at.Base, form))
        {
            return Reply.StaleAt(dossier.Season);
        }
        return await service.OpenAsync(turn.Account, at, actor.Person, ct) switch
        {
            NegotiationLimitsOutcome.Posted => Show(turn, dossier, form, "limits.posted", null),
            NegotiationLimitsOutcome.Unreachable => Show(
                turn,
                dossier,
                form,
                "limits.unreachable",
                settings.Value.InstallLink
            ),
            _ => Reply.Say(actor.Texts["error.failed"]),
        };
    }

    /// <summary>The team's card once more. The note names the presser, as some clients show it to everyone.</summary>
    private static Reply Show(CardTurn turn, Dossier dossier, Form form, string note, Uri? install)
    {
        var texts = Texts.In(dossier.Account.Language);
        var name = Texts.Name(dossier.Account.Leaders().First(turn.Actor.Person.Is));
        return Reply.Show(
            NegotiationLimitsCard.Render(
                new NegotiationLimitsView(dossier, turn.Base, form, texts[note, name], install),
                texts
            )
        );
    }
}

using AccountBot.Bot.Accounts;
using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.CardActions;

/// <summary>Brings a confidential form into the presser's private chat. Nothing of it is ever the answer to the press itself.</summary>
public sealed class LimitsAction(LimitsDesk desk, AccountStore store, IOptions<BotSettings> settings) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.LimitsOpen];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var at = new FormAddress(turn.Year, turn.Base, turn.Data.Form ?? string.Empty, 0);
        var form = TwelveBases.Find(at.Base)?.Find(at.Form);
        var (reader, file) = (turn.Reader, await store.LoadAsync(turn.Account, at.Year, ct));
        if (
            form is not { Confidential: true }
            || file is not { Dossier: var dossier }
            || !dossier.Account.IsVisibleTo(reader.Person)
        )
        {
            return CardReply.Say(reader.Texts["error.notFound"]);
        }
        if (!dossier.Account.MaySeeLimits(reader.Person))
        {
            return CardReply.Say(LimitsCard.Only(dossier.Account, reader.Texts));
        }
        if (dossier.Answers.Entry(at.Base, at.Form) is null && !dossier.MayAnswer(at.Base, form))
        {
            return CardReply.Say(reader.Texts["error.stale", Stale.Words(dossier.Season, reader.Texts)]);
        }
        return await desk.OpenAsync(turn.Account, at, reader.Person, ct) switch
        {
            LimitsOutcome.Posted => Show(turn, dossier, form, "limits.posted", null),
            LimitsOutcome.Unreachable => Show(turn, dossier, form, "limits.unreachable", settings.Value.InstallLink),
            _ => CardReply.Say(reader.Texts["error.failed"]),
        };
    }

    /// <summary>The team's card once more. The note names the presser, as some clients show it to everyone.</summary>
    private static CardReply Show(CardTurn turn, Dossier dossier, Form form, string note, Uri? install)
    {
        var texts = Texts.In(dossier.Account.Language);
        var name = Texts.Name(dossier.Account.Leaders().First(turn.Reader.Person.Is));
        return CardReply.Show(
            LimitsCard.Render(new LimitsView(dossier, turn.Base, form, texts[note, name], install), texts)
        );
    }
}

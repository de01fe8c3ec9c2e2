using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Forms;

/// <summary>The entries of a repeatable form: who is who, the user groups, the contact rhythm.</summary>
public sealed class EntriesAction(AccountStore store, TimeProvider time) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.Entries, Cards.Verbs.EntryNew, Cards.Verbs.EntryEdit];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var form = TwelveBases.Find(turn.Base)?.Find(turn.Data.Form ?? string.Empty);
        if (
            form is not { Repeatable: true }
            || await store.LoadAsync(turn.Account, turn.Year, ct) is not { Dossier: { } dossier }
            || !(
                turn.Data.Verb == Cards.Verbs.Entries
                    ? turn.Actor.MaySee(dossier.Account)
                    : dossier.Account.IsVisibleTo(turn.Actor.Person)
            )
        )
        {
            return Reply.NotFound;
        }
        var texts = Texts.In(dossier.Account.Language);
        if (turn.Data.Verb == Cards.Verbs.Entries)
        {
            var list = EntriesCard.Render(
                new EntriesView(dossier, turn.Base, form) { Today = turn.Actor.Today(time) },
                texts
            );
            var seen = turn.Actor.Seeing(dossier.Account, list);
            await turn.Context.SendActivityAsync(CardReplies.Activity(seen), ct);
            return Reply.Say(turn.Actor.Texts["form.below"]);
        }
        if (!dossier.Account.IsOnTheTeam(turn.Actor.Person))
        {
            return Reply.Say(turn.Actor.Texts["error.notOnTeam"]);
        }
        var at = new FormAddress(turn.Year, turn.Base, form.Key, EntryOf(turn));
        if (!dossier.MayAnswer(turn.Base, form) && !(turn.Data.Verb == Cards.Verbs.EntryEdit && dossier.MayCorrect(at)))
        {
            return Reply.StaleAt(dossier.Season);
        }
        return turn.Data.Verb == Cards.Verbs.EntryNew
            ? New(turn, dossier, form, texts)
            : Edit(turn, dossier, form, texts);
    }

    private static Reply New(CardTurn turn, Dossier dossier, Form form, Texts texts)
    {
        var entry = dossier.Answers.NextEntry(turn.Base, form.Key);
        return Reply.Show(FormCard.Render(FormView.Fresh(dossier, form, entry, turn.Base), texts));
    }

    /// <summary>The entry that was chosen on the card, or that the button is about; 0 for none.</summary>
    private static int EntryOf(CardTurn turn) =>
        int.TryParse(
            turn.Input(EntriesCard.EntryInput),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : turn.Data.Entry ?? 0;

    private Reply Edit(CardTurn turn, Dossier dossier, Form form, Texts texts)
    {
        var chosen = EntryOf(turn) is > 0 and var number ? dossier.Answers.Entry(turn.Base, form.Key, number) : null;
        return chosen is { Entry: > 0 }
            ? Reply.Show(FormCard.Render(FormView.Edit(dossier, form, chosen), texts))
            : Reply.Show(
                EntriesCard.Render(
                    new EntriesView(dossier, turn.Base, form, texts["problem.required"])
                    {
                        Today = turn.Actor.Today(time),
                    },
                    texts
                )
            );
    }
}

using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>The plan that the team makes for a NO GO: asked for, being changed, or to read.</summary>
public static class NoGoPlanCard
{
    /// <summary>The card as everyone sees it.</summary>
    /// <param name="parking">The NO GO; null when the season is no longer parked there and no plan was kept.</param>
    /// <param name="open">Whether the season still stands at this NO GO.</param>
    public static AdaptiveCard Render(
        Dossier dossier,
        Parking? parking,
        int atBase,
        int round,
        bool open,
        Texts texts
    ) =>
        parking switch
        {
            { IsPlanned: true } => Answered(dossier, parking, atBase, round, open, texts),
            not null when open => FormCard.Render(Asking(dossier, parking, atBase, round, texts), texts),
            _ => MessageCard.Render(new MessageView(texts["nogo.over", atBase], texts["nogo.title"]), texts),
        };

    /// <summary>The form, with what is known already.</summary>
    public static FormView Asking(Dossier dossier, Parking parking, int atBase, int round, Texts texts)
    {
        var shown = NoGoPlan.EntryOf(dossier.Season.Year, parking).Answers;
        return new FormView(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            0,
            NoGoPlan.Form,
            0,
            SeasonSoFar.None,
            [.. dossier.Account.Everybody],
            NoGoPlan
                .Form.Fields.Where(field => shown.Has(field.Key))
                .SelectMany(field => field.Show(shown[field.Key]!, dossier.Account.Language))
                .ToDictionary(StringComparer.Ordinal)
        )
        {
            SaveVerb = Verbs.NoGoSave,
            SaveText = texts["nogo.save"],
            Instance = About(atBase, round),
            Revision = parking.Revision,
            Note = texts["nogo.note", Texts.Name(dossier.Account.AccountManager)],
        };
    }

    /// <summary>Names the NO GO that a card is about.</summary>
    public static string About(int atBase, int round) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{atBase}.{round}");

    private static AdaptiveCard Answered(
        Dossier dossier,
        Parking parking,
        int atBase,
        int round,
        bool open,
        Texts texts
    ) =>
        AnsweredCard.Render(
            new AnsweredView(
                dossier.Account.Name,
                dossier.Account.Id,
                0,
                NoGoPlan.Form,
                NoGoPlan.EntryOf(dossier.Season.Year, parking),
                SeasonSoFar.None,
                open
            )
            {
                EditVerb = Verbs.NoGoEdit,
                Instance = About(atBase, round),
            },
            texts
        );
}

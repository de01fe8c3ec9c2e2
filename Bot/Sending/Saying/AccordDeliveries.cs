using AccountBot.Cards;
using AccountBot.Cards.Team;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Team;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Sending.Saying;

/// <summary>Asks for a mandate or an acceptance in the personal chat; where that was asked before, the card is brought up to date.</summary>
public sealed class AccordDelivery(AccountStore store, CardUpdater updater, PersonalRoom personal, NoticeBook book)
    : Delivery<Notice.AskAccord>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AskAccord notice, CancellationToken ct)
    {
        var row = AccountKeys.AccordCard(notice.Year, notice.Base, notice.Kind, notice.Person.Id);
        if (
            await store.LoadAsync(key, notice.Year, ct) is not { Home: { Thread: not null } home } file
            || !file.Dossier.MayAgree(notice.Kind, notice.Person)
        )
        {
            return await book.DoneAsync(key, notice, ct);
        }
        // The person who was asked before sees on the card that someone else is asked now.
        updater.RequestAccords(file, notice.Base, notice.Kind);
        if (file.Card(row) is not null)
        {
            var card = new CardRef.Accord(key, notice.Year, notice.Base, notice.Kind, notice.Person.Id);
            await updater.UpdateAsync(card, ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var asks = AccordCards.Of(file.Dossier, notice.Kind, notice.Person, personal: true);
        var texts = Texts.In(file.Dossier.Account.Language);
        return await personal.PostAsync(key, notice, new PersonalPost(notice.Person, home, file, row, texts), asks, ct);
    }
}

/// <summary>Brings everything that shows mandates and acceptances up to date.</summary>
public sealed class AccordGivenDelivery(AccountStore store, CardUpdater updater, NoticeBook book)
    : Delivery<Notice.AccordGiven>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AccordGiven notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is { } file)
        {
            var step =
                notice.Kind == AccordKind.Mandate
                    ? new FormAddress(notice.Year, notice.Base, "mandate", 0)
                    : Base05Internal.AcceptancesOf(notice.Year);
            updater.Request(new CardRef.Form(key, step));
            updater.Request(new CardRef.Scoreboard(key, notice.Year));
            updater.RequestAccords(file, notice.Base, notice.Kind);
        }
        return await book.DoneAsync(key, notice, ct);
    }
}

internal static class AccordUpdates
{
    /// <summary>Asks for an update of every personal card about a mandate or the acceptances.</summary>
    public static void RequestAccords(this CardUpdater updater, AccountFile file, int atBase, AccordKind kind)
    {
        foreach (var person in file.AskedPersonally(kind))
        {
            updater.Request(new CardRef.Accord(file.Key, file.Dossier.Season.Year, atBase, kind, person));
        }
    }
}

using System.Globalization;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>The buttons of the list of contacts, and those with which an administrator looks someone up and erases them.</summary>
public sealed class ContactAction(
    AccountStore store,
    ContactSearches searches,
    Administrators administrators,
    TimeProvider time
) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.ContactList, Cards.Verbs.ContactLook, Cards.Verbs.ContactHeld, Cards.Verbs.ContactErase];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        if (turn.Data.Verb == Cards.Verbs.ContactList)
        {
            return
                await store.LoadNewestAsync(turn.Account, turn.Year, ct) is { } file
                && turn.Actor.MaySee(file.Dossier.Account)
                ? Reply.Show(ContactQueries.List(file, Number(turn.Data.Page), turn.Actor))
                : Reply.NotFound;
        }
        if (!administrators.Are(turn.Actor.Person) || !Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return Reply.NotFound;
        }
        if (!OwnChat.IsHere(turn.Context))
        {
            return Reply.Say(texts["contact.search.ownChat"]);
        }
        var owner = ContactSearches.OwnerOf(turn.Actor.Tenant, turn.Actor.Person.Id);
        var known = await searches.ReadAsync(owner, turn.Data.Form, ct);
        return turn.Data.Verb switch
        {
            Cards.Verbs.ContactLook => await LookAsync(turn, owner, known, ct),
            _ when known is null => Reply.Say(texts["contact.search.over"]),
            Cards.Verbs.ContactErase => await EraseAsync(turn, known, ct),
            _ => await HeldAsync(turn, known, ct),
        };
    }

    /// <summary>Begins to look, or looks again under the names as they are now.</summary>
    private async Task<Reply> LookAsync(CardTurn turn, PersonKey owner, SearchSnapshot? known, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        var typed = CleanText.Lines(turn.Input(FoundContactsCard.WhoInput));
        if (known is { Search.Step: not SearchStep.Looked })
        {
            return Reply.Show(SearchViews.Card(known.Search, texts));
        }
        if (PersonTerms.Read(typed) is not TermsReading.Right { Terms: var terms })
        {
            return Reply.Show(Back(turn, known, typed));
        }
        if (known is null)
        {
            var search = New(turn, terms);
            await searches.StartAsync(owner, search, ct);
            return Reply.Show(SearchViews.Card(search, texts));
        }
        var again = known.Search.Again(SearchStep.Looking, terms, time.GetUtcNow());
        return await GoOnAsync(known, again, texts, ct);
    }

    private async Task<Reply> EraseAsync(CardTurn turn, SearchSnapshot known, CancellationToken ct)
    {
        var (search, texts) = (known.Search, turn.Actor.Texts);
        if (search.Step != SearchStep.Looked)
        {
            return Reply.Show(SearchViews.Card(search, texts));
        }
        if (turn.Data.Choice == SearchCard.Yes)
        {
            var erasing = search.Again(SearchStep.Erasing, search.Terms, time.GetUtcNow());
            return await GoOnAsync(known, erasing, texts, ct);
        }
        var typed = CleanText.Lines(turn.Input(FoundContactsCard.WhoInput));
        var view = SearchViews.Of(search);
        // What was typed since has not been looked for, so no one has seen what would go.
        if (PersonTerms.Read(typed) is not TermsReading.Right { Terms: var terms } || !terms.IsSameAs(search.Terms))
        {
            var changed = view with { Typed = typed, Problem = texts["contact.search.changed"] };
            return Reply.Show(SearchCard.Looked(changed, texts));
        }
        var record = await searches.RecordAsync(known, ct);
        return Reply.Show(SearchCard.Confirm(view with { Where = record.ByAccount() }, texts));
    }

    /// <summary>How far it is, or a page of what was found.</summary>
    private async Task<Reply> HeldAsync(CardTurn turn, SearchSnapshot known, CancellationToken ct)
    {
        var (search, texts) = (known.Search, turn.Actor.Texts);
        if (turn.Data.Page is not { } page || search.Step != SearchStep.Looked)
        {
            return Reply.Show(SearchViews.Card(search, texts));
        }
        var record = await searches.RecordAsync(known, ct);
        return Reply.Show(RecordCard.Render(new RecordView(SearchViews.Of(search), record, Number(page)), texts));
    }

    private async Task<Reply> GoOnAsync(SearchSnapshot known, ContactSearch next, Texts texts, CancellationToken ct)
    {
        // First, so that what is written down is done by someone.
        await searches.PlanAsync(known.Owner, next, ct);
        return await searches.MoveAsync(known, next, ct) is null
            ? Reply.Busy
            : Reply.Show(SearchViews.Card(next, texts));
    }

    private static AdaptiveCards.AdaptiveCard Back(CardTurn turn, SearchSnapshot? known, string typed)
    {
        var texts = turn.Actor.Texts;
        var wrong = ((TermsReading.Wrong)PersonTerms.Read(typed)).Problem;
        var problem = texts[wrong.Text, [.. wrong.Arguments]];
        return known is null
            ? FoundContactsCard.Render(
                new FoundContactsView(typed, [], More: false, turn.Data.Form, typed) { Problem = problem },
                texts
            )
            : SearchCard.Looked(SearchViews.Of(known.Search) with { Typed = typed, Problem = problem }, texts);
    }

    private ContactSearch New(CardTurn turn, PersonTerms terms)
    {
        var activity = turn.Context.Activity;
        var card = new PostedCard(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.Conversation.Id,
            activity.ReplyToId ?? string.Empty,
            activity.Recipient.Id
        );
        var (actor, now) = (turn.Actor, time.GetUtcNow());
        return new ContactSearch(turn.Data.Form!, terms, SearchStep.Looking, actor.Language, actor.Person, now, card);
    }

    private static int Number(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

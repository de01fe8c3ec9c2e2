using AccountBot.Cards.Contacts;
using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The customer's people, and the search for everything that is held of one of them.</summary>
static class ContactCards
{
    const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";
    static readonly PersonTerms Karin = new(["Karin Jansen"], ["karin.jansen@contoso.com"]);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var texts = season.Texts;
        var found = Found(season);
        var view = new SearchView(Id, Karin, 148, 2, 19);
        yield return ("contacts", ContactsCard.Render(new ContactsView(Known(season)), texts));
        yield return ("contacts-empty", ContactsCard.Render(new ContactsView(A.Dossier()), texts));
        yield return (
            "contact-found",
            FoundContactsCard.Render(new FoundContactsView("Jansen", [found[0]], More: false), texts)
        );
        yield return (
            "contact-found-admin",
            FoundContactsCard.Render(new FoundContactsView("Karin Jansen", found, More: false, Id, Karin.Show()), texts)
        );
        yield return ("contact-looking", SearchCard.Looking(view with { Accounts = 60, With = 1, Places = 7 }, texts));
        yield return ("contact-looked", SearchCard.Looked(view, texts));
        yield return ("contact-held", RecordCard.Render(new RecordView(view, Record(season), 0), texts));
        yield return (
            "contact-erase",
            SearchCard.Confirm(
                view with
                {
                    Where = [KeyValuePair.Create("Contoso", 16), KeyValuePair.Create("Fabrikam", 3)],
                },
                texts
            )
        );
        yield return ("contact-erasing", SearchCard.Erasing(view with { Accounts = 60, With = 1, Places = 7 }, texts));
        yield return ("contact-erased", SearchCard.Erased(view, texts));
    }

    static IReadOnlyList<FoundContact> Found(PlayedSeason season) =>
        [
            new(
                "contoso",
                "Contoso",
                2026,
                1,
                "Karin Jansen",
                season.In("Head of purchasing", "Hoofd inkoop"),
                "karin.jansen@contoso.com",
                Mine: true
            ),
            new("fabrikam", "Fabrikam", 2026, 4, "Karin Jansen", season.In("Adviser", "Adviseur"), null, Mine: false),
        ];

    static Dossier Known(PlayedSeason season) =>
        A.Dossier().AtBase(2).Build() with
        {
            Answers = new SeasonSoFar([
                Entry(1, "Karin Jansen", season.In("Head of purchasing", "Hoofd inkoop"), "purchaser", "decider"),
                Entry(2, "Piet Prins", season.In("Plant manager", "Fabrieksdirecteur"), "coach"),
                Entry(3, "Fatima El Amrani", season.In("Shift leader", "Ploegleider"), "user", "initiator"),
            ]),
        };

    static FormEntry Entry(int number, string name, string function, params IReadOnlyList<string> roles) =>
        new(
            A.Year,
            2,
            "contact",
            1,
            number,
            Answers.Of(
                ("name", new Answer.Text(name)),
                ("function", new Answer.Text(function)),
                ("email", number == 1 ? new Answer.Text("karin.jansen@contoso.com") : null),
                ("roles", new Answer.Choice(roles))
            ),
            Paused: false,
            1,
            A.Kim,
            A.Monday
        );

    static ContactRecord Record(PlayedSeason season)
    {
        ContactPlace Answered(PlaceKind kind, string form, string field, int atBase, Answer answer) =>
            new("contoso", "Contoso", kind, 2026, atBase, A.Monday, form, field, answer, string.Empty);
        ContactPlace Said(PlaceKind kind, int? atBase, string text) =>
            new("contoso", "Contoso", kind, 2026, atBase, A.Monday, null, null, null, text);
        return new ContactRecord(
            Karin,
            A.Monday,
            [
                Answered(PlaceKind.Contact, "contact", "name", 2, new Answer.Text("Karin Jansen")),
                Answered(PlaceKind.Contact, "contact", "email", 2, new Answer.Text("karin.jansen@contoso.com")),
                Answered(PlaceKind.Contact, "contact", "attitude", 2, new Answer.Choice(["1"])),
                Answered(PlaceKind.Form, "visit", "who", 6, new Answer.Contacts([new Contact(1, "Karin Jansen")])),
                Said(
                    PlaceKind.Vote,
                    null,
                    season.In("Karin Jansen wants a price for two years.", "Karin Jansen wil een prijs voor twee jaar.")
                ),
                Said(PlaceKind.Visit, null, "Karin Jansen"),
                Said(
                    PlaceKind.Play,
                    6,
                    season.In("Called Karin Jansen about the samples", "Karin Jansen gebeld over de monsters")
                ),
            ]
        );
    }
}

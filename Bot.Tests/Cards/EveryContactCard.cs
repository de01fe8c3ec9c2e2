using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Contacts;
using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The customer's people, and the search for everything that is held of one of them.</summary>
internal static class EveryContactCard
{
    const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";
    static readonly PersonTerms Karin = new(["Karin Jansen"], ["karin@contoso.test"]);
    static readonly PersonTerms Large = new(
        [
            .. Enumerable
                .Range(1, PersonTerms.Most)
                .Select(number => number + Planted.Text(PersonTerms.MostCharacters - 1)),
        ],
        [.. Enumerable.Range(1, PersonTerms.Most).Select(number => $"{number}@{new string('x', 190)}.test")]
    );

    public static IEnumerable<CardCase> All()
    {
        yield return new("contacts, empty", texts => ContactsCard.Render(new ContactsView(A.Dossier()), texts));
        yield return new(
            "contacts, one",
            texts => ContactsCard.Render(new ContactsView(With(1, "Karin Jansen")), texts)
        );
        var many = With(Form.MostEntries, Planted.Text(100));
        yield return new("contacts, largest", texts => ContactsCard.Render(new ContactsView(many, 10), texts));
        var over = many with { Season = many.Season with { State = SeasonState.Ended } };
        yield return new("contacts, season over", texts => ContactsCard.Render(new ContactsView(over), texts));
        foreach (var card in Found().Concat(Searches()))
        {
            yield return card;
        }
    }

    static IEnumerable<CardCase> Found()
    {
        yield return new("contact, none", texts => FoundContactsCard.Render(new("Karin", [], More: false), texts));
        yield return new(
            "contact, none for an administrator",
            texts => FoundContactsCard.Render(new("Karin", [], More: false, Id, "Karin"), texts)
        );
        yield return new(
            "contact, one",
            texts => FoundContactsCard.Render(new("Karin", [Contact("Karin Jansen", mine: true)], More: false), texts)
        );
        yield return new(
            "contact, largest",
            texts =>
                FoundContactsCard.Render(
                    new(
                        Planted.Text(3000),
                        [.. Enumerable.Range(0, 40).Select(number => Contact(Planted.Text(100), number % 2 == 0))],
                        More: true,
                        Id,
                        Large.Show()
                    )
                    {
                        Problem = texts["problem.nameTooShort", Planted.Text(200)],
                    },
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Searches()
    {
        foreach (var (name, terms) in new[] { (string.Empty, Karin), (", largest", Large) })
        {
            var view = new SearchView(Id, terms, 1234, 56, 789, name.Length == 0 ? 0 : 3);
            yield return new("search, looking" + name, texts => SearchCard.Looking(view, texts));
            yield return new("search, looked" + name, texts => SearchCard.Looked(view, texts));
            yield return new("search, nothing" + name, texts => SearchCard.Looked(view with { Places = 0 }, texts));
            yield return new(
                "search, changed" + name,
                texts =>
                    SearchCard.Looked(
                        view with
                        {
                            Typed = Planted.Text(3000),
                            Problem = texts["contact.search.changed"],
                        },
                        texts
                    )
            );
            yield return new(
                "search, confirm" + name,
                texts =>
                    SearchCard.Confirm(
                        view with
                        {
                            Where =
                            [
                                .. Enumerable
                                    .Range(1, 30)
                                    .Select(number => KeyValuePair.Create(EveryCard.LargeAccount.Name, number)),
                            ],
                        },
                        texts
                    )
            );
            yield return new("search, erasing" + name, texts => SearchCard.Erasing(view, texts));
            yield return new("search, erased" + name, texts => SearchCard.Erased(view, texts));
            yield return new(
                "search, record" + name,
                texts => RecordCard.Render(new RecordView(view, Record(terms, name.Length == 0 ? 40 : 4000), 12), texts)
            );
        }
        yield return new("search, put away", texts => SearchCard.PutAway(texts));
        var none = new SearchView(Id, Karin, 3, 0, 0);
        yield return new(
            "search, record of nothing",
            texts => RecordCard.Render(new RecordView(none, new ContactRecord(Karin, A.Monday, []), 0), texts)
        );
    }

    static ContactRecord Record(PersonTerms terms, int characters) =>
        new(
            terms,
            A.Monday,
            [
                .. Enum.GetValues<PlaceKind>()
                    .Select(kind => new ContactPlace(
                        Id,
                        EveryCard.LargeAccount.Name,
                        kind,
                        A.Year,
                        kind == PlaceKind.Account ? null : 2,
                        A.Monday,
                        kind is PlaceKind.Form or PlaceKind.Contact ? "contact" : null,
                        kind is PlaceKind.Form or PlaceKind.Contact ? "notes" : null,
                        kind is PlaceKind.Form or PlaceKind.Contact ? new Answer.Text(Planted.Text(characters)) : null,
                        Planted.Text(characters)
                    )),
            ],
            More: 12
        );

    static FoundContact Contact(string name, bool mine) =>
        new(Id, EveryCard.LargeAccount.Name, A.Year, 1, name, Planted.Text(100), "karin@contoso.test", mine);

    static Dossier With(int contacts, string name)
    {
        var entries = Enumerable
            .Range(1, contacts)
            .Select(number => new FormEntry(
                A.Year,
                2,
                "contact",
                1,
                number,
                Answers.Of(
                    ("name", new Answer.Text(name)),
                    ("function", new Answer.Text(name)),
                    ("email", new Answer.Text("karin@contoso.test")),
                    ("roles", new Answer.Choice(["coach", "purchaser", "user", "initiator", "decider"]))
                ),
                Paused: false,
                1,
                A.Kim,
                A.Monday
            ));
        return A.Dossier().AtBase(2).Build() with { Answers = new SeasonSoFar([.. entries]) };
    }
}

using System.Text;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What is held of a person, as a file and divided over pages.</summary>
public sealed class ContactFileTests
{
    [Fact]
    public void File_HoldsEveryPlaceWhole_InTheReadersLanguage_AndIsNotNamedAfterThePerson()
    {
        var longest = new string('x', RecordPages.MostOfOne) + " Karin Jansen";
        var record = new ContactRecord(
            new PersonTerms(["Karin Jansen"], ["karin@contoso.test"]),
            A.Monday,
            [
                Place(PlaceKind.Contact, string.Empty) with
                {
                    Form = "contact",
                    Field = "attitude",
                    Answer = new Answer.Choice(["1"]),
                },
                Place(PlaceKind.Vote, longest),
            ],
            More: 3
        );

        var file = ContactFile.Of(record, new PersonTerms([], []), Texts.In(Language.Nl));

        file.Name.ShouldMatch("^contact-2026-03-02-[0-9a-f]{8}\\.json$");
        var json = JObject.Parse(Encoding.UTF8.GetString(file.Content));
        json["names"]!.Values<string>().ShouldBe(["Karin Jansen"]);
        ((int)json["places"]!, (int)json["notListed"]!).ShouldBe((2, 3));
        ((string)json["data"]![0]!["question"]!).ShouldBe(Texts.In(Language.Nl)["b02.contact.attitude"]);
        ((string)json["data"]![0]!["text"]!).ShouldContain("+1");
        ((string)json["data"]![1]!["text"]!).ShouldBe(longest);
    }

    [Fact]
    public void TwoPeopleOnOneDay_GetFilesOfTheirOwn()
    {
        string Name(string name, int minutes = 0) =>
            ContactFile
                .Of(
                    new ContactRecord(new PersonTerms([name], []), A.Monday.AddMinutes(minutes), []),
                    Nobody,
                    Texts.In(Language.En)
                )
                .Name;

        string[] names = [Name("Karin Jansen"), Name("Karin Janssen"), Name("Piet Peeters"), Name("Karin Jansen", 1)];

        names.Distinct().Count().ShouldBe(4);
        Name("Karin Jansen").ShouldBe(names[0]);
    }

    [Theory]
    [InlineData(Language.En, "log")]
    [InlineData(Language.Nl, "logboek")]
    public void Kind_IsSaidInTheReadersLanguage(Language language, string kind) =>
        ((string)Held(language, Place(PlaceKind.Play, "Karin Jansen called"))["kind"]!).ShouldBe(kind);

    [Fact]
    public void OthersWhoAreNamedBesideThem_AreLeftOut()
    {
        Text(Place(PlaceKind.Play, "Karin Jansen and Piet Peeters called (piet@contoso.test)"))
            .ShouldBe("Karin Jansen and ▇▇▇ called (▇▇▇)");
        Text(
                Place(PlaceKind.Form, string.Empty) with
                {
                    Answer = new Answer.Contacts([new Contact(1, "Karin Jansen"), new Contact(2, "Piet Peeters")]),
                }
            )
            .ShouldBe("Karin Jansen");
        Text(
                Place(PlaceKind.Form, string.Empty) with
                {
                    Answer = new Answer.List(["Piet Peeters says no", "Karin Jansen says yes"]),
                }
            )
            .ShouldBe("• Karin Jansen says yes");
        Text(
                Place(PlaceKind.Form, string.Empty) with
                {
                    Answer = new Answer.Pairs([new Pair("Price", "Piet Peeters"), new Pair("Karin Jansen", "Quality")]),
                }
            )
            .ShouldBe("Karin Jansen ⟷ Quality");
    }

    [Fact]
    public void SomebodyWithPartOfTheSameName_TakesNothingFromTheirOwn() =>
        Text(Place(PlaceKind.Play, "Karin Jansen called"), new PersonTerms(["Jansen", "Karin"], []))
            .ShouldBe("Karin Jansen called");

    static readonly PersonTerms Nobody = new([], []);

    static string Text(ContactPlace place, PersonTerms? others = null) =>
        (string)Held(Language.En, place, others ?? new PersonTerms(["Piet Peeters"], ["piet@contoso.test"]))["text"]!;

    static JToken Held(Language language, ContactPlace place, PersonTerms? others = null)
    {
        var record = new ContactRecord(new PersonTerms(["Karin Jansen"], []), A.Monday, [place]);
        var file = ContactFile.Of(record, others ?? Nobody, Texts.In(language));
        return JObject.Parse(Encoding.UTF8.GetString(file.Content))["data"]![0]!;
    }

    [Theory]
    [InlineData(new int[0], new[] { 0 })]
    [InlineData(new[] { 10, 10, 10 }, new[] { 0 })]
    [InlineData(new[] { 2500, 2500, 2500 }, new[] { 0, 1, 2 })]
    [InlineData(new[] { 90000, 10, 90000 }, new[] { 0, 2 })]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 0, 10 })]
    public void Page_HoldsWhatFitsOnACard(int[] lengths, int[] starts) => RecordPages.Starts(lengths).ShouldBe(starts);

    static ContactPlace Place(PlaceKind kind, string text) =>
        new("acc1", "Contoso", kind, A.Year, 2, A.Monday, null, null, null, text);
}

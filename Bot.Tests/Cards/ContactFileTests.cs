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

        var file = ContactFile.Of(record, Texts.In(Language.Nl));

        file.Name.ShouldBe("contact-2026-03-02.json");
        var json = JObject.Parse(Encoding.UTF8.GetString(file.Content));
        json["names"]!.Values<string>().ShouldBe(["Karin Jansen"]);
        ((int)json["places"]!, (int)json["notListed"]!).ShouldBe((2, 3));
        ((string)json["data"]![0]!["question"]!).ShouldBe(Texts.In(Language.Nl)["b02.contact.attitude"]);
        ((string)json["data"]![0]!["text"]!).ShouldContain("+1");
        ((string)json["data"]![1]!["text"]!).ShouldBe(longest);
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

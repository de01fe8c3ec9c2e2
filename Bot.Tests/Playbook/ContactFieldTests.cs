using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>People of the customer's: from the map, or by name.</summary>
public sealed class ContactFieldTests
{
    static readonly Contact Karin = new(1, "Karin Jansen");
    static readonly Contact Joost = new(4, "Joost Smeets");
    static readonly ContactField One = new("who", [Karin, Joost]);
    static readonly ContactField Several = One with { Several = true };

    [Theory]
    [InlineData("", "", "")]
    [InlineData("4", "", "4 Joost Smeets")]
    [InlineData("", "Piet", " Piet")]
    [InlineData("", "  karin jansen ", "1 Karin Jansen")]
    [InlineData("1,4", "", "problem.choice")]
    [InlineData("1", "Piet", "problem.oneContact")]
    [InlineData("2", "", "problem.choice")]
    [InlineData("Karin Jansen", "", "problem.choice")]
    public void OnePerson_IsPickedOrTyped(string picked, string typed, string read) =>
        Read(One, picked, typed).ShouldBe(read);

    [Theory]
    [InlineData("4,1", "", "1 Karin Jansen, 4 Joost Smeets")]
    [InlineData("4,4", "", "4 Joost Smeets")]
    [InlineData("1", "Piet", "1 Karin Jansen,  Piet")]
    [InlineData("1", "Karin Jansen", "1 Karin Jansen")]
    [InlineData("1,2", "", "problem.choice")]
    public void SeveralPeople_ArePickedAndTyped(string picked, string typed, string read) =>
        Read(Several, picked, typed).ShouldBe(read);

    [Fact]
    public void NameThatIsTooLong_IsWrong() => Read(One, "", new string('x', 101)).ShouldBe("problem.tooLong");

    [Fact]
    public void Answer_IsShownInTheInputsItCameFrom()
    {
        var answer = new Answer.Contacts([Karin, new Contact(null, "Piet")]);

        var shown = Several.Show(answer, Language.En).Select(input => (input.Key, input.Value));

        Several.Read(A.Inputs(shown)).ShouldBe(FieldReading.Is(answer));
        Several.Show(new Answer.Text("x"), Language.En).ShouldBeEmpty();
    }

    [Fact]
    public void SomebodyWhoLeftTheMap_IsShownByName()
    {
        var answer = new Answer.Contacts([new Contact(9, "Piet")]);

        One.Show(answer, Language.En).ShouldContain(new KeyValuePair<string, string>("who_other", "Piet"));
    }

    static string Read(ContactField field, string picked, string typed) =>
        field.Read(A.Inputs(("who", picked), ("who_other", typed))) switch
        {
            FieldReading.Given { Answer: Answer.Contacts contacts } => string.Join(
                ", ",
                contacts.People.Select(contact => $"{contact.Entry} {contact.Name}")
            ),
            FieldReading.Wrong wrong => wrong.Problem.Text,
            _ => string.Empty,
        };
}

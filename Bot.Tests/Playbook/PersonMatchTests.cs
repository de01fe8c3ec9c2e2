using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>A name that was typed where someone is to be picked.</summary>
public sealed class PersonMatchTests
{
    static readonly Person[] All = [.. A.Everybody, A.Person("Sam Smit"), A.Person("Zoë van der Berg")];

    [Theory]
    [InlineData("Kim de Vries", "Kim de Vries")]
    [InlineData("kim", "Kim de Vries")]
    [InlineData("vries kim", "Kim de Vries")]
    [InlineData("zoe berg", "Zoë van der Berg")]
    [InlineData("Sam", "Sam Jansen, Sam Smit")]
    [InlineData("smit", "Eva Smit, Sam Smit")]
    [InlineData("Kum", "")]
    [InlineData("", "")]
    [InlineData("...", "")]
    public void Name_FindsWhomItFits(string typed, string found) =>
        string.Join(", ", PersonMatch.Find(typed, All).Select(person => person.Name)).ShouldBe(found);

    [Fact]
    public void WholeName_BeatsTheBeginningOfAnother() =>
        PersonMatch
            .Find("Ann Bos", [A.Person("Ann Bosman"), A.Person("Ann Bos")])
            .ShouldHaveSingleItem()
            .Name.ShouldBe("Ann Bos");

    [Fact]
    public void NameThatFitsSeveral_IsAskedBack_WithTheirNames()
    {
        var inputs = A.Inputs(("who", "Sam")) with
        {
            Fits = new Dictionary<string, IReadOnlyList<Person>> { ["Sam"] = [A.Sam, A.Person("Sam Smit")] },
        };

        var wrong = new PersonField("who").Read(inputs).ShouldBeOfType<FieldReading.Wrong>();

        wrong.Problem.Text.ShouldBe("problem.whichPerson");
        wrong.Problem.Arguments.ShouldBe(["Sam", "Sam Jansen, Sam Smit"]);
    }

    [Fact]
    public void PickedId_ThatNobodyKnows_NeedsTheNameBesideIt()
    {
        var (field, id) = (new PersonField("who") { Named = true }, Guid.NewGuid().ToString());

        Reading(id, "").ShouldBeOfType<FieldReading.Wrong>().Problem.Text.ShouldBe("problem.nameNeeded");
        Named(Reading(id, "Ada Bos")).ShouldBe(new Person(id, "Ada Bos"));
        Reading(id, new string('x', 81)).ShouldBeOfType<FieldReading.Wrong>().Problem.Text.ShouldBe("problem.tooLong");
        // The person who is known keeps the name that is known.
        Named(Reading(A.Kim.Id, "Somebody else")).ShouldBe(A.Kim);
        // A name is no id.
        Reading("Ada", "Ada Bos").ShouldBeOfType<FieldReading.Wrong>().Problem.Text.ShouldBe("problem.person");
        Reading("", "Ada Bos").ShouldBeOfType<FieldReading.Wrong>().Problem.Text.ShouldBe("problem.person");
        Reading("", "").ShouldBeOfType<FieldReading.Empty>();

        FieldReading Reading(string picked, string name) => field.Read(A.Inputs(("who", picked), ("who_name", name)));
    }

    static Person Named(FieldReading reading) =>
        ((Answer.Colleagues)reading.ShouldBeOfType<FieldReading.Given>().Answer).People[0];
}

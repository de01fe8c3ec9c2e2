using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook.Contacts;

/// <summary>What an administrator types to find a person by.</summary>
public sealed class PersonTermsTests
{
    [Fact]
    public void Lines_AreNames_AndThoseWithAnAtAreAddresses()
    {
        var terms = PersonTerms
            .Read("  Karin Jansen \n\nkarin@contoso.test\nK. Jansen\nkarin jansen")
            .ShouldBeOfType<TermsReading.Right>()
            .Terms;

        terms.Names.ShouldBe(["Karin Jansen", "K. Jansen"]);
        terms.Emails.ShouldBe(["karin@contoso.test"]);
        PersonTerms.Read(terms.Show()).ShouldBeOfType<TermsReading.Right>().Terms.IsSameAs(terms).ShouldBeTrue();
    }

    [Theory]
    [InlineData(" \n ", "problem.required")]
    [InlineData("Jo", "problem.nameTooShort")]
    [InlineData("Karin Jansen\n--", "problem.nameTooShort")]
    public void NothingOrTooLittle_IsRefused(string typed, string problem) =>
        PersonTerms.Read(typed).ShouldBeOfType<TermsReading.Wrong>().Problem.Text.ShouldBe(problem);

    [Fact]
    public void TooManyOrTooLong_IsRefused()
    {
        var many = string.Join('\n', Enumerable.Range(1, 9).Select(number => $"Karin Jansen {number}"));

        PersonTerms.Read(many).ShouldBeOfType<TermsReading.Wrong>().Problem.Text.ShouldBe("problem.tooManyNames");
        PersonTerms
            .Read(new string('x', 201))
            .ShouldBeOfType<TermsReading.Wrong>()
            .Problem.Text.ShouldBe("problem.tooLong");
    }

    [Fact]
    public void EntryOfTheMap_IsThePersons_ByNameOrByAddress_AndNothingElseIs()
    {
        var terms = new PersonTerms(["Karin Jánsen"], ["karin@contoso.test"]);

        terms.Are(Entry("contact", "karin  jansen", null)).ShouldBeTrue();
        terms.Are(Entry("contact", "Somebody", "KARIN@contoso.test")).ShouldBeTrue();
        terms.Are(Entry("contact", "Karin Jansen-Peters", null)).ShouldBeFalse();
        terms.Are(Entry("talk", "Karin Jansen", null)).ShouldBeFalse();
    }

    static FormEntry Entry(string form, string name, string? email) =>
        new(
            A.Year,
            2,
            form,
            1,
            1,
            Answers.Of(("name", new Answer.Text(name)), ("email", email is null ? null : new Answer.Text(email))),
            Paused: false,
            1,
            A.Kim,
            A.Monday
        );
}

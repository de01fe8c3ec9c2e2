using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What an account may be called: one rule, whether it is typed on the form or stands in a list.</summary>
public sealed class AccountNamingTests
{
    [Theory]
    [InlineData("=CMD|' /C calc'!A0", "problem.name.formula")]
    [InlineData("=HYPERLINK(\"https://x.test\")", "problem.name.formula")]
    [InlineData("＝1+1", "problem.name.formula")]
    [InlineData("sam.0@accountbot.test", "problem.name.email")]
    [InlineData("k.jansen@contoso.example", "problem.name.email")]
    [InlineData("#N/A", "problem.name.error")]
    [InlineData("#REF!", "problem.name.error")]
    [InlineData("#VERW!", "problem.name.error")]
    [InlineData("#NAAM?", "problem.name.error")]
    [InlineData("#DIV/0!", "problem.name.error")]
    public void Name_IsRefused_ByTheFormAndInAList_InTheSameWords(string name, string problem)
    {
        Typed(name).ShouldBe([problem]);
        Listed(name).ShouldBe([problem]);
    }

    [Theory]
    [InlineData("@Home")]
    [InlineData("1+1 Advies")]
    [InlineData("A = B")]
    [InlineData("#1 Coffee")]
    [InlineData("'t Hoekje")]
    [InlineData("Mail@Work")]
    [InlineData("ask us @ contoso.example")]
    public void NameAsCustomersHave_IsTaken_ByBoth(string name)
    {
        Typed(name).ShouldBeEmpty();
        Listed(name).ShouldBeEmpty();
    }

    [Fact]
    public void CellWithAnError_IsRefused_InAnyColumn_AndNamed()
    {
        var line = new ImportLine(
            2,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Alfa", ["manager"] = "#N/B" }
        );

        var wrong = Rules().Read(line).ShouldBeOfType<FormReading.Wrong>().Problems.ShouldHaveSingleItem();

        (wrong.Field, wrong.Problem.Text, wrong.Problem.Arguments[0]).ShouldBe(
            ("manager", "problem.name.error", "#N/B")
        );
    }

    static IReadOnlyList<string> Typed(string name)
    {
        var inputs = A.Inputs(
            ("name", name),
            ("kind", "new"),
            ("year", "2026"),
            ("rule", "majority"),
            ("language", "en")
        );
        return Of(NewAccount.FormFor(A.Year).Read(inputs, SeasonSoFar.None));
    }

    static IReadOnlyList<string> Listed(string name) =>
        Of(Rules().Read(new ImportLine(2, new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name })));

    static IReadOnlyList<string> Of(FormReading reading) =>
        reading is FormReading.Wrong wrong
            ? [.. wrong.Problems.Where(each => each.Field == "name").Select(each => each.Problem.Text)]
            : [];

    static ImportRules Rules() =>
        new(
            Language.En,
            Language.En,
            A.Today,
            FourEyes: false,
            new Dictionary<string, Person>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<Person>>(StringComparer.Ordinal)
        );
}

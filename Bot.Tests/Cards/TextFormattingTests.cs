using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Labels, titles, amounts, moments and names, as a reader gets to see them.</summary>
public sealed class TextFormattingTests
{
    [Fact]
    public void Label_NamesWhomItIsAbout()
    {
        var task = AskedFields
            .Fields()
            .First(each => each is { Base: 5, Form.Key: "clarity" } && each.Field.SaysWith.Count > 0);

        Texts.In(Language.En).Label(5, "clarity", task.Field).ShouldBe($"What does {A.Kim.Name} do for this account?");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public void FormOfMostBases_HasOneTitle(int number)
    {
        Texts.In(Language.En).FormTitle(number, "next").ShouldBe("On to the next base");
        Texts.In(Language.Nl).FormTitle(number, "next").ShouldBe("Op naar het volgende honk");
    }

    [Fact]
    public void FormWithoutATitle_ShowsItsKey() =>
        Texts.In(Language.En).FormTitle(3, "nothing").ShouldBe("b03.nothing.title");

    [Theory]
    [InlineData(Language.En, "€\u00a01,234.50", "1,234.5", "2 Mar 2026")]
    [InlineData(Language.Nl, "€\u00a01.234,50", "1.234,5", "2 mrt 2026")]
    public void AmountsAndDates_AreWrittenInTheReadersLanguage(
        Language language,
        string money,
        string number,
        string date
    )
    {
        var texts = Texts.In(language);

        texts.Money(1234.5m).ShouldBe(money);
        texts.Number(1234.5m).ShouldBe(number);
        texts.Date(new DateOnly(2026, 3, 2)).ShouldBe(date);
        texts.Money(1200).ShouldNotContain(",00");
        texts.Money(1200).ShouldNotContain(".00");
    }

    [Fact]
    public void Moment_IsToldInTheTimeOfTheOffice()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero);
        var winter = new DateTimeOffset(2026, 1, 1, 22, 30, 0, TimeSpan.Zero);

        Texts.In(Language.En).Moment(summer).ShouldBe("2 Jul 00:30");
        Texts.In(Language.En).Moment(winter).ShouldBe("1 Jan 23:30");
        Texts.In(Language.En).Date(summer).ShouldBe("2 Jul 2026");
    }

    [Fact]
    public void ManyNames_EndInHowManyMore()
    {
        var people = Enumerable.Range(1, 15).Select(number => A.Person($"Person {number}")).ToList();

        Texts.In(Language.En).Names(people, 3).ShouldBe("Person 1, Person 2, Person 3 and 12 more");
        Texts.In(Language.En).Names([.. people.Take(3)], 3).ShouldBe("Person 1, Person 2, Person 3");
        Texts.Name(A.Person(new string('x', 60))).ShouldBe(new string('x', 47) + "…");
    }
}

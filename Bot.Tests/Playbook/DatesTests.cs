using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class DatesTests
{
    static readonly DateOnly PiDay = new(2027, 3, 14);

    [Theory]
    [InlineData("2027-03-14")]
    [InlineData("14-3-2027")]
    [InlineData("14-03-2027")]
    [InlineData("14/3/2027")]
    [InlineData("14.3.2027")]
    [InlineData(" 14-3-2027 ")]
    [InlineData("2027-03-14T10:00:00Z")]
    [InlineData("2027-03-14T23:30:00-05:00")]
    public void Digits_AreReadDayFirst_InBothLanguages(string typed)
    {
        Dates.Read(typed, Language.Nl).ShouldBe(PiDay);
        Dates.Read(typed, Language.En).ShouldBe(PiDay);
    }

    [Theory]
    [InlineData("14 maart 2027", Language.Nl)]
    [InlineData("14 mrt 2027", Language.Nl)]
    [InlineData("14 MAART 2027", Language.Nl)]
    [InlineData("14 March 2027", Language.En)]
    [InlineData("14 Mar 2027", Language.En)]
    [InlineData("14 march 2027", Language.En)]
    public void Month_IsReadInWords(string typed, Language reader) => Dates.Read(typed, reader).ShouldBe(PiDay);

    public static TheoryData<int> Months => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Months))]
    public void EveryMonth_IsReadByItsUsualShortName(int month)
    {
        string[] dutch = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        string[] english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

        Dates.Read($"3 {dutch[month - 1]} 2027", Language.Nl).ShouldBe(new DateOnly(2027, month, 3));
        Dates.Read($"3 {english[month - 1]} 2027", Language.En).ShouldBe(new DateOnly(2027, month, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("30-2-2027")]
    [InlineData("3/14/2027")]
    [InlineData("2027-13-01")]
    [InlineData("14-3-27")]
    [InlineData("14-3")]
    [InlineData("2027-03-14 10:00")]
    [InlineData("2027-03-14Tea")]
    public void AnythingElse_IsNoDay(string typed)
    {
        Dates.Read(typed, Language.Nl).ShouldBeNull();
        Dates.Read(typed, Language.En).ShouldBeNull();
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Times of the day, as typed.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("09:30", "09:30")]
    [InlineData(" 14.30 ", "14:30")]
    [InlineData("14u30", "14:30")]
    [InlineData("14u", "14:00")]
    [InlineData("14h15", "14:15")]
    [InlineData("14:30 uur", "14:30")]
    [InlineData("9 uur", "09:00")]
    [InlineData("2 pm", "14:00")]
    [InlineData("2:15PM", "14:15")]
    [InlineData("9 am", "09:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("0:05", "00:05")]
    [InlineData("23:59", "23:59")]
    public void TimeOfDay_IsReadAsPeopleTypeIt(string typed, string shown) =>
        Clock.Show(Clock.Read(typed).ShouldNotBeNull()).ShouldBe(shown);

    [Theory]
    [InlineData("")]
    [InlineData("noon")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("9:5")]
    [InlineData("930")]
    [InlineData("13 pm")]
    [InlineData("0 am")]
    [InlineData("-9")]
    [InlineData("9:30:15")]
    [InlineData("9:3a")]
    [InlineData(":30")]
    [InlineData("pm")]
    public void AnythingElse_IsNoTimeOfDay(string typed) => Clock.Read(typed).ShouldBeNull();

    [Fact]
    public void TimeField_KeepsTheTimeInOneWay()
    {
        var field = new TextField("time") { Kind = TextKind.Time, Lines = 1 };

        field.Read(A.Inputs(("time", "2 pm"))).ShouldBe(FieldReading.Is(new Answer.Text("14:00")));
        field
            .Read(A.Inputs(("time", "after lunch")))
            .ShouldBeOfType<FieldReading.Wrong>()
            .Problem.Text.ShouldBe("problem.time");
    }
}

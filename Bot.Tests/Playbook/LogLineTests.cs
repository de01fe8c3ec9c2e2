using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class LogLineTests
{
    [Theory]
    [InlineData("called Karin", "called Karin", null, null)]
    [InlineData("3h called Karin € 120 lunch", "called Karin lunch", 3.0, 120.0)]
    [InlineData("3h: called Karin", "called Karin", 3.0, null)]
    [InlineData("called Karin, 3 hours", "called Karin", 3.0, null)]
    [InlineData("1.5 hours at Contoso", "at Contoso", 1.5, null)]
    [InlineData("1,5 hours at Contoso", "at Contoso", 1.5, null)]
    [InlineData("90 min prepared the talk", "prepared the talk", 1.5, null)]
    [InlineData("90min prepared the talk", "prepared the talk", 1.5, null)]
    [InlineData("20 minutes on the phone", "on the phone", 0.33, null)]
    [InlineData("2h30 on the road", "on the road", 2.5, null)]
    [InlineData("2h30m on the road", "on the road", 2.5, null)]
    [InlineData("2 h 30 min on the road", "on the road", 2.5, null)]
    [InlineData("€1,250 stand at the fair", "stand at the fair", null, 1250.0)]
    [InlineData("€ 1.250,50 stand at the fair", "stand at the fair", null, 1250.5)]
    [InlineData("EUR 40 parking", "parking", null, 40.0)]
    [InlineData("parking 40 euro", "parking", null, 40.0)]
    [InlineData("parking 40€", "parking", null, 40.0)]
    [InlineData("parking €40.", "parking", null, 40.0)]
    [InlineData("offer made, € 1’200", "offer made", null, 1200.0)]
    [InlineData("€ 240k stand at the fair", "stand at the fair", null, 240000.0)]
    [InlineData("€ 1,2 mln written off", "written off", null, 1200000.0)]
    [InlineData("lunch 120,—", "lunch", null, 120.0)]
    [InlineData("lunch 1.200,–", "lunch", null, 1200.0)]
    [InlineData("sold 240k boxes", "sold 240k boxes", null, null)]
    [InlineData("-3h called", "called", -3.0, null)]
    [InlineData("3h", "", 3.0, null)]
    [InlineData("3h called about 24 hours service", "called about 24 hours service", 3.0, null)]
    [InlineData("sent 12 brochures", "sent 12 brochures", null, null)]
    [InlineData("talked of line 3", "talked of line 3", null, null)]
    [InlineData("3hm", "3hm", null, null)]
    [InlineData("€ lunch", "€ lunch", null, null)]
    [InlineData("h", "h", null, null)]
    [InlineData("", "", null, null)]
    public void Line_InEnglish_GivesItsHoursAndItsCost(string line, string what, double? hours, double? cost) =>
        Read(line, Language.En).ShouldBe((what, hours, cost));

    [Theory]
    [InlineData("1,5 uur bij Contoso", "bij Contoso", 1.5, null)]
    [InlineData("3u Karin gebeld € 120 lunch", "Karin gebeld lunch", 3.0, 120.0)]
    [InlineData("2u30 onderweg", "onderweg", 2.5, null)]
    [InlineData("2 uur 15 min onderweg", "onderweg", 2.25, null)]
    [InlineData("45 minuten gebeld", "gebeld", 0.75, null)]
    [InlineData("€1.250 stand op de beurs", "stand op de beurs", null, 1250.0)]
    [InlineData("€ 1.250,- stand op de beurs", "stand op de beurs", null, 1250.0)]
    [InlineData("1.250,- stand op de beurs", "stand op de beurs", null, 1250.0)]
    [InlineData("12,50 euro parkeren", "parkeren", null, 12.5)]
    [InlineData("om 15 uur gebeld", "om 15 uur gebeld", null, null)]
    [InlineData("om 15 uur gebeld, 2 uur", "om 15 uur gebeld", 2.0, null)]
    public void Line_InDutch_GivesItsHoursAndItsCost(string line, string what, double? hours, double? cost) =>
        Read(line, Language.Nl).ShouldBe((what, hours, cost));

    [Theory]
    [InlineData("3h", "what", "problem.required")]
    [InlineData("1001h called", "hours", "problem.tooHigh")]
    [InlineData("-3h called", "hours", "problem.tooLow")]
    [InlineData("called €10,000,001", "cost", "problem.tooHigh")]
    [InlineData("called €0.123", "cost", "problem.decimals")]
    public void Line_ThatCannotBe_IsWrongAtItsField(string line, string field, string problem)
    {
        var typed = LogLine.Read(line, Language.En).Inputs(Language.En);

        var wrong = LogWriting
            .Form.Read(A.Inputs(typed.Select(each => (each.Key, each.Value))), SeasonSoFar.None)
            .ShouldBeOfType<FormReading.Wrong>();

        wrong.Problems.ShouldHaveSingleItem().Field.ShouldBe(field);
        wrong.Problems[0].Problem.Text.ShouldBe(problem);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public void Line_SaysTheSameOnTheForm(Language reader)
    {
        var line = LogLine.Read("1,25 h called € 1.250,50", reader);

        var inputs = new FormInputs(line.Inputs(reader), A.Inputs().People, reader, A.Today);
        var answers = LogWriting.Form.Read(inputs, SeasonSoFar.None).ShouldBeOfType<FormReading.Right>().Answers;

        (answers.Text("what"), answers.Number("hours"), answers.Money("cost")).ShouldBe(("called", 1.25m, 1250.50m));
    }

    static (string, double?, double?) Read(string line, Language reader)
    {
        var read = LogLine.Read(line, reader);
        return (read.What, (double?)read.Hours, (double?)read.Cost);
    }
}

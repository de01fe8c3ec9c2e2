using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Pairs that are typed.</summary>
public sealed class PairsFieldTests
{
    static readonly PairsField Field = new("give") { Rows = 3 };

    [Fact]
    public void Pairs_AreReadRowByRow_EmptyRowsAreSkipped() =>
        Field
            .Read(A.Inputs([.. Row(0, "Fixed price", "Two years"), .. Row(2, " Stock ", "Forecast")]))
            .ShouldBe(
                FieldReading.Is(new Answer.Pairs([new Pair("Fixed price", "Two years"), new Pair("Stock", "Forecast")]))
            );

    [Fact]
    public void NothingTyped_IsNoAnswer() => Field.Read(A.Inputs(Row(0, " ", ""))).ShouldBeOfType<FieldReading.Empty>();

    [Theory]
    [InlineData("Fixed price", "")]
    [InlineData("", "Two years")]
    public void HalfAPair_IsWrong_AndNamed(string left, string right)
    {
        var problem = Problem(Field.Read(A.Inputs(Row(1, left, right))));

        problem.Text.ShouldBe("problem.halfPair");
        problem.Arguments.ShouldBe([left + right]);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void FewerPairsThanNeeded_AreWrong(int pairs, bool right)
    {
        var typed = Enumerable.Range(0, pairs).SelectMany(row => Row(row, "Objection", "Answer"));

        var read = (Field with { Least = 2 }).Read(A.Inputs(typed));

        (read is FieldReading.Given).ShouldBe(right);
        if (!right)
        {
            Problem(read).Text.ShouldBe("problem.leastPairs");
            Problem(read).Arguments.ShouldBe([2, pairs]);
        }
    }

    [Fact]
    public void TooLongAHalf_IsWrong()
    {
        Problem(Field.Read(A.Inputs(Row(0, new string('x', 241), "Two years"))))
            .Arguments.ShouldBe([PairsField.MostCharacters, 241]);
        Field.Read(A.Inputs(Row(0, new string('x', 240), "Two years"))).ShouldBeOfType<FieldReading.Given>();
    }

    [Fact]
    public void RowBeyondTheRoom_IsNotRead() =>
        Field.Read(A.Inputs(Row(3, "Fixed price", "Two years"))).ShouldBeOfType<FieldReading.Empty>();

    [Fact]
    public void Answer_IsShownInTheInputsItCameFrom()
    {
        var answer = new Answer.Pairs([new Pair("Fixed price", "Two years"), new Pair("Stock", "Forecast")]);

        var shown = Field.Show(answer, Language.En).Select(input => (input.Key, input.Value));

        Field.Read(A.Inputs(shown)).ShouldBe(FieldReading.Is(answer));
        Field.Show(new Answer.Text("x"), Language.En).ShouldBeEmpty();
    }

    static IEnumerable<(string Input, string Typed)> Row(int row, string left, string right) =>
        [(Field.LeftInput(row), left), (Field.RightInput(row), right)];

    static Problem Problem(FieldReading read) => read.ShouldBeOfType<FieldReading.Wrong>().Problem;
}

using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The examples that are shown are themselves right answers.</summary>
public sealed partial class TextExamplesTests
{
    [Fact]
    public void ExamplesOfAmountsDatesAndLists_AreRightAnswersThemselves()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (
                var (atBase, form, field) in AskedFields
                    .Fields()
                    .Where(each => each.Field is NumberField or MoneyField or ListField or TextField)
            )
            {
                var example = Texts.In(language).Example(atBase, form.Key, field)!;
                var inputs = A.Inputs((field.Key, example)) with { Reader = language };

                field.Read(inputs).ShouldBeOfType<FieldReading.Given>($"{form.Key}.{field.Key}: {example}");
            }
        }
    }

    [Theory]
    [InlineData("problem.number", NumberKind.Number)]
    [InlineData("problem.money", NumberKind.Money)]
    public void ExamplesInAProblem_AreRightAnswersThemselves(string key, NumberKind kind)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var examples = Amount()
                .Matches(Texts.In(language)[key])
                .Select(match => match.Value.TrimEnd('.', ','))
                .ToList();

            examples.ShouldNotBeEmpty();
            examples.ShouldAllBe(example => Numbers.Read(example, language, kind == NumberKind.Money) != null);
        }
    }

    public enum NumberKind
    {
        Number,
        Money,
    }

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}

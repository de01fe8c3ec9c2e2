using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Gates;

/// <summary>The conditions that a GO may carry, one on each line.</summary>
public static class ConditionList
{
    public const int Most = 8;
    public const int MostCharacters = 200;

    /// <returns>The list, nothing where the input is empty, or what is wrong.</returns>
    public static FieldReading Read(FormInputs inputs, string input) =>
        new ListField(input) { Most = Most, MostCharacters = MostCharacters }.Read(inputs);
}

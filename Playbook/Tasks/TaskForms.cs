using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Tasks;

/// <summary>The forms with which a task is changed and a new one is written down.</summary>
public static class TaskForms
{
    public const int MostText = 200;
    public const int MostReason = 300;

    /// <summary>The keys of the states, in the order of the enum.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "done", "dropped"];

    public static Form Change { get; } =
        new(
            "task",
            1,
            [
                new PersonField("owner"),
                new DateField("due"),
                new ChoiceField("state", States) { Required = true },
                new TextField("reason") { Most = MostReason, Lines = 2 },
            ]
        );

    public static Form New { get; } =
        new(
            "newTask",
            1,
            [
                new TextField("text")
                {
                    Required = true,
                    Most = MostText,
                    Lines = 1,
                },
                new PersonField("owner"),
                new DateField("due") { Sense = DateSense.Future },
            ]
        );

    public static string KeyOf(TaskState state) => States[(int)state];

    /// <summary>The inputs that show a task as it is.</summary>
    public static IReadOnlyDictionary<string, string> Show(TeamTask task)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = KeyOf(task.State) };
        if (task.Owner is { } owner)
        {
            inputs["owner"] = owner.Id;
        }
        if (task.Due is { } due)
        {
            inputs["due"] = due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }
        if (task.Reason is { } reason)
        {
            inputs["reason"] = reason;
        }
        return inputs;
    }
}

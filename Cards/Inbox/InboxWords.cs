using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Cards.Inbox;

/// <summary>What waits, in words: what to do, since when, and the button that goes there.</summary>
internal static class InboxWords
{
    /// <summary>What to do, in a few words.</summary>
    public static string What(InboxItem what, Texts texts) =>
        what.Kind switch
        {
            InboxKind.NextStep => Step(what, texts),
            InboxKind.DecideGate or InboxKind.Vote or InboxKind.GateStands or InboxKind.Parked => texts[
                KeyOf(what),
                what.Base,
                texts.BaseName(what.Base ?? 1)
            ],
            _ => texts[KeyOf(what), Said(what, texts)],
        };

    public static string Button(InboxItem what, Texts texts) => texts[KeyOf(what) + ".button"];

    /// <summary>Since when it waits, or by when it should be done.</summary>
    public static string When(InboxItem what, DateTimeOffset now, DateOnly today, Texts texts)
    {
        if (what.Due is { } due)
        {
            return texts[what.IsOverdue(today) ? "plate.overdue" : "plate.due", texts.Date(due)];
        }
        var days = CalendarDays.Since(what.Since, now);
        return days switch
        {
            0 => texts["plate.since.today"],
            1 => texts["plate.since.one"],
            _ => texts["plate.since", days],
        };
    }

    private static string Step(InboxItem what, Texts texts) =>
        what.About switch
        {
            StepInboxSource.OpenGate => texts["plate.nextStep.gate", what.Base],
            StepInboxSource.Await => texts["plate.nextStep.await", what.Base],
            StepInboxSource.NextYear => texts["plate.nextStep.season"],
            { } form => texts["plate.nextStep", what.Base, texts.FormTitle(what.Base ?? 1, form)],
            null => texts["plate.nextStep.await", what.Base],
        };

    private static string Said(InboxItem what, Texts texts) =>
        what.Kind == InboxKind.Task ? texts.Find("task." + what.About) ?? what.About! : what.About ?? string.Empty;

    private static string KeyOf(InboxItem what)
    {
        var kind = what.Kind.ToString();
        return $"plate.{char.ToLowerInvariant(kind[0])}{kind[1..]}";
    }
}

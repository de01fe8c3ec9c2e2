using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Forms;

/// <summary>One answered form, as it is kept.</summary>
/// <param name="Entry">0 for a form that is answered once; 1, 2, … for a repeatable one, whose entry 0 only says that the team went on.</param>
/// <param name="Paused">Saved halfway: what was typed is kept, the form is still open.</param>
/// <param name="CarriedFrom">The year of the season from which it was taken over, until someone saves it in this one.</param>
/// <param name="Revision">Counts the changes, so that a card knows whether it still shows the latest.</param>
public sealed record FormEntry(
    int Year,
    int Base,
    string Form,
    int FormVersion,
    int Entry,
    Answers Answers,
    bool Paused,
    int Revision,
    Person By,
    DateTimeOffset At,
    int? CarriedFrom = null
);

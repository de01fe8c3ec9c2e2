using System.Globalization;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Cards;

/// <summary>
/// Opens Teams' own dialog for a new meeting with everything filled in; nothing is planned until someone saves it there.
/// Format: learn.microsoft.com, "Deep link to a workflow in Teams".
/// </summary>
public static class MeetingLink
{
    // A link that is too long is cut by some clients; the plan itself stays in the thread.
    private const int MostContent = 600;
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>The kick-off of base 4; null while its day or time is not known.</summary>
    public static Uri? Kickoff(Dossier dossier, Texts texts)
    {
        var given = dossier.Answers.Of(Base04Team.Number, "kickoff");
        if (
            given.Date("date") is not { } date
            || given.Text("time") is not { } typed
            || Clock.Read(typed) is not { } time
        )
        {
            return null;
        }
        var start = Zone.At(date, time);
        var emails = given.People("who").Select(person => person.Email).OfType<string>();
        (string Name, string Value)[] parts =
        [
            ("subject", texts["b04.kickoff.subject", dossier.Account.Name]),
            ("startTime", Iso(start)),
            ("endTime", Iso(start + Length)),
            ("content", Playbook.Gates.Shorten.Text(Content(dossier, texts), MostContent)),
            ("attendees", string.Join(',', emails)),
        ];
        var query = parts
            .Where(part => part.Value.Length > 0)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}");
        return new Uri("https://teams.microsoft.com/l/meeting/new?" + string.Join('&', query));
    }

    private static string Content(Dossier dossier, Texts texts) =>
        Base03Plan.ObjectiveIn(dossier.Answers, texts.Language) is { } objective
            ? texts["b04.kickoff.content", objective]
            : texts["b04.kickoff.content.none"];

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}

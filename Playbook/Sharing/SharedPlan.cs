using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Sharing;

/// <summary>
/// A season with no more in it than a document for this audience may hold. Documents are made of nothing else, so what is left out here
/// cannot be in them.
/// </summary>
public sealed record SharedPlan
{
    private SharedPlan(Dossier dossier, Audience audience, DateOnly today) =>
        (Dossier, Audience, Today) = (dossier, audience, today);

    public Dossier Dossier { get; }

    public Audience Audience { get; }

    /// <summary>The day of the document: what was announced for an earlier one is over.</summary>
    public DateOnly Today { get; }

    public SeasonSoFar Answers => Dossier.Answers;

    public bool IsForTheTeam => Audience == Audience.Team;

    public static SharedPlan Of(Dossier dossier, Audience audience, DateOnly today) =>
        new(audience == Audience.Customer ? CustomerView.Of(dossier, today) : WithoutLimits(dossier), audience, today);

    /// <summary>
    /// How far we would go is seen in the chats of three people and nowhere else. A file can be sent on, so it is in none, no matter who asks.
    /// </summary>
    private static Dossier WithoutLimits(Dossier dossier) =>
        dossier with
        {
            Answers = dossier.Answers with
            {
                Entries = [.. dossier.Answers.Entries.Where(entry => !IsConfidential(entry))],
            },
        };

    // A form that the playbook no longer knows may have been confidential.
    private static bool IsConfidential(FormEntry entry) =>
        TwelveBases.Find(entry.Base)?.Find(entry.Form) is not { Confidential: false };
}

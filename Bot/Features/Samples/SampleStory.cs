using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Features.Samples;

/// <summary>What a sample season tells beyond the examples of the forms: who is who, and what was worked on.</summary>
public sealed class SampleStory(Texts texts)
{
    private static readonly (int Number, string Roles, string Dmt, string Attitude, string Influence)[] WhoIsWho =
    [
        (1, "coach,user", "no", "2", "2"),
        (2, "purchaser", "yes", "-1", "2"),
        (3, "initiator,user", "no", "1", "1"),
        (4, "decider", "yes", "0", "3"),
    ];

    private static readonly decimal[] Hours = [6, 4.5m, 9, 3, 2, 5, 14, 7.5m, 6, 4, 3, 2.5m];
    private static readonly decimal[] Costs = [0, 120, 0, 340, 0, 85, 640, 0, 210, 0, 60, 0];

    public string GapReason => texts["sample.gapReason"];

    /// <summary>Why someone votes GO; most people just do.</summary>
    public string? VoteReason(int vote) => vote == 1 ? texts["sample.voteReason"] : null;

    /// <summary>What was typed in each entry of a form, where it differs from the form's examples.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> EntriesOf(Dossier dossier, Form form, DateOnly today) =>
        form.Key switch
        {
            "contact" =>
            [
                .. WhoIsWho.Select(who => Contact(who.Number, who.Roles, who.Dmt, who.Attitude, who.Influence)),
            ],
            // Everyone on the team is described once; whom it is about is known already.
            "member" => [.. dossier.Account.Members.Select(_ => Nothing)],
            _ => SampleEntries.Of(dossier, form, today, texts) ?? [Nothing],
        };

    /// <summary>The base at which a competitor turns up, and the form that says who.</summary>
    public const int CompetitorAt = 2;

    public Answers Competitor =>
        Answers.Of(
            ("name", new Answer.Text(texts["b11.chances.competitors.example"])),
            ("seen", new Answer.Text(texts["sample.competitor.seen"]))
        );

    /// <summary>Why a preparation was dropped.</summary>
    public string DropReason => texts["sample.dropReason"];

    /// <summary>The work that was written down on the base in progress.</summary>
    public Answers? WorkOn(Dossier dossier)
    {
        var index = dossier.Season.AtBat - 1;
        return index < Hours.Length
            ? Answers.Of(
                ("what", new Answer.Text(texts[$"sample.work.{dossier.Season.AtBat}"])),
                ("hours", new Answer.Number(Hours[index])),
                ("cost", Costs[index] > 0 ? new Answer.Money(Costs[index]) : null)
            )
            : null;
    }

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(
        StringComparer.Ordinal
    );

    private Dictionary<string, string> Contact(
        int number,
        string roles,
        string dmt,
        string attitude,
        string influence
    ) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = texts[$"sample.contact.{number}"],
            ["function"] = texts[$"sample.contact.{number}.function"],
            ["email"] = string.Empty,
            ["roles"] = roles,
            ["dmt"] = dmt,
            ["attentionPerson"] = "no",
            ["attitude"] = attitude,
            ["influence"] = influence,
            ["notes"] = string.Empty,
        };
}

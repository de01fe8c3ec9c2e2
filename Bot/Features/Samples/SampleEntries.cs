using System.Globalization;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Features.Samples;

/// <summary>
/// What a sample's team typed where the examples of the forms say too little: several points in a list, several rounds, several
/// people. A value that begins with "sample." is a text of ours, "@1" the second of the team, "@d" the director, "+12" twelve days from then.
/// </summary>
internal static class SampleEntries
{
    private static readonly Dictionary<string, (string Input, string Value)[][]> ByForm = new(StringComparer.Ordinal)
    {
        ["1.question"] =
        [
            [("services", "sample.services")],
        ],
        ["1.world"] =
        [
            [("trends", "sample.trends"), ("outlook", "sample.outlook")],
        ],
        ["1.customerSwot"] =
        [
            [
                ("strengths", "sample.swot.strengths"),
                ("weaknesses", "sample.swot.weaknesses"),
                ("opportunities", "sample.swot.opportunities"),
                ("threats", "sample.swot.threats"),
            ],
        ],
        ["1.ourSwot"] =
        [
            [
                ("strengths", "sample.ours.strengths"),
                ("weaknesses", "sample.ours.weaknesses"),
                ("opportunities", "sample.ours.opportunities"),
                ("threats", "sample.ours.threats"),
            ],
        ],
        ["3.reach"] =
        [
            [("them", "1,2,4"), ("where", "europe"), ("places", ""), ("them_other", "")],
        ],
        ["3.result"] =
        [
            [("turnover", "300000")],
        ],
        ["3.objective"] =
        [
            [("en", "sample.objective.en"), ("nl", "sample.objective.nl")],
        ],
        ["4.kickoff"] =
        [
            [("how", "together")],
        ],
        ["5.clarity"] =
        [
            [("why", "sample.matters")],
        ],
        ["5.behaviour"] =
        [
            [("agreements", "sample.agreements")],
        ],
        ["5.flow"] =
        [
            [("subject", "product"), ("who", "@1"), ("often", "monthly")],
            [("subject", "distribution"), ("who", "@2"), ("often", "always")],
        ],
        ["6.talk"] =
        [
            [("can", "sample.can"), ("cannot", "sample.cannot")],
        ],
        ["6.visit"] =
        [
            [("kind", "customer"), ("who", "1,3")],
        ],
        ["7.meeting"] =
        [
            [("executive", "@d")],
        ],
        ["7.message"] =
        [
            [("objections_1_left", "sample.objection"), ("objections_1_right", "sample.objection.answer")],
        ],
        ["7.outcome"] =
        [
            [("reaction_2", "neutral"), ("reaction_4", "for")],
        ],
        ["8.before"] =
        [
            [("give_1_left", "sample.give"), ("give_1_right", "sample.get")],
        ],
        ["8.round"] =
        [
            [("who", "2"), ("theirs", "215000"), ("ours", "285000"), ("moved", "sample.round.1")],
            [("who", "2,4"), ("theirs", "245000"), ("ours", "270000"), ("moved", "sample.round.2")],
        ],
        ["8.result"] =
        [
            [("value", "265000"), ("conditions", "sample.conditions")],
        ],
        ["9.group"] =
        [
            [("size", "24"), ("keyUser", "3"), ("trained", "yes"), ("informed", "yes")],
            [
                ("name", "sample.group.2"),
                ("size", "6"),
                ("keyUser", "1"),
                ("changes", "sample.group.2.changes"),
                ("message", "sample.group.2.message"),
                ("informed", "yes"),
            ],
            [
                ("name", "sample.group.3"),
                ("size", "15"),
                ("keyUser", "3"),
                ("changes", "sample.group.3.changes"),
                ("message", "sample.group.3.message"),
                ("channel", "training"),
            ],
        ],
        ["10.promise"] =
        [
            [("to", "3"), ("kept", "yes")],
            [("what", "sample.promise.2"), ("to", "4"), ("kept", "open")],
        ],
        ["10.score"] =
        [
            [("who", "1"), ("score", "9"), ("remark", "sample.score.1")],
            [("who", "2"), ("score", "6")],
            [("who", "3"), ("score", "8"), ("remark", "sample.score.3")],
            [("who", "4"), ("score", "7"), ("remark", "sample.score.4")],
        ],
        ["11.chances"] =
        [
            [("chances", "sample.chances"), ("renewal", "+640")],
        ],
        ["11.rhythm"] =
        [
            [("who", "1"), ("owner", "@1"), ("often", "monthly"), ("next", "+9"), ("strength", "5")],
            [("who", "2"), ("owner", "@0"), ("often", "quarterly"), ("next", "+41"), ("strength", "2")],
            [("who", "3"), ("owner", "@2"), ("often", "monthly"), ("next", "+16"), ("strength", "4")],
            [("who", "4"), ("owner", "@0"), ("often", "halfYearly"), ("next", "+93"), ("strength", "3")],
        ],
    };

    /// <summary>Entry by entry; null where the form's examples say enough.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>>? Of(
        Dossier dossier,
        Form form,
        DateOnly today,
        Texts texts
    ) =>
        ByForm.TryGetValue(
            string.Create(CultureInfo.InvariantCulture, $"{dossier.Season.AtBat}.{form.Key}"),
            out var entries
        )
            ?
            [
                .. entries.Select(entry =>
                    entry.ToDictionary(
                        each => each.Input,
                        each => Said(each.Value, dossier, today, texts),
                        StringComparer.Ordinal
                    )
                ),
            ]
            : null;

    private static string Said(string value, Dossier dossier, DateOnly today, Texts texts) =>
        value switch
        {
            "@d" => dossier.Account.Director?.Id ?? string.Empty,
            ['@', var place] => dossier.Account.Team[(place - '0') % dossier.Account.Team.Count].Id,
            ['+', .. var days] => today
                .AddDays(int.Parse(days, CultureInfo.InvariantCulture))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ['s', 'a', 'm', 'p', 'l', 'e', '.', ..] => texts[value],
            _ => value,
        };
}

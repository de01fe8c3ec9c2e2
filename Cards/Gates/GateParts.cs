using AccountBot.Cards.Forms;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>What the team's gate card and the manager's share.</summary>
internal static class GateParts
{
    // Sixty members with a reason each would not fit on a card; the log keeps them all.
    private const int ShownReasons = 5;
    private const int ShownGaps = 6;

    public static string Where(Gate gate, Texts texts) =>
        $"{gate.Evidence.AccountName} · {texts["season", gate.Year]} · {texts["base", gate.Base]} · {texts.BaseName(gate.Base)}";

    public static IEnumerable<AdaptiveElement> Weighing(Gate gate, Texts texts)
    {
        var evidence = gate.Evidence;
        yield return Show.Text(
            string.Join(
                ", ",
                new[]
                {
                    texts.Logged(evidence.Spent) is { } logged
                        ? texts["gate.weigh.spent", logged, texts.Plays(evidence.Spent.Plays)]
                        : texts["gate.weigh.plays", texts.Plays(evidence.Spent.Plays)],
                    evidence is { NextHours: { } hours, NextCost: { } cost }
                        ? texts["gate.weigh.next", texts.Number(hours), texts.Money(cost)]
                        : null,
                    evidence.Potential is { } potential ? texts["gate.weigh.potential", texts.Money(potential)] : null,
                    evidence.PotentialOverCost is { } ratio ? texts["gate.weigh.ratio", texts.Number(ratio)] : null,
                }.OfType<string>()
            ) + "."
        );
        if (evidence.Objective is { } objective)
        {
            yield return Show.Fact(texts["gate.objective"], objective);
        }
        foreach (var warning in evidence.Warnings ?? [])
        {
            yield return Show.Warn(
                texts[
                    warning.Text,
                    [.. warning.Arguments.Select(argument => AnswerText.InLine(argument, gate.Base, null, null, texts))]
                ]
            );
        }
        if (evidence.Left is { Warnings: > 0 and var warnings })
        {
            yield return Show.Subtle(texts["list.more", warnings]);
        }
        if (evidence.Kind == CustomerKind.New)
        {
            yield return Show.Subtle(texts["gate.eleven"]);
        }
        if (evidence.Competitors.Count > 0)
        {
            yield return Show.Text(
                texts["gate.competitors", string.Join(", ", evidence.Competitors)]
                    + (evidence.Left is { Competitors: > 0 and var others } ? " " + texts["list.more", others] : null),
                color: AdaptiveTextColor.Attention
            );
        }
        if (gate.Gaps.Count > 0)
        {
            yield return Gaps(gate, texts);
        }
    }

    /// <summary>What the reader typed and has not confirmed with a button.</summary>
    public static AdaptiveElement Said(TypedVote said, Texts texts)
    {
        var choice = texts[said.Choice == Choice.Go ? "gate.go" : "gate.noGo"];
        return Show.Box(
            AdaptiveContainerStyle.Emphasis,
            Show.Text(
                said.Reason is { } reason
                    ? texts["typed.said.why", choice, Shorten.Text(reason, ShownOfSaid)]
                    : texts["typed.said", choice]
            )
        );
    }

    private const int ShownOfSaid = 500;

    public static IEnumerable<AdaptiveElement> Evidence(Gate gate, Texts texts)
    {
        if (gate.Evidence.Lines.Count == 0)
        {
            yield break;
        }
        yield return Act.Row(Act.Fold(texts["gate.evidence"], "evidence"));
        yield return Show.Folded(
            "evidence",
            [
                .. gate.Evidence.Lines.Select(line => Line(gate, line, texts)),
                gate.Evidence.Left is { Lines: > 0 and var left } ? Show.Subtle(texts["list.more", left]) : null,
            ]
        );
    }

    public static IEnumerable<AdaptiveElement> Votes(Gate gate, IReadOnlyList<Vote> votes, Texts texts)
    {
        yield return Show.Strong(texts["gate.votes"], AdaptiveSpacing.Medium);
        foreach (var choice in new[] { Choice.Go, Choice.NoGo })
        {
            var (name, color) =
                choice == Choice.Go
                    ? (texts["gate.go"], AdaptiveTextColor.Good)
                    : (texts["gate.noGo"], AdaptiveTextColor.Attention);
            yield return Row(name, Bar(votes.Count(vote => vote.Choice == choice), gate.Voters.Count, color));
        }
        var waiting = gate.StillToVote(votes);
        if (gate.IsOpen)
        {
            yield return Show.Subtle(
                waiting.Count == 0 ? texts["gate.allVoted"] : texts["gate.toVote", texts.Names(waiting)]
            );
        }
        var reasons = votes.Where(vote => vote.Reason is not null).OrderByDescending(vote => vote.At).ToList();
        foreach (var vote in reasons.Take(ShownReasons))
        {
            var choice = texts[vote.Choice == Choice.Go ? "gate.go" : "gate.noGo"];
            yield return Show.Subtle($"{Texts.Name(vote.By)} · {choice}: {Shorten.Text(vote.Reason!, 140)}");
        }
        if (Show.More(reasons.Count, ShownReasons, texts) is { } more)
        {
            yield return more;
        }
    }

    public static string GapText(int atBase, Gap gap, Texts texts)
    {
        var form = gap.Form is null ? null : TwelveBases.Number(atBase).Find(gap.Form);
        if (gap.Form is null || form is null)
        {
            return gap.Form ?? string.Empty;
        }
        if (gap is { Field: Gap.Waiting, About: { } about })
        {
            return texts[$"{Texts.FormKey(atBase, form.Key)}.wait", Shorten.Text(about, 48)];
        }
        var title = texts.FormTitle(atBase, gap.Form);
        return gap.Field is null
            ? title
            : $"{title} · {FieldText(atBase, form, gap.Field, (gap.Says, gap.About), texts)}";
    }

    private static string FieldText(int atBase, Form form, string key, (string? Key, string? About) says, Texts texts)
    {
        // A role that no one fills is named itself: who looks for it, and by when, are one gap to people.
        var role = key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..];
        if (texts.Find($"role.{role}.short") is { } name)
        {
            return name;
        }
        return says.Key is { } own ? texts[own, says.About] : texts[$"{Texts.FormKey(atBase, form.Key)}.{key}"];
    }

    /// <summary>The gaps as people know them: fields that are one question to them are one gap.</summary>
    public static IReadOnlyList<string> GapTexts(int atBase, IReadOnlyList<Gap> gaps, Texts texts) =>
        [.. gaps.Select(gap => GapText(atBase, gap, texts)).Distinct()];

    private static AdaptiveContainer Gaps(Gate gate, Texts texts) =>
        Show.Box(
            AdaptiveContainerStyle.Warning,
            [
                Show.Strong(texts["gate.gaps"]),
                .. GapTexts(gate.Base, gate.Gaps, texts).Take(ShownGaps).Select(Show.Bullet),
                Show.More(GapTexts(gate.Base, gate.Gaps, texts).Count, ShownGaps, texts),
                gate.GapReason is null
                    ? null
                    : Show.Text(
                        texts["gate.gaps.reason", Texts.Name(gate.AccountManager), Shorten.Text(gate.GapReason, 200)],
                        spacing: AdaptiveSpacing.Small
                    ),
            ]
        );

    private static AdaptiveRichTextBlock Line(Gate gate, EvidenceLine line, Texts texts)
    {
        var form = TwelveBases.Number(gate.Base).Find(line.Form);
        // A field that depends on answers is not known here; what its options are called is.
        var field =
            form?.FieldsFor(SeasonSoFar.None).FirstOrDefault(each => each.Key == line.Field)
            ?? (
                line.Answer is Answer.Choice chosen
                    ? new ChoiceField(line.Field, chosen.Keys) { OptionsSay = line.Options }
                    : null
            );
        var label = form is null ? line.Field : FieldText(gate.Base, form, line.Field, (line.Says, line.About), texts);
        var answer = form is null ? string.Empty : AnswerText.InLine(line.Answer, gate.Base, form, field, texts);
        var more = line.More is { } left ? " " + texts["list.more", left] : string.Empty;
        return Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(label + "  ", size: AdaptiveTextSize.Small, weight: AdaptiveTextWeight.Bolder),
            Show.Run(answer + more, size: AdaptiveTextSize.Small)
        );
    }

    // The bar is text, so that it needs no picture and reads the same on a phone; the number says it once more.
    // The names share one width, so that both bars begin at the same point.
    private static AdaptiveColumnSet Row(string name, AdaptiveRichTextBlock bar) =>
        new()
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                new AdaptiveColumn { Width = ColumnWidth.Pixels(64), Items = [Show.Strong(name)] },
                new AdaptiveColumn
                {
                    Width = ColumnWidth.Stretch,
                    Spacing = AdaptiveSpacing.Small,
                    Items = [bar],
                },
            ],
        };

    private static AdaptiveRichTextBlock Bar(int votes, int voters, AdaptiveTextColor color)
    {
        const int Width = 12;
        var filled = voters == 0 ? 0 : Math.Min(Width, (int)Math.Ceiling(votes * (double)Width / voters));
        return Show.Runs(
            AdaptiveSpacing.Default,
            Show.Run(new string('█', filled), color: color),
            Show.Run(new string('░', Width - filled) + $"  {votes}", subtle: votes == 0)
        );
    }
}

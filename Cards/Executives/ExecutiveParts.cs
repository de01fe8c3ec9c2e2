using AccountBot.Cards.ActivityLog;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Executives;

/// <summary>What the cards about a request to a director share.</summary>
internal static class ExecutiveParts
{
    private const int ShownText = 300;

    /// <summary>What, when and where, in one line.</summary>
    public static string Where(Engagement what, Texts texts)
    {
        var occasion = texts["executive.occasion." + ExecutiveForms.Occasions[(int)what.Occasion]];
        var called = what switch
        {
            { Words: null } => occasion,
            { Occasion: Occasion.Other } => what.Words,
            _ => $"{occasion}, {what.Words}",
        };
        return string.Join(" · ", called, When(what, texts), what.Place);
    }

    /// <summary>The day with its name, since that is how people plan, and the time where it is known.</summary>
    public static string When(Engagement what, Texts texts) =>
        what.Date.ToString("ddd d MMM yyyy", texts.Culture)
        + (what.Time is { } time ? ", " + Clock.Show(time) : string.Empty);

    /// <summary>What is asked: two lines, then what to stress and what not to touch.</summary>
    /// <param name="forDirector">The reader is the one who goes.</param>
    public static IEnumerable<AdaptiveElement> Asked(ExecutiveRequest request, Texts texts, bool forDirector = true)
    {
        var what = request.What;
        yield return Show.Strong(Where(what, texts), AdaptiveSpacing.Small);
        yield return Show.Text(
            texts[forDirector ? "executive.meets" : "executive.theyMeet", what.Whom],
            spacing: AdaptiveSpacing.None
        );
        yield return Line(texts["executive.stress"], what.Briefing);
        if (what.Avoid is { } avoid)
        {
            yield return Line(texts["executive.leave"], avoid);
        }
    }

    /// <summary>A moment in a line: when, who, what and the words with it.</summary>
    public static AdaptiveElement Moment(ExecutiveRequest request, RequestMoment moment, Texts texts)
    {
        var logEntry = LogEntry.Of(KindOf(moment.Kind), request.Year, request.Base, moment.By, moment.At) with
        {
            Subject = Texts.Name(moment.About ?? request.Director),
        };
        var changed = moment.Before is null ? null : Changed(request, moment, texts);
        var words = moment.Kind == MomentKind.Asked ? null : changed ?? moment.Text;
        return Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(texts.Moment(moment.At) + "  ", AdaptiveTextSize.Small, subtle: true),
            Show.Run(Texts.Name(moment.By) + " ", weight: AdaptiveTextWeight.Bolder),
            Show.Run(
                LogCard.Said(logEntry, texts) + (words is null ? string.Empty : ": " + Shorten.Text(words, ShownText))
            )
        );
    }

    /// <summary>Which fields a change touched; of the day also what it was.</summary>
    public static string Changed(ExecutiveRequest request, RequestMoment moment, Texts texts)
    {
        var before = moment.Before!;
        var later = request.Moments.SkipWhile(each => each != moment).Skip(1).Select(each => each.Before);
        var after = later.OfType<Engagement>().FirstOrDefault() ?? request.What;
        return string.Join(
            ", ",
            after
                .ChangedSince(before)
                .Select(field =>
                    texts["executive." + field + ".short"]
                    + (field == "date" ? " " + texts["executive.was", When(before, texts)] : string.Empty)
                )
        );
    }

    /// <summary>Something to type with its button, folded away until it is needed; open as long as something is wrong with it.</summary>
    public static AdaptiveContainer Fold(
        string id,
        bool open,
        AdaptiveAction send,
        params IEnumerable<AdaptiveElement?> inputs
    )
    {
        var fold = Show.Folded(id, [.. inputs, Act.Row(send)]);
        fold.IsVisible = open;
        return fold;
    }

    /// <summary>An input for a few lines, with what is wrong with it.</summary>
    public static IEnumerable<AdaptiveElement> Words(
        ExecutiveView view,
        string input,
        string label,
        string example,
        Texts texts
    )
    {
        yield return new AdaptiveTextInput
        {
            Id = input,
            Label = label + " *",
            Placeholder = example,
            Value = view.Typed.GetValueOrDefault(input),
            IsMultiline = true,
            MaxLength = ExecutiveForms.MostWords + 100,
        };
        if (view.Problem is { } problem && problem.Field == input)
        {
            yield return Show.Warn(texts.Problem(problem.Problem));
        }
    }

    /// <summary>Something was typed in one of these inputs, or is wrong with it.</summary>
    public static bool IsTouched(ExecutiveView view, params IEnumerable<string> inputs) =>
        inputs.Any(input =>
            view.Problem?.Field == input || (view.Stale && view.Typed.GetValueOrDefault(input) is { Length: > 0 })
        );

    public static CardData Data(ExecutiveView view, string verb, string? choice = null) =>
        new()
        {
            Verb = verb,
            Account = view.Dossier.Account.Id,
            Year = view.Request.Year,
            Form = view.Request.Id,
            Round = view.Request.Round,
            Choice = choice,
        };

    private static AdaptiveElement Line(string name, string value) =>
        Show.Runs(AdaptiveSpacing.Small, Show.Run(name + "  ", weight: AdaptiveTextWeight.Bolder), Show.Run(value));

    private static LogEntryKind KindOf(MomentKind kind) =>
        kind switch
        {
            MomentKind.Asked => LogEntryKind.ExecutiveAsked,
            MomentKind.Changed => LogEntryKind.ExecutiveChanged,
            MomentKind.Accepted => LogEntryKind.ExecutiveAccepted,
            MomentKind.Declined => LogEntryKind.ExecutiveDeclined,
            MomentKind.Proposed => LogEntryKind.ExecutiveProposed,
            MomentKind.Question => LogEntryKind.ExecutiveQuestion,
            MomentKind.Replied => LogEntryKind.ExecutiveReplied,
            MomentKind.Withdrawn => LogEntryKind.ExecutiveWithdrawn,
            MomentKind.Told => LogEntryKind.ExecutiveTold,
            _ => LogEntryKind.ExecutiveLapsed,
        };
}

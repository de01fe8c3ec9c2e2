using System.Globalization;
using AccountBot.Cards.Documents;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Tasks;
using AdaptiveCards;

namespace AccountBot.Cards.ActivityLog;

/// <summary>Every play of an account, newest first; or those that someone looks for.</summary>
public static class LogCard
{
    public const int PageSize = 10;
    public const string PlayInput = "play";
    public const string ReasonInput = "reason";

    public static AdaptiveCard Render(LogView view, Texts texts) =>
        Show.Card(
            texts,
            $"{texts["log.card.title"]} · {view.Account}",
            [
                Show.Head(view.Account, texts["log.card.title"]),
                view.Note is { } note ? Show.Text(note) : null,
                view.Choice.IsEverything ? null : Show.Subtle("▼ " + LogFilterParts.Said(view.Choice, texts)),
                view.Plays.Count == 0 ? Nothing(view, texts) : null,
                .. view.Plays.Select(logEntry => Line(logEntry, view.Countered.Contains(logEntry), texts)),
                view is { Plays.Count: > 0, LookedUntil: { } until }
                    ? Show.Subtle(texts["log.card.until", texts.Stamp(until)], AdaptiveSpacing.Medium)
                    : null,
                LogFilterParts.Folded(view, texts),
                view.Correctable.Count == 0 ? null : Correction(view, texts),
                Buttons(view, texts),
            ]
        );

    private static AdaptiveElement Nothing(LogView view, Texts texts) =>
        view switch
        {
            { LookedUntil: { } until } => Show.Text(texts["log.card.nothing.until", texts.Stamp(until)]),
            { Choice.IsEverything: false } => Show.Text(texts["log.card.nothing"]),
            _ => Show.Prose(texts["log.card.empty"]),
        };

    private static AdaptiveActionSet Buttons(LogView view, Texts texts) =>
        Act.Row(
            view.Older is { } older
                ? Act.Execute(
                    texts[view.LookedUntil is null ? "log.card.more" : "log.card.further"],
                    Data(view, older),
                    withInputs: false
                )
                : null,
            view.Newest ? null : Act.Execute(texts["log.card.newest"], Data(view, null), withInputs: false),
            view.Choice.IsEverything
                ? null
                : Act.Execute(
                    texts["log.card.all"],
                    Data(view with { Choice = LogChoice.Everything }, null),
                    withInputs: false
                ),
            Act.Fold(texts["log.filter"], LogFilterParts.Fold),
            // With a problem it is open already.
            view.Correctable.Count == 0
            || view.Problem is not null
                ? null
                : Act.Fold(texts["log.correct"], "correction"),
            Act.Execute(
                texts["decisions.button"],
                new CardData { Verb = Verbs.DecisionsShow, Account = view.AccountId },
                withInputs: false
            ),
            // Beside what goes on from a page there is no room for it.
            view is { Newest: true, Choice.IsEverything: true, Plays.Count: > 0 }
                ? ExportCard.Button(view.AccountId, null, texts)
                : null
        );

    /// <summary>Who did what, in one line.</summary>
    public static string Told(LogEntry logEntry, Texts texts) => $"{Texts.Name(logEntry.By)} {Said(logEntry, texts)}";

    public static string Said(LogEntry logEntry, Texts texts)
    {
        var key = "play." + char.ToLowerInvariant(logEntry.Kind.ToString()[0]) + logEntry.Kind.ToString()[1..];
        return texts[key, Subject(logEntry, texts)];
    }

    private static string? Subject(LogEntry logEntry, Texts texts) =>
        logEntry.Kind switch
        {
            LogEntryKind.Voted or LogEntryKind.VoteChanged => texts[
                logEntry.Subject == nameof(Choice.Go) ? "gate.go" : "gate.noGo"
            ],
            LogEntryKind.Agreed or LogEntryKind.Objected or LogEntryKind.ObjectionWithdrawn => texts[
                logEntry.Subject == nameof(ApprovalKind.Mandate)
                    ? "accord.subject.mandate"
                    : "accord.subject.acceptance"
            ],
            // Its own words say it all.
            LogEntryKind.Logged => null,
            LogEntryKind.PlanRevised or LogEntryKind.SeasonStarted or LogEntryKind.SeasonRemoved => logEntry.Subject,
            LogEntryKind.TaskAdded or LogEntryKind.TaskChanged or LogEntryKind.TaskDone or LogEntryKind.TaskDropped =>
                Task(logEntry.Subject ?? string.Empty, texts),
            LogEntryKind.CompetitorSeen or LogEntryKind.CompetitorGone => logEntry.Subject,
            LogEntryKind.Countered => Countered(logEntry.Subject ?? string.Empty, texts),
            LogEntryKind.AccountManagerNamed or LogEntryKind.ManagerNamed or LogEntryKind.DirectorNamed =>
                logEntry.Subject,
            LogEntryKind.VisitAnnounced
            or LogEntryKind.VisitReplied
            or LogEntryKind.VisitMoved
            or LogEntryKind.VisitCancelled => logEntry.Subject,
            LogEntryKind.Reported => texts["b05.flow.subject." + (logEntry.Subject ?? "other")],
            >= LogEntryKind.ExecutiveAsked and <= LogEntryKind.ExecutiveLapsed => logEntry.Subject,
            _ when logEntry.Subject is { } form => texts.FormTitle(logEntry.Base, form),
            _ => null,
        };

    /// <summary>An answer or a vote that was taken back is named by keys, a task of the playbook too, everything else by its own words.</summary>
    private static string Countered(string subject, Texts texts)
    {
        if (!subject.StartsWith(CounterEntry.KeySubject, StringComparison.Ordinal))
        {
            return Task(subject, texts);
        }
        var key = subject[CounterEntry.KeySubject.Length..];
        return key.Split('.', 2) is [var atBase, var form]
            && int.TryParse(atBase, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TwelveBases.Find(number)?.Find(form) is not null
                ? texts.FormTitle(number, form)
            : key is nameof(Choice.Go) or nameof(Choice.NoGo)
                ? texts[key == nameof(Choice.Go) ? "gate.go" : "gate.noGo"]
            : subject;
    }

    private static string Task(string subject, Texts texts) =>
        subject.StartsWith(TaskChanges.PreparationSubject, StringComparison.Ordinal)
            ? texts.Find("task." + subject) ?? subject
            : subject;

    /// <summary>The hours and the euros, of which often only one was written down; null where neither was.</summary>
    internal static string? Spent(LogEntry logEntry, Texts texts)
    {
        string?[] parts =
        [
            logEntry.Hours is { } hours ? texts["play.hours", texts.Number(hours)] : null,
            logEntry.Cost is { } cost ? texts.Money(cost) : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } given ? string.Join(" · ", given) : null;
    }

    private static AdaptiveRichTextBlock Line(LogEntry logEntry, bool countered, Texts texts)
    {
        var what = Said(logEntry, texts) + (logEntry.Text is { } text ? ": " + Shorten.Text(text, 200) : string.Empty);
        var spent = Spent(logEntry, texts) is { } amounts ? " · " + amounts : string.Empty;
        return Show.Runs(
            AdaptiveSpacing.Small,
            [
                Show.Run(
                    $"{texts.Stamp(logEntry.At)} · {texts["base", logEntry.Base]}\n",
                    size: AdaptiveTextSize.Small,
                    subtle: true
                ),
                Show.Run(Texts.Name(logEntry.By) + " ", weight: AdaptiveTextWeight.Bolder),
                Show.Run(what + spent, subtle: countered),
                .. logEntry.Link is { } link
                    ? [Show.Run(" · "), Show.Link(texts["logThis.link"], new Uri(link))]
                    : Array.Empty<AdaptiveTextRun>(),
                .. countered
                    ? [Show.Run(" · ✕ " + texts["log.countered"], AdaptiveTextSize.Small)]
                    : Array.Empty<AdaptiveTextRun>(),
            ]
        );
    }

    private static AdaptiveContainer Correction(LogView view, Texts texts)
    {
        var correction = Show.Folded(
            "correction",
            new AdaptiveChoiceSetInput
            {
                Id = PlayInput,
                Label = texts["log.correct.play"] + " *",
                Style = AdaptiveChoiceInputStyle.Compact,
                Placeholder = texts["form.choose"],
                Choices =
                [
                    .. view.Correctable.Select(each => new AdaptiveChoice
                    {
                        Value = each.Key,
                        Title = $"{texts.Stamp(each.Value.At)} · {Shorten.Text(Named(each.Value), 60)}",
                    }),
                ],
            },
            view.Problem is { } problem ? Show.Warn(problem) : null,
            new AdaptiveTextInput
            {
                Id = ReasonInput,
                Label = texts["log.correct.reason"],
                Placeholder = texts["log.correct.reason.example"],
                Value = view.Reason,
                MaxLength = CounterEntry.MostReason + 100,
            },
            Act.Row(Act.Execute(texts["log.takeBack"], Data(view, view.From) with { Verb = Verbs.LogCounter }))
        );
        correction.IsVisible = view.Problem is not null;
        return correction;
    }

    private static string Named(LogEntry logEntry) => logEntry.InWords ?? string.Empty;

    internal static CardData Data(LogView view, string? after) =>
        new()
        {
            Verb = Verbs.LogPage,
            Account = view.AccountId,
            Page = new LogPlace(view.Choice, after).Code,
        };
}

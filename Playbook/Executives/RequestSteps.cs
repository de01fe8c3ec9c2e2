using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Executives;

/// <summary>What every step of a request has in common: a moment, a play, and what must be said.</summary>
internal static class RequestSteps
{
    private static WorkCalendar Office => WorkCalendar.Usual;

    public static DateOnly Today(DateTimeOffset now) => Office.DayOf(now);

    /// <param name="request">With everything changed but the moment and the revision.</param>
    /// <param name="play">Null for what no one did.</param>
    public static RequestOutcome.Saved Saved(
        this Dossier dossier,
        ExecutiveRequest request,
        RequestMoment moment,
        LogEntryKind? play,
        params Func<ExecutiveRequest, Notice>[] notices
    )
    {
        var (season, by, at) = (dossier.Season, moment.By, moment.At);
        var after = request with { Moments = [.. request.Moments, moment], Revision = request.Revision + 1 };
        return new RequestOutcome.Saved(
            after,
            play is null || season.State == SeasonState.Ended
                ? season
                : season.After(by, new Spending(1, moment.Hours ?? 0, 0), at),
            play is { } kind
                ? LogEntry.Of(kind, season.Year, season.AtBat, by, at) with
                {
                    Subject = (moment.About ?? after.Director).Name,
                    Text = moment.Text,
                    Hours = moment.Hours,
                }
                : null,
            [new Notice.ShowExecutive(after.Year, after.Id, after.Revision), .. notices.Select(notice => notice(after))]
        );
    }

    /// <summary>Puts it before a director: now, once more before the day, and after it.</summary>
    public static RequestOutcome.Saved Putting(
        this Dossier dossier,
        ExecutiveRequest request,
        RequestMoment moment,
        LogEntryKind play,
        params Func<ExecutiveRequest, Notice>[] notices
    )
    {
        var saved = dossier.Saved(request, moment, play, [PutBefore, .. notices]);
        var (after, day) = (saved.Request, saved.Request.What.Date);
        (DateTimeOffset Due, Notice Notice)[] later =
        [
            (Office.Before(day), Due(after, after.Put, ExecutiveStep.Brief)),
            (Office.On(day.AddDays(1)), Due(after, after.Put, ExecutiveStep.Follow)),
        ];
        return saved with
        {
            // The briefing of a moment ago needs no repeat.
            Later = [.. later.Where(each => each.Due > moment.At)],
            NoLonger = NoLonger(after, after.Put - 1),
        };
    }

    public static IReadOnlyList<string> NoLonger(ExecutiveRequest request, int put) =>
        put < 1 ? [] : [.. Enum.GetValues<ExecutiveStep>().Select(step => Due(request, put, step).Id)];

    public static Notice PutBefore(ExecutiveRequest request) =>
        new Notice.AskExecutive(request.Year, request.Id, request.Put);

    public static Notice SayInThread(ExecutiveRequest request) =>
        new Notice.SayExecutive(request.Year, request.Id, request.Moments.Count - 1, null);

    public static Func<ExecutiveRequest, Notice> SayTo(People.Person person) =>
        request => new Notice.SayExecutive(request.Year, request.Id, request.Moments.Count - 1, person);

    /// <summary>Puts what the person who asked must do now in that person's chat.</summary>
    public static Notice TellAsker(ExecutiveRequest request) =>
        new Notice.ExecutiveAnswered(request.Year, request.Id, request.Revision);

    private static Notice.ExecutiveDue Due(ExecutiveRequest request, int put, ExecutiveStep step) =>
        new(request.Year, request.Id, put, step);
}

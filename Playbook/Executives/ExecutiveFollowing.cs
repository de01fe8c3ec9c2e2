using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Playbook.Executives;

/// <summary>What the calendar does: after the day a director who came is asked how it went, and a request that no one accepted lapses.</summary>
public static class ExecutiveFollowing
{
    /// <param name="put">Which asking the day belongs to: a request that was put again since has a day of its own.</param>
    public static RequestOutcome FollowExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        int put,
        DateTimeOffset now
    )
    {
        if (put != request.Put || !request.MayChange)
        {
            return new RequestOutcome.Unchanged(request);
        }
        var by = request.Owner(dossier.Account);
        return request.State == RequestState.Accepted
            ? dossier.Saved(
                request with
                {
                    State = RequestState.Held,
                    AskedOf = [.. request.AskedOf, request.Director],
                    Round = request.Round + 1,
                },
                new RequestMoment(MomentKind.Followed, by, now),
                null,
                RequestSteps.PutBefore
            )
            : dossier.Saved(
                request with
                {
                    State = RequestState.Lapsed,
                    Round = request.Round + 1,
                },
                new RequestMoment(MomentKind.Lapsed, by, now),
                LogEntryKind.ExecutiveLapsed,
                RequestSteps.TellAsker
            );
    }
}

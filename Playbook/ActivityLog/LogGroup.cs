namespace AccountBot.Playbook.ActivityLog;

/// <summary>A handful of kinds in which people look for a play.</summary>
public enum LogGroup
{
    /// <summary>What someone wrote down by hand, competitors included.</summary>
    Plays,

    /// <summary>Gates, votes, verdicts and what follows from them.</summary>
    Gates,

    /// <summary>Answers, the plan, and what people said to it.</summary>
    Forms,

    /// <summary>Who plays, and in which season.</summary>
    Team,
    Tasks,

    /// <summary>What colleagues reported, and their visits.</summary>
    Updates,

    /// <summary>Requests to the board.</summary>
    Executives,
}

/// <summary>Which kind of play belongs where.</summary>
public static class LogGroups
{
    public static LogGroup Of(LogEntryKind kind) =>
        kind switch
        {
            LogEntryKind.FormAnswered
            or LogEntryKind.FormChanged
            or LogEntryKind.FormPaused
            or LogEntryKind.PlanRevised => LogGroup.Forms,
            LogEntryKind.ContactErased => LogGroup.Forms,
            LogEntryKind.Agreed or LogEntryKind.Objected or LogEntryKind.ObjectionWithdrawn => LogGroup.Forms,
            LogEntryKind.GateOpened or LogEntryKind.GateOpenedWithGaps or LogEntryKind.GateReopened => LogGroup.Gates,
            LogEntryKind.Voted or LogEntryKind.VoteChanged or LogEntryKind.TeamAsked => LogGroup.Gates,
            LogEntryKind.DecidedGo or LogEntryKind.DecidedNoGo or LogEntryKind.BaseReached or LogEntryKind.HighFive =>
                LogGroup.Gates,
            LogEntryKind.NoGoPlanned or LogEntryKind.NoGoChanged or LogEntryKind.SeasonEnded => LogGroup.Gates,
            LogEntryKind.Delegated or LogEntryKind.DelegationEnded => LogGroup.Gates,
            LogEntryKind.AccountCreated or LogEntryKind.SeasonStarted or LogEntryKind.SeasonRemoved => LogGroup.Team,
            LogEntryKind.AccountManagerNamed or LogEntryKind.ManagerNamed or LogEntryKind.DirectorNamed =>
                LogGroup.Team,
            LogEntryKind.LeftTheTeam or LogEntryKind.BackInTheTeam => LogGroup.Team,
            LogEntryKind.TaskAdded or LogEntryKind.TaskChanged or LogEntryKind.TaskDone or LogEntryKind.TaskDropped =>
                LogGroup.Tasks,
            LogEntryKind.Reported => LogGroup.Updates,
            LogEntryKind.VisitAnnounced
            or LogEntryKind.VisitReplied
            or LogEntryKind.VisitMoved
            or LogEntryKind.VisitCancelled => LogGroup.Updates,
            >= LogEntryKind.ExecutiveAsked and <= LogEntryKind.ExecutiveLapsed => LogGroup.Executives,
            _ => LogGroup.Plays,
        };
}

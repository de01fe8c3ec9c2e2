namespace AccountBot.Playbook.Plays;

/// <summary>A handful of kinds in which people look for a play.</summary>
public enum PlayGroup
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
public static class PlayGroups
{
    public static PlayGroup Of(PlayKind kind) =>
        kind switch
        {
            PlayKind.FormAnswered or PlayKind.FormChanged or PlayKind.FormPaused or PlayKind.PlanRevised =>
                PlayGroup.Forms,
            PlayKind.ContactErased => PlayGroup.Forms,
            PlayKind.Agreed or PlayKind.Objected or PlayKind.ObjectionWithdrawn => PlayGroup.Forms,
            PlayKind.GateOpened or PlayKind.GateOpenedWithGaps or PlayKind.GateReopened => PlayGroup.Gates,
            PlayKind.Voted or PlayKind.VoteChanged or PlayKind.TeamAsked => PlayGroup.Gates,
            PlayKind.DecidedGo or PlayKind.DecidedNoGo or PlayKind.BaseReached or PlayKind.HighFive => PlayGroup.Gates,
            PlayKind.NoGoPlanned or PlayKind.NoGoChanged or PlayKind.SeasonEnded => PlayGroup.Gates,
            PlayKind.Delegated or PlayKind.DelegationEnded => PlayGroup.Gates,
            PlayKind.AccountCreated or PlayKind.SeasonStarted or PlayKind.SeasonRemoved => PlayGroup.Team,
            PlayKind.AccountManagerNamed or PlayKind.ManagerNamed or PlayKind.DirectorNamed => PlayGroup.Team,
            PlayKind.LeftTheTeam or PlayKind.BackInTheTeam => PlayGroup.Team,
            PlayKind.TaskAdded or PlayKind.TaskChanged or PlayKind.TaskDone or PlayKind.TaskDropped => PlayGroup.Tasks,
            PlayKind.Reported => PlayGroup.Updates,
            PlayKind.VisitAnnounced or PlayKind.VisitReplied or PlayKind.VisitMoved or PlayKind.VisitCancelled =>
                PlayGroup.Updates,
            >= PlayKind.ExecutiveAsked and <= PlayKind.ExecutiveLapsed => PlayGroup.Executives,
            _ => PlayGroup.Plays,
        };
}

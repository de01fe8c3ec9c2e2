using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook;

/// <summary>Opening the gate of a base.</summary>
public sealed partial record Dossier
{
    /// <summary>Opens the gate: when the base is complete, or with gaps and the account manager's reason.</summary>
    public OpenGateOutcome OpenGate(string? reason, Person by, DateTimeOffset now)
    {
        if (!Account.IsOnTheTeam(by))
        {
            return new OpenGateOutcome.NotOnTheTeam();
        }
        if (Season.State != SeasonState.AtBat)
        {
            return new OpenGateOutcome.NotAtBat(Season.State);
        }
        var gaps = AtBat.Gaps(Answers);
        if (gaps.Count > 0 && !by.Is(Account.AccountManager))
        {
            return new OpenGateOutcome.OnlyTheAccountManager(gaps);
        }
        if (gaps.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            return new OpenGateOutcome.NeedsReason(gaps);
        }
        return Open(gaps, gaps.Count > 0 ? reason : null, by, now);
    }

    /// <summary>The same gate once more, put back after a NO GO.</summary>
    internal OpenGateOutcome.Opened OpenAgain(Comeback comeback, string? reason, Person by, DateTimeOffset now)
    {
        var gaps = AtBat.Gaps(Answers);
        var opened = Open(gaps, gaps.Count > 0 ? reason : null, by, now);
        return opened with
        {
            Gate = opened.Gate with { Comeback = comeback },
            Play = LogEntry.Of(LogEntryKind.GateReopened, Season.Year, Season.AtBat, by, now),
        };
    }

    private OpenGateOutcome.Opened Open(IReadOnlyList<Gap> gaps, string? reason, Person by, DateTimeOffset now)
    {
        var season = Season.AtGate().After(by, Spending.OnePlay, now);
        var gate = new Gate(
            Account.Id,
            season.Year,
            season.AtBat,
            season.Round,
            Account.Rule,
            Account.Language,
            Account.AccountManager,
            Account.Manager,
            Account.Team,
            Evidence.Of(Account, Season, AtBat, Answers),
            gaps,
            reason,
            by,
            now,
            [],
            null,
            1,
            Account.Rule == GateRule.Manager ? Account.Delegate : null,
            Gone: Account.Gone
        );
        var kind = gaps.Count > 0 ? LogEntryKind.GateOpenedWithGaps : LogEntryKind.GateOpened;
        Notice[] notices = [new Notice.ShowGate(gate.Year, gate.Base, gate.Round, Closed: false)];
        return new OpenGateOutcome.Opened(
            gate,
            season,
            LogEntry.Of(kind, gate.Year, gate.Base, by, now) with
            {
                Text = reason,
            },
            [
                .. notices,
                .. gate.Deciders().Select(decider => new Notice.AskManager(gate.Year, gate.Base, gate.Round, decider)),
                new Notice.ShowScoreboard(gate.Year, After: $"gate{gate.Base}.{gate.Round}"),
            ]
        );
    }
}

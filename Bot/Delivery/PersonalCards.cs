using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>Cards that say who may do what: brought up to date when an account's people change.</summary>
public sealed class PersonalCards(CardUpdater updater)
{
    /// <param name="file">The dossier as it was read, with the cards that were posted.</param>
    /// <param name="people">The ids of those whose cards of the open gate may be over now, or begin.</param>
    public void Request(AccountSnapshot file, params IEnumerable<string> people)
    {
        var (key, season) = (file.Key, file.Dossier.Season);
        updater.Request(CardRef.Scoreboard(key, season.Year));
        updater.Request(CardRef.Form(key, Base05Internal.AcceptancesOf(season.Year)));
        RequestLimits(file);
        foreach (var (kind, atBase) in Accords)
        {
            foreach (var person in file.AskedPersonally(kind))
            {
                updater.Request(CardRef.Approval(key, season.Year, atBase, kind, person));
            }
        }
        if (season.State == SeasonState.AtGate)
        {
            RequestGate(file, people);
        }
    }

    /// <summary>The confidential forms: the cards in people's own chats, and what the team sees of them.</summary>
    public void RequestLimits(AccountSnapshot file)
    {
        foreach (var (at, person) in file.Limits)
        {
            updater.Request(CardRef.Limits(file.Key, at, person));
            updater.Request(CardRef.Form(file.Key, at));
        }
    }

    private static readonly (ApprovalKind Kind, int Base)[] Accords =
    [
        (ApprovalKind.Mandate, Base04Team.Number),
        (ApprovalKind.Acceptance, Base05Internal.Number),
    ];

    private void RequestGate(AccountSnapshot file, IEnumerable<string> people)
    {
        var (key, season) = (file.Key, file.Dossier.Season);
        updater.Request(CardRef.Gate(key, season.Year, season.AtBat, season.Round));
        updater.Request(CardRef.ManagerGate(key, season.Year, season.AtBat, season.Round));
        foreach (var person in people)
        {
            updater.Request(CardRef.ManagerGate(key, season.Year, season.AtBat, season.Round, person));
        }
    }
}

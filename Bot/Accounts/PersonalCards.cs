using AccountBot.Bot.Sending;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Cards that say who may do what: brought up to date when an account's people change.</summary>
public sealed class PersonalCards(CardUpdater updater)
{
    /// <param name="file">The dossier as it was read, with the cards that were posted.</param>
    /// <param name="people">The ids of those whose cards of the open gate may be over now, or begin.</param>
    public void Request(AccountFile file, params IEnumerable<string> people)
    {
        var (key, season) = (file.Key, file.Dossier.Season);
        updater.Request(new CardRef.Scoreboard(key, season.Year));
        updater.Request(new CardRef.Form(key, Base05Internal.AcceptancesOf(season.Year)));
        RequestLimits(file);
        foreach (var (kind, atBase) in Accords)
        {
            foreach (var person in file.AskedPersonally(kind))
            {
                updater.Request(new CardRef.Accord(key, season.Year, atBase, kind, person));
            }
        }
        if (season.State == SeasonState.AtGate)
        {
            RequestGate(file, people);
        }
    }

    /// <summary>The confidential forms: the cards in people's own chats, and what the team sees of them.</summary>
    public void RequestLimits(AccountFile file)
    {
        foreach (var (at, person) in file.Limits)
        {
            updater.Request(new CardRef.Limits(file.Key, at, person));
            updater.Request(new CardRef.Form(file.Key, at));
        }
    }

    private static readonly (AccordKind Kind, int Base)[] Accords =
    [
        (AccordKind.Mandate, Base04Team.Number),
        (AccordKind.Acceptance, Base05Internal.Number),
    ];

    private void RequestGate(AccountFile file, IEnumerable<string> people)
    {
        var (key, season) = (file.Key, file.Dossier.Season);
        updater.Request(new CardRef.Gate(key, season.Year, season.AtBat, season.Round));
        updater.Request(new CardRef.ManagerGate(key, season.Year, season.AtBat, season.Round));
        foreach (var person in people)
        {
            updater.Request(new CardRef.ManagerGate(key, season.Year, season.AtBat, season.Round, person));
        }
    }
}

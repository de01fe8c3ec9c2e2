using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Benchmarks.Records;

/// <summary>The gates of many years, each decided by the manager after four votes.</summary>
internal static class PastGates
{
    private static readonly Person[] Voters =
    [
        .. Enumerable.Range(1, 4).Select(number => new Person($"{number:x8}-0000-0000-4444-000000000000", "A Voter")),
    ];

    public static async Task SeedAsync(AccountStore store, DossierKey key, Account account, int years)
    {
        var start = new Dossier(
            account,
            Season.Start(account.Year, RecordHost.Morning),
            SeasonSoFar.None with
            {
                Account = account,
            }
        );
        var opened = (OpenGateOutcome.Opened)start.OpenGate("In time", account.AccountManager, RecordHost.Morning);
        foreach (var back in Enumerable.Range(0, years))
        {
            for (var atBase = 1; atBase <= Season.Bases; atBase++)
            {
                var verdict = new Verdict(Choice.Go, RecordHost.Kim, RecordHost.Morning, "They said yes");
                var gate = opened.Gate with { Year = account.Year - back, Base = atBase, Verdict = verdict };
                await store.CommitAsync(key, new Changes().Gate(gate).Rows, default);
                foreach (var voter in Voters)
                {
                    var row = AccountKeys.Vote(gate.Year, atBase, gate.Round, voter.Id);
                    var vote = new Vote(voter, Choice.Go, "A good plan", RecordHost.Morning);
                    await store.CommitAsync(key, new Changes().Put(row, vote).Rows, default);
                }
            }
        }
    }
}

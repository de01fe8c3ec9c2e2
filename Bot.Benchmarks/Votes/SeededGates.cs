using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>
/// Writes the open gates through the product's own store: base 1 answered in part, the gate opened with a reason, the cards posted,
/// and everyone voted once.
/// </summary>
internal static class SeededGates
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Person Manager = new("22222222-0000-0000-4444-555555555555", "Eva Manager", "29:1eva");

    public static async Task WriteAsync(string connection, string prefix, Uri connector)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:ConnectionString"] = connection,
            ["Storage:TablePrefix"] = prefix,
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddStorage(AccountKinds.Register)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<AccountStore>()
            .BuildServiceProvider();
        await services.GetRequiredService<StorageReadiness>().CreateTablesAsync(default);
        var store = services.GetRequiredService<AccountStore>();
        for (var gate = 0; gate < Ballot.Gates; gate++)
        {
            if (
                await store.CommitAsync(Ballot.Account(gate), RowsOf(gate, connector).Rows, default)
                is not CommitOutcome.Committed
            )
            {
                throw new InvalidOperationException($"The tables with prefix '{prefix}' are not empty.");
            }
        }
    }

    private static Changes RowsOf(int number, Uri connector)
    {
        var voters = Enumerable
            .Range(0, Ballot.Clients * Ballot.VotersPerClient)
            .Select(voter => Ballot.Voter(number, voter))
            .ToList();
        var account = new Account(
            Ballot.Account(number).Account,
            "Fabrikam Foods",
            CustomerKind.Existing,
            Language.En,
            GateRule.Manager,
            voters[0],
            Manager,
            Director: null,
            [.. voters.Skip(1).Select(person => new Member(person, MemberKind.Permanent))],
            Ballot.Year,
            voters[0],
            Morning
        );
        var accountConversation = new AccountConversation(
            connector.ToString(),
            "msteams",
            "19:abcdef@thread.tacv2",
            "19:abcdef@thread.tacv2",
            Ballot.Thread(number),
            "channel",
            "28:77777777-2222-3333-4444-555555555555"
        );
        var changes = new Changes().Put(AccountKeys.Account, account).Put(AccountKeys.Home, accountConversation);
        var dossier = Answered(new Dossier(account, Season.Start(Ballot.Year, Morning), SeasonSoFar.None), changes);
        var opened = (OpenGateOutcome.Opened)dossier.OpenGate(GapReason, voters[0], Morning);
        changes.Season(opened.Season).Play(opened.Play);
        changes.Gate(Voted(opened.Gate, changes));
        foreach (
            var row in (string[])
                [
                    AccountKeys.GateCard(Ballot.Year, Ballot.Base, Ballot.Round),
                    AccountKeys.ManagerCard(Ballot.Year, Ballot.Base, Ballot.Round),
                ]
        )
        {
            changes.Put(
                row,
                new PostedCard(
                    accountConversation.ServiceUrl,
                    "msteams",
                    accountConversation.Thread!,
                    "1700000000002",
                    accountConversation.BotId
                )
            );
        }
        return changes;
    }

    private static Dossier Answered(Dossier dossier, Changes changes)
    {
        foreach (var (form, typed) in Forms)
        {
            var inputs = new FormInputs(
                typed,
                new Dictionary<string, Person>(StringComparer.Ordinal),
                Language.En,
                DateOnly.FromDateTime(Morning.Date)
            );
            var at = new FormAddress(Ballot.Year, Ballot.Base, form, 0);
            var by = dossier.Account.AccountManager;
            var saved = (AnswerOutcome.Saved)dossier.Answer(at, inputs, 0, SaveThen.Pause, by, Morning);
            changes.Form(saved.Entry).Play(saved.Play);
            dossier = dossier with { Season = saved.Season, Answers = dossier.Answers.With(saved.Entry) };
        }
        return dossier;
    }

    private static Gate Voted(Gate gate, Changes changes)
    {
        var votes = new List<Vote>();
        foreach (var voter in gate.Voters)
        {
            var counted = (VoteOutcome.Counted)gate.Cast(votes, voter, Choice.Go, null, Morning);
            gate = counted.Gate;
            votes.Add(counted.Vote);
            changes.Put(AccountKeys.Vote(gate.Year, gate.Base, gate.Round, voter.Id), counted.Vote);
        }
        return gate;
    }

    private const string GapReason = "Their buyer decides this month; the two SWOTs follow at the next talk.";

    private static IEnumerable<(string Form, Dictionary<string, string> Typed)> Forms =>
        [
            (
                "question",
                Typed(
                    ("asked", "One contact for all their sites, and a price that holds for two years."),
                    ("motives", "yes"),
                    ("motives_remark", "Their buyer leaves in spring; they want it settled before."),
                    ("potential", "240,000")
                )
            ),
            (
                "world",
                Typed(
                    ("portfolio", "Frozen meals for supermarkets and care homes, in four plants."),
                    ("news", "A fifth plant opens in Ghent next year."),
                    ("newsLink", "https://fabrikam.example/news")
                )
            ),
            ("worth", Typed(("worth", "yes"), ("hours", "8"), ("cost", "1,260"))),
        ];

    private static Dictionary<string, string> Typed(params IEnumerable<(string Field, string Text)> inputs) =>
        inputs.ToDictionary(input => input.Field, input => input.Text, StringComparer.Ordinal);
}

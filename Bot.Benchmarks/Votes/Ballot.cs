using System.Globalization;
using System.Text;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Storage;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>The gates of the benchmark and who votes there: made from numbers, so that every process knows them.</summary>
internal static class Ballot
{
    public const string Tenant = "66666666-2222-3333-4444-555555555555";
    public const int Year = 2026;
    public const int Base = 1;
    public const int Round = 1;
    public const int Gates = 8;
    public const int Clients = 8;
    public const int VotersPerClient = 2;

    /// <summary>What a voter who says no writes with it.</summary>
    public const string Reason = "The need is clear, the decision maker is not: first a talk with their board.";

    public static DossierKey Account(int gate) => new(Tenant, $"0198{gate:0000}a7b27c1e9f3d5a4e6b8c0d1f"[..32]);

    public static string Thread(int gate) => $"19:abcdef@thread.tacv2;messageid=17000000{gate:00000}";

    public static Person Voter(int gate, int voter) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"11111111-{gate:0000}-{voter:0000}-4444-555555555555"),
            $"Voter {voter} of Team {gate}",
            $"29:1abcdefghijklmnopqrstuvwxyz-{gate}-{voter}"
        );
}

/// <summary>The votes of one client: at random gates, by voters of its own, and each time the other way round than before.</summary>
internal sealed class Votes(int client)
{
    private readonly Random random = new(client);
    private readonly bool[,] against = new bool[Ballot.Gates, Ballot.Clients * Ballot.VotersPerClient];

    public (int Gate, int Voter, Choice Choice) Next()
    {
        var gate = random.Next(Ballot.Gates);
        var voter = client + Ballot.Clients * random.Next(Ballot.VotersPerClient);
        // Everyone's first vote, GO, was seeded.
        against[gate, voter] = !against[gate, voter];
        return (gate, voter, against[gate, voter] ? Choice.NoGo : Choice.Go);
    }
}

/// <summary>A vote as Teams sends it.</summary>
internal static class VoteActivity
{
    public static byte[] Of(int gate, int voter, Choice choice, Uri connector)
    {
        var person = Ballot.Voter(gate, voter);
        var reason = choice == Choice.NoGo ? $",\"reason\":\"{Ballot.Reason}\"" : string.Empty;
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"name":"adaptiveCard/action","type":"invoke","timestamp":"2026-11-23T10:00:00.123Z","localTimestamp":"2026-11-23T11:00:00.123+01:00",
            "id":"f:00000000-1111-2222-3333-444444444444","channelId":"msteams","serviceUrl":"{{{connector}}}",
            "from":{"id":"{{{person.ChatId}}}","name":"{{{person.Name}}}","aadObjectId":"{{{person.Id}}}"},
            "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"{{{Ballot.Tenant}}}","id":"{{{Ballot.Thread(
                gate
            )}}}"},
            "recipient":{"id":"28:77777777-2222-3333-4444-555555555555","name":"AccountBot"},
            "entities":[{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/Amsterdam","type":"clientInfo"}],
            "channelData":{"channel":{"id":"19:abcdef@thread.tacv2"},"team":{"id":"19:abcdef@thread.tacv2"},"tenant":{"id":"{{{Ballot.Tenant}}}"},"source":{"name":"message"},"legacy":{"replyToId":"1:1abcdefghijklmnopqrstuvwxyz"}},
            "replyToId":"1700000000002","locale":"en-GB","localTimezone":"Europe/Amsterdam",
            "value":{"action":{"type":"Action.Execute","title":"GO","verb":"gate.vote","data":{"card":{"verb":"gate.vote","account":"{{{Ballot.Account(
                gate
            ).Account}}}","year":{{{Ballot.Year}}},"base":{{{Ballot.Base}}},"round":{{{Ballot.Round}}},"choice":"{{{choice}}}"}{{{reason}}}}},"trigger":"manual"}}
            """
        );
    }
}

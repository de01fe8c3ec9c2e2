using AccountBot.Bot.Benchmarks.Documents;
using AccountBot.Bot.Benchmarks.Inbox;
using AccountBot.Bot.Benchmarks.Records;
using AccountBot.Bot.Benchmarks.Turns;
using AccountBot.Bot.Benchmarks.Votes;

// One verb a benchmark: dotnet run -c Release --project Bot.Benchmarks -- <verb>
return args switch
{
    ["echo-turn", .. var rest] => await EchoTurn.RunAsync(rest),
    ["vote-turn", .. var rest] => await VoteTurn.RunAsync(rest),
    ["plate", .. var rest] => await InboxCost.RunAsync(rest),
    ["portfolio", .. var rest] => await PortfolioCost.RunAsync(rest),
    ["log", .. var rest] => await LogCost.RunAsync(rest),
    ["log-book", .. var rest] => await LogBook.RunAsync(rest),
    ["start", .. var rest] => await StartTime.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Verbs: echo-turn [turns], vote-turn [turns], plate [accounts], portfolio [accounts], log [plays], log-book [plays], start [times]"
    );
    return 2;
}

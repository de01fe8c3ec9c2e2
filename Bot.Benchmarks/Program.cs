using AccountBot.Bot.Benchmarks.Turns;

// One verb a benchmark: dotnet run -c Release --project Bot.Benchmarks -- <verb>
return args switch
{
    ["echo-turn", .. var rest] => await EchoTurn.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: echo-turn [turns]");
    return 2;
}

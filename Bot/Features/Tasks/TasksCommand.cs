using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Tasks;

/// <summary>Shows what the team took on.</summary>
[Command("tasks", "taken", TakesMore = true, ReadOnly = true, Help = "help.tasks", HelpAt = 130)]
public sealed class TasksCommand(LiveTasks tasks) : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        Task.FromResult(turn.Show(tasks.Render(turn.Account.Dossier)));
}

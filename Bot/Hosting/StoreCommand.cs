using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Backup;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Hosting;

/// <summary>
/// <c>backup FOLDER</c> and <c>restore FOLDER</c> instead of serving: the tables that section <c>Storage</c> names, into files and back.
/// </summary>
public sealed class StoreCommand
{
    private const string Backup = "backup";
    private const string Restore = "restore";
    private readonly string what;
    private readonly string? folder;

    private StoreCommand(string what, string? folder) => (this.what, this.folder) = (what, folder);

    /// <summary>Null when the process is to serve.</summary>
    public static StoreCommand? In(string[] args) =>
        args is [Backup or Restore, ..] ? new StoreCommand(args[0], args is [_, var folder] ? folder : null) : null;

    /// <summary>Does it, and says in a line what became of it.</summary>
    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TextWriter says, TextWriter complains)
    {
        if (folder is null)
        {
            await complains.WriteLineAsync($"Say into or from which folder: {what} FOLDER.");
            return 1;
        }
        try
        {
            var (done, line) = await RunAsync(configuration, folder);
            await (done ? says : complains).WriteLineAsync(line);
            return done ? 0 : 1;
        }
        catch (OptionsValidationException fault)
        {
            await complains.WriteLineAsync(StartupChecks.LineOf(fault));
        }
        catch (Exception fault)
            when (fault
                    is RequestFailedException
                        or AggregateException
                        or AuthenticationFailedException
                        or IOException
                        or UnauthorizedAccessException
                        or NotSupportedException
            )
        {
            await complains.WriteLineAsync($"The {what} did not end: {fault.Message.Split('\n')[0].Trim()}");
        }
        return 1;
    }

    private async Task<(bool Done, string Line)> RunAsync(IConfiguration configuration, string place)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddStorage(AccountKinds.Register);
        await using var provider = services.BuildServiceProvider();
        var backup = provider.GetRequiredService<StoreBackup>();
        if (what == Backup)
        {
            return (true, $"Saved {Count(await backup.SaveAsync(place, CancellationToken.None))} in {place}.");
        }
        return await backup.RestoreAsync(place, CancellationToken.None) switch
        {
            RestoreOutcome.Restored { Rows: var rows } => (true, $"Restored {Count(rows)} from {place}."),
            RestoreOutcome.NotEmpty { Table: var table } => (
                false,
                $"Table {table} is not empty. Restore into an account of its own, or with Storage:TablePrefix; nothing was written."
            ),
            RestoreOutcome.Missing { File: var file } => (false, $"{file} is not there; nothing was written."),
            RestoreOutcome.Damaged { File: var file, Row: var row } => (
                false,
                $"{file} cannot be read at row {row}; nothing was written."
            ),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private static string Count(IReadOnlyDictionary<string, int> rows) =>
        $"{rows.Values.Sum()} rows ({string.Join(", ", rows.Select(table => $"{table.Key} {table.Value}"))})";
}

using System.IO.Compression;
using System.Text.Json;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Storage.Backup;

/// <summary>
/// Copies all tables into files, and back: <c>{table}.jsonl.gz</c>, a row a line, and <c>backup.json</c> with how many there are, which
/// comes last: a folder without it holds no whole backup. While people go on playing, the agenda is copied last,
/// so that whatever waits in a copied account to be said is on the copied agenda, or was said.
/// </summary>
public sealed class StoreBackup
{
    const int LargestBatch = 100;
    const int MostCharacters = 1_000_000;

    static readonly IReadOnlyList<string> InOrder =
    [
        .. TableNames.All.Where(table => table != TableNames.Agenda),
        TableNames.Agenda,
    ];

    readonly TableService service;

    internal StoreBackup(TableService service) => this.service = service;

    /// <summary>Writes the files of a backup; those of an earlier one in the same folder are replaced.</summary>
    /// <returns>How many rows, by table.</returns>
    public async Task<IReadOnlyDictionary<string, int>> SaveAsync(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        File.Delete(ContentsOf(folder));
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in InOrder)
            rows[table] = await SaveAsync(table, PathOf(folder, table), ct);
        await File.WriteAllTextAsync(ContentsOf(folder), JsonSerializer.Serialize(rows), ct);
        return rows;
    }

    /// <summary>Brings the rows of a backup into tables that are empty, or not there yet.</summary>
    public async Task<RestoreOutcome> RestoreAsync(string folder, CancellationToken ct)
    {
        if (await ContentsAsync(folder, ct) is not { } contents)
            return new RestoreOutcome.Missing(ContentsOf(folder));
        foreach (var table in InOrder)
            if (await ProblemAsync(table, PathOf(folder, table), contents.GetValueOrDefault(table), ct) is { } problem)
                return problem;
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in InOrder)
            rows[table] = await RestoreAsync(service.Client(table), PathOf(folder, table), ct);
        return new RestoreOutcome.Restored(rows);
    }

    static string PathOf(string folder, string table) => Path.Combine(folder, $"{table}.jsonl.gz");

    static string ContentsOf(string folder) => Path.Combine(folder, "backup.json");

    /// <summary>How many rows there are, by table; null where no one wrote it down.</summary>
    static async Task<IReadOnlyDictionary<string, int>?> ContentsAsync(string folder, CancellationToken ct)
    {
        try
        {
            var json = await File.ReadAllTextAsync(ContentsOf(folder), ct);
            return JsonSerializer.Deserialize<Dictionary<string, int>>(json);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    async Task<int> SaveAsync(string table, string path, CancellationToken ct)
    {
        // Whole or not at all: a copy that broke off must not be taken for one.
        var part = path + ".part";
        var rows = 0;
        await using (var file = new GZipStream(File.Create(part), CompressionLevel.Optimal))
        await using (var lines = new StreamWriter(file))
        {
            // The first line is no row: an empty table is no empty file, which other tools take for a broken one.
            await lines.WriteLineAsync(table.AsMemory(), ct);
            await foreach (var row in service.Client(table).QueryAsync<TableEntity>(cancellationToken: ct))
            {
                await lines.WriteLineAsync(BackupLine.Of(row).AsMemory(), ct);
                rows++;
            }
        }
        File.Move(part, path, overwrite: true);
        return rows;
    }

    async Task<RestoreOutcome?> ProblemAsync(string table, string path, int rows, CancellationToken ct)
    {
        if (!File.Exists(path))
            return new RestoreOutcome.Missing(path);
        var number = 0;
        try
        {
            await foreach (var line in LinesAsync(path, ct))
            {
                number++;
                if (BackupLine.Read(line) is null)
                    return new RestoreOutcome.Damaged(path, number);
            }
        }
        catch (InvalidDataException)
        {
            return new RestoreOutcome.Damaged(path, number + 1);
        }
        if (number != rows)
            return new RestoreOutcome.Damaged(path, number + 1);
        var client = service.Client(table);
        await client.CreateIfNotExistsAsync(ct);
        await foreach (
            var _ in client.QueryAsync<TableEntity>(maxPerPage: 1, select: ["RowKey"], cancellationToken: ct)
        )
            return new RestoreOutcome.NotEmpty(table);
        return null;
    }

    static async Task<int> RestoreAsync(TableClient table, string path, CancellationToken ct)
    {
        var (rows, batch, characters) = (0, new List<TableTransactionAction>(), 0);
        await foreach (var line in LinesAsync(path, ct))
        {
            var row = BackupLine.Read(line)!;
            if (IsFull(batch, characters + line.Length, row.PartitionKey))
            {
                await table.SubmitTransactionAsync(batch, ct);
                (batch, characters) = ([], 0);
            }
            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            characters += line.Length;
            rows++;
        }
        if (batch.Count > 0)
            await table.SubmitTransactionAsync(batch, ct);
        return rows;
    }

    /// <summary>Of one partition, a hundred rows and well below four megabytes: what Azure takes at a time.</summary>
    static bool IsFull(List<TableTransactionAction> batch, int characters, string partition) =>
        batch.Count > 0
        && (batch.Count == LargestBatch || characters > MostCharacters || batch[0].Entity.PartitionKey != partition);

    static async IAsyncEnumerable<string> LinesAsync(
        string path,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(file);
        await lines.ReadLineAsync(ct);
        while (await lines.ReadLineAsync(ct) is { } line)
            yield return line;
    }
}

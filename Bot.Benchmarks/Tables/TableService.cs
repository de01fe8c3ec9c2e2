using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Benchmarks.Tables;

/// <summary>
/// As much of Azure Tables as the measured reads need, over HTTP and in this process: the product's own client talks to it. Unlike
/// Azurite it finds a range in the order of its keys, so what a read costs does not grow with the table.
/// </summary>
internal sealed partial class TableService : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    /// <summary>What Azure gives at most in one answer.</summary>
    private const int MostRows = 1000;

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, OrderedTable> tables = new(StringComparer.OrdinalIgnoreCase);

    private TableService(WebApplication app) => this.app = app;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Convert.ToBase64String(new byte[64])};"
        + $"TableEndpoint={app.Urls.First()}/{Account};";

    public static async Task<TableService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new TableService(builder.Build());
        service.app.Run(service.AnswerAsync);
        await service.app.StartAsync();
        return service;
    }

    public OrderedTable Table(string name) => tables.GetOrAdd(name, _ => new OrderedTable());

    /// <summary>Rows like one that the product wrote, with other keys, and in the text other words.</summary>
    public void Copy(string table, KeptRow pattern, IEnumerable<RowCopy> copies)
    {
        var text = Encoding.UTF8.GetString(pattern.Json);
        Table(table)
            .Load(
                copies.Select(copy =>
                {
                    var json = JsonNode.Parse(
                        copy.Words.Aggregate(
                            text,
                            (sum, word) => sum.Replace(word.Old, word.New, StringComparison.Ordinal)
                        )
                    )!;
                    (json["PartitionKey"], json["RowKey"]) = (copy.Partition, copy.Key);
                    return new KeptRow(copy.Partition, copy.Key, Encoding.UTF8.GetBytes(json.ToJsonString()));
                })
            );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        var path = Uri.UnescapeDataString(http.Request.Path.Value!)[(Account.Length + 2)..];
        if (http.Request.Method == "POST")
        {
            return InsertAsync(http, Table(path));
        }
        if (Row().Match(path) is not { Success: true } row)
        {
            return QueryAsync(http, Table(path.TrimEnd('(', ')')));
        }
        var (table, partition, key) = (Table(row.Groups["table"].Value), Plain(row, "partition"), Plain(row, "key"));
        return http.Request.Method == "PUT" ? PutAsync(http, table) : FindAsync(http, table.Find(partition, key));
    }

    private static async Task QueryAsync(HttpContext http, OrderedTable table)
    {
        var asked = http.Request.Query;
        var filter = RowFilter.Read(asked["$filter"].ToString());
        var most = int.TryParse(asked["$top"], CultureInfo.InvariantCulture, out var top) ? top : MostRows;
        var from = asked["NextRowKey"].ToString() is { Length: > 0 } next ? next : filter.From;
        var (rows, after) = table.Range(filter.Partition, from, filter.To, Math.Min(most, MostRows));
        if (after is not null)
        {
            http.Response.Headers["x-ms-continuation-NextPartitionKey"] = after.Partition;
            http.Response.Headers["x-ms-continuation-NextRowKey"] = after.Key;
        }
        http.Response.ContentType = "application/json;odata=minimalmetadata";
        var body = http.Response.BodyWriter;
        await body.WriteAsync("{\"value\":["u8.ToArray());
        for (var at = 0; at < rows.Count; at++)
        {
            if (at > 0)
            {
                await body.WriteAsync(","u8.ToArray());
            }
            await body.WriteAsync(rows[at].Json);
        }
        await body.WriteAsync("]}"u8.ToArray());
    }

    private static async Task FindAsync(HttpContext http, KeptRow? row)
    {
        http.Response.ContentType = "application/json;odata=minimalmetadata";
        if (row is not null)
        {
            await http.Response.BodyWriter.WriteAsync(row.Json);
            return;
        }
        http.Response.StatusCode = (int)HttpStatusCode.NotFound;
        await http.Response.WriteAsync(
            "{\"odata.error\":{\"code\":\"ResourceNotFound\",\"message\":{\"value\":\"\"}}}"
        );
    }

    private static Task InsertAsync(HttpContext http, OrderedTable table) => PutAsync(http, table);

    private static async Task PutAsync(HttpContext http, OrderedTable table)
    {
        var json = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        json["odata.etag"] = "W/\"datetime'2026-11-23T09%3A00%3A00.0000000Z'\"";
        json["Timestamp"] = "2026-11-23T09:00:00Z";
        var (partition, key) = ((string)json["PartitionKey"]!, (string)json["RowKey"]!);
        table.Put(new KeptRow(partition, key, Encoding.UTF8.GetBytes(json.ToJsonString())));
        http.Response.StatusCode = (int)HttpStatusCode.NoContent;
        http.Response.Headers.ETag = (string)json["odata.etag"]!;
    }

    private static string Plain(Match row, string part) =>
        row.Groups[part].Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?<table>\w+)\(PartitionKey='(?<partition>.*)',RowKey='(?<key>.*)'\)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Row();
}

/// <param name="Words">What is written otherwise in the copy.</param>
internal sealed record RowCopy(string Partition, string Key, params IReadOnlyList<(string Old, string New)> Words);

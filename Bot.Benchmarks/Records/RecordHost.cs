using AccountBot.Bot.Benchmarks.Tables;
using AccountBot.Playbook.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Benchmarks.Records;

/// <summary>The product with all that it registers, on tables of its own in the measured service.</summary>
internal sealed class RecordHost(WebApplication app, TableService tables, string prefix) : IAsyncDisposable
{
    public const string Tenant = "tenant";

    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly Person Kim = new("11111111-0000-0000-4444-555555555555", "Kim de Vries", "29:1kim");

    public TableService Tables => tables;

    public static RecordHost Start(TableService tables, string prefix)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Benchmark" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:ConnectionString"] = tables.ConnectionString,
                ["Storage:TablePrefix"] = prefix,
                ["AccountBot:PublicUrl"] = "https://accountbot.example/",
            }
        );
        builder.AddAccountBot();
        return new RecordHost(builder.Build(), tables, prefix);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public string Table(string name) => prefix + name;

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

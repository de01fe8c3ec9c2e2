using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Administration;

/// <summary>How this instance is installed, and what it can read.</summary>
public sealed class InstalledVersion(
    RowKinds kinds,
    DamagedRows damaged,
    IOptions<BotSettings> settings,
    IHostEnvironment environment
)
{
    public Uri PublicUrl => settings.Value.PublicUrl;

    public bool IsDevelopment => environment.IsDevelopment();

    /// <summary>The newest schema of the rows that it writes.</summary>
    public int NewestSchema => kinds.NewestSchema;

    /// <summary>The kinds of rows of a tenant that could not be read.</summary>
    public IReadOnlyList<string> DamagedIn(string tenant) => damaged.KindsOf(tenant);
}

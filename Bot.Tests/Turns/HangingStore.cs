using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A store that takes a request and never answers, while <see cref="Hangs"/>.</summary>
public sealed class HangingStore : IStorageFaults
{
    public bool Hangs { get; set; }

    /// <summary>What is done before it hangs: the answer to it is what does not come.</summary>
    public bool AfterTheWrite { get; set; }

    public Task BeforeAsync(string operation, CancellationToken ct) =>
        Hangs && !AfterTheWrite ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask;

    public Task AfterAsync(string operation, CancellationToken ct) =>
        Hangs && AfterTheWrite && operation == "Dossiers write" ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask;
}

/// <summary>A Teams that takes a request and never answers, while <see cref="Hangs"/>.</summary>
public sealed class HangingTeams
{
    public bool Hangs { get; set; }

    public DelegatingHandler Handler() => new Sends(this);

    private sealed class Sends(HangingTeams teams) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (teams.Hangs)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            return await base.SendAsync(request, cancellationToken);
        }
    }
}

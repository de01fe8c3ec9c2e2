using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>The service over HTTP: routes, tokens, limits and planned faults around <see cref="Connector"/>.</summary>
internal sealed class TeamsServer : IAsyncDisposable
{
    /// <summary>
    /// How late, in milliseconds and at most, what the bot says by itself arrives. A run with some shows which tests count on
    /// a card being there already.
    /// </summary>
    static readonly int Lateness = int.TryParse(
        Environment.GetEnvironmentVariable("ACCOUNTBOT_TESTS_LATENESS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var milliseconds
    )
        ? milliseconds
        : 0;

    readonly WebApplication app;
    readonly FakeTeams teams;
    readonly Connector connector;

    TeamsServer(WebApplication app, FakeTeams teams)
    {
        (this.app, this.teams) = (app, teams);
        connector = new Connector(teams);
    }

    public Uri Root { get; private set; } = null!;

    public static async Task<TeamsServer> StartAsync(FakeTeams teams, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listening =>
                {
                    if (certificate is not null)
                    {
                        listening.UseHttps(certificate);
                    }
                }
            )
        );
        var built = builder.Build();
        var server = new TeamsServer(built, teams);
        server.Map();
        await built.StartAsync();
        var addresses = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Root = new Uri(addresses.Addresses.Single() + "/");
        return server;
    }

    // Not stopped first: a bot that still holds a connection would make every test wait for it.
    public ValueTask DisposeAsync() => app.DisposeAsync();

    void Map()
    {
        MapService("emea");
        MapService("amer");
        teams.Tokens.Map(app);
    }

    void MapService(string region)
    {
        var v3 = app.MapGroup($"/{region}/v3");
        Route(v3, "POST", "/conversations", Operation.CreateConversation);
        Route(v3, "POST", "/conversations/{conversation}/activities", Operation.Send);
        Route(v3, "POST", "/conversations/{conversation}/activities/{activity}", Operation.Reply);
        Route(v3, "PUT", "/conversations/{conversation}/activities/{activity}", Operation.Update);
        Route(v3, "DELETE", "/conversations/{conversation}/activities/{activity}", Operation.Delete);
        Route(v3, "GET", "/conversations/{conversation}/members", Operation.Members);
        Route(v3, "GET", "/conversations/{conversation}/members/{activity}", Operation.Member);
        Route(v3, "GET", "/conversations/{conversation}/pagedmembers", Operation.PagedMembers);
        Route(v3, "GET", "/teams/{conversation}", Operation.Team);
        Route(v3, "GET", "/teams/{conversation}/conversations", Operation.Channels);
        app.MapFallback($"/{region}/{{**rest}}", context => HandleAsync(context, Operation.Unknown));
    }

    void Route(IEndpointRouteBuilder routes, string method, string pattern, Operation operation) =>
        routes.MapMethods(pattern, [method], context => HandleAsync(context, operation));

    async Task HandleAsync(HttpContext context, Operation operation)
    {
        var (body, length) = await ReadAsync(context.Request);
        var request = new ConnectorRequest(
            operation,
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            (string?)context.GetRouteValue("conversation"),
            (string?)context.GetRouteValue("activity"),
            body,
            context.Request.Headers.Authorization.FirstOrDefault(),
            teams.Time.GetUtcNow()
        );
        if (operation is Operation.Send or Operation.CreateConversation or Operation.Update && Lateness > 0)
        {
            await Task.Delay(Random.Shared.Next(Lateness));
        }
        var fault = teams.Faults.For(request);
        if (fault is { Hangs: true })
        {
            await HangAsync(context);
            teams.Asked(request);
            return;
        }
        var answer = fault is null or { Done: true } ? Answer(request, length, context.Request.Query) : null;
        var status = fault is null ? answer!.Status : fault.Status;
        await WriteAsync(context, answer, fault);
        // Only now, so that the person who waits for this request finds it answered.
        teams.Asked(request with { Status = status });
    }

    /// <summary>Until the person who asked gives up.</summary>
    static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var given = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    ConnectorAnswer Answer(ConnectorRequest request, int length, IQueryCollection query)
    {
        if (teams.RequiresTokens && !teams.Tokens.Issued(request.Authorization))
        {
            return ConnectorAnswer.Error(Fault.Unauthorized);
        }
        var reads =
            request.Operation
            is Operation.Members
                or Operation.Member
                or Operation.PagedMembers
                or Operation.Team
                or Operation.Channels;
        if (teams.Limits?.Take(teams.Tenant, Connector.Place(request), reads) is { } wait)
        {
            return ConnectorAnswer.Error(Fault.Throttled((int)Math.Ceiling(wait.TotalSeconds)));
        }
        return connector.Answer(request, length, query);
    }

    static async Task WriteAsync(HttpContext context, ConnectorAnswer? answer, Fault? fault)
    {
        if (fault is { Drops: true })
        {
            context.Abort();
            return;
        }
        var said = fault is null ? answer! : ConnectorAnswer.Error(fault);
        context.Response.StatusCode = said.Status;
        if (said.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        if (said.Body is { } body)
        {
            context.Response.ContentType = body.StartsWith('<') ? "text/html" : "application/json; charset=utf-8";
            await context.Response.WriteAsync(body);
        }
    }

    static async Task<(JObject? Body, int Length)> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        if (text.Length == 0)
        {
            return (null, 0);
        }
        try
        {
            using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return (await JObject.LoadAsync(json), text.Length);
        }
        catch (JsonException)
        {
            return (null, text.Length);
        }
    }
}

/// <summary>What the service answers.</summary>
internal sealed record ConnectorAnswer(int Status, string? Body, int? RetryAfter = null)
{
    public static ConnectorAnswer Ok(JToken body, int status = 200) => new(status, body.ToString(Formatting.None));

    public static ConnectorAnswer Done { get; } = new(200, null);

    public static ConnectorAnswer Error(int status, string code, string message) =>
        Error(Fault.Of(status, code, message));

    public static ConnectorAnswer Error(Fault fault)
    {
        var body = fault.Html
            ? $"<html><head><title>{fault.Status}</title></head><body>The gateway is tired.</body></html>"
            : new JObject
            {
                ["error"] = new JObject { ["code"] = fault.Code, ["message"] = fault.Message },
            }.ToString(Formatting.None);
        return new ConnectorAnswer(fault.Status, body, fault.RetryAfter);
    }
}

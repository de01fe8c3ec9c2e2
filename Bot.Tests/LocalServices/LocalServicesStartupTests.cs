using AccountBot.Bot.LocalServices;
using AccountBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Tests.LocalServices;

public sealed class LocalServicesStartupTests : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("azurite").FullName;
    readonly int azuritePort = Ports.Free();
    readonly int playgroundPort = Ports.Free();

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task InDevelopment_TheStoreIsReady_ThePlaygroundAnswers_AndAllLeavesWithTheBot()
    {
        var app = Builder("Development").Build();
        var console = new LinkConsole();
        var exit = app.RunWithLocalServicesAsync(console);
        (await console.Line.Task.WaitAsync(TimeSpan.FromMinutes(2))).ShouldContain(
            $"Talk to the bot: http://localhost:{playgroundPort}/"
        );

        (
            await app.Services.GetRequiredService<StorageReadiness>().CheckAsync(default)
        ).ShouldBeOfType<ReadinessOutcome.Ready>();
        app.Lifetime.StopApplication();

        (await exit).ShouldBe(0);
        (await Ports.IsOpenAsync(azuritePort, default)).ShouldBeFalse();
        (await Ports.IsOpenAsync(playgroundPort, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task InDevelopment_WhatCannotRun_EndsTheBotWithOneLine()
    {
        var lines = new List<string>();
        var builder = Builder("Development");
        builder.Logging.ClearProviders().AddProvider(new ListLoggerProvider(lines));
        builder.Services.AddSingleton(new NodeLocator("/nowhere"));

        (await builder.Build().RunWithLocalServicesAsync()).ShouldBe(1);

        lines
            .ShouldHaveSingleItem()
            .ShouldStartWith("Critical: Azurite and the Agents Playground need Node 20 or newer");
    }

    [Fact]
    public async Task InDevelopment_ATakenPortOfTheBot_IsNamed()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        var lines = new List<string>();
        var builder = Builder(
            "Development",
            $"--urls=http://127.0.0.1:{port}",
            "--Storage:ConnectionString=UseDevelopmentStorage=true"
        );
        builder.Logging.ClearProviders().AddProvider(new ListLoggerProvider(lines));

        (await builder.Build().RunWithLocalServicesAsync()).ShouldBe(1);

        lines
            .ShouldHaveSingleItem()
            .ShouldBe(
                $"Critical: Port {port} is taken, and the bot needs it: stop what listens there (another run of the bot?), or choose another with Urls."
            );
    }

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Staging", null)]
    [InlineData("Development", "--LocalServices:Enabled=false")]
    public void Elsewhere_OrSwitchedOff_NothingIsRegistered(string environment, string? setting)
    {
        var builder = Builder(environment, setting ?? "--x=y");

        builder.Services.ShouldNotContain(service => service.ServiceType == typeof(DeveloperMachine));
        builder.Configuration["Storage:ConnectionString"].ShouldBeNull();
    }

    [Fact]
    public void AConfiguredAccount_IsLeftAlone()
    {
        var builder = Builder("Development", "--Storage:AccountUri=https://a.table.core.windows.net");

        builder.Configuration["Storage:ConnectionString"].ShouldBeNull();
    }

    WebApplicationBuilder Builder(string environment, params string[] settings)
    {
        string[] ours =
        [
            "--urls=http://127.0.0.1:0",
            $"--LocalServices:AzuritePort={azuritePort}",
            $"--LocalServices:AzuriteData={data}",
            $"--LocalServices:PlaygroundPort={playgroundPort}",
        ];
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. ours, .. settings], EnvironmentName = environment }
        );
        builder.AddLocalServices();
        builder.Services.AddStorage(kinds => kinds.Add<string>("text"));
        return builder;
    }

    sealed class LinkConsole : StringWriter
    {
        public TaskCompletionSource<string> Line { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task WriteLineAsync(string? value)
        {
            Line.SetResult(value!);
            return Task.CompletedTask;
        }
    }

    sealed class ListLoggerProvider(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}

using AccountBot.Bot.LocalServices;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Tests.LocalServices;

/// <summary>With an npm that only notes that it ran.</summary>
public sealed class NodePackagesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("npm").FullName;

    public NodePackagesTests() => Lock("1");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task MissingPackages_AreRestored_Once()
    {
        Packages.AreCurrent().ShouldBeFalse();

        await Packages.RestoreAsync(Npm(), default);
        await Packages.RestoreAsync(Npm(), default);

        Packages.AreCurrent().ShouldBeTrue();
        Runs.ShouldBe(1);
    }

    [Fact]
    public async Task PackagesOfAnotherLock_AreRestoredAgain()
    {
        await Packages.RestoreAsync(Npm(), default);
        Lock("2");
        Packages.AreCurrent().ShouldBeFalse();

        await Packages.RestoreAsync(Npm(), default);

        Packages.AreCurrent().ShouldBeTrue();
        Runs.ShouldBe(2);
    }

    [Fact]
    public async Task SeveralAtOnce_RestoreOnce()
    {
        var npm = Npm();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Packages.RestoreAsync(npm, default))));

        Runs.ShouldBe(1);
    }

    [Fact]
    public async Task ARestoreThatFailed_SaysSo_AndIsTriedAgain()
    {
        var failure = await Should.ThrowAsync<LocalServicesException>(() =>
            Packages.RestoreAsync(Npm(exitCode: 7), default)
        );
        failure.Message.ShouldBe($"npm ci failed in {folder} (exit code 7): npm tells why");
        Packages.AreCurrent().ShouldBeFalse();

        await Packages.RestoreAsync(Npm(), default);
        Packages.AreCurrent().ShouldBeTrue();
    }

    NodePackages Packages => new(folder, NullLogger.Instance);

    int Runs => File.ReadAllLines(Path.Combine(folder, "runs")).Length;

    void Lock(string content) => File.WriteAllText(Path.Combine(folder, "package-lock.json"), content);

    NodeTools Npm(int exitCode = 0) =>
        new(
            "node",
            FakeProgram.Write(
                folder,
                "npm",
                [
                    "rm -rf node_modules",
                    "mkdir node_modules",
                    "echo run >> runs",
                    "echo npm tells why",
                    $"exit {exitCode}",
                ],
                [
                    "if exist node_modules rmdir /s /q node_modules",
                    "mkdir node_modules",
                    "echo run>> runs",
                    "echo npm tells why",
                    $"exit /b {exitCode}",
                ]
            )
        );
}

using AccountBot.Bot.LocalServices;

namespace AccountBot.Bot.Tests.LocalServices;

public sealed class NodeToolsTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("node").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task WithoutNode_OneLineSaysWhatToInstall() =>
        (await RefusalAsync("/nowhere")).ShouldBe(
            "Azurite and the Agents Playground need Node 20 or newer with npm (no 'node' on the PATH): "
                + "install it from https://nodejs.org and start again."
        );

    [Fact]
    public async Task AnOldNode_IsNotEnough()
    {
        Program("node", "v18.20.4");
        Program("npm", "");

        (await RefusalAsync(folder)).ShouldContain("need Node 20 or newer with npm (found v18.20.4 in ");
    }

    [Fact]
    public async Task NodeWithoutNpm_IsNotEnough()
    {
        Program("node", "v22.0.0");

        (await RefusalAsync(folder)).ShouldContain("(no 'npm' on the PATH)");
    }

    [Fact]
    public async Task TheFirstOnThePath_IsTaken()
    {
        var node = Program("node", "v20.0.0");
        var npm = Program("npm", "");

        var path = string.Join(Path.PathSeparator, "/nowhere", folder, Environment.GetEnvironmentVariable("PATH"));
        (await NodeTools.FindAsync(new NodeLocator(path), default)).ShouldBe(new NodeTools(node, npm));
    }

    static async Task<string> RefusalAsync(string path) =>
        (
            await Should.ThrowAsync<LocalServicesException>(() => NodeTools.FindAsync(new NodeLocator(path), default))
        ).Message;

    string Program(string name, string says) => FakeProgram.Write(folder, name, [$"echo {says}"], [$"echo {says}"]);
}

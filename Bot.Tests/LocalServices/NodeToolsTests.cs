using AccountBot.Bot.LocalServices;

namespace AccountBot.Bot.Tests.LocalServices;

public sealed class NodeToolsTests
{
    [Fact]
    public async Task WithoutNode_OneLineSaysWhatToInstall()
    {
        var refusal = await Should.ThrowAsync<LocalServicesException>(() =>
            NodeTools.FindAsync(new NodeLocator("/nowhere"), default)
        );

        refusal.Message.ShouldBe(
            "Azurite and the Agents Playground need Node 20 or newer with npm (no 'node' on the PATH): "
                + "install it from https://nodejs.org and start again."
        );
    }
}

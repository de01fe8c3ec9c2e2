using AccountBot.Bot.LocalServices;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Tests.LocalServices;

/// <summary>This machine, with ports and folders of a test's own.</summary>
static class Machine
{
    public static LocalServicesFolders Folders { get; } = LocalServicesFolders.Find(AppContext.BaseDirectory);

    public static DeveloperMachine With(LocalServicesOptions options, NodeLocator? locator = null) =>
        new(options, Folders, locator ?? NodeLocator.FromEnvironment, NullLogger<DeveloperMachine>.Instance);
}

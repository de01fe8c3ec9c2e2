namespace AccountBot.Bot.Tests.Support;

/// <summary>For tests that need a machine as it would be, without others beside them: they come last, one by one.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

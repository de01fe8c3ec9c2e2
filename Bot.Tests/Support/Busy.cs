namespace AccountBot.Bot.Tests.Support;

/// <summary>For tests that keep an Azurite busy for minutes: one after the other, beside everything else.</summary>
[CollectionDefinition(nameof(Busy))]
public sealed class Busy : ICollectionFixture<BusyAzuriteFixture>;

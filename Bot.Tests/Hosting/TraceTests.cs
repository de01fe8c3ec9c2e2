using System.Collections.Concurrent;
using System.Diagnostics;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Turns;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>What traces tell others about people. Alone, as it hears the traces of everything in this process.</summary>
[Collection(nameof(Alone))]
public sealed class TraceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Traces_NameNobody_AlsoWhereANameIsInAKey()
    {
        await using var scenario = await azurite.SeededAsync(4);
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is TurnMetrics.Name or "System.Net.Http" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        // The new name becomes the key of a row in the list of contacts, and the old one's row goes.
        var list = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "contacts Contoso");
        await scenario.Kim.PressesAsync(list, scenario.Text("contacts.correct"));
        (
            await scenario.Kim.PressesAsync(
                list,
                Verbs.FormSave,
                ("name", "Quirine Zwart"),
                ("email", "q.zwart@contoso.test")
            )
        ).ShouldShowCard();
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => ended.Any(trace => Tags(trace).Contains("Portfolio(", StringComparison.Ordinal)),
            "a row of the portfolio is written by its key"
        );

        var told = ended.Select(Tags).ToList();
        told.ShouldContain(tags => tags.Contains("(…)", StringComparison.Ordinal));
        foreach (var word in new[] { "quirine", "zwart", "karin", "contoso.test", "RowKey", "$filter" })
        {
            told.ShouldNotContain(tags => tags.Contains(word, StringComparison.OrdinalIgnoreCase), word);
        }
    }

    private static string Tags(Activity trace) =>
        trace.DisplayName + " " + string.Join(' ', trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;
using Azure.Data.Tables;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Storage;

public sealed class DialogStateStorageTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    const string Conversation = "msteams/conversations/19:abc@thread.tacv2;messageid=1700000000000";

    IStorage Storage => Store.Get<IStorage>();

    sealed class Counted : IStoreItem
    {
        public int Count { get; set; }

        public string ETag { get; set; } = "*";
    }

    sealed record Step(int Index, IReadOnlyList<string> Answers);

    [Fact]
    public async Task State_ComesBackWithItsTypes()
    {
        var since = new DateTime(2026, 11, 23, 17, 29, 30, DateTimeKind.Utc);
        await WriteAsync(
            Conversation,
            new Dictionary<string, object>
            {
                ["step"] = new Step(2, ["yes", "no"]),
                ["since"] = since,
                ["day"] = "2026-11-23",
                ["list"] = new List<Step> { new(1, []) },
                ["sequence"] = new[] { 1, 2 }.Select(i => i * 2),
                ["json"] = new JObject { ["a"] = 1 },
            }
        );

        var state = (IDictionary<string, object>)(await ReadAsync(Conversation))!;

        state["step"].ShouldBeOfType<Step>().Answers.ShouldBe(["yes", "no"]);
        state["since"].ShouldBe(since);
        state["day"].ShouldBe("2026-11-23");
        state["list"].ShouldBeOfType<List<Step>>().ShouldHaveSingleItem().Index.ShouldBe(1);
        state["sequence"].ShouldBe(new List<int> { 2, 4 });
        state["json"].ShouldBeOfType<JObject>()["a"]!.Value<int>().ShouldBe(1);
    }

    [Fact]
    public async Task ABotState_SurvivesTheTurn_WithOneReadAndOneWrite()
    {
        using var calls = StorageCalls.Begin();
        await OnATurnAsync(async (property, turn) => await property.SetAsync(turn, new Step(1, ["hoi"])));
        (calls.Reads, calls.Writes).ShouldBe((1, 1));

        await OnATurnAsync(async (property, turn) => (await property.GetAsync(turn)).Answers.ShouldBe(["hoi"]));
        (calls.Reads, calls.Writes).ShouldBe((2, 1));
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotInTheAnswer()
    {
        await WriteAsync("a", new Counted());
        await WriteAsync("b", new Counted());
        await Storage.DeleteAsync(["b", "never there"]);

        (await Storage.ReadAsync(["a", "b", "c"])).Keys.ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData(null)]
    public async Task WithoutAnETag_TheLastOneWins(string? etag)
    {
        await WriteAsync("a", new Counted { Count = 1, ETag = etag! });
        await WriteAsync("a", new Counted { Count = 2, ETag = etag! });

        ((Counted)(await ReadAsync("a"))!).Count.ShouldBe(2);
    }

    [Fact]
    public async Task WithTheETagThatWasRead_OnlyTheFirstOneWins()
    {
        await WriteAsync("a", new Counted());
        var mine = (Counted)(await ReadAsync("a"))!;
        var theirs = (Counted)(await ReadAsync("a"))!;
        theirs.Count = 1;
        await WriteAsync("a", theirs);

        var conflict = await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync("a", mine));

        conflict.Message.ShouldStartWith("Etag conflict");
        ((Counted)(await ReadAsync("a"))!).Count.ShouldBe(1);
    }

    [Fact]
    public async Task WithAnETag_WhatWasDeletedSince_IsAConflict()
    {
        await WriteAsync("a", new Counted());
        var mine = (Counted)(await ReadAsync("a"))!;
        await Storage.DeleteAsync(["a"]);

        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync("a", mine));
    }

    [Fact]
    public async Task ALargeValue_ComesBackWhole_AndATooLargeOne_IsRefused()
    {
        var answers = Enumerable.Range(0, 20_000).Select(i => $"😀{i}").ToList();
        await WriteAsync("a", new Step(1, answers));
        ((Step)(await ReadAsync("a"))!).Answers.ShouldBe(answers);

        (
            await Should.ThrowAsync<StorageLimitException>(() =>
                WriteAsync("b", new Step(1, [new string('x', 600_000)]))
            )
        ).Message.ShouldContain("1048576 bytes");
    }

    [Fact]
    public async Task LongKeys_ThatDifferOnlyAtTheEnd_AreDifferent()
    {
        var stem = new string(':', 600);
        await WriteAsync(stem + "a", new Counted { Count = 1 });
        await WriteAsync(stem + "b", new Counted { Count = 2 });

        ((Counted)(await ReadAsync(stem + "a"))!).Count.ShouldBe(1);
        ((Counted)(await ReadAsync(stem + "b"))!).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData(
        "System.Collections.Generic.List`1[[System.IO.FileInfo, System.Private.CoreLib]], System.Private.CoreLib"
    )]
    [InlineData("Microsoft.Botanics.Plant, Microsoft.Botanics")]
    [InlineData("AccountBot.Dialogs.NoLongerThere, AccountBot.Dialogs")]
    public async Task StateThatNamesAForbiddenOrLostType_CountsAsNone(string type)
    {
        var json = new JObject { ["$type"] = type, ["fileName"] = "/etc/passwd" }.ToString(Formatting.None);
        var table = new TableClient(Azurite.ConnectionString, Store.Prefix + "DialogState");
        await table.AddEntityAsync(new TableEntity("a", "state") { ["Data0"] = json });

        (await ReadAsync("a")).ShouldBeNull();
    }

    [Fact]
    public async Task AForbiddenType_IsNotWrittenEither() =>
        (
            await Should.ThrowAsync<JsonException>(() =>
                WriteAsync("a", new Dictionary<string, object> { ["x"] = new HttpRequestMessage() })
            )
        ).Message.ShouldContain("may not hold a System.Net.Http.HttpRequestMessage");

    async Task OnATurnAsync(Func<IStatePropertyAccessor<Step>, ITurnContext, Task> act)
    {
        var state = new ConversationState(Storage);
        var activity = Microsoft.Bot.Schema.Activity.CreateMessageActivity();
        activity.ChannelId = "msteams";
        activity.Conversation = new Microsoft.Bot.Schema.ConversationAccount { Id = "19:abc@thread.tacv2" };
        using var turn = new TurnContext(
            new Microsoft.Bot.Builder.Adapters.TestAdapter(),
            (Microsoft.Bot.Schema.Activity)activity
        );
        await act(state.CreateProperty<Step>("step"), turn);
        await state.SaveChangesAsync(turn);
    }

    Task WriteAsync(string key, object value) => Storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    async Task<object?> ReadAsync(string key) =>
        (await Storage.ReadAsync([key])).TryGetValue(key, out var value) ? value : null;
}

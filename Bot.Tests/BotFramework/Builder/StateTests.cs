using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Moq;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class StateTests
{
    private static TurnContext Turn() =>
        new(
            new TestAdapter(),
            new Activity
            {
                Type = ActivityTypes.Message,
                ChannelId = "msteams",
                Conversation = new ConversationAccount(id: "19:c"),
                From = new ChannelAccount("29:u"),
            }
        );

    private static Mock<IStorage> Storage(IDictionary<string, object>? content = null)
    {
        var storage = new Mock<IStorage>();
        storage
            .Setup(s => s.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(content ?? new Dictionary<string, object>());
        return storage;
    }

    public static TheoryData<Func<IStorage, BotState>, string> Keys =>
        new()
        {
            { storage => new ConversationState(storage), "msteams/conversations/19:c" },
            { storage => new UserState(storage), "msteams/users/29:u" },
            { storage => new PrivateConversationState(storage), "msteams/conversations/19:c/users/29:u" },
        };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task State_is_kept_under_its_documented_key(Func<IStorage, BotState> create, string key)
    {
        var storage = Storage();
        var state = create(storage.Object);
        using var turn = Turn();

        await state.CreateProperty<string>("p").SetAsync(turn, "v");
        await state.SaveChangesAsync(turn);

        storage.Verify(s => s.ReadAsync(new[] { key }, It.IsAny<CancellationToken>()), Times.Once);
        storage.Verify(
            s =>
                s.WriteAsync(
                    It.Is<IDictionary<string, object>>(changes =>
                        (string)((IDictionary<string, object>)changes[key])["p"] == "v"
                    ),
                    It.IsAny<CancellationToken>()
                ),
            Times.Once
        );
    }

    [Fact]
    public async Task State_that_did_not_change_is_not_written()
    {
        var storage = Storage(
            new Dictionary<string, object>
            {
                ["msteams/conversations/19:c"] = new Dictionary<string, object> { ["n"] = 1L },
            }
        );
        var state = new ConversationState(storage.Object);
        using var turn = Turn();

        (await state.CreateProperty<int>("n").GetAsync(turn, () => 9)).ShouldBe(1);
        await state.SaveChangesAsync(turn);

        storage.Verify(
            s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()),
            Times.Never
        );

        await state.SaveChangesAsync(turn, force: true);

        storage.Verify(
            s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()),
            Times.Once
        );
    }

    [Fact]
    public async Task Change_inside_a_value_is_saved_and_only_once()
    {
        var storage = Storage();
        var state = new UserState(storage.Object);
        using var turn = Turn();
        var list = await state.CreateProperty<List<string>>("l").GetAsync(turn, () => []);
        await state.SaveChangesAsync(turn);
        list.Add("a");

        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);

        storage.Verify(
            s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()),
            Times.Exactly(2)
        );
    }

    [Fact]
    public async Task State_is_read_once_a_turn()
    {
        var storage = Storage();
        var state = new UserState(storage.Object);
        using var turn = Turn();

        await state.LoadAsync(turn);
        await state.CreateProperty<string>("a").GetAsync(turn);
        await state.CreateProperty<string>("b").GetAsync(turn);

        storage.Verify(s => s.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Values_from_storage_without_types_are_converted()
    {
        var stored = JObject.Parse("""{"list":["a"],"record":{"Name":"n"},"number":5}""");
        var storage = Storage(new Dictionary<string, object> { ["msteams/users/29:u"] = stored });
        var state = new UserState(storage.Object);
        using var turn = Turn();

        (await state.CreateProperty<List<string>>("list").GetAsync(turn)).ShouldBe(["a"]);
        (await state.CreateProperty<Record>("record").GetAsync(turn)).Name.ShouldBe("n");
        (await state.CreateProperty<int>("number").GetAsync(turn)).ShouldBe(5);
        (await state.CreateProperty<int>("absent").GetAsync(turn)).ShouldBe(0);
        (await state.CreateProperty<string>("absent").GetAsync(turn, () => "default")).ShouldBe("default");
    }

    [Fact]
    public async Task Cleared_state_is_written_empty_and_deleted_state_is_removed()
    {
        var memory = Memory();
        var state = new UserState(memory);
        using var turn = Turn();
        var property = state.CreateProperty<string>("p");
        await property.SetAsync(turn, "v");
        await state.SaveChangesAsync(turn);

        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);
        using var next = Turn();
        (await property.GetAsync(next)).ShouldBeNull();

        await state.DeleteAsync(next);
        (await memory.ReadAsync(["msteams/users/29:u"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task State_needs_what_its_key_is_made_of()
    {
        using var turn = new TurnContext(
            new TestAdapter(),
            new Activity { Type = ActivityTypes.Message, ChannelId = "msteams" }
        );

        await Should.ThrowAsync<InvalidOperationException>(() =>
            new ConversationState(new MemoryStorage()).LoadAsync(turn)
        );
        await Should.ThrowAsync<InvalidOperationException>(() => new UserState(new MemoryStorage()).LoadAsync(turn));
    }

    [Fact]
    public async Task Memory_keeps_types_and_gives_copies()
    {
        var memory = Memory();
        var item = new Record { Name = "a" };
        await memory.WriteAsync(new Dictionary<string, object> { ["k"] = item });
        item.Name = "changed";

        (await memory.ReadAsync<Record>(["k"]))["k"].Name.ShouldBe("a");
        await memory.DeleteAsync(["k"]);
        (await memory.ReadAsync(["k"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Memory_refuses_an_old_version_and_takes_any_for_a_star()
    {
        var memory = Memory();
        await memory.WriteAsync(new Dictionary<string, object> { ["k"] = new Versioned { Name = "1" } });
        var read = (await memory.ReadAsync<Versioned>(["k"]))["k"];
        await memory.WriteAsync(
            new Dictionary<string, object>
            {
                ["k"] = new Versioned { Name = "2", ETag = read.ETag },
            }
        );

        await Should.ThrowAsync<Exception>(() =>
            memory.WriteAsync(
                new Dictionary<string, object>
                {
                    ["k"] = new Versioned { Name = "3", ETag = read.ETag },
                }
            )
        );
        await memory.WriteAsync(
            new Dictionary<string, object>
            {
                ["k"] = new Versioned { Name = "4", ETag = "*" },
            }
        );

        (await memory.ReadAsync<Versioned>(["k"]))["k"].Name.ShouldBe("4");
    }

    [Fact]
    public async Task AutoSave_saves_after_the_turn()
    {
        var memory = Memory();
        var state = new ConversationState(memory);
        var counter = state.CreateProperty<int>("n");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await new TestFlow(
            adapter,
            async (turn, cancellationToken) =>
            {
                var n = await counter.GetAsync(turn, () => 0, cancellationToken) + 1;
                await counter.SetAsync(turn, n, cancellationToken);
                await turn.SendActivityAsync($"{n}", cancellationToken: cancellationToken);
            }
        ).Test("a", "1").Test("b", "2").StartTestAsync();
    }

    private static IStorage Memory() => new MemoryStorage();

    private sealed class Record
    {
        public string Name { get; set; } = "";
    }

    private sealed class Versioned : IStoreItem
    {
        public string Name { get; set; } = "";

        public string? ETag { get; set; }
    }
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A message that met a store that was away: it is offered again, and what it asks for is done once.</summary>
public sealed class SayAgainTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly AwayStore store = new();

    private async Task<(Field Field, BotHost Beside)> OpenAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.SettledAsync();
        var beside = await BotHost.BesideAsync(
            azurite,
            field.Teams,
            field.Bot.Prefix,
            services => services.AddSingleton<IStorageFaults>(store)
        );
        field.Teams.Bot = beside.Client;
        return (field, beside);
    }

    [Theory]
    [InlineData(false, "log 2h Call: the route to *Eva*")]
    [InlineData(true, "log 2u Bel: de route naar *Eva*")]
    public async Task TypedPlay_WhileTheStoreIsAway_IsOfferedAgain_AndWrittenOnce(bool dutch, string line)
    {
        var (field, beside) = await OpenAsync(dutch);
        await using var both = field;
        await using var host = beside;
        var plays = (await field.PlaysAsync()).Count;

        store.Away = true;
        var sorry = await field.Sam.AsksAsync(field.Thread, line);
        sorry.Says(field.Text("error.failed")).ShouldBeTrue(sorry.ToString());
        sorry.Card!.Input("said").Value.ShouldBe(line);
        (await field.Sam.PressesAsync(sorry, Verbs.SayAgain)).ShouldSay(field.Text("error.failed"));
        store.Away = false;

        (await field.Sam.PressesAsync(sorry, Verbs.SayAgain))
            .ShouldShowCard()
            .Says(field.Text("again.done"))
            .ShouldBeTrue();
        (await field.PlaysAsync()).Count.ShouldBe(plays + 1);
    }

    [Fact]
    public async Task TypedPlay_ThatWasWrittenBeforeTheStoreWentAway_IsNotWrittenTwice()
    {
        var (field, beside) = await OpenAsync();
        await using var both = field;
        await using var host = beside;
        var plays = (await field.PlaysAsync()).Count;

        store.AfterTheWrite = store.Away = true;
        var sorry = await field.Sam.AsksAsync(field.Thread, "log 2h Call: the route");
        store.Away = false;
        (await field.PlaysAsync()).Count.ShouldBe(plays + 1);

        (await field.Sam.PressesAsync(sorry, Verbs.SayAgain)).ShouldShowCard();
        (await field.PlaysAsync()).Count.ShouldBe(plays + 1);
    }

    [Fact]
    public async Task TypedVote_WhileTheStoreIsAway_CountsForWhoTypedIt_AndForNobodyElse()
    {
        var (field, beside) = await OpenAsync();
        await using var both = field;
        await using var host = beside;

        store.Away = true;
        var sorry = await field.Sam.AsksAsync(field.Thread, "go");
        store.Away = false;

        (await field.Noor.PressesAsync(sorry, Verbs.SayAgain)).ShouldSay(field.Text("again.theirs"));
        (await field.Sam.PressesAsync(sorry, Verbs.SayAgain)).ShouldShowCard();
        var gate = await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, 1, 1, default);
        gate.ShouldNotBeNull().Votes.ShouldHaveSingleItem().By.Id.ShouldBe(field.Sam.AadObjectId);
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Voted).ShouldBe(1);
    }

    /// <summary>A store that refuses every request, while <see cref="Away"/>.</summary>
    private sealed class AwayStore : IStorageFaults
    {
        public bool Away { get; set; }

        /// <summary>It goes away with the answer to what it has just written.</summary>
        public bool AfterTheWrite { get; set; }

        public Task BeforeAsync(string operation, CancellationToken ct) =>
            Away && !AfterTheWrite ? throw new IOException(operation) : Task.CompletedTask;

        public Task AfterAsync(string operation, CancellationToken ct) =>
            Away && AfterTheWrite && operation == "Dossiers write"
                ? throw new IOException(operation)
                : Task.CompletedTask;
    }
}

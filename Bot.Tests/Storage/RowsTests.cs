using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>People and Addresses share everything with this one; Portfolio has the blind half of it.</summary>
public sealed class RowsTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    static readonly PersonKey Eva = new("tenant", "29:eva");

    IPeople People => Store.Get<IPeople>();

    [Fact]
    public async Task Put_WritesBlindly_AndGetGivesTheLast()
    {
        await People.PutAsync(Eva, "account|1", new Note("1"), default);
        await People.PutAsync(Eva, "account|1", new Note("2"), default);

        (await People.GetAsync(Eva, "account|1", default))!.Value.ShouldBe(new Note("2"));
        (await People.GetAsync(Eva, "account|2", default)).ShouldBeNull();
        (await People.GetAsync(Eva with { Tenant = "other" }, "account|1", default)).ShouldBeNull();
    }

    [Fact]
    public async Task ANewerRow_IsNotReplaced_ButMayGo()
    {
        await People.PutAsync(Eva, "settings", new Note("1"), default);
        await using var older = TestStore.Open(Azurite, Store.Prefix);
        await using var newer = TestStore.Open(
            Azurite,
            Store.Prefix,
            kinds => kinds.Add<Note>("note", 2, from => from.From(1, json => json))
        );
        await newer.Get<IPeople>().PutAsync(Eva, "settings", new Note("2"), default);
        var row = (await older.Get<IPeople>().GetAsync(Eva, "settings", default))!;

        row.Value.ShouldBe(new Note("2"));
        await Should.ThrowAsync<NewerRowException>(() =>
            older.Get<IPeople>().ReplaceAsync(Eva, "settings", new Note("3"), row.Version, default)
        );
        (await newer.Get<IPeople>().GetAsync(Eva, "settings", default))!.Value.ShouldBe(new Note("2"));
        (await older.Get<IPeople>().RemoveAsync(Eva, "settings", row.Version, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task List_GivesTheRowsOfAPrefix_InOrder()
    {
        foreach (var row in (string[])["notice|2", "account|1", "notice|1"])
            await People.PutAsync(Eva, row, new Note(row), default);

        (await People.ListAsync(Eva, RowRange.Prefix("notice|"), default))
            .Select(row => row.Key)
            .ShouldBe(["notice|1", "notice|2"]);
        var page = await People.PageAsync(Eva, RowRange.All, 2, null, default);
        (page.Rows.Count, page.Continuation is null).ShouldBe((2, false));
    }

    [Fact]
    public async Task Add_OfWhatIsThere_ChangesNothing()
    {
        (await People.AddAsync(Eva, "notice|1", new Note("first"), default)).ShouldBeTrue();
        (await People.AddAsync(Eva, "notice|1", new Note("second"), default)).ShouldBeFalse();

        (await People.GetAsync(Eva, "notice|1", default))!.Value.ShouldBe(new Note("first"));
    }

    [Fact]
    public async Task ReplaceAndRemove_NeedTheCurrentVersion()
    {
        await People.AddAsync(Eva, "notice|1", new Note("1"), default);
        var old = (await People.GetAsync(Eva, "notice|1", default))!.Version;

        (await People.ReplaceAsync(Eva, "notice|1", new Note("2"), old, default)).ShouldBeTrue();
        (await People.ReplaceAsync(Eva, "notice|1", new Note("3"), old, default)).ShouldBeFalse();
        (await People.RemoveAsync(Eva, "notice|1", old, default)).ShouldBeFalse();

        var current = (await People.GetAsync(Eva, "notice|1", default))!;
        current.Value.ShouldBe(new Note("2"));
        (await People.RemoveAsync(Eva, "notice|1", current.Version, default)).ShouldBeTrue();
        (await People.RemoveAsync(Eva, "notice|1", current.Version, default)).ShouldBeFalse();
        (await People.ReplaceAsync(Eva, "notice|1", new Note("3"), current.Version, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task ABlindRemove_OfWhatIsNotThere_IsFine()
    {
        await People.PutAsync(Eva, "account|1", new Note("1"), default);

        await People.RemoveAsync(Eva, "account|1", default);
        await People.RemoveAsync(Eva, "account|1", default);

        (await People.ListAsync(Eva, RowRange.All, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task PortfolioAndAddresses_AreTablesOfTheirOwn_ByTenant()
    {
        await Store.Get<IPortfolio>().PutAsync("tenant", "row", new Note("portfolio"), default);
        await Store.Get<IAddresses>().PutAsync("tenant", "row", new Note("address"), default);

        (await Store.Get<IPortfolio>().ListAsync("tenant", RowRange.All, default))
            .Single()
            .Value.ShouldBe(new Note("portfolio"));
        (await Store.Get<IAddresses>().ListAsync("tenant", RowRange.All, default))
            .Single()
            .Value.ShouldBe(new Note("address"));
        (await Store.Get<IAddresses>().ListAsync("other", RowRange.All, default)).ShouldBeEmpty();
    }
}

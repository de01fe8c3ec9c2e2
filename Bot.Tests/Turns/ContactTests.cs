using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The customer's people of an account: who is known, found by name, and corrected.</summary>
public sealed class ContactTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Contacts_AreListed_AndPutRightFromTheList(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        var list = await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "contactpersonen Contoso" : "contacts Contoso");
        list.Says("Karin Jansen").ShouldBeTrue(list.ToString());
        list.Says(field.Text("contacts.one")).ShouldBeTrue();

        var form = (await field.Kim.PressesAsync(list, field.Text("contacts.correct"))).ShouldShowCard();
        form.Input("name").Value.ShouldBe("Karin Jansen");
        var saved = await field.Kim.PressesAsync(
            list,
            Verbs.FormSave,
            ("name", "Karin Janssen"),
            ("email", "karin@contoso.test")
        );

        saved.ShouldShowCard().Says("Karin Janssen").ShouldBeTrue(saved.ToString());
        (await field.FileAsync())
            .Dossier.Answers.Entry(2, "contact", 1)!
            .Answers.Text("name")
            .ShouldBe("Karin Janssen");
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.FormChanged);
        foreach (var other in new[] { field.Olaf })
        {
            (await other.AsksAsync(other.Chat, dutch ? "contactpersonen Contoso" : "contacts Contoso"))
                .Says(field.Text("error.noAccount", "Contoso"))
                .ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Contacts_AreShownInTheThread_WhereTheyAreAskedForThere_ElseInTheOwnChat(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);

        (await field.Sam.AsksAsync(field.Thread, dutch ? "contactpersonen" : "contacts"))
            .Says("Karin Jansen")
            .ShouldBeTrue();
        field.Sam.WithApp();
        var said = dutch ? "contactpersonen Contoso" : "contacts Contoso";
        var elsewhere = await field.Sam.AsksAsync(field.Sales.General, said);
        elsewhere.Says("Karin").ShouldBeFalse();
        elsewhere.Says(field.Text("contacts.elsewhere")).ShouldBeTrue(elsewhere.ToString());
        field.Sam.Chat.Last.Says("Karin Jansen").ShouldBeTrue();
    }

    [Theory]
    [InlineData(SeasonState.AtGate)]
    [InlineData(SeasonState.HomeRun)]
    [InlineData(SeasonState.Ended)]
    public async Task Contact_IsPutRight_WhateverIsPlayed(SeasonState state)
    {
        await using var field = await azurite.SeededAsync(4);
        var file = await field.FileAsync();
        var season = file.Dossier.Season with { State = state };
        await field.Bot.Store.CommitAsync(field.Key, new Changes(file).Season(season).Rows, default);
        var list = await field.Kim.AsksAsync(field.Kim.Chat, "contacts Contoso");
        (await field.Kim.PressesAsync(list, field.Text("contacts.correct"))).ShouldShowCard();

        var saved = await field.Kim.PressesAsync(list, Verbs.FormSave, ("name", "Karin Janssen"));

        saved.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue(saved.ToString());
        var after = (await field.FileAsync()).Dossier;
        after.Answers.Entry(2, "contact", 1)!.Answers.Text("name").ShouldBe("Karin Janssen");
        after.Season.State.ShouldBe(state);
        // Someone new is another matter.
        var another = list.Cards[0].Data(field.Text("contacts.correct"));
        another["card"]!["verb"] = Verbs.EntryNew;
        if (after.Season.IsOver)
        {
            (await field.Kim.InvokesAsync(list, Verbs.EntryNew, another)).Words.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Name_IsFoundAmongOnesOwnAccounts_ByAnyWordOfIt_AndByTheAddress(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        await field.PlantAsync();
        var word = dutch ? "contactpersoon " : "contact ";

        foreach (var typed in new[] { "karin", "Jansen", "KÁRIN JANS", "karin.jansen@" })
        {
            var found = await field.Sam.AsksAsync(field.Sam.Chat, word + typed);
            found.Says(field.Text("contact.one", typed)).ShouldBeTrue(found.ToString());
            found.Says("Head of purchasing").ShouldBeTrue(found.ToString());
            found.Says("Contoso").ShouldBeTrue();
        }
        (await field.Olaf.AsksAsync(field.Olaf.Chat, word + "karin"))
            .Says(field.Text("contact.none", "karin"))
            .ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Sam.Chat, word.Trim())).Says(field.Text("contact.ask")).ShouldBeTrue();
        var card = await field.Sam.AsksAsync(field.Sam.Chat, word + "karin");
        (await field.Sam.PressesAsync(card, field.Text("contacts.correct")))
            .ShouldShowCard()
            .Input("name")
            .Value.ShouldBe("Karin Jansen");
    }

    [Fact]
    public async Task Name_ThatIsNobodys_IsOfferedAsTheAnswerToTheFormThatIsOpen()
    {
        await using var field = await azurite.SeededAsync(2);
        await field.SeedAsync(2, until: "need");
        await field.PlayFormAsync("need", 2);

        var offer = await field.Sam.AsksAsync(field.Thread, "contact their drivers about pallets");
        (await field.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        (await field.FileAsync())
            .Dossier.Answers.Of(2, "need")
            .Text("need")
            .ShouldBe("contact their drivers about pallets");
    }

    [Fact]
    public async Task Index_FollowsTheMap_AndGoesWithTheAccount()
    {
        await using var field = await azurite.SeededAsync(4);
        var (projections, portfolio) = (field.Bot.Get<Projections>(), field.Bot.Get<IPortfolio>());
        await field.PlantAsync();
        (await IndexedAsync(portfolio, field)).ShouldBe(
            [
                $"contact|JANSEN|{field.Key.Account}|1",
                $"contact|KARINJANSEN|{field.Key.Account}|1",
                $"contact|KARINJANSENCONTOSOTEST|{field.Key.Account}|1",
            ],
            ignoreOrder: true
        );
        var file = await field.FileAsync();
        var entry = file.Dossier.Answers.Entry(2, "contact", 1)!;
        var renamed = entry with
        {
            Answers = AccountBot.Playbook.Forms.Answers.Of(
                ("name", new AccountBot.Playbook.Forms.Answer.Text("Piet Prins"))
            ),
        };

        await field.Bot.Store.CommitAsync(field.Key, new Changes(file).Form(renamed).Rows, default);
        await projections.UpdateAsync(field.Key, Field.Year, default);

        (await IndexedAsync(portfolio, field)).ShouldBe(
            [$"contact|PIETPRINS|{field.Key.Account}|1", $"contact|PRINS|{field.Key.Account}|1"],
            ignoreOrder: true
        );
        await projections.GoneAsync(field.Key, file.Dossier.Account, null, default);
        (await portfolio.ListAsync(field.Teams.Tenant, RowRange.All, default)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> IndexedAsync(IPortfolio portfolio, Field field) =>
        [
            .. (await portfolio.ListAsync(field.Teams.Tenant, RowRange.Prefix("contact|"), default)).Select(row =>
                row.Key
            ),
        ];
}

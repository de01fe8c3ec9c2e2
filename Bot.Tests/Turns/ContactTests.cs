using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
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
        await using var scenario = await azurite.SeededAsync(4, dutch);
        var list = await scenario.Kim.AsksAsync(
            scenario.Kim.Chat,
            dutch ? "contactpersonen Contoso" : "contacts Contoso"
        );
        list.Says("Karin Jansen").ShouldBeTrue(list.ToString());
        list.Says(scenario.Text("contacts.one")).ShouldBeTrue();

        var form = (await scenario.Kim.PressesAsync(list, scenario.Text("contacts.correct"))).ShouldShowCard();
        form.Input("name").Value.ShouldBe("Karin Jansen");
        var saved = await scenario.Kim.PressesAsync(
            list,
            Verbs.FormSave,
            ("name", "Karin Janssen"),
            ("email", "karin@contoso.test")
        );

        saved.ShouldShowCard().Says("Karin Janssen").ShouldBeTrue(saved.ToString());
        (await scenario.FileAsync())
            .Dossier.Answers.Entry(2, "contact", 1)!
            .Answers.Text("name")
            .ShouldBe("Karin Janssen");
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.FormChanged);
        foreach (var other in new[] { scenario.Olaf })
        {
            (await other.AsksAsync(other.Chat, dutch ? "contactpersonen Contoso" : "contacts Contoso"))
                .Says(scenario.Text("error.noAccount", "Contoso"))
                .ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Contacts_AreShownInTheThread_WhereTheyAreAskedForThere_ElseInTheOwnChat(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);

        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "contactpersonen" : "contacts"))
            .Says("Karin Jansen")
            .ShouldBeTrue();
        scenario.Sam.WithApp();
        var said = dutch ? "contactpersonen Contoso" : "contacts Contoso";
        var elsewhere = await scenario.Sam.AsksAsync(scenario.Sales.General, said);
        elsewhere.Says("Karin").ShouldBeFalse();
        elsewhere.Says(scenario.Text("contacts.elsewhere")).ShouldBeTrue(elsewhere.ToString());
        scenario.Sam.Chat.Last.Says("Karin Jansen").ShouldBeTrue();
    }

    [Theory]
    [InlineData(SeasonState.AtGate)]
    [InlineData(SeasonState.HomeRun)]
    [InlineData(SeasonState.Ended)]
    public async Task Contact_IsPutRight_WhateverIsPlayed(SeasonState state)
    {
        await using var scenario = await azurite.SeededAsync(4);
        var file = await scenario.FileAsync();
        var season = file.Dossier.Season with { State = state };
        await scenario.Bot.Store.CommitAsync(scenario.Key, new Changes(file).Season(season).Rows, default);
        var list = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "contacts Contoso");
        (await scenario.Kim.PressesAsync(list, scenario.Text("contacts.correct"))).ShouldShowCard();

        var saved = await scenario.Kim.PressesAsync(list, Verbs.FormSave, ("name", "Karin Janssen"));

        saved.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue(saved.ToString());
        var after = (await scenario.FileAsync()).Dossier;
        after.Answers.Entry(2, "contact", 1)!.Answers.Text("name").ShouldBe("Karin Janssen");
        after.Season.State.ShouldBe(state);
        // Someone new is another matter.
        var another = list.Cards[0].Data(scenario.Text("contacts.correct"));
        another["card"]!["verb"] = Verbs.EntryNew;
        if (after.Season.IsOver)
        {
            (await scenario.Kim.InvokesAsync(list, Verbs.EntryNew, another)).Words.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Name_IsFoundAmongOnesOwnAccounts_ByAnyWordOfIt_AndByTheAddress(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);
        await scenario.PlantAsync();
        var word = dutch ? "contactpersoon " : "contact ";

        foreach (var typed in new[] { "karin", "Jansen", "KÁRIN JANS", "karin.jansen@" })
        {
            var found = await scenario.Sam.AsksAsync(scenario.Sam.Chat, word + typed);
            found.Says(scenario.Text("contact.one", typed)).ShouldBeTrue(found.ToString());
            found.Says("Head of purchasing").ShouldBeTrue(found.ToString());
            found.Says("Contoso").ShouldBeTrue();
        }
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, word + "karin"))
            .Says(scenario.Text("contact.none", "karin"))
            .ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Sam.Chat, word.Trim()))
            .Says(scenario.Text("contact.ask"))
            .ShouldBeTrue();
        var card = await scenario.Sam.AsksAsync(scenario.Sam.Chat, word + "karin");
        (await scenario.Sam.PressesAsync(card, scenario.Text("contacts.correct")))
            .ShouldShowCard()
            .Input("name")
            .Value.ShouldBe("Karin Jansen");
    }

    [Fact]
    public async Task Name_ThatIsNobodys_IsOfferedAsTheAnswerToTheFormThatIsOpen()
    {
        await using var scenario = await azurite.SeededAsync(2);
        await scenario.SeedAsync(2, until: "need");
        await scenario.PlayFormAsync("need", 2);

        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "contact their drivers about pallets");
        (await scenario.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        (await scenario.FileAsync())
            .Dossier.Answers.Of(2, "need")
            .Text("need")
            .ShouldBe("contact their drivers about pallets");
    }

    [Fact]
    public async Task Index_FollowsTheMap_AndGoesWithTheAccount()
    {
        await using var scenario = await azurite.SeededAsync(4);
        var (projector, portfolio) = (scenario.Bot.Get<Projector>(), scenario.Bot.Get<IPortfolio>());
        await scenario.PlantAsync();
        (await IndexedAsync(portfolio, scenario)).ShouldBe(
            [
                $"contact|JANSEN|{scenario.Key.Account}|1",
                $"contact|KARINJANSEN|{scenario.Key.Account}|1",
                $"contact|KARINJANSENCONTOSOTEST|{scenario.Key.Account}|1",
            ],
            ignoreOrder: true
        );
        var file = await scenario.FileAsync();
        var entry = file.Dossier.Answers.Entry(2, "contact", 1)!;
        var renamed = entry with
        {
            Answers = AccountBot.Playbook.Forms.Answers.Of(
                ("name", new AccountBot.Playbook.Forms.Answer.Text("Piet Prins"))
            ),
        };

        await scenario.Bot.Store.CommitAsync(scenario.Key, new Changes(file).Form(renamed).Rows, default);
        await projector.UpdateAsync(scenario.Key, TeamScenario.Year, default);

        (await IndexedAsync(portfolio, scenario)).ShouldBe(
            [$"contact|PIETPRINS|{scenario.Key.Account}|1", $"contact|PRINS|{scenario.Key.Account}|1"],
            ignoreOrder: true
        );
        await projector.GoneAsync(scenario.Key, file.Dossier.Account, null, default);
        (await portfolio.ListAsync(scenario.Teams.Tenant, RowRange.All, default)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> IndexedAsync(IPortfolio portfolio, TeamScenario scenario) =>
        [
            .. (await portfolio.ListAsync(scenario.Teams.Tenant, RowRange.Prefix("contact|"), default)).Select(row =>
                row.Key
            ),
        ];
}

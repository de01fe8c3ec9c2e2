using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Updates;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The information flow: colleagues report what touches the account, and those whom it concerns hear of it.</summary>
public sealed class UpdateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Words = "The [truck](http://x) broke down, **late** delivery";

    [Theory]
    [InlineData(false, "update Contoso: ")]
    [InlineData(true, "melding conto: ")]
    public async Task TypedReport_IsWrittenOnce_AndToldToTheAccountManagerAndFollowers(bool dutch, string command)
    {
        var (field, members) = await azurite.OfTenAsync(dutch);
        await using var _ = field;
        await FollowsAsync(field, members[0], "distribution");
        await FollowsAsync(field, members[1], "it");

        var card = await field.Eva.AsksAsync(field.Eva.Chat, command + Words);

        card.Says(Words).ShouldBeTrue();
        card.Says(field.Text("b05.flow.subject.distribution")).ShouldBeTrue();
        foreach (var person in new[] { field.Kim, members[0] })
        {
            var told = await person.HearsAsync(field, Words);
            told.Says("Eva Smit").ShouldBeTrue();
            told.Card!.HasButton(Verbs.UpdateFollow).ShouldBe(person != field.Kim);
        }
        await field.SettledAsync();
        foreach (var person in members.Skip(1).Append(field.Dirk).Append(field.Olaf))
        {
            person.Chat.FromBot.ShouldNotContain(message => message.Says("truck"), person.Name);
        }
        field.Eva.Chat.FromBot.Count(message => message.Says("truck")).ShouldBe(1);
        (await ReportsAsync(field)).ShouldHaveSingleItem().Subject.ShouldBe("distribution");
        var log = await field.Sam.AsksAsync(field.Thread, dutch ? "logboek" : "log");
        log.Says(field.Text("play.reported", field.Text("b05.flow.subject.distribution"))).ShouldBeTrue();
    }

    [Fact]
    public async Task SameMessageTwice_IsReportedOnce()
    {
        await using var field = await WithAccountAsync();
        var said = await field.Sam.SaysAsync(field.Thread, "update the line stood still");

        (await field.Sam.PostAsync(said.Message.Activity)).ThrowUnlessTaken();

        await field.SettledAsync();
        (await ReportsAsync(field)).Count.ShouldBe(1);
        field.Kim.Chat.FromBot.Count(message => message.Says("stood still")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithoutWords_TheFormIsAsked_AndTwoPressesReportOnce(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var form = await field.Sam.AsksAsync(field.Thread, dutch ? "melding" : "update");

        var empty = (await field.Sam.PressesAsync(form, Verbs.UpdateSave)).ShouldShowCard();
        empty.ErrorAt("subject").ShouldBe("⚠ " + field.Text("problem.required"));
        empty.ErrorAt("what").ShouldBe("⚠ " + field.Text("problem.required"));
        var saved = await field.Sam.PressesOnAsync(
            form,
            empty,
            Verbs.UpdateSave,
            ("subject", "it"),
            ("what", "Their portal is down")
        );
        foreach (var pressed in (await field.Sam.RepeatsAsync(saved, 3, atOnce: true)).Prepend(saved))
        {
            pressed.ShouldShowCard().Says(field.Text("b05.flow.subject.it")).ShouldBeTrue();
        }

        await field.Kim.HearsAsync(field, "Their portal is down");
        await field.SettledAsync();
        (await ReportsAsync(field)).ShouldHaveSingleItem().Text.ShouldBe("Their portal is down");
        field.Kim.Chat.FromBot.Count(message => message.Says("portal")).ShouldBe(1);
    }

    [Fact]
    public async Task FourThousandCharacters_AreTaken_AndMoreAreNot()
    {
        await using var field = await WithAccountAsync();
        var text = "update " + new string('x', 3_900) + " end";

        (await field.Sam.AsksAsync(field.Thread, text)).Says(field.Text("update.written")).ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, text + new string('y', 100)))
            .Says(field.Text("error.tooLong"))
            .ShouldBeTrue();

        var told = await field.Kim.HearsAsync(field, "xxx end");
        told.Says(new string('x', 3_900)).ShouldBeTrue();
        (await ReportsAsync(field)).ShouldHaveSingleItem().Text!.Length.ShouldBe(text.Length - 7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SomebodyOutsideTheAccount_MayReportInItsThread_AndNowhereElse(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var command = dutch ? "melding" : "update";

        (await field.Olaf.AsksAsync(field.Olaf.Chat, command + " Contoso: it is late"))
            .Says(field.Text("error.noAccountHere").Replace("**", string.Empty, StringComparison.Ordinal))
            .ShouldBeTrue();
        var form = await field.Olaf.AsksAsync(field.Thread, command);
        (
            await field.Olaf.PressesAsync(form, Verbs.UpdateSave, ("subject", "product"), ("what", "A recall"))
        ).ShouldShowCard();
        (await field.Olaf.AsksAsync(field.Thread, command + " the truck is late"))
            .Says(field.Text("b05.flow.subject.distribution"))
            .ShouldBeTrue();

        await field.Kim.HearsAsync(field, "A recall");
        (await field.Kim.HearsAsync(field, "the truck is late")).Says("Olaf Outsider").ShouldBeTrue();
        await field.SettledAsync();
        var elsewhere = form.Card!.Data(Verbs.UpdateSave, ("subject", "it"), ("what", "Forged"));
        var other = await field.Olaf.AsksAsync(field.Olaf.Chat, "help");
        (await field.Olaf.InvokesAsync(other, Verbs.UpdateSave, elsewhere)).ShouldSay(field.Text("error.notFound"));
        var follow = form.Card!.Data(Verbs.UpdateSave);
        follow["card"]!["verb"] = Verbs.UpdateFollow;
        follow["card"]!["form"] = "it";
        follow["card"]!["choice"] = FollowCard.Start;
        (await field.Olaf.InvokesAsync(form, Verbs.UpdateFollow, follow)).ShouldSay(field.Text("error.notFound"));
        (await ReportsAsync(field)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfSeveralAccounts_TheReaderChooses_AndNothingIsLost(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await field.CreateAsync("Fabrikam");
        await field.SettledAsync();

        var choice = await field.Sam.AsksAsync(field.Sam.Chat, (dutch ? "melding " : "update ") + Words);
        choice.Card!.Input("said").Value.ShouldBe(Words);
        var data = choice.Card!.Merge(
            new CardButton(
                choice
                    .Card!.Everything.First(each =>
                        (string?)each.Json["verb"] == Verbs.Choose
                        && (string?)each.Json["data"]!["card"]!["account"] == field.Key.Account
                    )
                    .Json
            ),
            new Dictionary<string, string>()
        );
        var chosen = await field.Sam.InvokesAsync(choice, Verbs.Choose, data);
        foreach (var pressed in (await field.Sam.RepeatsAsync(chosen, 2)).Prepend(chosen))
        {
            pressed.ShouldShowCard().Says(Words).ShouldBeTrue();
        }

        (await ReportsAsync(field)).ShouldHaveSingleItem().Text.ShouldBe(Words);
        (await field.Olaf.InvokesAsync(choice, Verbs.Choose, data)).ShouldSay(field.Text("error.notFound"));
        (await field.Sam.AsksAsync(field.Sam.Chat, dutch ? "melding fabrikam" : "update Fabrikam!"))
            .Card!.HasButton(Verbs.UpdateSave)
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherSubject_TellsWhoFollowsThatOne_AndOlderCardsFollow(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await FollowsAsync(field, field.Noor, "product");
        var card = await field.Sam.AsksAsync(field.Thread, "update it stood still");
        card.Says(field.Text("b05.flow.subject.other")).ShouldBeTrue();
        await field.Kim.HearsAsync(field, "it stood still");
        await field.SettledAsync();

        (await field.Noor.PressesAsync(card, Verbs.UpdateSubject, ("subject", "product"))).ShouldSay(
            field.Text("update.notYours")
        );
        var data = card.Card!.Data(Verbs.UpdateSubject, ("subject", "product"));
        var changed = await field.Sam.InvokesAsync(card, Verbs.UpdateSubject, data);
        foreach (var again in (await field.Sam.RepeatsAsync(changed, 2, atOnce: true)).Prepend(changed))
        {
            again.ShouldShowCard().Says(field.Text("b05.flow.subject.product")).ShouldBeTrue();
        }

        await field.Noor.HearsAsync(field, "it stood still");
        await field.SettledAsync();
        field.Kim.Chat.FromBot.Count(message => message.Says("it stood still")).ShouldBe(1);
        (await ReportsAsync(field)).Select(play => play.Subject).ShouldBe(["product", "other"]);
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Countered).ShouldBe(1);
        (await field.FileAsync()).Dossier.Season.Spent.Plays.ShouldBe(2);
        var forged = (JObject)data.DeepClone();
        forged["subject"] = "gossip";
        (await field.Sam.InvokesAsync(card, Verbs.UpdateSubject, forged)).ShouldSay(field.Text("problem.choice"));
        (await field.Olaf.InvokesAsync(field.Scoreboard, Verbs.UpdateSubject, data)).IsOk.ShouldBeTrue();
        (await ReportsAsync(field)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Following_IsSetOnACard_AndMutedFromAMessage(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var everybodys = await field.Noor.AsksAsync(field.Thread, dutch ? "volg Contoso" : "follow");
        everybodys.Says(field.Text("update.follow.each")).ShouldBeTrue();
        var follow = Toggle(everybodys.Card!, "marketing");
        (await field.Noor.InvokesAsync(everybodys, Verbs.UpdateFollow, follow))
            .ShouldShowCard()
            .Says("✓ " + field.Text("b05.flow.subject.marketing"))
            .ShouldBeTrue();
        (await field.Noor.InvokesAsync(everybodys, Verbs.UpdateFollow, follow))
            .ShouldShowCard()
            .Says("✓ " + field.Text("b05.flow.subject.marketing"))
            .ShouldBeTrue();

        await field.Sam.AsksAsync(field.Thread, "update new campaign in spring");
        var told = await field.Noor.HearsAsync(field, "new campaign in spring");
        var muted = await field.Noor.PressesAsync(told, field.Text("update.mute"));
        muted
            .ShouldShowCard()
            .Says(field.Text("update.muted", field.Text("b05.flow.subject.marketing")))
            .ShouldBeTrue();
        await field.Sam.AsksAsync(field.Thread, "update campaign is off");
        await field.Kim.HearsAsync(field, "campaign is off");
        await field.SettledAsync();

        field.Noor.Chat.FromBot.ShouldNotContain(message => message.Says("campaign is off"));
        (await field.FileAsync()).Dossier.Answers.Subscriptions.ShouldHaveSingleItem().Subjects.ShouldBeEmpty();
        (await field.Noor.PressesAsync(told, field.Text("score.showLog"))).IsOk.ShouldBeTrue();
        (await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "volg" : "follow"))
            .Says(field.Text("update.follow.manager"))
            .ShouldBeTrue();
        follow["card"]!["form"] = "gossip";
        (await field.Noor.InvokesAsync(everybodys, Verbs.UpdateFollow, follow)).ShouldSay(field.Text("error.badCard"));
    }

    [Theory]
    [InlineData(NewsPace.Daily)]
    [InlineData(NewsPace.Weekly)]
    public async Task WhoWantsNewsInADigest_GetsARowInsteadOfAMessage(NewsPace pace)
    {
        await using var field = await WithAccountAsync();
        var kim = new PersonKey(field.Teams.Tenant, field.Kim.AadObjectId.ToLowerInvariant());
        var people = field.Bot.Get<IPeople>();
        await people.PutAsync(kim, PersonSettings.Row, new PersonSettings(News: pace), default);

        await field.Sam.AsksAsync(field.Thread, "update the truck is late");

        await field.SettledAsync();
        field.Kim.Chat.FromBot.ShouldNotContain(message => message.Says("the truck is late"));
        var news = (await people.ListAsync(kim, RowRange.Prefix(News.Rows), default))
            .Select(row => row.Value)
            .OfType<News>()
            .ShouldHaveSingleItem();
        (news.Account, news.Name, news.Year).ShouldBe((field.Key.Account, "Contoso", Field.Year));
        var rhythm = (await people.GetAsync(kim, PersonRhythm.Row, default))?.Value as PersonRhythm;
        rhythm.ShouldNotBeNull().Next.ShouldNotBeNull();
        var play = await field.Bot.Store.RowAsync<Play>(field.Key, AccountKeys.Play(news.PlayId), default);
        play.ShouldNotBeNull().Text.ShouldBe("the truck is late");
    }

    [Fact]
    public async Task OwnReportOfTheAccountManager_IsToldToFollowersOnly()
    {
        await using var field = await WithAccountAsync();
        await FollowsAsync(field, field.Sam, "product");

        await field.Kim.AsksAsync(field.Thread, "update a product recall");

        await field.Sam.HearsAsync(field, "a product recall");
        await field.SettledAsync();
        field.Kim.Chat.FromBot.ShouldNotContain(message => message.Says("recall"));
    }

    [Fact]
    public async Task TenPeople_ReportAtOnce_AndEveryReportIsKept_AndTold()
    {
        var (field, members) = await azurite.OfTenAsync();
        await using var _ = field;
        List<FakePerson> everybody = [field.Dirk, field.Eva, .. members];

        await Task.WhenAll(
            everybody.Select(person => person.SaysAsync(person.Chat, $"update Contoso: seen by {person.Name}"))
        );

        foreach (var person in everybody)
        {
            await field.Kim.HearsAsync(field, $"seen by {person.Name}");
        }
        await field.SettledAsync();
        (await ReportsAsync(field)).Count.ShouldBe(everybody.Count);
    }

    private async Task<Field> WithAccountAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    private static async Task FollowsAsync(Field field, FakePerson person, string subject)
    {
        var card = await person.AsksAsync(person.Chat, field.Dutch ? "volg Contoso" : "follow Contoso");
        (await person.InvokesAsync(card, Verbs.UpdateFollow, Toggle(card.Card!, subject))).ShouldShowCard();
    }

    private static JObject Toggle(CardView card, string subject) =>
        (JObject)
            card
                .Everything.First(each =>
                    (string?)each.Json["verb"] == Verbs.UpdateFollow
                    && (string?)each.Json["data"]!["card"]!["form"] == subject
                )
                .Json["data"]!.DeepClone();

    private static async Task<IReadOnlyList<Play>> ReportsAsync(Field field) =>
        [.. (await field.PlaysAsync()).Where(play => play.Kind == PlayKind.Reported)];
}

using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Looking for something in a log.</summary>
public sealed class LogFilterTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Log_ShowsWhatIsLookedFor_ByPersonKindAndBase(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await SeedAsync(field, 14, number => Made(field, number % 2 == 0 ? field.Sam : field.Noor, number));
        await field.Sam.AsksAsync(field.Thread, dutch ? "concurrent Numbat" : "competitor Numbat");
        var log = await AskAsync(field);

        var sams = await PickAsync(field, log, log.Card!, (LogFilterParts.ByInput, CodeOf(field.Sam)));
        sams.Says("Play 02.").ShouldBeTrue(sams.Text);
        sams.Says("Numbat").ShouldBeTrue();
        sams.Says("Play 03.").ShouldBeFalse();
        sams.Says("▼ " + field.Sam.Name).ShouldBeTrue();
        sams.HasButton(field.Text("log.card.more")).ShouldBeFalse();
        var based = await PickAsync(field, log, sams, (LogFilterParts.BaseInput, "4"));
        based.Says("Play 04.").ShouldBeTrue(based.Text);
        based.Says("Play 02.").ShouldBeFalse();
        based.Says($"▼ {field.Sam.Name} · {field.Text("base", 4)}").ShouldBeTrue();
        var none = await PickAsync(field, log, based, (LogFilterParts.GroupInput, nameof(PlayGroup.Tasks)));
        none.Says(field.Text("log.card.nothing")).ShouldBeTrue(none.Text);
        (await PressAsync(field, log, none, field.Text("log.card.all"))).Says("Numbat").ShouldBeTrue();
        var team = await PickAsync(field, log, log.Card!, (LogFilterParts.GroupInput, nameof(PlayGroup.Team)));
        team.Says(field.Text("play.accountCreated")).ShouldBeTrue();
        team.Says("Play").ShouldBeFalse(team.Text);
    }

    [Fact]
    public async Task Filter_IsKept_WhileThePagesAreTurned_AndWhileAPlayIsTakenBack()
    {
        await using var field = await WithAccountAsync();
        await SeedAsync(field, 50, number => Made(field, number % 2 == 0 ? field.Sam : field.Noor, number));
        var log = await AskAsync(field);

        var first = await PickAsync(field, log, log.Card!, (LogFilterParts.ByInput, CodeOf(field.Noor)));
        var second = await PressAsync(field, log, first, field.Text("log.card.more"));
        var third = await PressAsync(field, log, second, field.Text("log.card.more"));
        third.HasButton(field.Text("log.card.more")).ShouldBeFalse();
        var pages = string.Concat(first.Text, second.Text, third.Text);
        for (var number = 0; number < 50; number++)
        {
            (pages.Split($"Play {number:00}.").Length - 1).ShouldBe(number % 2, $"play {number}");
        }
        second.Input(LogFilterParts.ByInput).Value.ShouldBe(CodeOf(field.Noor));
        (await PressAsync(field, log, third, field.Text("log.card.newest"))).Text.ShouldBe(first.Text);

        var play = second.Input(LogCard.PlayInput).Choices[0];
        var wrong = (
            await field.Kim.PressesOnAsync(log, second, Verbs.LogCounter, (LogCard.ReasonInput, "Wrong account"))
        ).ShouldShowCard();
        wrong.Input(LogCard.ReasonInput).Value.ShouldBe("Wrong account");
        var taken = (
            await field.Kim.PressesOnAsync(log, wrong, Verbs.LogCounter, (LogCard.PlayInput, play.Value))
        ).ShouldShowCard();
        taken.Says("✕ " + field.Text("log.countered")).ShouldBeTrue(taken.Text);
        taken.Says("▼ " + field.Noor.Name).ShouldBeTrue();
        taken.Input(LogCard.PlayInput).Choices.ShouldNotContain(choice => choice.Value == play.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LogThatIsLong_IsLookedThroughInSteps_EachAtTheSameCost(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await SeedAsync(
            field,
            1_150,
            number =>
                Made(field, field.Kim, number) with
                {
                    By = number == 1_140 ? new Person("gone", "Gerda Gone") : new Person(field.Kim.AadObjectId, "Kim"),
                }
        );
        var log = await AskAsync(field);
        var gerda = new LogPlace(new LogChoice(By: new Person("gone", "Gerda Gone")), null);

        var data = log.Card!.Data(field.Text("log.card.more"));
        data["card"]!["page"] = gerda.Code;
        using var costs = new TurnCosts(field.Bot);
        var none = (await field.Kim.InvokesAsync(log, Verbs.LogPage, data)).ShouldShowCard();
        none.HasButton(field.Text("log.card.further")).ShouldBeTrue(none.Text);
        none.AllTexts.ShouldContain(text => text.Contains(Until(field), StringComparison.Ordinal), none.Text);
        var found = await PressAsync(field, log, none, field.Text("log.card.further"));

        found.Says("Play 1140.").ShouldBeTrue(found.Text);
        found.Says("▼ Gerda Gone").ShouldBeTrue();
        found.HasButton(field.Text("log.card.further")).ShouldBeFalse();
        // The account, what is looked through, and for a page with plays the marks of what was taken back.
        costs.Reads("adaptiveCard/action").ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData(";;;")]
    [InlineData("account;13|No|x")]
    [InlineData("3155378975999999999|zz;|Tasks|")]
    public async Task PlaceThatIsForged_IsAnsweredWithoutAFault(string page)
    {
        await using var field = await WithAccountAsync();
        var log = await AskAsync(field);
        var data = log.Card!.Data(Verbs.DecisionsShow);
        data["card"]!["verb"] = Verbs.LogPage;
        data["card"]!["page"] = page;

        (await field.Kim.InvokesAsync(log, Verbs.LogPage, data)).ShouldShowCard();
        (await field.Olaf.InvokesAsync(log, Verbs.LogPage, data)).ShouldSay(field.Text("error.notFound"));
    }

    private static string Until(Field field) => field.Text("log.card.nothing.until", "@").Split('@')[0].Trim();

    private async Task<Field> WithAccountAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    private static Task<FakeMessage> AskAsync(Field field) =>
        field.Kim.AsksAsync(field.Thread, field.Dutch ? "logboek" : "log");

    private static string CodeOf(FakePerson person) => person.AadObjectId;

    private static async Task<CardView> PickAsync(
        Field field,
        FakeMessage log,
        CardView card,
        params (string Input, string Value)[] picked
    ) => (await field.Kim.PressesOnAsync(log, card, field.Text("pick.show"), picked)).ShouldShowCard();

    private static async Task<CardView> PressAsync(Field field, FakeMessage log, CardView card, string button) =>
        (await field.Kim.PressesOnAsync(log, card, button)).ShouldShowCard();

    /// <summary>A play of some minutes ago; its base is its number, from 1 to 12.</summary>
    private static Play Made(Field field, FakePerson by, int number) =>
        Play.Of(
            PlayKind.Logged,
            Field.Year,
            (number % 12) + (number % 12 == 0 ? 12 : 0),
            new Person(by.AadObjectId, by.Name),
            field.Bot.Get<TimeProvider>().GetUtcNow().AddMinutes(-number - 1)
        ) with
        {
            Text = $"Play {number:00}.",
        };

    private static async Task SeedAsync(Field field, int count, Func<int, Play> make)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(90))
        {
            var changes = some.Aggregate(new Changes(), (sum, number) => sum.Play(make(number), Guid.CreateVersion7()));
            (
                await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
    }
}

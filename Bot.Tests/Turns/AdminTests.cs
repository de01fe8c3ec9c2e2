using AccountBot.Bot.Features.Administration;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Administration;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The self-check: who gets it, where, and what it tells.</summary>
public sealed class AdminTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] English = ["admin", "self-check", "resend", "unreachable", "rebuild"];
    private static readonly string[] Dutch =
    [
        "beheer",
        "zelfcontrole",
        "opnieuw verzenden",
        "onbereikbaar",
        "bouw opnieuw op",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Administrator_SeesLineByLine_HowTheBotIs_AndLooksAgain(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        var card = await scenario.SelfCheckAsync();

        card.Says(scenario.Text("admin.stand.right")).ShouldBeTrue(card.ToString());
        foreach (
            var line in new[]
            {
                "✓ " + scenario.Text("admin.storage") + " · " + scenario.Text("admin.state.right"),
                scenario.Text("admin.storage.right", 7),
                "– " + scenario.Text("admin.identity") + " · " + scenario.Text("admin.state.unchecked"),
                scenario.Text("admin.identity.none"),
                "https://accountbot.test/",
                scenario.Text("admin.reach.right", 1, 1),
                scenario.Text("admin.unreached.none"),
                scenario.Text("admin.unsent.none"),
                scenario.Text("admin.agenda.right"),
                "AccountBot 0.1.0",
            }
        )
        {
            card.Says(line).ShouldBeTrue($"{line}\n{card}");
        }
        card.Card!.HasButton(Verbs.AdminResend).ShouldBeFalse("nothing failed");
        var again = await scenario.Kim.PressesAsync(card, scenario.Text("import.look"));
        again.ShouldShowCard().Says(scenario.Text("admin.stand.right")).ShouldBeTrue();
        (await scenario.Kim.PressesAsync(card, scenario.Text("admin.settings"))).ShouldSay(scenario.Text("form.below"));
        scenario.Kim.Chat.Last.Says(scenario.Text("tenantSettings.title")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedInAChannel_ItIsAnswered_InTheAdministratorsOwnChat(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);

        foreach (var (said, title) in (dutch ? Dutch : English).Zip(Titles))
        {
            var there = await scenario.Kim.AsksAsync(scenario.Sales.General, said);

            there.Says(scenario.Text("admin.elsewhere")).ShouldBeTrue(there.ToString());
            there.Says(scenario.Text(title)).ShouldBeFalse(there.ToString());
            scenario.Kim.Chat.FromBot.ShouldContain(message => message.Says(scenario.Text(title)), said);
        }
    }

    private static string[] Titles =>
        ["admin.storage", "admin.storage", "admin.resend.nothing", "admin.unreached.none", "admin.rebuild.title"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ForAnybodyElse_ThereAreNoSuchCommands_AndNoSuchButtons(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        var check = await scenario.SelfCheckAsync();

        foreach (var place in new[] { scenario.Sam.Chat, scenario.Sales.General })
        {
            var unknown = (await scenario.Sam.AsksAsync(place, "wombat")).Words;
            foreach (var said in dutch ? Dutch : English)
            {
                var answer = (await scenario.Sam.AsksAsync(place, said)).Words;
                answer.ShouldBe(unknown.Replace("wombat", said, StringComparison.Ordinal));
            }
        }
        var own = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "help");
        foreach (
            var verb in new[]
            {
                Verbs.AdminShow,
                Verbs.AdminResend,
                Verbs.AdminUnreached,
                Verbs.AdminTry,
                Verbs.AdminRebuild,
            }
        )
        {
            var data = check.Cards[0].Data(Verbs.AdminShow);
            data["card"]!["verb"] = verb;
            var forged = await scenario.Sam.InvokesAsync(own, verb, data);
            data["card"]!["verb"] = "no.such";
            (await scenario.Sam.InvokesAsync(own, "no.such", data)).Body.ShouldBe(forged.Body);
        }
        (await scenario.Bot.Get<Rebuilds>().ReadAsync(scenario.Teams.Tenant, default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Help_NamesTheCommands_ForAdministrators_AndForNobodyElse(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        var (title, said) = (scenario.Text("help.admin.title"), scenario.Said("help", "hulp"));

        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, said)).Says(title).ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, said))
            .Says(scenario.Text("help.admin.rebuild"))
            .ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Sam.Chat, said)).Says(title).ShouldBeFalse();
        (await scenario.Kim.AsksAsync(scenario.Sales.General, said))
            .Says(title)
            .ShouldBeFalse("others read along there");
    }

    [Fact]
    public async Task ButtonPressedOutsideTheOwnChat_TellsNothingThere()
    {
        await using var scenario = await azurite.AdministeredAsync();
        var check = await scenario.SelfCheckAsync();
        var channel = await scenario.Kim.AsksAsync(scenario.Sales.General, "help");

        var pressed = await scenario.Kim.InvokesAsync(channel, Verbs.AdminShow, check.Cards[0].Data(Verbs.AdminShow));

        pressed.ShouldSay(scenario.Text("contact.search.ownChat"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TableThatDoesNotAnswer_IsNamed_WithWhatToDo(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        await new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + "DialogState").DeleteAsync();

        var card = await scenario.SelfCheckAsync();

        card.Says("✗ " + scenario.Text("admin.storage")).ShouldBeTrue(card.ToString());
        card.Says("DialogState").ShouldBeTrue(card.ToString());
        card.Says(scenario.Text("admin.storage.do")).ShouldBeTrue();
        card.Says(scenario.Text("admin.stand.one")).ShouldBeTrue();
    }

    [Fact]
    public async Task People_AreCounted_UpToAThousand_AndThoseWithoutTheAppAreNot()
    {
        await using var scenario = await azurite.AdministeredAsync();
        var chat = new PersonalChat(scenario.Teams.ServiceUrl, "msteams", "a:1", scenario.Teams.BotId, true, null);
        var addresses = scenario.Bot.Get<AccountBot.Storage.IAddresses>();
        await addresses.PutAsync(
            scenario.Teams.Tenant,
            PersonalChat.Row("x"),
            chat with
            {
                Reachable = false,
            },
            default
        );
        await addresses.PutAsync("another", PersonalChat.Row("y"), chat, default);
        (await scenario.SelfCheckAsync()).Says(scenario.Text("admin.reach.right", 1, 1)).ShouldBeTrue();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1_000),
            async (number, ct) =>
                await addresses.PutAsync(scenario.Teams.Tenant, PersonalChat.Row($"p{number}"), chat, ct)
        );

        (await scenario.SelfCheckAsync()).Says("more than").ShouldBeTrue();
    }

    [Fact]
    public async Task Identity_IsRight_WhenItGetsAToken_AndTellsWhy_WhenNot()
    {
        await using var teams = await FakeTeams.StartAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(teams.Tokens.Settings()).Build();
        using var login = teams.Tokens.LoginClient();
        using var refusing = new HttpClient(new Refusing());

        var right = await LookAsync(settings, login, teams);
        right.ShouldBe(new IdentityFacts.Somebody("SingleTenant", teams.AppId, teams.Tenant, null));
        var wrong = (await LookAsync(settings, refusing, teams)).ShouldBeOfType<IdentityFacts.Somebody>();
        wrong.Problem.ShouldNotBeNullOrWhiteSpace();
        wrong.Problem!.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void WhatAdministratorsDo_IsLogged_WithIdsOnly()
    {
        var lines = new Lines();
        var audit = new Audit(lines);
        var actor = new AccountBot.Bot.Routing.Actor(
            "a-tenant",
            new("an-id", "Kim de Vries"),
            AccountBot.Playbook.Language.En
        );

        audit.Resent(actor, 1, 3);
        audit.Tried(actor, "whose-id", "Reached");
        audit.Tried(actor, null, "planned");
        audit.Rebuilds(actor, "a-run");

        lines.All.Count.ShouldBe(4);
        foreach (var line in lines.All)
        {
            line.ShouldContain("an-id");
            line.ShouldContain("a-tenant");
            line.ShouldNotContain("Kim");
        }
        lines.All[0].ShouldContain("1 of 3 accounts");
        lines.All[1].ShouldContain("whose-id: Reached");
        lines.All[3].ShouldContain("a-run");
    }

    private sealed class Lines : ILogger<Audit>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => All.Add(formatter(state, exception));
    }

    private static Task<IdentityFacts> LookAsync(IConfiguration settings, HttpClient login, FakeTeams teams)
    {
        var credentials = new ConfigurationServiceClientCredentialFactory(settings, login);
        var authentication = new ConfigurationBotFrameworkAuthentication(settings, credentials);
        return new OwnIdentity(authentication, settings, TimeProvider.System).LookAsync(teams.ServiceUrl, default);
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) =>
            Task.FromResult(
                new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized)
                {
                    Content = new StringContent(
                        "{\"error\":\"invalid_client\",\"error_description\":\"No such secret.\"}",
                        System.Text.Encoding.UTF8,
                        "application/json"
                    ),
                }
            );
    }
}

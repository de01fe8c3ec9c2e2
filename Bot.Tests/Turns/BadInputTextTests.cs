using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Names and answers with Markdown, links, emoji and marks that no one sees.</summary>
public sealed class BadInputTextTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string, string)[] Question = TeamScenario.Base1[0].Answers;

    private async Task<(TeamScenario Field, FakeMessage Form)> AtTheQuestionAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        return (scenario, await scenario.PlayAsync());
    }

    private static (string, string)[] With(params (string Input, string Value)[] other) =>
        [.. Question.Where(each => !other.Any(one => one.Input == each.Item1)), .. other];

    [Fact]
    public async Task LineOfEmojiThatIsTooLong_IsQuotedWithoutBreakingOne()
    {
        var (scenario, form) = await AtTheQuestionAsync();
        await using var _ = scenario;
        var line = "x" + string.Concat(Enumerable.Repeat("🚚", 90));

        var back = (await scenario.Sam.PressesAsync(form, Verbs.FormSave, With(("services", line)))).ShouldShowCard();

        var error = back.ErrorAt("services").ShouldNotBeNull();
        error.ShouldContain("🚚");
        error.ShouldNotContain('\uFFFD');
        back.Input("services").Value.ShouldBe(line);
    }

    // Link, Markdown and emoji are kept as they are; the bell, the zero width space and the turned direction are not.
    private const string Typed = "[Cont\u200Boso](https://evil.test)\u202E *B.V.* 🚚\u0007 👩\u200D🔧 <at>all</at>";
    private const string Seen = "[Contoso](https://evil.test) *B.V.* 🚚 👩\u200D🔧 <at>all</at>";

    [Fact]
    public async Task MarkdownAndMarks_InTheNameAndTheAnswers_AreOnlyEverShownAsTheyAreTyped()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var asked = await scenario.AskNewAccountAsync();
        var made = await scenario.Kim.PressesAsync(asked, Verbs.AccountCreate, scenario.NewAccount(Typed));
        made.ShouldShowCard().Says(Seen).ShouldBeTrue();
        var scoreboard = await scenario.Teams.MessageAsync(message =>
            message.Says(Seen) && message.Card?.HasButton(Verbs.Play) == true
        );
        (await scenario.Kim.PressesAsync(scoreboard, Verbs.Play)).ShouldSay(scenario.Text("form.below"));
        var form = await scenario.Teams.MessageAsync(
            scoreboard.Conversation,
            message => message.Card?.HasInput("asked") == true
        );

        var answered = await scenario.Sam.PressesAsync(
            form,
            Verbs.FormSave,
            With(("asked", Typed), ("services", Typed + "\n" + "**bold**"), ("motives_remark", Typed))
        );
        answered.ShouldShowCard().Says(Seen).ShouldBeTrue();
        await scenario.Teams.MessageAsync(scoreboard.Conversation, message => message.Card?.HasInput("news") == true);
        await scenario.Kim.InstallsAsync();
        await scenario.Kim.AsksAsync(scenario.Kim.Chat, "play contoso");
        await scenario.Kim.AsksAsync(scenario.Kim.Chat, "vote contoso");
        await scenario.Kim.AsksAsync(scenario.Kim.Chat, "log contoso");
        await scenario.Kim.AsksAsync(scenario.Kim.Chat, "my accounts");

        var said = scenario.Teams.Seen(null).Where(message => message.By is null).ToList();
        said.ShouldAllBe(message =>
            !ReadsMarkdown(message).Any(text => text.Contains("](https", StringComparison.Ordinal))
        );
        said.ShouldAllBe(message => !message.Activity.ToString().Contains('\u202E'));
        foreach (var card in new[] { made.Card!, answered.Card! })
        {
            Prose(card).ShouldAllBe(text => !text.Contains("](https", StringComparison.Ordinal));
        }
    }

    /// <summary>Everything in a message in which a client reads Markdown.</summary>
    private static IEnumerable<string> ReadsMarkdown(FakeMessage message) =>
        [
            .. (string?)message.Activity["textFormat"] == "plain" ? [] : new[] { message.Text },
            (string?)message.Activity["summary"] ?? string.Empty,
            .. message.Cards.SelectMany(Prose),
        ];

    private static IEnumerable<string> Prose(CardView card) =>
        card
            .Everything.Where(each => each.Type == "TextBlock")
            .Select(each => (string?)each.Json["text"] ?? string.Empty)
            .Append(card.FallbackText ?? string.Empty);
}

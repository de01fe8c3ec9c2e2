using AccountBot.Playbook.Contacts;

namespace AccountBot.Bot.Tests.Playbook.Contacts;

/// <summary>A person is named by the whole name or address, never by a part of another word.</summary>
public sealed class MentionsTests
{
    [Theory]
    [InlineData("Called Karin Jansen about it", "Called ▇▇▇ about it")]
    [InlineData("KARIN JANSEN", "▇▇▇")]
    [InlineData("karin  jansen's plan; Karin-Jansen", "▇▇▇'s plan; ▇▇▇")]
    [InlineData("Kárin Jánsen", "▇▇▇")]
    [InlineData("Jansen, Karin (buyer)", "▇▇▇ (buyer)")]
    [InlineData("Karin\nJansen", "▇▇▇")]
    [InlineData("(Karin Jansen)", "(▇▇▇)")]
    [InlineData("Karin Jansen and Karin Jansen", "▇▇▇ and ▇▇▇")]
    public void Name_IsFound_HoweverItIsWritten(string text, string without) =>
        new Mentions(Named("Karin Jansen")).Without(text).ShouldBe(without);

    [Theory]
    [InlineData("Karin Jansens is another")]
    [InlineData("Akarin Jansen")]
    [InlineData("Karin de Jansen")]
    [InlineData("Jansen Karin")]
    [InlineData("Talked with Karin. Jansen was there too")]
    [InlineData("Karin, Jansen and Peters")]
    [InlineData("Karin and Jansen")]
    [InlineData("")]
    public void Name_WithinOtherWords_IsLeftAlone(string text) =>
        new Mentions(Named("Karin Jansen")).Without(text).ShouldBeSameAs(text);

    [Theory]
    [InlineData("Kim de Vries", "Vries, Kim de", "▇▇▇")]
    [InlineData("Kim de Vries", "De Vries, Kim", "▇▇▇")]
    [InlineData("José Núñez", "jose nunez", "▇▇▇")]
    [InlineData("Jose Nunez", "Jose\u0301 Nu\u0301n\u0303ez.", "▇▇▇.")]
    [InlineData("J. Jansen", "Ask J. Jansen", "Ask ▇▇▇")]
    [InlineData("Sam O'Neill", "Sam O’Neill", "▇▇▇")]
    [InlineData("Øystein Åberg", "ØYSTEIN ÅBERG", "▇▇▇")]
    [InlineData("Madonna", "Madonna, madonnas", "▇▇▇, madonnas")]
    public void NamesOfEveryKind_AreFound(string name, string text, string without) =>
        new Mentions(Named(name)).Without(text).ShouldBe(without);

    [Theory]
    [InlineData("karin@contoso.test", "▇▇▇")]
    [InlineData("Mail KARIN@Contoso.test.", "Mail ▇▇▇.")]
    [InlineData("mailto:karin@contoso.test?subject=x", "mailto:▇▇▇?subject=x")]
    [InlineData("<karin@contoso.test>", "<▇▇▇>")]
    [InlineData("anna.karin@contoso.test", "anna.karin@contoso.test")]
    [InlineData("karin@contoso.test.example", "karin@contoso.test.example")]
    [InlineData("karin@contoso.tests", "karin@contoso.tests")]
    public void Address_IsFound_Whole(string text, string without) =>
        new Mentions(new PersonTerms([], ["Karin@contoso.test"])).Without(text).ShouldBe(without);

    [Theory]
    [InlineData("We asked Karin Jan…", "We asked ▇▇▇…")]
    [InlineData("We asked Kar…", "We asked Kar…")]
    [InlineData("Write to karin@cont…", "Write to ▇▇▇…")]
    [InlineData("We asked Karin Peters…", "We asked Karin Peters…")]
    public void Text_ThatWasCutOffWithinTheName_HoldsItToo(string text, string without) =>
        new Mentions(new PersonTerms(["Karin Jansen"], ["karin@contoso.test"])).Without(text).ShouldBe(without);

    static PersonTerms Named(string name) => new([name], []);
}
